"""A run that is to be shown to others says nothing of what is written in the materials."""

from __future__ import annotations

import pytest
from runs import mixed, run_of

from locready.model.document import Properties
from locready.model.run import Run
from locready.reports.redacted import redacted
from locready.reports.table import REPORTS, Detail, Look
from made_clips import Shown, clip
from made_documents import document, slide

SECRETS = ("灯台守の娘", "令和29年", "03-5555-0155", "山田太郎監督作品", "極秘の予告")


@pytest.fixture(scope="module")
def run() -> Run:
    deck = document(
        slide("灯台守の娘", "令和29年公開。電話 03-5555-0155"),
        path="deck.pptx",
        properties=Properties(title="山田太郎監督作品", persons=("山田太郎",)),
    )
    return run_of(deck, clip(Shown("極秘の予告", 1.0, 4.0), seconds=20.0))


@pytest.mark.parametrize("name", REPORTS)
def test_no_report_of_it_holds_any_text_of_the_materials(name: str, run: Run) -> None:
    text = REPORTS[name].render(redacted(run), Look(detail=Detail.EVERYTHING))

    assert not any(secret in text for secret in (*SECRETS, "山田"))


def test_the_same_report_of_the_whole_run_holds_it(run: Run) -> None:
    text = REPORTS["json"].render(run, Look())

    assert all(secret in text for secret in SECRETS)


def test_scores_places_rules_and_counts_stay(run: Run) -> None:
    hidden = redacted(run)

    assert [result.score for result in hidden.results] == [result.score for result in run.results]
    for before, after in zip(run.results, hidden.results, strict=True):
        assert [(it.rule, it.location.index, it.fingerprint) for it in before.findings] == [
            (it.rule, it.location.index, it.fingerprint) for it in after.findings
        ]
        assert before.plan == after.plan
        assert before.language == after.language


def test_to_hide_twice_is_to_hide_once() -> None:
    once = redacted(mixed())

    assert redacted(once) == once
