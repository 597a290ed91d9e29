"""What must hold of the score of every pack, over packs made at random."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from locready.assess.packs.score import PackScore, pack_score
from locready.model.finding import Outcome, RuleResult
from locready.model.run import Result, Units
from locready.rules import Status, shipped
from locready.rules.evaluate import density
from locready.rules.kinds.pack_check import PackCheck
from locready.rules.materials import MATERIALS

PACK = shipped()
#: As they will be once they weigh something: a rule in preview costs nothing.
RULES = {
    rule.id: replace(rule, status=Status.STABLE)
    for rule in PACK.rules.values()
    if isinstance(rule.judged_by, PackCheck)
}

results = st.builds(
    lambda material, score, pages, served: Result(
        path="file", material=material, score=score, units=Units(kind="page", count=pages), served_by=served
    ),
    st.sampled_from(MATERIALS),
    st.none() | st.integers(0, 100),
    st.integers(1, 30),
    st.sampled_from([None, None, None, "version"]),
)
outcomes = st.builds(
    lambda rule, count: RuleResult(rule=rule, outcome=Outcome.FAIL, score=density(count, 10)),
    st.sampled_from(sorted(RULES)),
    st.integers(0, 12),
)
packs = st.lists(results, min_size=1, max_size=6)
found = st.lists(outcomes, max_size=5, unique_by=lambda outcome: outcome.rule)
quickly = settings(deadline=None, max_examples=200)


def scored(members: list[Result], outcomes: list[RuleResult]) -> PackScore:
    return pack_score(members, outcomes, RULES, PACK.weights)


def counted(members: list[Result]) -> list[int]:
    return [it.score for it in members if it.score is not None and it.served_by is None]


@quickly
@given(packs, found)
def test_a_pack_is_between_its_best_file_and_its_worst_less_what_findings_cost(
    members: list[Result], outcomes: list[RuleResult]
) -> None:
    total, scores = scored(members, outcomes).total, counted(members)

    assert (total is None) == (not scores)
    if total is not None:
        assert max(0, min(scores) - PACK.weights.packs.findings) <= total <= max(scores) <= 100


@quickly
@given(packs, found, st.randoms(use_true_random=False))
def test_the_order_of_files_and_rules_makes_no_difference(
    members: list[Result], outcomes: list[RuleResult], random: object
) -> None:
    shuffled, turned = list(members), list(outcomes)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    random.shuffle(turned)  # type: ignore[attr-defined]

    assert scored(shuffled, turned) == scored(members, outcomes)


@quickly
@given(packs, found, st.data())
def test_one_more_finding_never_raises_the_score(
    members: list[Result], outcomes: list[RuleResult], data: st.DataObject
) -> None:
    if not outcomes:
        return
    place = data.draw(st.integers(0, len(outcomes) - 1))
    score = outcomes[place].score or 0.0
    worse = [*outcomes[:place], replace(outcomes[place], score=max(score - 0.1, 0.0)), *outcomes[place + 1 :]]

    before, after = scored(members, outcomes).total, scored(members, worse).total
    assert (before is None and after is None) or (after or 0) <= (before or 0)


@quickly
@given(results)
def test_a_single_file_has_its_own_score(result: Result) -> None:
    assert scored([result], []).total == (result.score if result.served_by is None else None)


@quickly
@given(packs, found)
def test_a_better_file_never_lowers_the_score_of_its_pack(members: list[Result], outcomes: list[RuleResult]) -> None:
    better = [replace(it, score=None if it.score is None else min(it.score + 10, 100)) for it in members]

    before, after = scored(members, outcomes).total, scored(better, outcomes).total
    assert before is None or (after is not None and after >= before)


@quickly
@given(packs, found)
def test_rules_in_preview_cost_nothing(members: list[Result], outcomes: list[RuleResult]) -> None:
    preview = {name: replace(rule, status=Status.PREVIEW) for name, rule in RULES.items()}

    assert pack_score(members, outcomes, preview, PACK.weights) == scored(members, [])
