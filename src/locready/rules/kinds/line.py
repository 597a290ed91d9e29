"""Rules about the lines of a subtitle: how long each is, and how many stand above one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledTrack
from locready.rules.kinds.base import Hit, Judgement, not_applicable
from locready.rules.kinds.cues import characters, on_track, primary, read_by_buyers
from locready.rules.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """``at_most`` are characters a line by language; tracks in other languages are judged by ``lines`` alone.

    ``lines`` is how many may stand above one another (message ``lines``).
    """

    at_most: Mapping[str, float]
    lines: int

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Measure every cue; the share is that of the cues that fit."""
        tracks = read_by_buyers(document)
        if not tracks:
            return not_applicable("no subtitles that a buyer reads")
        hits = [hit for track in tracks for hit in self._hits(track)]
        lost = {name for hit in hits for name in hit.segments}
        return Judgement(hits=tuple(hits), share=1 - len(lost) / sum(len(track.cues) for track in tracks))

    def _hits(self, track: LabelledTrack) -> Iterator[Hit]:
        language = primary(track.language)
        limit = self.at_most.get(language)
        long = [cue for cue in track.cues if limit is not None and _longest(cue, language) > limit]
        if long:
            worst = max(long, key=lambda cue: _longest(cue, language))
            numbers = {"width": f"{_longest(worst, language):g}", "limit": f"{limit:g}"}
            yield on_track(track, long, worst, **numbers)
        high = [cue for cue in track.cues if len(_lines(cue)) > self.lines]
        if high:
            worst = max(high, key=lambda cue: len(_lines(cue)))
            yield on_track(track, high, worst, "lines", lines=str(len(_lines(worst))), most=str(self.lines))


def _lines(cue: LabelledSegment) -> Sequence[str]:
    return [line.strip() for line in cue.text.splitlines() if line.strip()]


def _longest(cue: LabelledSegment, language: str) -> float:
    return max((characters(line, language) for line in _lines(cue)), default=0.0)
