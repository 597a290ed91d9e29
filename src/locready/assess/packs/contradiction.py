"""Whether two materials show that they are of two works: other titles in one script, or other figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from locready.assess.packs.work_names import NamedMaterial
from locready.assess.versions.contents import have_other_figures
from locready.rules.titles import Title


def contradict(ours: Sequence[NamedMaterial], theirs: Sequence[NamedMaterial]) -> bool:
    """Say whether two groups of versions cannot be of one work.

    Titles contradict where both show some in Latin letters, or both in others, and no two of them have a word in
    common. What is large in the picture of a clip may be its tagline: it contradicts no name of a file. A title that
    both show outweighs all.
    """
    if _shown(ours) & _shown(theirs):
        return False
    by_name = _stems(ours) & _stems(theirs) and any(it.is_moving for it in (*ours, *theirs))
    if not by_name and _have_other_titles(ours, theirs):
        return True
    return any(_have_other_figures(one, other) for one, other in product(ours, theirs))


def _shown(group: Iterable[NamedMaterial]) -> set[str]:
    return {key for it in group for key in it.shown}


def _stems(group: Iterable[NamedMaterial]) -> set[str]:
    return {it.stem for it in group if it.stem}


def _have_other_titles(ours: Iterable[NamedMaterial], theirs: Iterable[NamedMaterial]) -> bool:
    pairs = [(_titles(ours, latin), _titles(theirs, latin)) for latin in (True, False)]
    return any(left and right and not _are_related(left, right) for left, right in pairs)


def _titles(group: Iterable[NamedMaterial], latin: bool) -> list[Title]:
    return [title for it in group for title in it.titles if title.is_latin is latin]


def _are_related(ours: Iterable[Title], theirs: Iterable[Title]) -> bool:
    return any(_tokens(one) & _tokens(other) for one, other in product(ours, theirs))


def _tokens(title: Title) -> frozenset[str]:
    """Return the words of a title, or pairs of signs where words are not divided."""
    return title.words if title.is_latin else frozenset(map("".join, zip(title.key, title.key[1:], strict=False)))


def _have_other_figures(one: NamedMaterial, other: NamedMaterial) -> bool:
    return not (one.is_moving or other.is_moving) and have_other_figures(one.signature, other.signature)
