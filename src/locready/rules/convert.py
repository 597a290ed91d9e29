"""From the data of a YAML file to what it is for, with every mistake told where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import EnumType
from typing import TypeVar, get_args

import msgspec

from locready.mistakes import in_words
from locready.rules.keys import Path, parts, unknown_keys
from locready.rules.pack import nearest
from locready.rules.yaml_source import YamlFile

_T = TypeVar("_T")
_WHERE = re.compile(r" - at (?:key in )?`\$.*`$")


def known(file: YamlFile, at: Sequence[str | int], name: str, names: Collection[str], what: str) -> str:
    """Return a name that is among those that there are.

    Raises:
        RulePackError: it is not; the nearest one is named.
    """
    if name not in names:
        raise file.error(at, f"there is no {what} {name!r}.{nearest(name, names)}")
    return name


def converted(file: YamlFile, data: object, kind: type[_T], at: Sequence[str | int] = ()) -> _T:
    """Return what stands at a place of a file as what it is for.

    Raises:
        RulePackError: a key or a type is wrong; file, line and column are named.
    """
    for path, keys in unknown_keys(data, kind):
        known(file, (*at, *path), str(path[-1]), keys, "key")
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError:
        place, value, expected = _culprit(data, kind)
        raise file.error((*at, *place), _complaint(value, expected)) from None


def _culprit(data: object, kind: object) -> tuple[Path, object, object]:
    """Return the place of the innermost value that is wrong, the value, and the type that it should have."""
    for place, value, inner in parts(data, kind):
        if _problem(value, inner) is not None:
            path, culprit, expected = _culprit(value, inner)
            return (*place, *path), culprit, expected
    return (), data, kind


def _problem(value: object, kind: object) -> str | None:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        return _WHERE.sub("", str(error))
    return None


def _complaint(value: object, kind: object) -> str:
    """Return what is wrong with a value, with what it may be where that is one of a few words or of a certain form."""
    kinds = (kind, *get_args(kind))
    words = [word for one in kinds for word in _choices(one)]
    if isinstance(value, str) and words:
        return f"{value!r} is none of {', '.join(words)}.{nearest(value, words)}"
    forms = [note.description for one in kinds for note in getattr(one, "__metadata__", ()) if note.description]
    if isinstance(value, str) and forms:
        return f"{forms[0]} is expected"
    return in_words(_problem(value, kind) or "")


def _choices(kind: object) -> list[str]:
    return list(map(str, kind.__members__.values())) if isinstance(kind, EnumType) else []
