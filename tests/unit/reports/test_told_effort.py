"""What a report says of the work that is left: counts, hours, money, in a line; nothing where nobody waits for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.model.effort import Cost, Effort, Hours
from locready.model.run import Result, Run
from locready.reports.table import REPORTS, Detail, Look
from locready.reports.told_effort import effort_sentences, total_sentence
from made_documents import document, slide

TALE = "雪国の旅館で、消えた客の帳簿が見つかる物語。"
EFFORT = Effort(
    source_characters=1347,
    target_words=562,
    pages=11,
    pictures=6,
    overlay_events=3,
    cues=20,
    hours=Hours(low=3.0, high=6.5),
    cost=Cost(low=90.0, high=1800.0, currency="USD"),
    basis="An estimate.",
)


def waiting(**figures: object) -> Result:
    return Result(path="deck.pptx", effort=replace(EFFORT, **figures))  # type: ignore[arg-type]


def run_of(*titles: str) -> Run:
    return assess([document(slide(TALE), path=title) for title in titles], options=AssessOptions(material="other"))


def shown(run: Run, detail: Detail = Detail.USUAL) -> str:
    return " ".join(REPORTS["terminal"].render(run, Look(width=80, detail=detail)).split())


def test_the_work_is_a_line():
    assert effort_sentences(waiting(), "en") == [
        "To translate all of it: about 560 words (1,350 characters), 6 pictures to rebuild, 3 overlays to recreate, "
        "20 cues: 3-6.5 hours, USD 90-1,800."
    ]


def test_the_line_counts_characters_first_in_japanese():
    assert effort_sentences(waiting(), "ja") == [
        "すべて翻訳する場合の目安：原文約1,350字（英語換算で約560語）、画像6点の作り直し、テロップ3件の作り直し、"
        "字幕20枚。作業時間 3〜6.5時間、費用 USD 90〜1,800。"
    ]


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"pictures": 1, "overlay_events": 1, "cues": 1}, "1 picture to rebuild, 1 overlay to recreate, 1 cue:"),
        ({"pictures": 0, "overlay_events": 0, "cues": 0}, "(1,350 characters): 3-6.5 hours"),
        ({"target_words": 99, "source_characters": 99}, "about 99 words (99 characters)"),
        ({"hours": Hours(low=1.0, high=1.0)}, ": 1 hour,"),
        ({"hours": Hours(low=0.5, high=0.5), "cost": Cost(low=4.0, high=4.0)}, ": 0.5 hours, USD 4."),
        ({"cost": Cost(low=1_200_000.0, high=2_400_000.0, currency="JPY")}, "JPY 1,200,000-2,400,000."),
    ],
)
def test_the_line_names_what_there_is(figures, said):
    (line,) = effort_sentences(waiting(**figures), "en")

    assert said in line


@pytest.mark.parametrize(
    "result",
    [
        replace(waiting(), passed=True),
        replace(waiting(), served_by="deck_en.pptx"),
        replace(waiting(), effort=Effort()),
        replace(waiting(), effort=None, status="error"),
    ],
)
def test_nobody_is_asked_for_what_no_buyer_waits_for(result):
    assert effort_sentences(result, "en") == []


def test_a_terminal_says_it_after_the_plan_and_what_it_rests_on_when_asked():
    run = run_of("deck.pptx")

    assert "the score becomes 100. To translate all of it: about" in shown(run)
    assert "An estimate:" not in shown(run)
    assert run.only.effort is not None
    assert run.only.effort.basis in shown(run, Detail.EVERYTHING)


def test_a_terminal_adds_up_the_files_of_a_run():
    alone, three = run_of("deck.pptx"), run_of("deck.pptx", "harbour.pptx", "island.pptx")

    assert "To translate what does not pass" not in shown(alone)
    assert shown(three).endswith(total_sentence(three.summary, "en"))
    assert "about 30 words (66 characters)" in total_sentence(three.summary, "en")
