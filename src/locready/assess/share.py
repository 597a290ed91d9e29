"""How much of each text a reader of the target languages can follow."""

from __future__ import annotations

from collections.abc import Sequence

from locready.assess.reading import ReadSegment
from locready.model.labelled import Coverage, LabelledSegment, Targets
from locready.model.pair import Pair


def labelled(segment: ReadSegment, pairs: Sequence[Pair], targets: Targets) -> LabelledSegment:
    """Return a segment with its coverage: target words, foreign words with a counterpart, foreign words without."""
    foreign = segment.foreign(targets)
    covered = min(1.0, sum(pair.share for pair in pairs))
    return LabelledSegment(
        segment=segment.segment,
        reading=segment.reading,
        words=segment.words,
        coverage=Coverage(
            target=segment.in_target(targets),
            paired=foreign * covered,
            unpaired=foreign * (1 - covered),
        ),
        pairs=tuple(pairs),
        counted=segment.counted,
    )
