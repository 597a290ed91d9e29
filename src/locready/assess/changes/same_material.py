"""Which material of one run is which of another: by path, by content, by name without draft and date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from pathlib import PurePosixPath

from locready.assess.versions.file_names import undated_name
from locready.model.run import Result

#: What two results have in common, the surest first; an empty key is nobody's.
_KEYS: tuple[Callable[[Result], Hashable], ...] = (
    lambda result: result.path,
    lambda result: result.sha256,
    lambda result: (PurePosixPath(result.path).parent, _name(result)),
    lambda result: _name(result),
)
Couple = tuple[Result | None, Result | None]


def same_materials(old: Sequence[Result], new: Sequence[Result]) -> list[Couple]:
    """Return the materials of both runs in couples: in the order of the new one, then what is gone.

    Two materials alone are the same whatever they are called. A name that several have decides nothing.
    """
    ours = [result for result in old if result.status != "skipped"]
    theirs = [result for result in new if result.status != "skipped"]
    if len(ours) == len(theirs) == 1:
        return [(ours[0], theirs[0])]
    counterparts = _counterparts(ours, theirs)
    matched = set(counterparts.values())
    gone: list[Couple] = [(result, None) for place, result in enumerate(ours) if place not in matched]
    return [*((_at(ours, counterparts.get(place)), result) for place, result in enumerate(theirs)), *gone]


def _counterparts(ours: Sequence[Result], theirs: Sequence[Result]) -> dict[int, int]:
    """Return the place in ours of each of theirs that has a counterpart."""
    found: dict[int, int] = {}
    for key in _KEYS:
        taken = set(found.values())
        before = _by_key(key, {place: it for place, it in enumerate(ours) if place not in taken})
        after = _by_key(key, {place: it for place, it in enumerate(theirs) if place not in found})
        for name in before.keys() & after.keys():
            if len(before[name]) == len(after[name]) == 1:
                found[after[name][0]] = before[name][0]
    return found


def _by_key(key: Callable[[Result], Hashable], results: dict[int, Result]) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, result in results.items():
        if key(result):
            places[key(result)].append(place)
    return places


def _name(result: Result) -> tuple[str, str]:
    """Return the name without draft and date, and the extension: a deck and its PDF are two materials."""
    path = PurePosixPath(result.path)
    return undated_name(path.stem), path.suffix.lower()


def _at(results: Sequence[Result], place: int | None) -> Result | None:
    return None if place is None else results[place]
