"""A text that stands on the screen for a time: burned into the picture, or a cue of a subtitle track."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from locready.assess.pairing.blocks import written_alike
from locready.assess.pairing.pieces import carries_translation
from locready.assess.pairing.sense import Wording
from locready.assess.reading import ReadSegment
from locready.assess.tracks import ReadTrack
from locready.language import word_equivalents
from locready.model import NO_LANGUAGE, UNKNOWN, Box, Role
from locready.model.labelled import Targets

#: On-screen text is set in subtitles in brackets, with a capital ("[Nagasaki, Gunkanjima]"; "[door closes]" is a sound
#: for the deaf), or all in capitals, as Netflix asks of forced narratives.
_BRACKETED = re.compile(r"\[[A-Z0-9][^\[\]]*\]")
#: Fewer capitals than this, or an exclamation, are somebody's voice ("OK", "STOP!").
_LEAST_CAPITALS, _SHOUTED = 3, ("!", "?")
#: How a text was found to have no language that makes it no name: dates, prices, codes, where to write and to look.
_FIGURES_AND_ADDRESSES = frozenset({"no-letters", "price", "code", "phone", "url", "mail", "file", "handle", "program"})
#: A track that is all in capitals sets its dialogue so.
_ALL_CAPITALS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A text with its seconds and its place.

    ``wording`` is what it says, in the language of most of it. ``words`` are its word equivalents in full, however
    often it is shown. ``track`` is the place of its track among those of the clip, None for what is burned in.
    ``on_screen_text`` says that a cue stands for text in the picture: its track is of forced narratives, or it is set
    as such. ``bare`` is text without a language: figures, a name in Latin letters; ``may_be_name`` says that it is no
    figure and no address. ``numbers`` and ``latin`` are what both languages write alike.
    """

    id: str
    start: float
    end: float
    wording: Wording
    words: float
    role: Role
    box: Box | None
    size: float
    track: int | None
    on_screen_text: bool
    bare: bool
    may_be_name: bool
    numbers: frozenset[str]
    latin: frozenset[str]

    @property
    def length(self) -> float:
        """How long it stands, in seconds."""
        return self.end - self.start

    def overlap(self, other: Shown) -> float:
        """Return for how many seconds both stand; 0 where they never do."""
        return max(min(self.end, other.end) - max(self.start, other.start), 0.0)


def shown_foreign(segments: Iterable[ReadSegment], targets: Targets) -> list[Shown]:
    """Return what is counted, has a time and is in another language, in order of time."""
    foreign = (it for it in segments if it.counted and _is_foreign(it, targets))
    return sorted((_shown(it) for it in foreign), key=_time)


def shown_target(segments: Iterable[ReadSegment], targets: Targets) -> list[Shown]:
    """Return the counted texts that a reader of the targets can read, in order of time."""
    readable = (it for it in segments if it.counted and _is_readable(it, targets))
    return sorted((_shown(it) for it in readable), key=_time)


def shown_cues(tracks: Iterable[ReadTrack], targets: Targets) -> list[Shown]:
    """Return the cues that a reader of the targets can read, of all tracks that serve him, in order of time."""
    cues = [
        _shown(cue, place, on_screen_text=_is_on_screen_text(cue, track, capitals))
        for place, track in enumerate(tracks)
        if track.serves(targets)
        for capitals in [_is_in_capitals(track)]
        for cue in track.cues
        if _is_readable(cue, targets) or _is_unknown(cue)
    ]
    return sorted(cues, key=_time)


def _is_foreign(segment: ReadSegment, targets: Targets) -> bool:
    return segment.foreign(targets) > segment.in_target(targets) and not carries_translation(segment, targets)


def _is_readable(segment: ReadSegment, targets: Targets) -> bool:
    """Say whether most of it can be read, or a half where it holds both languages; figures and names can be."""
    target, foreign = segment.in_target(targets), segment.foreign(targets)
    if not foreign:
        return bool(segment.words)
    return target > foreign or carries_translation(segment, targets)


def _is_unknown(cue: ReadSegment) -> bool:
    """Say whether nobody can tell a cue's language: in a track that serves the buyer it is a name ("[Nagasaki]")."""
    return set(cue.words) <= {NO_LANGUAGE, UNKNOWN}


def _shown(segment: ReadSegment, track: int | None = None, *, on_screen_text: bool = False) -> Shown:
    own = segment.segment
    start = own.location.start_s or 0.0
    numbers, latin = written_alike(own.text)
    return Shown(
        id=own.id,
        start=start,
        end=max(own.location.end_s or start, start),
        wording=Wording(text=own.text, language=segment.reading.language),
        words=sum(word_equivalents(own.text, segment.reading).values()),
        role=own.role,
        box=own.location.box,
        size=_size(own.location.box, own.text),
        track=track,
        on_screen_text=on_screen_text,
        bare=set(segment.words) <= {NO_LANGUAGE},
        may_be_name=segment.reading.method not in _FIGURES_AND_ADDRESSES,
        numbers=numbers,
        latin=latin,
    )


def _size(box: Box | None, text: str) -> float:
    """Return about how high the type stands (0..1 of the frame): a line of the box, or its width if it is vertical."""
    return 0.0 if box is None else min(box.height / (text.count("\n") + 1), box.width)


def _is_on_screen_text(cue: ReadSegment, track: ReadTrack, capitals: bool) -> bool:
    if track.track.forced:
        return True
    lines = [line.strip() for line in cue.segment.text.splitlines()]
    bracketed = not track.track.hearing_impaired and any(_BRACKETED.fullmatch(line) for line in lines)
    return bracketed or (not capitals and any(_is_capitals(line) for line in lines))


def _is_in_capitals(track: ReadTrack) -> bool:
    lines = [line.strip() for cue in track.cues for line in cue.segment.text.splitlines()]
    return len(lines) > 1 and sum(map(_is_capitals, lines)) > _ALL_CAPITALS * len(lines)


def _is_capitals(line: str) -> bool:
    letters = [character for character in line if character.isalpha()]
    return len(letters) >= _LEAST_CAPITALS and all(map(str.isupper, letters)) and not line.endswith(_SHOUTED)


def _time(shown: Shown) -> tuple[float, float, str]:
    return shown.start, shown.end, shown.id
