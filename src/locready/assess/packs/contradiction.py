"""Whether two materials show that they are of two works: other titles in one script, or other figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from locready.assess.packs.work_names import WorkNames
from locready.assess.versions.contents import have_other_figures
from locready.assess.versions.signature import signature_of
from locready.assess.versions.versions import MOVING
from locready.model.labelled import LabelledDocument
from locready.rules.titles import Title

_Named = tuple[LabelledDocument, WorkNames]


def contradict(ones: Sequence[_Named], others: Sequence[_Named]) -> bool:
    """Say whether two groups of versions cannot be of one work.

    Titles contradict where both show some in Latin letters, or both in others, and no two of them have a word in
    common. What is large in the picture of a clip may be its tagline: it contradicts no name of a file. A title that
    both show outweighs all.
    """
    ours, theirs = ([names for _, names in side] for side in (ones, others))
    if _shown(ours) & _shown(theirs):
        return False
    if not _are_named_alike(ours, theirs) or not (_moving(ones) or _moving(others)):
        pairs = [(_titles(ours, latin), _titles(theirs, latin)) for latin in (True, False)]
        if any(left and right and not _related(left, right) for left, right in pairs):
            return True
    return any(_other_figures(one, other) for (one, _), (other, _) in product(ones, others))


def _shown(names: Iterable[WorkNames]) -> set[str]:
    return {key for it in names for key in it.shown}


def _titles(names: Iterable[WorkNames], latin: bool) -> list[Title]:
    return [title for it in names for title in it.titles if title.is_latin is latin]


def _are_named_alike(ours: Iterable[WorkNames], theirs: Iterable[WorkNames]) -> bool:
    return bool({it.stem for it in ours if it.stem} & {it.stem for it in theirs if it.stem})


def _moving(group: Iterable[_Named]) -> bool:
    return any(document.document.format in MOVING for document, _ in group)


def _related(ours: Iterable[Title], theirs: Iterable[Title]) -> bool:
    return any(_tokens(one) & _tokens(other) for one, other in product(ours, theirs))


def _tokens(title: Title) -> frozenset[str]:
    """Return the words of a title, or pairs of signs where words are not divided."""
    return title.words if title.is_latin else frozenset(map("".join, zip(title.key, title.key[1:], strict=False)))


def _other_figures(one: LabelledDocument, other: LabelledDocument) -> bool:
    if {one.document.format, other.document.format} & MOVING:
        return False
    return have_other_figures(signature_of(one), signature_of(other))
