"""What counts as translated: a counterpart on the same slide, in the same box, or on a mirrored slide."""

from __future__ import annotations

import pytest

from locready.model import Role
from locready.model.labelled import LabelledDocument
from made_documents import Text, labelled, slide

STORY_JA = "豪雪の温泉町で旅館を守る千代は、消えた夫の帳簿に書かれた客が町に現れはじめたことに気づく。"
STORY_EN = (
    "In a snowbound spa town, Chiyo keeps an inn while the guests in her missing husband's ledger start to appear."
)


def unpaired(document: LabelledDocument) -> list[str]:
    return [segment.text for segment in document.segments if segment.counted and segment.coverage.unpaired > 0]


def test_a_block_with_its_english_below_is_covered():
    document = labelled(slide(STORY_JA, STORY_EN))

    assert unpaired(document) == []
    assert document.coverage.readable == 1.0


def test_a_block_with_its_english_in_the_next_column_is_covered():
    document = labelled(slide(Text(STORY_JA, row=0, column=0), Text(STORY_EN, row=0, column=1)))

    assert unpaired(document) == []


def test_a_block_alone_is_not_covered():
    document = labelled(slide(STORY_JA))

    assert unpaired(document) == [STORY_JA]
    assert document.coverage.readable == 0.0


def test_an_english_heading_does_not_cover_the_japanese_below_it():
    document = labelled(slide(Text("SYNOPSIS", role=Role.TITLE), STORY_JA))

    assert unpaired(document) == [STORY_JA]


def test_english_on_another_slide_does_not_cover_it():
    document = labelled(slide(STORY_JA), slide(STORY_EN), slide("A note", "Another note"))

    assert STORY_JA in unpaired(document)


def test_each_english_block_covers_one_block_only():
    other = "監督は前作で新人賞を受け、本作では故郷の雪国に初めてカメラを向け、三年をかけて町の人々を撮った。"

    document = labelled(slide(Text(STORY_JA, row=0), Text(STORY_EN, row=0, column=1), Text(other, row=1)))

    assert unpaired(document) == [other]


@pytest.mark.parametrize(
    "text",
    ["監督 Director", "企画の特徴 / Highlights", "物語\nThe story", "お問い合わせ（Contact）"],
)
def test_a_label_that_carries_its_english_is_covered(text):
    document = labelled(slide(text))

    assert document.coverage.readable == 1.0


@pytest.mark.parametrize("text", ["NETFLIXで配信中", "地上波・BS", "宣伝費（P&A）", "TEL 受付", "AIを使った字幕制作"])
def test_a_latin_word_inside_japanese_translates_nothing(text):
    document = labelled(slide(text))

    assert unpaired(document) == [text]


def test_an_amount_in_dollars_beside_it_covers_an_amount_in_yen():
    row = (Text("3億1,000万円", role=Role.TABLE, row=0), Text("USD 2.1M", role=Role.TABLE, row=0, column=1))

    document = labelled(slide(*row))

    assert unpaired(document) == []


def test_a_year_beside_it_covers_no_word():
    row = (Text("項目", role=Role.TABLE, row=0), Text("2020", role=Role.TABLE, row=0, column=1))

    document = labelled(slide(*row))

    assert unpaired(document) == ["項目"]


def test_mirrored_slides_cover_one_another():
    pages = [
        ("物語", STORY_JA, "The story", STORY_EN),
        (
            "監督",
            "監督は雪国に生まれ、2019年の短編で新人賞を受けた。",
            "Director",
            "Born in snow country; won a newcomer's prize with a 2019 short.",
        ),
        (
            "資金計画",
            "製作費の6割は製作委員会が拠出済みである。",
            "Finance",
            "The production committee has paid in 6 tenths of the budget.",
        ),
    ]
    slides = [page for ja, body_ja, en, body_en in pages for page in (slide(ja, body_ja), slide(en, body_en))]

    document = labelled(*slides)

    assert document.coverage.readable == pytest.approx(1.0)


