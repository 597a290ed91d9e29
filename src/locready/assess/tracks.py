"""The subtitle tracks of a clip, the language that each is really in, and the one that a viewer turns on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from locready.assess.reading import SUBTITLES, ReadSegment
from locready.model import NO_LANGUAGE, UNKNOWN, Document, Track, UnitKind
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledTrack, Targets
from locready.model.screen import TrackNote
from locready.model.tags import canonical

#: A track serves a reader of the targets when so much of its words (0..1) is theirs: two languages in each cue make
#: about a half.
_SERVES = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTrack:
    """A subtitle track and its cues in order of time; ``member`` is its place in the file."""

    track: Track
    member: str
    cues: tuple[ReadSegment, ...]

    @property
    def words(self) -> dict[str, float]:
        """The word equivalents by language, names and numbers left out."""
        words: dict[str, float] = {}
        for cue in self.cues:
            for language, count in cue.words.items():
                if language != NO_LANGUAGE:
                    words[language] = words.get(language, 0.0) + count
        return words

    @property
    def language(self) -> str | None:
        """The language of most of its words, one that has a name before ``und``; None where it has no words."""
        words = self.words
        return max(words, key=lambda tag: (tag != UNKNOWN, words[tag], tag), default=None)

    def serves(self, targets: Targets) -> bool:
        """Say whether a reader of the targets can follow it; of names alone nobody but the tag can tell."""
        words = self.words
        if not words.keys() - {UNKNOWN}:
            return bool(self.cues) and targets.include(canonical(self.track.language) or UNKNOWN)
        theirs = sum(count for tag, count in words.items() if targets.include(tag))
        return theirs > 0 and theirs >= _SERVES * sum(words.values())


def is_clip(document: Document) -> bool:
    """Say whether a document is a clip by itself; a deck that holds one is none."""
    return any(unit.kind is UnitKind.CLIP for unit in document.units)


def read_tracks(document: Document, segments: Sequence[ReadSegment]) -> tuple[ReadTrack, ...]:
    """Return the subtitle tracks in a document, those of clips inside it among them."""
    by_id = {segment.segment.id: segment for segment in segments}
    return tuple(_track(part, by_id) for part in document.walk() if part.format == SUBTITLES and part.tracks)


def _track(part: Document, by_id: Mapping[str, ReadSegment]) -> ReadTrack:
    cues = sorted((by_id[segment.id] for segment in part.segments), key=_time)
    member = cues[0].segment.location.member if cues else ""
    return ReadTrack(track=part.tracks[0], member=member, cues=tuple(cues))


def _time(cue: ReadSegment) -> tuple[float, str]:
    return cue.segment.location.start_s or 0.0, cue.segment.id


def with_cues_counted(
    document: Document, segments: Sequence[ReadSegment], tracks: Sequence[ReadTrack], targets: Targets
) -> tuple[ReadSegment, ...]:
    """Return the segments with the cues counted that a viewer of the clip sees beside the picture.

    He turns on one track, in his language where there is one, and nobody makes him turn on another: that track's cues
    are part of what the clip says, those of all other tracks are not.
    """
    chosen = turned_on(tracks, targets) if is_clip(document) else None
    if chosen is None:
        return tuple(segments)
    shown = {cue.segment.id for cue in chosen.cues}
    return tuple(replace(it, counted=True) if it.segment.id in shown else it for it in segments)


def turned_on(tracks: Sequence[ReadTrack], targets: Targets) -> ReadTrack | None:
    """Return the track that a reader of the targets turns on: all of the dialogue, and not for the deaf if he can."""
    serving = [track for track in tracks if track.serves(targets)]
    return max(serving, key=_fullness, default=None)


def _fullness(track: ReadTrack) -> tuple[bool, bool, int]:
    return not track.track.forced, not track.track.hearing_impaired, len(track.cues)


def labelled_tracks(tracks: Sequence[ReadTrack], segments: Sequence[LabelledSegment]) -> tuple[LabelledTrack, ...]:
    """Return the tracks with their cues as they were labelled."""
    by_id = {segment.segment.id: segment for segment in segments}
    return tuple(
        LabelledTrack(
            track=it.track,
            member=it.member,
            language=it.language,
            cues=tuple(by_id[cue.segment.id] for cue in it.cues),
        )
        for it in tracks
    )


def track_notes(document: LabelledDocument) -> tuple[TrackNote, ...]:
    """Return the tracks of a document in their order, with the languages that subtitles are really in."""
    checked = list(document.tracks)
    notes = []
    for track in document.document.tracks:
        found = next((it for it in checked if _is_same(it.track, track)), None)
        if found is not None:
            checked.remove(found)
        notes.append(_note(track if found is None else found.track, None if found is None else found.language))
    return tuple(notes)


def _is_same(read: Track, listed: Track) -> bool:
    """Say whether a track that was read is one of a clip's list, which need not know how many cues a stream holds."""
    return read == listed or (listed.cues is None and replace(read, cues=None) == listed)


def _note(track: Track, language: str | None) -> TrackNote:
    return TrackNote(
        kind=track.kind,
        language=track.language,
        codec=track.codec,
        forced=track.forced,
        default=track.default,
        hearing_impaired=track.hearing_impaired,
        cues=track.cues,
        sidecar=track.sidecar,
        checked_language=language,
    )
