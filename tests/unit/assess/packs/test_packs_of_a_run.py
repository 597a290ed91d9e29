"""What a run says of the materials of one work together: title, score, questions answered, findings."""

from __future__ import annotations

import pytest

from locready.api import assess
from locready.assess.packs.work_title import work_title
from locready.model import Document
from locready.model.finding import Outcome
from locready.model.run import PackNote, Run
from locready.rules import shipped
from made_versions import deck_of, film
from made_works import as_material, deck, trailer

WEIGHTS = shipped().weights.packs


def pack_of(run: Run, path: str) -> PackNote:
    return next(pack for pack in run.packs if path in pack.results)


def outcome(run: Run, path: str, rule: str) -> Outcome:
    result = next(result for result in run.results if result.path == path)
    return next(it.outcome for it in result.rules if it.rule == rule)


def test_a_single_file_is_a_pack_with_its_own_score() -> None:
    run = assess([deck("harbour_deck.pptx", "The Harbour Clock")])

    (pack,) = run.packs
    assert (pack.title, pack.results) == ("The Harbour Clock", ("harbour_deck.pptx",))
    assert (pack.score, pack.band) == (run.only.score, run.only.band)


def test_a_deck_counts_for_more_than_a_trailer() -> None:
    materials = [deck("harbour_deck.pptx", "The Harbour Clock"), trailer("harbour_trailer.mp4", "港の時計", "最後の夏")]

    run = assess(materials)

    (pack,) = run.packs
    scores = {result.material: result.score for result in run.results}
    assert scores["pitch"] is not None
    assert scores["trailer"] is not None
    middle = (scores["pitch"] + scores["trailer"]) / 2
    assert pack.score is not None
    assert abs(pack.score - scores["pitch"]) < abs(middle - scores["pitch"])
    assert run.summary.score == pack.score


def test_a_source_that_its_version_serves_does_not_count_again() -> None:
    versions = [deck_of(film("orchard", language), f"orchard_deck_{language}.pptx") for language in ("ja", "en")]

    run = assess(versions)

    (pack,) = run.packs
    english = next(result for result in run.results if result.served_by is None)
    assert pack.versions == (("orchard_deck_ja.pptx", "orchard_deck_en.pptx"),)
    assert pack.score == english.score == run.summary.score


@pytest.mark.parametrize(("words", "asked"), [("A textless master is available.", False), ("It is in colour.", True)])
def test_a_deck_that_names_a_textless_version_answers_for_its_trailer(words: str, asked: bool) -> None:
    materials = [
        deck("harbour_deck.pptx", "The Harbour Clock", words),
        trailer("harbour_trailer.mp4", "The Harbour Clock"),
    ]

    run = assess(materials)

    assert (outcome(run, "harbour_trailer.mp4", "undeclared-textless") is Outcome.MANUAL) is asked


def test_the_deck_of_another_work_answers_nothing() -> None:
    materials = [
        deck("letters_deck.pptx", "Nine Letters", "A textless master is available."),
        trailer("harbour_trailer.mp4", "The Harbour Clock"),
    ]

    run = assess(materials)

    assert outcome(run, "harbour_trailer.mp4", "undeclared-textless") is Outcome.MANUAL


def test_what_materials_say_otherwise_is_a_finding_of_their_pack() -> None:
    materials = [
        deck("harbour_deck.pptx", "The Harbour Clock", "Feature film, 105 min"),
        deck("harbour_onesheet.pptx", "Clock of the Harbour", "Feature film, 98 min"),
    ]

    run = assess(materials)

    (pack,) = run.packs
    assert {finding.rule for finding in pack.findings} == {"pack-title-differs", "pack-figure-differs"}
    assert all(finding.location.member == "harbour_onesheet.pptx" for finding in pack.findings)


@pytest.mark.parametrize(
    ("documents", "title"),
    [
        ([deck("a_deck.pptx", "港の時計"), deck("b_onesheet.pptx", "The Harbour Clock")], "The Harbour Clock"),
        ([deck("a_deck.pptx", "港の時計 企画書")], "港の時計"),
        ([deck("harbour_deck.pptx", "Pitch deck")], "harbour_deck"),
        ([trailer("a.mp4", "HARBOUR CLOCK"), deck("b_deck.pptx", "The Harbour Clock")], "The Harbour Clock"),
    ],
)
def test_a_work_is_called_by_its_title_in_the_buyers_language(documents: list[Document], title: str) -> None:
    materials = [as_material(it, "trailer" if it.format == "video" else "pitch") for it in documents]

    assert work_title(materials, WEIGHTS) == title
    assert work_title(materials[::-1], WEIGHTS) == title
