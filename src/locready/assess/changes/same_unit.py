"""Which slides of a material are which of its later state, and of which a buyer can read more or less."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from locready.assess.pairing.in_order import in_order
from locready.assess.repeated import same_wording
from locready.model.change import UnitChange
from locready.model.run import Result, UnitDetail

#: Slides less alike than this are two; slides without a text in common are the same one where the order says so.
_ALONE, _SILENT = 0.3, 0.31
#: A slide has changed when so much more or less of it can be read (0..1).
_LEAST = 0.005


def unit_changes(old: Result, new: Result) -> tuple[UnitChange, ...]:
    """Return the slides or pages that can be read more or less than before, and those of one side only."""
    kind = (new.units or old.units).kind if new.units or old.units else "slide"  # type: ignore[union-attr]
    changes = (_change(kind, before, after) for before, after in _couples(old, new))
    return tuple(change for change in changes if _has_changed(change))


def _couples(old: Result, new: Result) -> Iterator[tuple[UnitDetail | None, UnitDetail | None]]:
    ours, theirs = old.units_detail, new.units_detail
    couples = {j: i for i, j in in_order(_alike(old, new), _ALONE)}
    for place, unit in enumerate(theirs):
        yield (ours[couples[place]] if place in couples else None), unit
    for place, unit in enumerate(ours):
        if place not in couples.values():
            yield unit, None


def _alike(old: Result, new: Result) -> list[list[float]]:
    """Return how alike each slide is to each of the later state (0..1): by the wording of its texts."""
    ours, theirs = _wordings(old), _wordings(new)
    return [[_common(ours[one.index], theirs[other.index]) for other in new.units_detail] for one in old.units_detail]


def _common(ours: Counter[str], theirs: Counter[str]) -> float:
    whole = max(ours.total(), theirs.total())
    return max((ours & theirs).total() / whole, _SILENT) if whole else _SILENT


def _wordings(result: Result) -> dict[int | None, Counter[str]]:
    texts: dict[int | None, Counter[str]] = defaultdict(Counter)
    for segment in result.segments:
        texts[segment.location.index][same_wording(segment.text)] += 1
    return texts


def _change(kind: str, old: UnitDetail | None, new: UnitDetail | None) -> UnitChange:
    return UnitChange(
        kind=kind,
        old=old.index if old else None,
        new=new.index if new else None,
        title=new.title if new else old.title if old else "",
        old_readable=old.readable if old else None,
        new_readable=new.readable if new else None,
        old_untranslated=old.untranslated_words if old else 0.0,
        new_untranslated=new.untranslated_words if new else 0.0,
    )


def _has_changed(change: UnitChange) -> bool:
    if change.old is None or change.new is None:
        return True
    old, new = change.old_readable, change.new_readable
    return (old is None) != (new is None) or (old is not None and new is not None and abs(new - old) >= _LEAST)
