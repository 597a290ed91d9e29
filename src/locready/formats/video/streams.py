"""What a container says of itself: its audio and subtitle tracks, its chapters, its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from locready.formats.options import ReadLimits
from locready.model import Location, Properties, Role, Segment, Track, UnitKind

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.stream import Stream

#: What FFmpeg calls them in its dispositions (libavformat/avformat.h).
_DEFAULT, _FORCED, _HEARING_IMPAIRED, _CAPTIONS = 1, 64, 128, 65536
_KINDS = ("audio", "subtitle")
#: Where MP4 has no language it says so.
_NONE = frozenset({"", "und"})
#: Marks in the titles of tracks, where a dispositions is wanting: "English (SDH)", "Forced", 聴覚障害者用.
_IS_FORCED = re.compile(r"\bforced\b|強制", re.IGNORECASE)
_IS_FOR_HEARING = re.compile(r"\b(?:sdh|cc|closed captions?|hearing[- ]impaired)\b|聴覚障|バリアフリー", re.IGNORECASE)
_LONGEST = 2_000


def tracks_of(container: InputContainer) -> tuple[Track, ...]:
    """Return the audio and subtitle tracks in the order of their streams; languages are as declared (``jpn``)."""
    return tuple(track_of(stream) for stream in container.streams if stream.type in _KINDS)


def track_of(stream: Stream) -> Track:
    """Return one track; what its title says counts where its dispositions do not."""
    given, title = int(stream.disposition), _title(stream)
    return Track(
        kind=stream.type,
        language=_language(stream.metadata),
        codec=codec_of(stream),
        forced=bool(given & _FORCED) or _IS_FORCED.search(title) is not None,
        default=bool(given & _DEFAULT),
        hearing_impaired=bool(given & (_HEARING_IMPAIRED | _CAPTIONS)) or _IS_FOR_HEARING.search(title) is not None,
    )


def codec_of(stream: Stream) -> str | None:
    """Return the codec as FFmpeg names it (``subrip``, not its decoder ``srt``); None where it knows none."""
    context = stream.codec_context
    return context.codec.canonical_name if context is not None else None


def chapter_segments(container: InputContainer, limits: ReadLimits, member: str = "") -> tuple[Segment, ...]:
    """Return the titles of chapters with their times: a player's menu shows them, the picture does not."""
    return tuple(_chapters(container, limits, member))


def _chapters(container: InputContainer, limits: ReadLimits, member: str) -> Iterator[Segment]:
    offset = (container.start_time or 0) / 1_000_000
    for number, chapter in enumerate(container.chapters()[: limits.units], 1):
        text = str(chapter["metadata"].get("title", "")).strip()[:_LONGEST]
        if not text:
            continue
        base = chapter["time_base"] or 0
        start_s, end_s = (max(float(chapter[name] * base) - offset, 0.0) for name in ("start", "end"))
        place = Location(unit_kind=UnitKind.CLIP, index=1, start_s=start_s, end_s=max(start_s, end_s), member=member)
        yield Segment(text=text, role=Role.METADATA, location=place, address=f"#chapter{number}")


def properties_of(container: InputContainer) -> Properties:
    """Return title, description, keywords, date and writing program of a container."""
    said = {name.lower(): value.strip()[:_LONGEST] for name, value in container.metadata.items()}
    return Properties(
        title=said.get("title", ""),
        subject=said.get("description") or said.get("comment", ""),
        keywords=said.get("keywords", ""),
        language=_language(said),
        created=said.get("creation_time") or said.get("date"),
        application=said.get("encoder", ""),
        persons=tuple(said[name] for name in ("artist", "composer", "director") if said.get(name)),
    )


def _language(said: dict[str, str]) -> str | None:
    language = said.get("language", "").strip()[:35]
    return None if language.lower() in _NONE else language


def _title(stream: Stream) -> str:
    return " ".join(stream.metadata.get(name, "") for name in ("title", "name", "handler_name"))[:_LONGEST]
