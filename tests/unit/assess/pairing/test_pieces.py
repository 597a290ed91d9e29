"""Texts that hold two languages, taken apart."""

from __future__ import annotations

import pytest

from locready.assess.pairing.pieces import carries_translation, pieces_of
from locready.assess.reading import ReadSegment, read_segments
from made_documents import ENGLISH, document, labelled, slide


def read(text: str) -> ReadSegment:
    return read_segments(document(slide(text)))[0]


def parts(text: str) -> list[str]:
    return [piece.text.segment.text for piece in pieces_of(read(text), ENGLISH)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("監督 Director", ["監督", "Director"]),
        ("企画の特徴 / Highlights", ["企画の特徴 /", "Highlights"]),
        ("物語\nThe story", ["物語", "The story"]),
        ("お問い合わせ（Contact）", ["お問い合わせ（", "Contact）"]),
        ("2,480万円 / ¥24.8 million", ["2,480万円 /", "¥24.8 million"]),
        ("監督\n脚本\nDirector\nWriter", ["監督\n脚本", "Director\nWriter"]),
        (
            "予算　3億円\nBudget JPY 300M\n尺　90分\nLength 90 min",
            ["予算　3億円", "Budget JPY 300M", "尺　90分", "Length 90 min"],
        ),
        ("監督 Director / 脚本 Writer", ["監督", "Director /", "脚本", "Writer"]),
    ],
)
def test_a_text_is_cut_where_its_languages_take_turns(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "監督は是枝裕和",
        "The story",
        "AIを使った字幕制作",
        "宣伝費（P&A）",
        "新作 Frozen 公開中",
        "公開 2026",
        "TEL 受付",
    ],
)
def test_a_text_in_one_language_with_foreign_words_stays_whole(text):
    assert parts(text) == [text]


def test_a_sentence_with_an_english_word_is_one_side_of_its_translation():
    assert parts("Djangoのコミュニティ / Django Community") == ["Djangoのコミュニティ /", "Django Community"]


def test_shares_of_the_foreign_parts_add_up_to_the_whole():
    pieces = pieces_of(read("予算　3億円\nBudget JPY 300M\n尺　90分\nLength 90 min"), ENGLISH)

    assert sum(piece.share for piece in pieces) == pytest.approx(1.0)
    assert [piece.share for piece in pieces if not piece.text.foreign(ENGLISH)] == [0.0, 0.0]


def test_a_mere_space_is_told_from_a_slash():
    assert all(piece.by_space for piece in pieces_of(read("監督 Director"), ENGLISH))
    assert not any(piece.by_space for piece in pieces_of(read("監督 / Director"), ENGLISH))


@pytest.mark.parametrize("text", ["Netflix 配信中", "TIFFCOM 2026 セミナー資料"])
def test_a_brand_before_a_word_is_no_translation_of_it(text):
    assert labelled(slide(text)).coverage.unpaired > 0


def test_of_a_text_whose_second_half_has_no_english_half_is_covered():
    document = labelled(slide("予算は三億円です\nThe budget is JPY 300 million\n監督はまだ決まっていません"))

    assert document.coverage.paired > 0
    assert document.coverage.unpaired > 0


def test_text_in_two_languages_of_very_different_length_does_not_carry_its_translation():
    story = "豪雪の温泉町で旅館を守る千代は、消えた夫の帳簿に書かれた客が町に現れはじめたことに気づく。"

    assert carries_translation(read("物語\nThe story"), ENGLISH)
    assert not carries_translation(read(f"{story}\nSynopsis"), ENGLISH)
