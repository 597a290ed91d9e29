"""Slides that come twice in a deck."""

from __future__ import annotations

import pytest

from locready.model import Role
from locready.model.labelled import LabelledDocument
from made_documents import Text, labelled, slide

PAGES = [
    (
        "あらすじ",
        "雪の港で兄弟が再会し、父の船をめぐって争う。",
        "Synopsis",
        "Brothers meet in a snowbound harbour and quarrel over their father's boat.",
    ),
    (
        "監督",
        "監督は2019年の短編で新人賞を受けた。",
        "Director",
        "The director won a newcomer's prize with a short film of 2019.",
    ),
    (
        "予算",
        "製作費の六割は製作委員会が拠出している。",
        "Budget",
        "The production committee has put up sixty per cent of the budget.",
    ),
    (
        "連絡先",
        "海外営業部まで電話でお問い合わせください。",
        "Contact",
        "Please call our international sales department.",
    ),
]


def unpaired(document: LabelledDocument) -> list[str]:
    return [segment.text for segment in document.segments if segment.counted and segment.coverage.unpaired > 0]


def halves(*, english_first: bool = False) -> list[tuple[object, ...]]:
    japanese = [slide(title, body) for title, body, *_english in PAGES]
    english = [slide(title, body) for *_japanese, title, body in PAGES]
    return [*english, *japanese] if english_first else [*japanese, *english]


@pytest.mark.parametrize("english_first", [False, True])
def test_one_half_of_a_deck_mirrors_the_other(english_first):
    assert unpaired(labelled(*halves(english_first=english_first))) == []


def test_a_slide_that_the_english_half_leaves_out_is_named():
    slides = halves()

    document = labelled(*slides[:5], *slides[6:])

    assert unpaired(document) == list(PAGES[1][:2])


def test_an_english_summary_at_the_end_does_not_cover_the_deck():
    japanese = [slide(title, body) for title, body, *_english in PAGES]
    summary = slide("Summary", "A family drama about two brothers. We are looking for partners abroad.")

    document = labelled(*japanese, summary)

    assert len(unpaired(document)) == 2 * len(PAGES)


def test_a_note_that_there_is_an_english_version_covers_nothing():
    japanese = [slide(title, body, "English version available") for title, body, *_english in PAGES]

    document = labelled(*japanese)

    assert len(unpaired(document)) == 2 * len(PAGES)


def test_a_note_in_english_beside_the_japanese_does_not_break_the_mirror():
    slides = halves()
    noted = [(*japanese, *slide("For the sales team only")) for japanese in slides[: len(PAGES)]]

    document = labelled(*noted, *slides[len(PAGES) :])

    assert unpaired(document) == []


def test_slides_full_of_figures_are_mirrored_by_their_words():
    slides = halves()
    figures = [
        slide(" ".join(f"{number * 13 + place * 7}.{number % 10}" for number in range(19))) for place in range(8)
    ]

    document = labelled(*((*page, *more) for page, more in zip(slides, figures, strict=True)))

    assert unpaired(document) == []


def test_tables_of_many_cells_are_mirrored_cell_by_cell():
    japanese = tuple(
        Text(f"{title}：{place}", role=Role.TABLE, row=place) for place in range(60) for title in ["配給の実績"]
    )
    english = tuple(
        Text(f"{title}: {place}", role=Role.TABLE, row=place)
        for place in range(60)
        for title in ["Distribution results"]
    )

    document = labelled(japanese, english, japanese, english)

    assert document.coverage.covered == pytest.approx(1.0)


def test_pages_of_small_print_on_the_same_subject_mirror_nothing():
    plain = [
        slide("ライセンスの基本", "ソースコードの再配布にはライセンスと著作権表示が必要です。"),
        slide("目的", "ソフトウェアのライセンスと義務を開発者に伝えます。"),
        slide("課題", "組織でライセンスの条件と権利を確認します。"),
    ]
    quoted = slide(
        "Redistribution of source code must retain the copyright notice and this license.",
        "The software license grants rights and conditions to developers of an organization.",
    )
    document = labelled(plain[0], slide("1"), slide("2"), quoted, plain[1], plain[2], quoted)

    assert len(unpaired(document)) == 2 * len(plain)
