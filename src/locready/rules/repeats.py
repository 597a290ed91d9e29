"""Repeats inside repeats: expressions that can split one text in so many ways that a search does not end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import _constants as op  # type: ignore[attr-defined]  # the parser of re: nothing public shows an expression
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

#: Characters by which sets of characters are told apart: ASCII, and one of each kind that Unicode's classes divide.
_SAMPLE = frozenset(map(chr, range(128))) | frozenset("éß あア亜가１\u3000。、（×年")
_REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})
_CLASSES = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda character: character.isalnum() or character == "_",
    op.CATEGORY_NOT_DIGIT: lambda character: not character.isdecimal(),
    op.CATEGORY_NOT_SPACE: lambda character: not character.isspace(),
    op.CATEGORY_NOT_WORD: lambda character: not (character.isalnum() or character == "_"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One part of what is repeated: the characters it may take, whether it needs one, whether their number varies."""

    characters: frozenset[str]
    needed: bool
    varies: bool


def splits_in_many_ways(pattern: str) -> bool:
    """Say whether a repeat holds a part of changing length that its next turn could take over.

    ``(?:a{1,9}){1,9}`` is such a one, ``(?:a{1,9},){1,9}`` is not: a comma shows where each turn ends. ``pattern`` must
    be a regular expression. Nested quantifiers and their cost: OWASP, Regular expression Denial of Service.
    """
    return any(_is_loose(body) for body in _repeated(parser.parse(pattern)))


def _repeated(tokens: Iterable[tuple[object, Any]]) -> Iterator[Any]:
    """Yield the body of every repeat that may turn more than once, however deep."""
    for kind, value in tokens:
        if kind in _REPEATS and value[1] > 1:
            yield value[2]
        for inner in _inside(value):
            yield from _repeated(inner)


def _inside(value: Any) -> Iterator[Iterable[tuple[object, Any]]]:
    """Yield the expressions that a token holds."""
    if isinstance(value, parser.SubPattern):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _inside(one)


def _is_loose(body: Any) -> bool:
    """Say whether, going round the parts of a turn, one of changing length meets itself or its like unseparated."""
    parts = list(_parts(body))
    return any(part.varies and _meets(part, parts[at + 1 :] + parts[: at + 1]) for at, part in enumerate(parts))


def _meets(part: _Part, following: Iterable[_Part]) -> bool:
    for other in following:
        if part.characters.isdisjoint(other.characters):
            if other.needed:
                return False
        elif other.varies:
            return True
    return True


def _parts(tokens: Any) -> Iterator[_Part]:
    for kind, value in tokens:
        if kind is op.SUBPATTERN:
            yield from _parts(value[3])
        elif kind is op.ATOMIC_GROUP:
            yield from _parts(value)
        elif kind in _REPEATS:
            yield _of_repeat(*value)
        elif kind is op.BRANCH:
            yield _of_branch([list(_parts(one)) for one in value[1]])
        elif kind not in (op.AT, op.ASSERT, op.ASSERT_NOT):
            yield _Part(characters=_characters(kind, value), needed=kind is not op.GROUPREF, varies=False)


def _of_repeat(least: int, most: int, body: Any) -> _Part:
    parts = list(_parts(body))
    return _Part(
        characters=_all(parts),
        needed=least > 0 and any(part.needed for part in parts),
        varies=least != most or any(part.varies for part in parts),
    )


def _of_branch(ways: list[list[_Part]]) -> _Part:
    """Return alternatives as one part: its length varies where one may be empty, varies, or begins as another does.

    Two that may be empty are two ways of saying nothing, which no character separates.
    """
    firsts = [way[0].characters if way else frozenset[str]() for way in ways]
    alike = any(not one.isdisjoint(two) for at, one in enumerate(firsts) for two in firsts[at + 1 :])
    loose = any(part.varies for way in ways for part in way)
    empty = sum(not any(part.needed for part in way) for way in ways)
    characters = _SAMPLE if empty > 1 else _all(part for way in ways for part in way)
    return _Part(characters=characters, needed=not empty, varies=alike or loose or empty > 0)


def _all(parts: Iterable[_Part]) -> frozenset[str]:
    return frozenset().union(*(part.characters for part in parts))


def _characters(kind: object, value: Any) -> frozenset[str]:
    """Return the characters that a single token may take, in either case; every one where that cannot be told."""
    if kind is op.LITERAL:
        return _folded(chr(value))
    if kind is op.IN:
        return _of_set(value)
    if kind is op.NOT_LITERAL:
        return _SAMPLE - _folded(chr(value))
    return _SAMPLE


def _of_set(items: list[tuple[object, Any]]) -> frozenset[str]:
    found = frozenset().union(*(_of_item(kind, value) for kind, value in items))
    return _SAMPLE - found if items[0][0] is op.NEGATE else found


def _of_item(kind: object, value: Any) -> frozenset[str]:
    if kind is op.RANGE:
        first, last = value
        ends = (chr(first), chr(last))
        return frozenset().union(*(_folded(one) for one in (*ends, *_SAMPLE) if ends[0] <= one <= ends[1]))
    if kind is op.CATEGORY:
        return frozenset(filter(_CLASSES[value], _SAMPLE))
    return _folded(chr(value)) if kind is op.LITERAL else frozenset()


def _folded(character: str) -> frozenset[str]:
    return frozenset({character, character.lower(), character.upper()})
