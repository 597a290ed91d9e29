"""No expression of a rule can be made to run away.

Loading refuses a repeat without an end, so that the work for one character of a text has a bound; here every
expression meets long texts of the characters that it repeats. Run away, one of them would not end at all.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from judging import pack

from locready.rules.kinds.consistency import Consistency
from locready.rules.kinds.pattern import Pattern
from locready.rules.kinds.presence import Presence
from locready.rules.kinds.question import Question
from locready.rules.kinds.terms import Terms
from locready.rules.verify import expression_problem

_LONG = 50_000
#: Processor seconds for all expressions together; they need a quarter of it.
_SECONDS = 60
_SEARCH = """
import json, re, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[1]), int(sys.argv[1]) + 5))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
expressions, texts = json.load(sys.stdin)
for expression in expressions:
    for text in texts:
        re.compile(expression, re.IGNORECASE).findall(text)
"""
_HOSTILE = ("a", "1", "億", "0-", " ", "1,", "ａ", "a@", "株", "rights ", "5x", "\n", "a.", "JPY 1 ", "令和", "全1")


def expressions() -> Iterator[str]:
    for rule in pack().rules.values():
        yield from _of(rule.judged_by)
    for kind in pack().materials.types:
        yield from kind.patterns


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
        case Question(answered=str(answered)):
            return [answered]
        case _:
            return []


def searched(expressions: list[str], seconds: int) -> int:
    """Search every hostile text for every expression in a process with so much processor time; return its exit code."""
    return subprocess.run(  # noqa: S603  # our own interpreter and program
        [sys.executable, "-c", _SEARCH, str(seconds)],
        input=json.dumps([expressions, [text * (_LONG // len(text)) for text in _HOSTILE]]),
        text=True,
        check=False,
    ).returncode


@pytest.mark.slow
def test_every_shipped_expression_comes_to_an_end_on_long_hostile_text() -> None:
    shipped = list(expressions())

    assert len(shipped) > 100
    assert searched(shipped, _SECONDS) == 0


def test_an_expression_that_runs_away_would_be_noticed() -> None:
    assert searched(["(?:a{1,12}){1,12}b"], 2) == -signal.SIGXCPU


@pytest.mark.parametrize(
    "expression",
    ["(?:a{1,12}){1,12}b", "(?:a?){20}b", r"(?:\w{1,9}\w){2,9}", "(?:a|ab?){1,9}c", "(?:x{1,9}ax{1,9}){1,9}"],
)
def test_a_repeat_that_can_be_split_in_many_ways_is_refused(expression: str) -> None:
    assert "split in many ways" in (expression_problem(expression) or "")


@pytest.mark.parametrize(
    "expression", [r"(?:\w{1,20} ){0,3}", r"(?:\.[a-z0-9-]{1,63}){1,4}", r"(?:[,. ]\d{3}){1,3}", "(?:long |a){0,3}"]
)
def test_a_repeat_whose_turns_are_told_apart_is_accepted(expression: str) -> None:
    assert expression_problem(expression) is None


@pytest.mark.parametrize("expression", ["a+", "a*b", "a{2,}", "(?:ab)*", r"[+]+", r"\++"])
def test_a_repeat_without_an_end_is_refused(expression: str) -> None:
    assert "needs an end" in (expression_problem(expression) or "")


@pytest.mark.parametrize("expression", ["a{0,9}", r"\+81", "[*+]", r"[\]*]", "a?", "(?P<value>1)"])
def test_bounded_repeats_and_plain_stars_are_accepted(expression: str) -> None:
    assert expression_problem(expression) is None
