"""What is counted when the share of languages is taken, and how much of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytest import approx

from locready.assess.label import label
from locready.model import Box, Document, Role
from locready.model.labelled import LabelledDocument
from locready.rules import shipped
from made_documents import ENGLISH, Text, document, labelled, slide, titled

STORY = "豪雪の温泉町で旅館を守る千代は、消えた夫の帳簿に書かれた客が町に現れはじめたことに気づく。"
SYNOPSIS = "In a snowbound spa town, Chiyo keeps an inn while the guests in a ledger start to appear."
CHAPTERS = (
    "雪の町",
    "旅館の朝",
    "帳簿の名前",
    "訪ねてくる客",
    "夫の手紙",
    "峠の駅",
    "千代の決意",
    "春の雪どけ",
    "灯り",
)


def share_of_english(read: LabelledDocument) -> float:
    return read.shares.get("en", 0.0)


def judged(deck: Document, *known: str) -> LabelledDocument:
    return label(deck, targets=ENGLISH, materials=shipped().materials, material="other", known=known)


def times_counted(read: LabelledDocument, text: str) -> int:
    return sum(text in segment.text for segment in read.segments if segment.counted)


def pages_with(furniture: list[Text]) -> LabelledDocument:
    return labelled(*(slide(Text(CHAPTERS[at], row=1), text) for at, text in enumerate(furniture)))


def moved(deck: Document, text: str, boxes: list[Box]) -> Document:
    """Return the deck with each occurrence of a text at its own place."""
    places = iter(boxes)
    return replace(
        deck,
        segments=tuple(
            replace(segment, location=replace(segment.location, box=next(places))) if segment.text == text else segment
            for segment in deck.segments
        ),
    )


@pytest.mark.parametrize("role", [Role.NOTE, Role.ALT, Role.COMMENT, Role.METADATA, Role.LOGO])
def test_what_an_audience_does_not_read_is_in_no_share(role):
    read = labelled(slide(SYNOPSIS, Text(STORY, role=role)))

    assert read.shares == {"en": 1.0}


def test_hidden_slides_and_shapes_are_in_no_share():
    read = labelled(slide(SYNOPSIS, Text(STORY, hidden=True)), slide(STORY), hidden=frozenset({2}))

    assert read.shares == {"en": 1.0}


def test_a_title_in_the_properties_is_in_no_share():
    read = labelled(slide(SYNOPSIS), properties=titled("雪の帳簿　企画書"))

    assert read.shares == {"en": 1.0}


def test_numbers_links_and_listed_names_are_in_no_share():
    deck = document(slide(SYNOPSIS, "https://example.jp/yuki", "+81 3-5555-0142", "JPY 310,000,000", "雪の帳簿"))

    read = judged(deck, "雪の帳簿")

    assert read.shares == {"en": 1.0}


@pytest.mark.parametrize("text", ["Yuki no Chobo", "Hirokazu Kore-eda", "Otoko wa Tsurai yo"])
def test_a_romanised_title_or_name_is_in_no_share(text):
    read = labelled(slide(SYNOPSIS, text))

    assert read.shares == {"en": 1.0}


def test_a_romanised_sentence_is():
    read = labelled(slide(SYNOPSIS, "Kono eiga wa yuki no machi de kieta otto wo sagasu onna no monogatari desu"))

    assert read.shares["ja-Latn"] == approx(0.45, abs=0.1)


def test_text_that_is_half_covered_counts_half():
    deck = document(slide(SYNOPSIS, STORY))
    half = replace(deck, segments=tuple(replace(s, weight=0.5) if s.text == STORY else s for s in deck.segments))

    whole, covered = share_of_english(judged(deck)), share_of_english(judged(half))

    assert (1 - covered) / covered == approx((1 - whole) / whole / 2)


@pytest.mark.parametrize("number", ["{}/9", "- {} -", "Page {} of 9", "2026年1月{}日", "{}ページ"])
def test_a_footer_that_differs_by_its_page_or_date_counts_once(number):
    footers = [f"© 2025 雪の帳簿製作委員会　{number.format(page)}" for page in range(1, 10)]

    read = pages_with([Text(footer, row=6) for footer in footers])

    assert times_counted(read, "雪の帳簿") == 1


@pytest.mark.parametrize("numbers", ["一二三四五六七八九", "１２３４５６７８９"])
def test_a_footer_with_japanese_page_numbers_counts_once(numbers):
    read = pages_with([Text(f"雪の帳簿　第{number}頁", row=6) for number in numbers])

    assert times_counted(read, "雪の帳簿") == 1


def test_a_footer_with_roman_page_numbers_counts_once():
    read = pages_with([Text(f"雪の帳簿　{number}", row=6) for number in ("i", "ii", "iii", "iv", "v", "vi")])

    assert times_counted(read, "雪の帳簿") == 1


def test_a_running_header_on_left_and_right_pages_counts_once():
    header = "雪の帳簿　企画書"
    deck = document(*(slide(Text(chapter, row=2), Text(header, row=0)) for chapter in CHAPTERS))
    boxes = [Box(0.08 if page % 2 else 0.7, 0.04, 0.2, 0.03) for page in range(len(CHAPTERS))]

    read = judged(moved(deck, header, boxes))

    assert times_counted(read, header) == 1


def test_a_text_at_other_places_of_the_page_is_no_running_header():
    phrase = "雪は止まない"
    deck = document(*(slide(Text(chapter, row=0), Text(phrase, row=3)) for chapter in CHAPTERS[:3]))
    boxes = [Box(0.08, 0.3 + page / 10, 0.2, 0.03) for page in range(3)]

    read = judged(moved(deck, phrase, boxes))

    assert times_counted(read, phrase) == 3


def test_titles_of_continued_slides_are_no_footer():
    titles = [Text(f"あらすじ（{part}/3）", role=Role.TITLE, row=0) for part in (1, 2, 3)]

    read = labelled(*(slide(title, Text(CHAPTERS[at], row=1)) for at, title in enumerate(titles)))

    assert times_counted(read, "あらすじ") == 3


@pytest.mark.parametrize(
    "text",
    [
        "P&A費は別途、MG条件とIPビジネスの窓口は要相談。",
        "本作はOTTでの独占配信を前提に、MGとRS方式を併用する。",
        "ＴＶアニメ『星の鯉』",
        "宣伝費（P&A）",
        "IP를 활용한 사업",
        "IP开发与授权",
    ],
)
def test_trade_abbreviations_in_a_line_are_words_of_that_line(text):
    read = labelled(slide(text, STORY))

    assert share_of_english(read) == 0
    assert read.coverage.readable == 0


def test_a_brand_in_a_line_counts_as_the_one_word_that_it_is():
    read = labelled(slide("本作はNetflixで全世界配信予定", STORY))

    assert share_of_english(read) < 0.05
    assert read.coverage.covered == 0


def test_an_abbreviation_beside_its_translation_is_english():
    read = labelled(slide("CAST／キャスト"))

    assert share_of_english(read) == approx(0.5, abs=0.03)


def test_a_bilingual_label_counts_on_both_sides():
    read = labelled(slide("監督 Director"))

    assert share_of_english(read) == approx(0.5, abs=0.04)
