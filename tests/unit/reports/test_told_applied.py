"""What is said after translations were put into a copy, most urgent first."""

from __future__ import annotations

import pytest

from locready.model import Location
from locready.model.translation import Applied, Remark, RemarkKind, Translation
from locready.reports.told_applied import headline, sentences

TEXT = Translation(segment="s1", address="a", source="企画", target="Project", language="en")


def on_slide(index: int, kind: RemarkKind) -> Remark:
    return Remark(kind=kind, translation=TEXT, location=Location(unit_kind="slide", index=index))


def applied(*remarks: Remark, written: int = 5, untranslated: int = 0) -> Applied:
    return Applied(path="a.pptx", copy="a_en.pptx", written=written, remarks=remarks, untranslated=untranslated)


def test_the_headline_counts_what_was_written() -> None:
    assert headline(applied(), "en") == "a_en.pptx: 5 texts written."
    assert headline(applied(written=1), "en") == "a_en.pptx: 1 text written."
    assert headline(applied(), "ja") == "a_en.pptx：訳文を5件反映しました。"


def test_what_was_left_out_is_told_before_what_was_made_smaller() -> None:
    told = sentences(applied(on_slide(3, RemarkKind.SHRUNK), on_slide(5, RemarkKind.CHANGED)), "en")

    assert told == [
        "1 text was left out, because it says something else now (slide 5).",
        "1 text is set smaller, so that it fits (slide 3).",
    ]


def test_several_of_one_kind_are_one_sentence_with_their_slides() -> None:
    told = sentences(applied(*(on_slide(index, RemarkKind.OVERFLOWS) for index in (2, 3, 4, 9))), "en")

    assert told == ["4 texts do not fit, even in smaller type: shorten them (slides 2-4, 9)."]


@pytest.mark.parametrize("kind", RemarkKind)
@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("count", [1, 2])
def test_every_remark_has_a_sentence(kind: RemarkKind, lang: str, count: int) -> None:
    assert sentences(applied(*[on_slide(1, kind)] * count), lang)[0]


def test_what_came_back_empty_is_told_last() -> None:
    told = sentences(applied(on_slide(3, RemarkKind.SHRUNK), untranslated=2), "en")

    assert told[-1] == "2 texts came back without translation."
