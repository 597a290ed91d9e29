"""Every example in the YAML of a rule comes out as the YAML says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from judging import judged, pack

from locready.model.finding import Outcome
from locready.rules import Rule


def examples(kind: str) -> Iterator[object]:
    for rule in pack().rules.values():
        for number, text in enumerate(getattr(rule.examples, kind), 1):
            yield pytest.param(rule, text, id=f"{rule.id}-{number}")


@pytest.mark.parametrize(("rule", "text"), list(examples("bad")))
def test_a_bad_example_breaks_its_rule(rule: Rule, text: str) -> None:
    result = judged(rule, text)

    assert result.outcome in {Outcome.FAIL, Outcome.MANUAL}, result.note
    assert result.findings or result.note


@pytest.mark.parametrize(("rule", "text"), list(examples("good")))
def test_a_good_example_keeps_its_rule(rule: Rule, text: str) -> None:
    result = judged(rule, text)

    assert result.outcome in {Outcome.PASS, Outcome.NOT_APPLICABLE}, result.note
    assert not result.findings, [finding.message for finding in result.findings]


@pytest.mark.parametrize("rule", pack().rules.values(), ids=lambda rule: rule.id)
def test_a_rule_has_a_bad_example_and_two_near_misses(rule: Rule) -> None:
    assert len(rule.examples.bad) >= 1
    assert len(rule.examples.good) >= 2


@pytest.mark.parametrize("rule", pack().rules.values(), ids=lambda rule: rule.id)
def test_every_message_of_a_rule_is_said_of_some_bad_example(rule: Rule) -> None:
    results = [judged(rule, text) for text in rule.examples.bad]
    said = {finding.message_id for result in results for finding in result.findings}
    notes = {result.note for result in results if result.outcome is Outcome.MANUAL}
    asked = {name for name, texts in rule.messages.items() if texts["en"] in notes}

    assert said | asked == set(rule.messages)
