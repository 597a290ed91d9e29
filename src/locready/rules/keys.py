"""Keys of YAML data that the dataclass they are for does not know, however deep: misspelt keys must not be silent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

#: The keys and indices that lead to a value.
Path = tuple[str | int, ...]


def unknown_keys(data: object, kind: object, at: Path = ()) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield the path of every key that ``kind`` does not know, with the keys that it knows there."""
    if isinstance(kind, type) and is_dataclass(kind) and isinstance(data, dict):
        known = get_type_hints(kind)
        for key, value in data.items():
            if key in known:
                yield from unknown_keys(value, known[key], (*at, key))
            else:
                yield (*at, key), tuple(known)
        return
    for place, value, inner in _inside(data, kind):
        yield from unknown_keys(value, inner, (*at, *place))


def parts(data: object, kind: object) -> Iterator[tuple[Path, object, object]]:
    """Yield what a value of a type is made of, known keys and items: place, value, and the type that it should have."""
    if isinstance(kind, type) and is_dataclass(kind) and isinstance(data, dict):
        known = get_type_hints(kind, include_extras=True)
        yield from (((key,), value, known[key]) for key, value in data.items() if key in known)
    else:
        yield from _inside(data, kind)


def _inside(data: object, kind: object) -> Iterator[tuple[Path, object, object]]:
    """Yield what a container holds: its place, the value, and the type that the container gives it."""
    origin, of = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        yield from (((), data, one) for one in of if _may_hold(one, data))
    elif origin is tuple and isinstance(data, list):
        yield from (((number,), value, of[0]) for number, value in enumerate(data))
    elif origin is Mapping and isinstance(data, dict):
        yield from (((key,), value, of[1]) for key, value in data.items())


def _may_hold(kind: object, data: object) -> bool:
    """Say whether one of several types is meant: the one for mappings where there is a mapping, and so on."""
    origin = get_origin(kind)
    if isinstance(data, dict):
        return origin is Mapping or (isinstance(kind, type) and is_dataclass(kind))
    return isinstance(data, list) and origin is tuple