def test_one_english_slide_after_a_japanese_one_is_no_mirror():
    document = labelled(slide(STORY_JA), slide(STORY_EN), slide("Thank you for your time"))

    assert STORY_JA in unpaired(document)


def test_a_footer_on_every_slide_counts_once():
    slides = [slide(STORY_EN, Text("関係者限り", role=Role.FOOTER)) for _ in range(10)]

    document = labelled(*slides)

    assert len(unpaired(document)) == 1


def test_a_footer_that_is_no_placeholder_counts_once_too():
    slides = [slide(STORY_EN + str(number), "雪国映画製作委員会 二〇二六年") for number in range(6)]

    document = labelled(*slides)

    assert sum(1 for segment in document.segments if segment.counted and segment.is_foreign) == 1


def test_hidden_slides_and_notes_are_not_counted():
    document = labelled(slide(STORY_EN, Text(STORY_JA, role=Role.NOTE)), slide(STORY_JA), hidden=frozenset({2}))

    assert document.coverage.readable == 1.0


def test_japanese_in_half_of_the_text_reads_as_about_a_half():
    document = labelled(slide(STORY_JA), slide(STORY_EN), slide("One"), slide("Two"))

    assert document.coverage.readable == pytest.approx(0.5, abs=0.08)


def test_labels_that_repeat_on_every_slide_are_paired_where_they_first_stand():
    labels = [("作品名", "Title"), ("製作国", "Country"), ("上映時間", "Running time")]
    slides = [
        slide(*(Text(text, row=row, column=at) for row, pair in enumerate(labels) for at, text in enumerate(pair)))
        for _ in range(5)
    ]

    document = labelled(*slides)

    assert document.coverage.readable == 1.0


def test_a_title_translated_on_a_mirrored_slide_does_not_break_the_mirror():
    pages = [
        ("物語", STORY_JA, "The story", STORY_EN),
        ("監督", "監督は2019年の短編で新人賞を受けた。", "Director", "Won a newcomer's prize with a 2019 short."),
    ]
    slides = [page for ja, body_ja, en, body_en in pages for page in (slide(ja, body_ja), slide(en, body_en))]
    before = labelled(*slides)

    after = labelled((*slides[0], Text("The story", row=0, column=1)), *slides[1:])

    assert before.coverage.unpaired == 0
    assert after.coverage.unpaired == 0


def test_text_about_other_years_is_no_counterpart():
    document = labelled(slide("1998年に記録映画を放送局へ販売した。", "In 2024 we opened our office in Osaka."))

    assert document.coverage.unpaired > 0


def test_in_a_material_that_is_not_bilingual_a_chance_neighbour_translates_nothing():
    neighbours = slide(Text("特別試写会", row=0), Text("Opening night", row=0, column=1))

    bilingual = labelled(neighbours, slide(STORY_JA, STORY_EN))
    monolingual = labelled(neighbours, slide(STORY_JA), slide(STORY_JA * 2))

    assert bilingual.segments[0].pairs
    assert not monolingual.segments[0].pairs


def test_english_of_the_right_length_that_says_something_else_is_no_counterpart():
    caption = "A fishing boat leaves the harbour at dawn while two brothers argue about their father's house."

    document = labelled(slide(Text(STORY_JA, row=0), Text(caption, row=0, column=1)))

    assert unpaired(document) == [STORY_JA]


def test_on_a_page_of_very_many_cells_a_cell_is_paired_within_its_row():
    rows = range(120)
    japanese = tuple(Text(f"配給の実績 {row}", role=Role.TABLE, row=row) for row in rows)
    english = tuple(Text(f"Distribution results {row}", role=Role.TABLE, row=row, column=1) for row in rows)

    document = labelled((*japanese, *english))

    assert document.coverage.covered == pytest.approx(1.0)
