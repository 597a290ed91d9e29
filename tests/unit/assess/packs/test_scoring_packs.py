"""One score for the materials of a work: what each counts, what faults across them cost, and what holds it down."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.assess.packs.score import PackScore, mean_by_importance, pack_score
from locready.model.finding import Outcome, RuleResult
from locready.model.run import Result, Units
from locready.rules import Status, shipped

WEIGHTS = shipped().weights
RULE = shipped().rule("pack-title-differs")
FAULT = RuleResult(rule=RULE.id, outcome=Outcome.FAIL, score=0.0)


def file(material: str, score: int | None, pages: int = 12, served_by: str | None = None) -> Result:
    units = Units(kind="page", count=pages)
    return Result(path=material, material=material, score=score, units=units, served_by=served_by)


def test_the_deck_counts_most_and_a_one_sheet_less() -> None:
    deck, trailer, sheet = file("pitch", 90), file("trailer", 50), file("pitch", 20, pages=1)

    assert mean_by_importance([deck, trailer], WEIGHTS) == pytest.approx((40 * 90 + 25 * 50) / 65)
    assert mean_by_importance([deck, sheet], WEIGHTS) == pytest.approx((40 * 90 + 15 * 20) / 55)


def test_what_has_no_score_and_what_a_version_serves_do_not_count() -> None:
    members = [file("pitch", 92), file("trailer", None), file("pitch", 19, served_by="pitch")]

    assert pack_score(members, [], {}, WEIGHTS).total == 92


def test_a_pack_of_nothing_assessed_has_no_score() -> None:
    assert pack_score([file("trailer", None)], [], {}, WEIGHTS) == PackScore(total=None)


def test_faults_across_files_cost_what_the_weights_say_once_their_rule_is_stable() -> None:
    members = [file("pitch", 92), file("trailer", 92)]
    stable = {RULE.id: replace(RULE, status=Status.STABLE)}

    assert pack_score(members, [FAULT], stable, WEIGHTS).total == 92 - WEIGHTS.packs.findings
    assert pack_score(members, [FAULT], {RULE.id: replace(RULE, status=Status.PREVIEW)}, WEIGHTS).total == 92


def test_a_pack_is_not_ready_while_one_of_its_files_is_of_no_use() -> None:
    decks = [file("pitch", 100)] * 3

    held = pack_score([*decks, file("subtitles", 10)], [], {}, WEIGHTS)
    free = pack_score([*decks, file("subtitles", 50)], [], {}, WEIGHTS)

    assert held == PackScore(total=WEIGHTS.packs.weakest_cap, held=True)
    assert free == PackScore(total=96)
