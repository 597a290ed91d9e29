"""Mistakes in a rule that its types cannot show: expressions, measures and checks that do not exist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import singledispatch

from locready.rules.kinds.base import Kind
from locready.rules.kinds.check import Check
from locready.rules.kinds.consistency import Consistency
from locready.rules.kinds.glossary import Glossary
from locready.rules.kinds.limit import Limit
from locready.rules.kinds.line import Line
from locready.rules.kinds.measures import MEASURES
from locready.rules.kinds.pace import Pace
from locready.rules.kinds.pack_check import PackCheck
from locready.rules.kinds.passage import UNITS, Passage
from locready.rules.kinds.pattern import Pattern
from locready.rules.kinds.presence import Presence
from locready.rules.kinds.question import Question
from locready.rules.kinds.terms import Terms
from locready.rules.limits import LIMITS
from locready.rules.materials import MATERIALS
from locready.rules.pack import nearest
from locready.rules.repeats import splits_in_many_ways

#: Escaped characters and sets: what they hold are no operators.
_NO_OPERATOR = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_SPLIT = (
    "a repeat inside a repeat can be split in many ways; end each turn with a character that the inner one cannot take"
)
_ENDLESS = re.compile(r"[*+]|\{\d*,\}")


@singledispatch
def problems(judged_by: Kind) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a kind's fields: the YAML key, and a sentence."""
    yield from ()


@problems.register
def _of_pattern(judged_by: Pattern) -> Iterator[tuple[str, str]]:
    for key, pattern in (("match", judged_by.match), ("unless", judged_by.unless), ("given", judged_by.given)):
        if pattern is not None:
            yield from _expression(key, pattern)


@problems.register
def _of_terms(judged_by: Terms) -> Iterator[tuple[str, str]]:
    if not judged_by.terms or not all(judged_by.terms):
        yield "terms", "at least one term, and no empty one, is expected"
    if judged_by.unless is not None:
        yield from _expression("unless", judged_by.unless)


@problems.register
def _of_presence(judged_by: Presence) -> Iterator[tuple[str, str]]:
    if not judged_by.target and not judged_by.content:
        yield "target", "at least one expression in target or content is expected"
    for key in ("target", "content", "foreign", "given"):
        for pattern in getattr(judged_by, key):
            yield from _expression(key, pattern)


@problems.register
def _of_consistency(judged_by: Consistency) -> Iterator[tuple[str, str]]:
    yield from _expression("capture", judged_by.capture)
    if "(?P<value>" not in judged_by.capture:
        yield "capture", "the expression needs a group (?P<value>…), the figure to compare"


@problems.register
def _of_limit(judged_by: Limit) -> Iterator[tuple[str, str]]:
    if judged_by.of not in MEASURES:
        yield "of", f"there is no measure {judged_by.of!r}.{nearest(judged_by.of, MEASURES)}"
    yield from _materials(judged_by.materials)
    if isinstance(judged_by.at_most, str):
        yield from _limits("at_most", (judged_by.at_most,))


@problems.register
def _of_passage(judged_by: Passage) -> Iterator[tuple[str, str]]:
    if not judged_by.heading:
        yield "heading", "at least one expression is expected"
    for pattern in judged_by.heading:
        yield from _expression("heading", pattern)
    yield from _limits("at_most", judged_by.at_most.values())
    for unit in judged_by.at_most:
        if unit not in UNITS:
            yield "at_most", f"there is no unit {unit!r}.{nearest(unit, UNITS)}"


def _limits(key: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        if name not in LIMITS:
            yield key, f"there is no limit {name!r}.{nearest(name, LIMITS)}"


def _materials(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for material in names:
        if material not in MATERIALS:
            yield "materials", f"there is no material type {material!r}.{nearest(material, MATERIALS)}"


@problems.register
def _of_glossary(judged_by: Glossary) -> Iterator[tuple[str, str]]:
    yield from _materials(judged_by.materials)
    known = {entry.domain for entry in judged_by.entries}
    for domain in judged_by.domains:
        if domain not in known:
            yield "domains", f"no term is of the domain {domain!r}.{nearest(domain, known)}"


@problems.register
def _of_question(judged_by: Question) -> Iterator[tuple[str, str]]:
    yield from _materials(judged_by.materials)
    if judged_by.answered is not None:
        yield from _expression("answered", judged_by.answered)


@problems.register
def _of_pace(judged_by: Pace) -> Iterator[tuple[str, str]]:
    yield from _by_language(judged_by.at_most)


@problems.register
def _of_line(judged_by: Line) -> Iterator[tuple[str, str]]:
    yield from _by_language(judged_by.at_most)


def _by_language(at_most: Mapping[str, float]) -> Iterator[tuple[str, str]]:
    if not at_most or min(at_most.values()) <= 0:
        yield "at_most", "at least one language is expected, with a number of characters above 0"


@problems.register(Check)
@problems.register(PackCheck)
def _of_check(judged_by: Check | PackCheck) -> Iterator[tuple[str, str]]:
    try:
        judged_by.code()
    except (ModuleNotFoundError, AttributeError) as error:
        yield "module", f"there is no check {judged_by.module!r} with a function judge ({error})"
    if isinstance(judged_by, Check):
        yield from _limits("limits", judged_by.limits)


def _expression(key: str, pattern: str) -> Iterator[tuple[str, str]]:
    problem = expression_problem(pattern)
    if problem is not None:
        yield key, problem


def expression_problem(pattern: str) -> str | None:
    """Return what is wrong with a regular expression, None where nothing is.

    A repeat without an end is wrong too: with one, an expression can take time that grows with the square of a hostile
    text or worse; with bounded repeats alone, the work for each character of a text has a bound. Nested, bounded ones
    multiply, so a repeat inside a repeat needs a character that ends each turn.
    """
    try:
        re.compile(pattern)
    except re.error as error:
        return f"this is no regular expression ({error})"
    endless = _ENDLESS.search(_NO_OPERATOR.sub("", pattern))
    if endless is not None:
        return f"a repeat needs an end, such as {{0,20}} in place of {endless.group()}"
    return _SPLIT if splits_in_many_ways(pattern) else None
