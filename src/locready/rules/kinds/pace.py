"""Rules about texts that pass faster than they can be read."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledTrack, Targets
from locready.rules.kinds.base import UNQUOTED, Hit, Judgement, not_applicable, on, quoted
from locready.rules.kinds.cues import characters, on_track, primary, read_by_buyers
from locready.rules.kinds.timed import WRITTEN, events, is_flash, seconds, when
from locready.rules.profile import Profile

#: How the tag of a romanised text ends, such as ``ja-Latn``.
_ROMANISED = "-Latn"
#: Times are written down in milliseconds: a text may be shown so much longer (seconds) than they say.
_ROUNDING = 0.001


class Passing(StrEnum):
    """What passes: the cues of subtitle tracks, or what is burned into the picture."""

    CUE = "cue"
    OVERLAY = "overlay"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text that passes, the language that it is read in, and its track where it is a cue."""

    segment: LabelledSegment
    language: str
    track: LabelledTrack | None = None

    @property
    def seconds(self) -> float:
        return seconds(self.segment)

    @property
    def speed(self) -> float:
        """Characters a second; 0 for a text that is never shown, which is a fault of another kind."""
        return characters(self.segment.text, self.language) / (self.seconds + _ROUNDING) if self.seconds > 0 else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """``at_most`` are characters a second by language; texts in other languages are not judged by it.

    ``shortest`` names the profile's limit (seconds) below which no language can be read (message ``short``).
    ``marketing`` names the profile's factor by which a trailer may be faster.
    """

    among: Passing
    at_most: Mapping[str, float]
    shortest: str | None = None
    marketing: str | None = None

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Compare each text with the speed at which its language is read; the share is that of the texts in time."""
        least = profile.limits[self.shortest].value if self.shortest else 0.0
        passing = [text for text in _passing(document, self.among) if not is_flash(text.segment, least)]
        texts = [text for text in passing if self.shortest or text.language in self.at_most]
        if not texts:
            return not_applicable("nothing that passes in a language whose reading speed is known")
        factor = profile.limits[self.marketing].value if self.marketing and document.material == "trailer" else 1.0
        short = [text for text in texts if text.seconds < least - _ROUNDING]
        seen = [text for text in texts if text.seconds >= least - _ROUNDING]
        fast = [text for text in seen if text.speed > factor * self._limit(text)]
        hits = (
            *(_short(group, least) for group in _groups(short)),
            *(_fast(group, factor * self._limit(group[0])) for group in _groups(fast)),
        )
        return Judgement(hits=hits, share=1 - (len(short) + len(fast)) / len(texts))

    def _limit(self, text: _Text) -> float:
        return self.at_most.get(text.language, float("inf"))


def _passing(document: LabelledDocument, among: Passing) -> Iterator[_Text]:
    """Yield what passes; the language of a cue is that of its track, since names alone tell none.

    What is burned in and translated at its time is not read. Of what waits for its translation no speed is known: that
    has other words, and as many seconds.
    """
    if among is Passing.OVERLAY:
        for event in events(document, *WRITTEN):
            if event.coverage.unpaired or not event.is_foreign:
                yield _Text(segment=event, language=_read_as(event.reading.language, document.targets))
        return
    for track in read_by_buyers(document):
        for cue in track.cues:
            yield _Text(segment=cue, language=primary(track.language), track=track)


def _read_as(tag: str, targets: Targets) -> str:
    """Return the language whose figure holds for what a buyer reads, none for the rest.

    Latin letters are read as English ones, whatever they spell.
    """
    if tag.endswith(_ROMANISED):
        return "en"
    return primary(tag) if targets.include(tag) else ""


def _groups(texts: Sequence[_Text]) -> list[list[_Text]]:
    """Return what one finding speaks of: the cues of a track, or an overlay each time that it is shown."""
    groups: dict[tuple[str, str], list[_Text]] = defaultdict(list)
    for text in texts:
        likeness = " ".join(text.segment.text.split()).casefold()
        groups[("track", text.track.member) if text.track else ("text", likeness)].append(text)
    return list(groups.values())


def _short(texts: Sequence[_Text], least: float) -> Hit:
    worst = min(texts, key=lambda text: text.seconds)
    return _hit(texts, worst, "short", seconds=f"{worst.seconds:.1f}", least=f"{least:.2f}")


def _fast(texts: Sequence[_Text], limit: float) -> Hit:
    worst = max(texts, key=lambda text: text.speed)
    return _hit(texts, worst, "message", speed=f"{math.ceil(worst.speed)}", limit=f"{limit:g}")


def _hit(texts: Sequence[_Text], worst: _Text, message_id: str, **args: str) -> Hit:
    segments = [text.segment for text in texts]
    if worst.track is not None:
        return on_track(worst.track, segments, worst.segment, message_id, **args)
    said = {"text": quoted(worst.segment) or UNQUOTED, "times": when(segments), **args}
    return replace(
        on(worst.segment, **said),
        segments=tuple(segment.segment.id for segment in segments),
        message_id=message_id,
    )
