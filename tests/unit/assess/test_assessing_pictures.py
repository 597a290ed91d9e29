"""Key art and pictures in decks from their text to the score, the gate and the plan."""

from __future__ import annotations

import pytest

from locready.assess.assess import AssessOptions, assess
from locready.model import Document, Role, UnitKind
from locready.model.run import Result
from locready.rules import shipped
from made_documents import Text, document, slide

PACK = shipped()
PROFILE = PACK.profiles["generic-en"]
SHOWN = "picture[1]"
ENGLISH = [Text("Night Shift", role=Role.TITLE, picture=SHOWN), Text("One doctor, one island", picture=SHOWN)]
JAPANESE = [Text("夜を診る", role=Role.TITLE, picture=SHOWN), Text("島に医師はひとりだけ", picture=SHOWN)]
ONE_SHEET = ["Synopsis", "A documentary film, 90 min", "Directed by Ida Krohn", "Finance plan", "World rights"]


def poster(*texts: Text, pages: int = 1) -> Document:
    made = document(*[slide(*texts)] * pages, path="poster.png", format="image")
    units = tuple(type(unit)(kind=UnitKind.PICTURE, index=unit.index, width=800, height=1200) for unit in made.units)
    return type(made)(path=made.path, format="image", units=units, segments=made.segments)


def judged(made: Document, **options: object) -> Result:
    (result,) = assess([made], PROFILE, PACK, AssessOptions(**options))  # type: ignore[arg-type]
    return result


def test_english_key_art_is_ready():
    result = judged(poster(*ENGLISH))

    assert (result.material, result.band, result.passed) == ("keyart", "ready", True)


def test_japanese_key_art_is_not_ready_since_a_buyer_can_read_nothing():
    result = judged(poster(*JAPANESE))

    assert (result.material, result.band) == ("keyart", "not-ready")
    assert "no-target-language" in {gate.rule for gate in result.gates}


def test_the_categories_of_key_art_are_those_that_a_picture_has():
    weighed = {category.id for category in judged(poster(*ENGLISH)).categories if category.score is not None}

    assert "images-of-text" in weighed
    assert "essentials" not in weighed


def test_a_picture_of_a_one_sheet_is_a_pitch():
    assert judged(poster(*(Text(line, picture=SHOWN) for line in ONE_SHEET))).material == "pitch"


def test_a_scan_of_several_pages_is_no_key_art():
    assert judged(poster(*ENGLISH, pages=3)).material == "other"


def test_a_deck_of_pictures_is_no_key_art():
    assert judged(document(slide(*ENGLISH))).material == "other"


@pytest.mark.parametrize("said", ["pitch", "other"])
def test_a_material_that_is_given_is_not_guessed(said: str):
    assert judged(poster(*ENGLISH), material=said).material == said


def test_the_plan_counts_the_words_in_pictures_and_what_they_win_back():
    outside = slide("The ledger of a vanished guest turns up at a snowbound inn.")
    inside = Text("雪国の旅館で、消えた客の帳簿が見つかる。", picture="ppt/media/image1.png")

    result = judged(document(outside, slide("The inn", inside)), min_score=100)

    before = {category.id: category.score for category in result.categories}
    assert before["images-of-text"] == 50  # of its two rules one is broken
    assert result.plan is not None
    assert result.plan.reachable
    assert [step.segments for step in result.plan.steps] == [("s3",)]
    assert result.plan.steps[-1].score_after == 100


def test_a_caption_below_a_picture_is_the_translation_of_its_text():
    inside = Text("雪国の旅館で、消えた客の帳簿が見つかる。", picture="ppt/media/image1.png")
    caption = Text("In a snowbound inn the ledger of a vanished guest is found.", role=Role.CAPTION)

    with_it, without = judged(document(slide(inside, caption))), judged(document(slide(inside)))

    assert {finding.rule for finding in without.findings} >= {"untranslated-picture"}
    assert "untranslated-picture" not in {finding.rule for finding in with_it.findings}
