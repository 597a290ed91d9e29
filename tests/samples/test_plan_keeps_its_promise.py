"""The proof of a plan is in doing it: translate exactly what it names, scan again, and compare the scores."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from expectations import SAMPLES
from translating import made_up, written

from locready.api import ScanOptions, scan
from locready.assess.assess import AssessOptions
from locready.model.run import Result, SegmentNote

#: Japanese samples whose English version has every text at the same address.
TWINS = ("platform_intro", "film_pitch")
#: A plan counts on short translations; where they are as long as foretold, so many points more come out.
MORE = 3


def judged(deck: Path, *, gate: int, material: str = "auto") -> Result:
    return scan(deck, options=ScanOptions(assess=AssessOptions(min_score=gate, material=material))).only


def planned(result: Result) -> list[SegmentNote]:
    assert result.plan is not None
    assert result.plan.reachable
    names = {name for step in result.plan.steps for name in step.segments}
    return [segment for segment in result.segments if segment.id in names]


def promised(result: Result) -> int:
    assert result.plan is not None
    return result.plan.steps[-1].score_after


def alone(sample: str, folder: Path) -> Path:
    """Return a copy of a sample with no version beside it."""
    return Path(shutil.copyfile(SAMPLES / sample, folder / "deck.pptx"))


@pytest.mark.slow
@pytest.mark.parametrize("gate", [60, 80, 95])
@pytest.mark.parametrize("twin", TWINS)
def test_a_deck_translated_as_its_english_version_has_it_reaches_the_promised_score(twin, gate, tmp_path):
    deck = alone(f"{twin}_ja.pptx", tmp_path)
    english = {segment.address: segment.text for segment in scan(SAMPLES / f"{twin}_en.pptx").only.segments}
    before = judged(deck, gate=gate)

    (tmp_path / "new").mkdir()
    texts = planned(before)
    written(deck, tmp_path / "new" / "deck.pptx", {text.address: english[text.address] for text in texts})
    after = judged(tmp_path / "new" / "deck.pptx", gate=gate, material=before.material)

    assert after.score is not None
    assert promised(before) - 1 <= after.score <= promised(before) + MORE
    assert after.passed


@pytest.mark.slow
def test_a_deck_translated_by_any_words_of_the_planned_length_reaches_the_promised_score(tmp_path):
    deck = alone("platform_intro_ja.pptx", tmp_path)
    before = judged(deck, gate=80)

    (tmp_path / "new").mkdir()
    written(deck, tmp_path / "new" / "deck.pptx", made_up(planned(before)))
    after = judged(tmp_path / "new" / "deck.pptx", gate=80, material=before.material)

    assert before.score is not None
    assert before.score < 20
    assert after.score is not None
    assert promised(before) - 1 <= after.score <= promised(before) + MORE
    assert after.passed
