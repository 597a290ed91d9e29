"""From the data of a YAML file to what it is for, with every mistake told where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TypeVar

import msgspec

from locready.rules.keys import unknown_keys
from locready.rules.pack import nearest
from locready.rules.yaml_source import YamlFile

_T = TypeVar("_T")
_WHERE = re.compile(r" - at (?:key in )?`\$(?P<path>.*)`$")
_STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+)\]")


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
    except msgspec.ValidationError as error:
        raise file.error((*at, *_path(str(error))), _sentence(str(error))) from error


def _path(message: str) -> list[str | int]:
    """Return the keys and indices of the value that a validation message complains about."""
    found = _WHERE.search(message)
    if found is None:
        return []
    steps = _STEP.finditer(found["path"])
    return [step["key"] if step["key"] is not None else int(step["index"]) for step in steps]


def _sentence(message: str) -> str:
    plain = _WHERE.sub("", message)
    return plain[0].lower() + plain[1:]
