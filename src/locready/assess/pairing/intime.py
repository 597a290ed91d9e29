"""Which foreign text of a clip has its counterpart on the screen at the same time."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from locready.assess.pairing.moment import fits, likeness
from locready.assess.pairing.pieces import carries_translation
from locready.assess.pairing.sense import Sense, sense_of
from locready.assess.pairing.shown import Shown, shown_cues, shown_foreign, shown_target
from locready.assess.reading import ReadSegment
from locready.assess.tracks import ReadTrack
from locready.model import Role
from locready.model.labelled import Targets
from locready.model.pair import Pair

#: A text is compared with so many others before and after it, in the order in which they begin.
_NEIGHBOURS = 30
#: Subtitles follow one another within this overlap (seconds), and belong to a cue that covers so much of each.
_OVERLAP_S, _WITHIN = 0.3, 0.8
#: Two cues for one subtitle: each is mostly within its time, and both together are most of it; of so many that are.
_MOSTLY, _PARTS = 0.5, 8
_SEQUENCE = 0.6
#: Meanings that contradict one another this much (natural logarithm of odds) make no translation, whatever the times.
_CONTRADICTED = -2.0
#: How sure it is that a text in two languages is its own translation.
_OWN = 0.9


def pairs_in_time(
    segments: Iterable[ReadSegment], tracks: Sequence[ReadTrack], targets: Targets, *, semantic: bool = False
) -> list[Pair]:
    """Return the pairs among what has a time: burned-in texts, and the cues of subtitle tracks.

    What belongs to one clip is paired within it: a clip on a slide has nothing to do with the slide's text. A clip that
    is shown at several places is paired at each, with the same tracks.

    Args:
        segments: of a document; those without a time are passed over, and what is not counted as well.
        tracks: its subtitle tracks, any of which may hold a counterpart.
        targets: the languages that a buyer reads.
        semantic: whether texts are compared by sentence embeddings as well.
    """
    pairs: list[Pair] = []
    for (member, *_place), clip in _by_clip(segments, tracks).items():
        pairs += [_own_pair(segment) for segment in clip if segment.counted and carries_translation(segment, targets)]
        foreign = shown_foreign(clip, targets)
        cues = shown_cues([track for track in tracks if _belongs(track, member)], targets)
        readable = [*shown_target(clip, targets), *cues]
        sense = sense_of([it.wording for it in foreign], [it.wording for it in readable], semantic=semantic)
        pairs += _pairs(foreign, sorted(readable, key=lambda it: (it.start, it.end, it.id)), sense)
    return pairs


def _own_pair(segment: ReadSegment) -> Pair:
    """Return the pair of a text that carries its own translation."""
    return Pair(foreign=segment.segment.id, targets=(segment.segment.id,), confidence=_OWN)


#: A clip by its place in the file, and where it is shown: the number of the slide, the name of the shape.
_Clip = tuple[str, int | None, str | None]


def _by_clip(segments: Iterable[ReadSegment], tracks: Sequence[ReadTrack]) -> dict[_Clip, list[ReadSegment]]:
    """Return what has a time by the clip that it is burned into; cues of tracks are none of it."""
    cues = {cue.segment.id for track in tracks for cue in track.cues}
    clips: dict[_Clip, list[ReadSegment]] = defaultdict(list)
    for segment in segments:
        place = segment.segment.location
        if place.start_s is not None and segment.segment.id not in cues:
            clips[place.member, place.index, place.shape].append(segment)
    return clips


def _belongs(track: ReadTrack, member: str) -> bool:
    return not member or track.member.startswith(f"{member}!")


def _pairs(foreign: Sequence[Shown], readable: Sequence[Shown], sense: Sense) -> list[Pair]:
    """Return single pairs, the likeliest first and each readable text once; then what cues cover in sequence."""
    single = _matched(foreign, readable, sense)
    done = {pair.foreign for pair in single}
    cues = [it for it in readable if it.role is Role.SUBTITLE]
    spoken = [it for it in foreign if it.role is Role.SUBTITLE]
    found = {pair.foreign: pair for pair in (*_over_several(spoken, cues), *_by_two(spoken, cues))}
    return [*single, *(pair for name, pair in found.items() if name not in done)]


def _matched(foreign: Sequence[Shown], readable: Sequence[Shown], sense: Sense) -> list[Pair]:
    starts = [it.start for it in readable]
    spoken = [it for it in foreign if it.role is Role.SUBTITLE]
    spoken_starts = [it.start for it in spoken]
    candidates = [
        (likely, one, other)
        for one in foreign
        for dialogue in [_is_spoken_over(one, _around(one.start, spoken, spoken_starts))]
        for other in _around(one.start, readable, starts)
        if (likely := _meant(likeness(one, other, dialogue=dialogue), one, other, sense)) > 0
    ]
    candidates.sort(key=lambda it: (-it[0], it[1].start, it[1].id, it[2].start, it[2].id))
    used: set[str] = set()
    pairs: list[Pair] = []
    for likely, one, other in candidates:
        if not used & {one.id, other.id}:
            used |= {one.id, other.id}
            pairs.append(Pair(foreign=one.id, targets=(other.id,), confidence=round(likely, 2)))
    return pairs


def _meant(likely: float, foreign: Shown, target: Shown, sense: Sense) -> float:
    """Return how likely a pair is once the meanings are looked at, which is done only where times and places agree."""
    meaning = sense.odds(foreign.wording, target.wording) if likely else 0.0
    return 0.0 if meaning <= _CONTRADICTED else min(1.0, 2 * likely / (1 + math.exp(-meaning)))


def _is_spoken_over(shown: Shown, spoken: Sequence[Shown]) -> bool:
    """Say whether one of these foreign subtitles stands at the time of an overlay."""
    return any(it.id != shown.id and it.overlap(shown) > _OVERLAP_S for it in spoken)


def _around(moment: float, shown: Sequence[Shown], starts: Sequence[float]) -> Sequence[Shown]:
    place = bisect_left(starts, moment)
    return shown[max(place - _NEIGHBOURS, 0) : place + _NEIGHBOURS]


def _over_several(spoken: Sequence[Shown], cues: Sequence[Shown]) -> Iterator[Pair]:
    """Yield the pairs of cues that stand over one or several foreign subtitles, one after the other."""
    starts = [it.start for it in spoken]
    for cue in cues:
        place = bisect_left(starts, cue.start - _OVERLAP_S)
        within = [it for it in spoken[place : place + _NEIGHBOURS] if it.overlap(cue) >= _WITHIN * it.length > 0]
        if within and _follow(within) and fits(within, [cue]):
            yield from (Pair(foreign=it.id, targets=(cue.id,), confidence=_SEQUENCE) for it in within)


def _by_two(spoken: Sequence[Shown], cues: Sequence[Shown]) -> Iterator[Pair]:
    """Yield the pairs of foreign subtitles with two cues of one track, one after the other."""
    starts = [it.start for it in cues]
    for foreign in spoken:
        parts = [it for it in _around(foreign.start, cues, starts) if it.overlap(foreign) > _MOSTLY * it.length]
        for both in combinations(parts[:_PARTS], 2):
            same = both[0].track == both[1].track and _follow(both)
            shared = sum(it.overlap(foreign) for it in both)
            if same and shared >= _MOSTLY * foreign.length and fits([foreign], both):
                yield Pair(foreign=foreign.id, targets=(both[0].id, both[1].id), confidence=_SEQUENCE)


def _follow(shown: Sequence[Shown]) -> bool:
    return all(later.start >= earlier.end - _OVERLAP_S for earlier, later in pairwise(shown))
