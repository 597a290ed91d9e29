"""A material beside its version: slides and texts that are missing, figures that differ, and what is none of that."""

from __future__ import annotations

import pytest

from locready.assess.label import label
from locready.assess.versions.comparing import compare
from locready.assess.versions.lacking import lacking, shown_on
from locready.model import Document
from locready.model.labelled import LabelledDocument
from locready.model.pack import Comparison
from locready.rules import shipped
from made_documents import ENGLISH
from made_versions import deck_of, film

JAPANESE, TRANSLATED = film("post office", "ja"), film("post office", "en")


def labelled(document: Document) -> LabelledDocument:
    return label(document, targets=ENGLISH, materials=shipped().materials, material="other")


def compared(source: list[tuple[str, ...]], target: list[tuple[str, ...]]) -> Comparison:
    return compare(labelled(deck_of(source, "deck_ja.pptx")), labelled(deck_of(target, "deck_en.pptx")))


def replaced(slides: list[tuple[str, ...]], old: str, new: str) -> list[tuple[str, ...]]:
    """Return the slides with a piece of one text replaced."""
    assert sum(old in text for texts in slides for text in texts) == 1
    return [tuple(text.replace(old, new) for text in texts) for texts in slides]


def is_clean(comparison: Comparison) -> bool:
    return not (comparison.unmatched_source or comparison.missing or comparison.figures)


@pytest.mark.parametrize(("title", "language"), [("post office", "ja"), ("post office", "zh"), ("orchard", "ja")])
def test_a_whole_version_lacks_nothing(title: str, language: str) -> None:
    comparison = compared(film(title, language), film(title, "en"))

    assert is_clean(comparison)
    assert comparison.units == tuple((index, index) for index in range(1, 9))


@pytest.mark.parametrize("gone", range(2, 8))
def test_a_slide_that_the_version_lacks_is_named(gone: int) -> None:
    comparison = compared(JAPANESE, [texts for index, texts in enumerate(TRANSLATED, 1) if index != gone])

    assert comparison.unmatched_source == (gone,)
    assert not comparison.missing
    assert not comparison.figures


def test_a_slide_that_only_the_version_has_is_no_fault() -> None:
    more = ("Why now", "Stories from islands travel well, and buyers have asked us for quiet films like this one.")

    comparison = compared(JAPANESE, [*TRANSLATED[:3], more, *TRANSLATED[3:]])

    assert is_clean(comparison)
    assert comparison.unmatched_target == (4,)


def test_a_slide_is_missing_although_another_one_makes_up_the_number() -> None:
    comparison = compared(JAPANESE, [*TRANSLATED[:2], *TRANSLATED[3:], TRANSLATED[4]])

    assert comparison.unmatched_source == (3,)
    assert comparison.unmatched_target == (8,)


def test_a_slide_that_was_moved_is_not_missing() -> None:
    comparison = compared(JAPANESE, [TRANSLATED[0], TRANSLATED[5], *TRANSLATED[1:5], *TRANSLATED[6:]])

    assert is_clean(comparison)
    assert (6, 2) in comparison.units


def test_a_slide_that_went_on_two_is_not_missing() -> None:
    title, *texts = TRANSLATED[4]

    assert is_clean(compared(JAPANESE, [*TRANSLATED[:4], (title, texts[0]), (title, texts[1]), *TRANSLATED[5:]]))


def test_two_slides_put_on_one_are_not_missing() -> None:
    both = (*TRANSLATED[2], *TRANSLATED[3][1:])

    assert is_clean(compared(JAPANESE, [*TRANSLATED[:2], both, *TRANSLATED[4:]]))


def test_a_text_that_was_left_out_is_named() -> None:
    clause = "海外の権利はすべて空いているが、台湾のみ契約交渉中であり、来年三月までに結論を出す予定である。"
    source = [*JAPANESE[:3], (*JAPANESE[3], clause), *JAPANESE[4:]]

    comparison = compared(source, TRANSLATED)

    names = {segment.segment.id: segment.text for segment in labelled(deck_of(source, "deck_ja.pptx")).segments}
    assert [names[name] for name in comparison.missing] == [clause]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("JPY 310 million", "JPY 31 million", ("3億1,000万円", "JPY 31 million")),
        ("JPY 310 million", "USD 21 million", ("3億1,000万円", "USD 21 million")),
        ("105 min", "150 min", ("105分", "150 min")),
        ("autumn 2027", "autumn 2026", ("2027年", "2026")),
        ("October 2026", "November 2026", ("2026年10月", "November 2026")),
        ("58 years old", "85 years old", ("58歳", "85 years old")),
        ("23 employees", "32 employees", ("23人", "32 employees")),
        ("40%", "45%", ("40%", "45%")),
    ],
)
def test_a_figure_that_was_changed_is_named_with_both_values(old: str, new: str, told: tuple[str, str]) -> None:
    comparison = compared(JAPANESE, replaced(TRANSLATED, old, new))

    assert [(figure.source_value, figure.target_value) for figure in comparison.figures] == [told]
    assert not comparison.missing


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("JPY 310 million", "¥310M"),
        ("JPY 310 million", "about USD 2.1 million"),
        ("JPY 310 million", "JPY 310 million (USD 2.1 million, EUR 1.9 million)"),
        ("105 min", "1h45"),
        ("105 min", "105 min (director's cut 118 min)"),
        ("7 weeks", "seven weeks"),
        ("October 2026", "autumn 2026"),
        ("31 festivals", "thirty-one festivals"),
        ("43 letters", "Dozens of letters"),
    ],
)
def test_a_figure_that_is_written_otherwise_or_left_out_is_no_difference(old: str, new: str) -> None:
    assert is_clean(compared(JAPANESE, replaced(TRANSLATED, old, new)))


def test_english_among_the_texts_of_the_source_is_in_nobodys_way() -> None:
    source = deck_of([("あらすじ", "Synopsis", "鯉は一日に三分しか泳げず、少年は毎朝ぜんまいを巻く。")], "deck_ja.pptx")
    target = deck_of([("Synopsis", "The carp swims three minutes a day; the boy winds it up.")], "deck_en.pptx")

    pairs, lost = lacking(shown_on(labelled(source))[1], shown_on(labelled(target))[1], ENGLISH)

    assert {(pair.foreign, pair.targets) for pair in pairs} == {("s1", ("s1",)), ("s3", ("s2",))}
    assert not lost


def test_a_text_left_untranslated_in_the_version_is_not_missing_there() -> None:
    kept = [*TRANSLATED[:4], (*TRANSLATED[4][:2], JAPANESE[4][2]), *TRANSLATED[5:]]

    assert is_clean(compared(JAPANESE, kept))
