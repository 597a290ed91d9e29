"""A rule weighs only where it was tried on enough materials that break it, and on enough that nearly do."""

from __future__ import annotations

import pytest
from evidence import FOLDER, evidence, kinds, tried
from judging import judged, pack

from locready.model.finding import Outcome
from locready.rules import Rule
from locready.rules.rule import Status

#: The design's measure: twenty of each, from two kinds of material.
ENOUGH, KINDS = 20, 2
TRIED = [rule for rule in pack().rules.values() if evidence(rule.id).bad or evidence(rule.id).good]
STABLE = [rule for rule in pack().rules.values() if rule.status is Status.STABLE]


@pytest.mark.parametrize("rule", TRIED, ids=lambda rule: rule.id)
def test_a_rule_breaks_where_it_should_and_nowhere_else(rule: Rule) -> None:
    more = evidence(rule.id)

    missed = [text for text in more.bad if judged(rule, text).outcome not in {Outcome.FAIL, Outcome.MANUAL}]
    flagged = [text for text in more.good if judged(rule, text).outcome not in {Outcome.PASS, Outcome.NOT_APPLICABLE}]

    assert (missed, flagged) == ([], [])


@pytest.mark.parametrize("rule", STABLE, ids=lambda rule: rule.id)
def test_a_rule_that_weighs_was_tried_on_enough(rule: Rule) -> None:
    materials = tried(rule)

    assert len(materials.bad) >= ENOUGH
    assert len(materials.good) >= max(ENOUGH, len(materials.bad))
    assert len(kinds(materials)) >= KINDS


def test_every_file_of_evidence_speaks_of_a_rule() -> None:
    named = {file.stem for file in FOLDER.glob("*.yaml")}

    assert named <= set(pack().rules)
