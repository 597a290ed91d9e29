"""Subtitle tracks that do not say which language they are in, or say it so that no player understands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from locready.model import UNKNOWN, Location
from locready.model.document import Track
from locready.model.labelled import LabelledDocument, LabelledTrack
from locready.model.tags import canonical
from locready.rules.kinds.base import Hit, Judgement, not_applicable
from locready.rules.kinds.cues import primary
from locready.rules.profile import Profile

#: Countries that are taken for languages, and what is meant.
_COUNTRIES: Mapping[str, str] = {"jp": "ja", "cn": "zh-Hans", "tw": "zh-Hant", "kr": "ko", "gb": "en", "us": "en"}


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Look at the tag of every subtitle track with cues, embedded, beside the clip, or a file by itself.

    ISO 639-2 codes (``eng``) are how Matroska and MP4 write it and are no fault.
    """
    tracks = list(_tracks(document))
    if not tracks:
        return not_applicable("no subtitle tracks")
    return Judgement(hits=tuple(hit for track, read in tracks for hit in _hits(track, read)))


def _tracks(document: LabelledDocument) -> Iterator[tuple[Track, LabelledTrack | None]]:
    """Yield every subtitle track with its cues, None for one whose cues were not read."""
    left = list(document.tracks)
    for track in document.document.tracks:
        if track.kind == "subtitle" and track.cues != 0:
            read = next((it for it in left if it.track == track), None)
            if read is not None:
                left.remove(read)
            yield track, read


def _hits(track: Track, read: LabelledTrack | None) -> Iterator[Hit]:
    written, member = (read.language or "", read.member) if read else ("", "")
    name, tag = member or track.sidecar or track.codec or "", track.language or ""
    if not tag or tag.casefold() == UNKNOWN:
        yield _hit(name, member, "message", written, track=name)
    elif not _is_language(tag):
        yield _hit(name, member, "invalid", _COUNTRIES.get(primary(tag)) or written, track=name, tag=tag)


def _is_language(tag: str) -> bool:
    """Say whether a player understands a tag: it is written as one, and registered."""
    import langcodes

    known = canonical(tag)
    return known is not None and "_" not in tag and primary(tag) not in _COUNTRIES and langcodes.tag_is_valid(known)


def _hit(name: str, member: str, message_id: str, suggestion: str, **args: str) -> Hit:
    return Hit(
        location=Location(unit_kind="track", index=1, member=member),
        args=args,
        message_id=message_id,
        suggestion="" if suggestion == UNKNOWN else suggestion,
        key=f"{message_id} {name}",
    )
