"""What two versions of a material have in common whatever their language: figures, names, lengths and places."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from locready.assess.figures import Figure, figures_in
from locready.language.wordlists import log_frequencies
from locready.model import Box
from locready.model.counted import Sort
from locready.model.labelled import LabelledDocument, LabelledUnit

_LATIN = re.compile(r"[A-Za-z][A-Za-z'’-]{2,}")
#: A number without a unit below this stands in any list.
_TELLING = 10
#: So many boxes show how a slide is laid out; a table has hundreds.
_BOXES = 16
#: What stands on so many slides, and on this part of them, stands everywhere.
_LEAST_MANY, _MANY = 3, 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSignature:
    """One slide or page: its 1-based number, figures, Latin words, length in word equivalents, and boxes of text.

    ``latin`` are all Latin words in lower case, ``telling`` the values and the names among them, by which one title is
    told from another.
    """

    index: int
    figures: tuple[Figure, ...]
    values: frozenset[float]
    latin: frozenset[str]
    telling: frozenset[float | str]
    words: float
    boxes: tuple[Box, ...]


@dataclass(frozen=True, kw_only=True)
class Signature:
    """A document: the signatures of what it shows, in order."""

    path: str
    units: tuple[UnitSignature, ...]

    @cached_property
    def telling(self) -> frozenset[float | str]:
        """All that tells this title from another."""
        return frozenset(self._counts)

    @cached_property
    def everywhere(self) -> frozenset[float | str]:
        """What stands on many slides: the name of the company or of a series tells one title of it from no other."""
        least = max(_LEAST_MANY, _MANY * len(self.units))
        return frozenset(token for token, count in self._counts.items() if count >= least)

    @cached_property
    def _counts(self) -> Counter[float | str]:
        return Counter(token for unit in self.units for token in unit.telling)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """All figures, in order."""
        return tuple(figure for unit in self.units for figure in unit.figures)


def signature_of(document: LabelledDocument) -> Signature:
    """Return the signature of a document; hidden slides are no part of a version."""
    units = tuple(_unit(unit) for unit in document.audience_units)
    return Signature(path=document.document.path, units=units)


def _unit(unit: LabelledUnit) -> UnitSignature:
    shown = [segment for segment in unit.segments if segment.counted and segment.segment.quotable]
    figures = tuple(figure for segment in shown for figure in figures_in(segment.text))
    values = frozenset(_values(figures))
    latin = frozenset(word for segment in shown for word in _latin(segment.text))
    return UnitSignature(
        index=unit.unit.index,
        figures=figures,
        values=values,
        latin=latin,
        telling=frozenset((*values, *(word for word in latin if word not in log_frequencies("en")))),
        words=sum(sum(segment.words.values()) for segment in shown),
        boxes=tuple(dict.fromkeys(box for it in shown if (box := it.segment.location.box) is not None))[:_BOXES],
    )


def _values(figures: Iterable[Figure]) -> Iterable[float]:
    return (it.value for it in figures if it.value and (it.sort is not Sort.PLAIN or it.value >= _TELLING))


def _latin(text: str) -> Iterable[str]:
    return (word.casefold() for word in _LATIN.findall(unicodedata.normalize("NFKC", text)))
