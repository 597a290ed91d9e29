"""No expression of a rule can be made to run away.

Loading refuses a repeat without an end, so that the work for one character of a text has a bound; here every
expression meets long texts of the characters that it repeats. Run away, one of them would not end at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from judging import pack

from locready.rules.kinds.consistency import Consistency
from locready.rules.kinds.pattern import Pattern
from locready.rules.kinds.presence import Presence
from locready.rules.kinds.terms import Terms
from locready.rules.verify import expression_problem

_LONG = 50_000
_HOSTILE = ("a", "1", "億", "0-", " ", "1,", "ａ", "a@", "株", "rights ", "5x", "\n", "a.", "JPY 1 ", "令和", "全1")


def expressions() -> Iterator[object]:
    for rule in pack().rules.values():
        for number, expression in enumerate(_of(rule.judged_by), 1):
            yield pytest.param(expression, id=f"{rule.id}-{number}")
    for kind in pack().materials.types:
        for number, expression in enumerate(kind.patterns, 1):
            yield pytest.param(expression, id=f"material-{kind.id}-{number}")


def _of(judged_by: object) -> list[str]:
    match judged_by:
        case Terms():
            return _of(judged_by.as_pattern())
        case Pattern():
            return [judged_by.match, *([judged_by.unless] if judged_by.unless else [])]
        case Presence():
            return [*judged_by.target, *judged_by.content, *judged_by.foreign]
        case Consistency():
            return [judged_by.capture]
        case _:
            return []


@pytest.mark.parametrize("expression", list(expressions()))
def test_an_expression_comes_to_an_end_on_long_hostile_text(expression: str) -> None:
    pattern = re.compile(expression, re.IGNORECASE)

    for text in _HOSTILE:
        assert len(pattern.findall(text * (_LONG // len(text)))) <= _LONG


@pytest.mark.parametrize("expression", ["a+", "a*b", "a{2,}", "(?:ab)*", r"[+]+", r"\++"])
def test_a_repeat_without_an_end_is_refused(expression: str) -> None:
    assert "needs an end" in (expression_problem(expression) or "")


@pytest.mark.parametrize("expression", ["a{0,9}", r"\+81", "[*+]", r"[\]*]", "a?", "(?P<value>1)"])
def test_bounded_repeats_and_plain_stars_are_accepted(expression: str) -> None:
    assert expression_problem(expression) is None
