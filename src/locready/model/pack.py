"""Files that belong together: versions of one material, the materials of one work, and what comparing them shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from locready.model.labelled import LabelledDocument, LabelledSegment


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferingFigure:
    """A figure that a version gives otherwise than its source.

    Units are 1-based; values and excerpts are as written, an excerpt is empty where its letters are not to be trusted.
    ``source_segment`` and ``target_segment`` are ids within the two files.
    """

    source_unit: int
    target_unit: int
    source_value: str
    target_value: str
    source_excerpt: str
    target_excerpt: str
    source_segment: str
    target_segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A material beside its version in a target language, both by path.

    ``unit_kind`` is what the source is made of. ``units`` are the 1-based units that are the same in both,
    ``unmatched_source`` and ``unmatched_target`` those with text that only one has. ``missing`` are the ids of the
    source's texts without a counterpart on the unit that is the same; what stands on an unmatched unit is not among
    them. ``error`` says what went wrong where a fault of ours kept them from being compared: nothing else is known.
    """

    source: str
    target: str
    unit_kind: str
    units: tuple[tuple[int, int], ...] = ()
    unmatched_source: tuple[int, ...] = ()
    unmatched_target: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()
    figures: tuple[DifferingFigure, ...] = ()
    error: str = ""


class Fact(StrEnum):
    """What a work has one of, whichever material says it."""

    RUNNING_TIME = "running-time"
    EPISODES = "episodes"
    RELEASE = "release"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFact:
    """A fact as one material of a work gives it: ``value`` as written, and the text that it stands in."""

    fact: Fact
    path: str
    value: str
    segment: LabelledSegment


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictedFact:
    """What a material says of its work otherwise than the first that says it; every value of it contradicts."""

    first: StatedFact
    other: StatedFact


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPack:
    """The documents of a pack by path, the comparisons of its versions, and facts given in two ways.

    It is what pack rules look at.
    """

    documents: Mapping[str, LabelledDocument]
    comparisons: tuple[Comparison, ...] = ()
    contradictions: tuple[ContradictedFact, ...] = ()
