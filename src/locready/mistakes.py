"""What a validator says of a wrong value, in the words of people who write settings and YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping

_TYPES: Mapping[str, str] = {
    "array": "a list",
    "object": "a mapping of keys",
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "null": "nothing",
}
_TYPE = re.compile(r"expected `(?P<wanted>[^`]+)`, got `(?P<got>[^`]+)`", re.IGNORECASE)
_BOUND = re.compile(r"expected `(?P<wanted>[^`]+)` (?P<sign>[<>]=) (?P<bound>\S+)", re.IGNORECASE)
_MISSING = re.compile(r"object missing required field `(?P<key>[^`]+)`", re.IGNORECASE)
_NO_SUCH_WORD = re.compile(r"invalid enum value (?P<got>'.*')", re.IGNORECASE)
_EMPTY = "of length >= 1"
_BOUNDS: Mapping[str, str] = {"<=": "at most", ">=": "at least"}
#: Characters of a line that are quoted.
_QUOTED = 100


def in_words(message: str) -> str:
    """Return a message of msgspec's, without the place, as a sentence that begins in lower case."""
    if found := _TYPE.search(message):
        return f"{_named(found['wanted'])} is expected, not {_named(found['got'])}"
    if found := _BOUND.search(message):
        return f"{_named(found['wanted'])} of {_BOUNDS[found['sign']]} {found['bound'].removesuffix('.0')} is expected"
    if found := _NO_SUCH_WORD.search(message):
        return f"{found['got']} cannot be chosen"
    if _EMPTY in message:
        return "at least one entry is expected"
    if found := _MISSING.search(message):
        return f"the key {found['key']!r} is missing"
    return message[:1].lower() + message[1:]


def _named(types: str) -> str:
    """Return the names of types; what may be left out is not called ``nothing``."""
    names = [name for name in types.split(" | ") if name != "null"] or ["null"]
    return " or ".join(_TYPES.get(name, name) for name in names)


def quoted(line: str) -> str:
    """Return a line of a file below a message, cut where it is long."""
    shown = line.strip().lstrip("\ufeff")
    return "\n    " + (shown if len(shown) <= _QUOTED else shown[: _QUOTED - 1] + "…") if shown else ""
