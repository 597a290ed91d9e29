"""Lines become paragraphs, headings, items and cells, joined as their writer wrote them."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_pdfs import characters, column, document, drawn, lines, picture, texts, together

from locready.formats.layout.joining import joined
from locready.model import Role


def test_lines_of_a_paragraph_are_one_segment_with_spaces_between_words(tmp_path: Path) -> None:
    path = drawn(
        tmp_path / "a.pdf",
        lines("A young woman inherits an old cinema and finds", "a film that nobody has seen since the war ended."),
    )

    found = texts(document(path))

    assert found == ["A young woman inherits an old cinema and finds a film that nobody has seen since the war ended."]


def test_lines_of_a_japanese_paragraph_are_joined_without_spaces(tmp_path: Path) -> None:
    path = drawn(
        tmp_path / "a.pdf",
        lines("祖母の映画館を継いだ若い女性が、戦後だれも見たことのない一本の", "フィルムを見つける。"),
    )

    assert texts(document(path)) == [
        "祖母の映画館を継いだ若い女性が、戦後だれも見たことのない一本のフィルムを見つける。"
    ]


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        (("an inter-", "national market"), "an international market"),
        (("the co-", "Producer is here"), "the co-Producer is here"),
        (("pages 10-", "12 are missing"), "pages 10-12 are missing"),
        (("日本の", "映画"), "日本の映画"),
        (("日本の", "film market"), "日本のfilm market"),
        (("영화를", "찾습니다"), "영화를 찾습니다"),
    ],
)
def test_lines_are_joined_as_their_writer_would_have_written_them(broken: tuple[str, str], mended: str) -> None:
    assert joined(broken) == mended


def test_a_japanese_line_and_the_english_line_below_it_are_two_segments(tmp_path: Path) -> None:
    path = drawn(
        tmp_path / "a.pdf",
        together(lines("監督：葉山涼子", size=16, top=60), lines("Director: HAYAMA Ryoko", size=14, top=78)),
    )

    assert texts(document(path)) == ["監督：葉山涼子", "Director: HAYAMA Ryoko"]


def test_a_heading_stays_apart_from_the_text_right_below_it(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", together(lines("Synopsis", size=20), lines("A woman returns.", size=12, top=78)))

    assert texts(document(path)) == ["Synopsis", "A woman returns."]


def test_items_of_a_list_are_segments_of_their_own(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", lines("・原作は累計三十八万部", "・海外窓口は調整中", "・二〇二七年公開予定"))

    assert texts(document(path)) == ["・原作は累計三十八万部", "・海外窓口は調整中", "・二〇二七年公開予定"]


def test_a_bullet_set_apart_belongs_to_its_item(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", together(lines("-", x=50), lines("Rights are open", x=70)))

    assert texts(document(path)) == ["- Rights are open"]


def test_short_lines_of_a_cover_are_not_one_paragraph(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", lines("Creative documentary, 80 min", "Un film d'Anne", "Lune Rousse, Nantes"))

    assert texts(document(path)) == ["Creative documentary, 80 min", "Un film d'Anne", "Lune Rousse, Nantes"]


def test_cells_of_a_table_stay_apart_and_read_row_by_row(tmp_path: Path) -> None:
    rows = [("Item", "USD"), ("Script", "20,000"), ("Shooting", "300,000"), ("Total", "320,000")]
    cells = [
        lines(cell, x=50 + 200 * across, top=60 + 24 * down)
        for down, row in enumerate(rows)
        for across, cell in enumerate(row)
    ]
    path = drawn(tmp_path / "a.pdf", together(*cells))

    assert texts(document(path)) == [cell for row in rows for cell in row]


def test_columns_are_read_one_after_the_other_whatever_the_order_of_drawing(tmp_path: Path) -> None:
    left = ["The left column goes on for a", "while and is read before the", "other one is begun at all."]
    right = ["The right column has as many", "lines and is read when the left", "one has come to its end."]
    drawing = [
        lines(text, x=x, top=60 + 15 * row)
        for row, pair in enumerate(zip(right, left, strict=True))
        for x, text in zip((320, 50), pair, strict=True)
    ]
    path = drawn(tmp_path / "a.pdf", together(*drawing))

    assert texts(document(path)) == [" ".join(left), " ".join(right)]


def test_spaces_between_japanese_characters_are_dropped(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", lines("企 画 意 図"))

    assert texts(document(path)) == ["企画意図"]


def test_an_ideographic_space_stays_as_the_separator_it_is(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", lines("長編映画　企画書"))

    assert texts(document(path)) == ["長編映画　企画書"]


def test_ruby_does_not_break_the_line_it_stands_over(tmp_path: Path) -> None:
    path = drawn(
        tmp_path / "a.pdf", together(lines("東京の灯台守", size=20, top=80), lines("とうきょう", size=8, top=60))
    )

    assert "東京の灯台守" in texts(document(path))


def test_vertical_writing_is_read_down_each_column_and_from_right_to_left(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", together(column("日が暮れると店主が", x=500), column("入れ替わる。", x=478)))

    assert "".join(texts(document(path))) == "日が暮れると店主が入れ替わる。"


def test_characters_set_one_by_one_are_joined_to_columns(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", together(characters("神さまだって", x=500), characters("待っている", x=440)))

    assert texts(document(path)) == ["神さまだって", "待っている"]


def test_the_largest_line_on_top_is_the_title_of_its_page(tmp_path: Path) -> None:
    page = together(lines("予算と資金計画", size=26, top=50), lines("制作費は三億円です。", size=14, top=120))
    read = document(drawn(tmp_path / "a.pdf", page))

    assert texts(read, Role.TITLE) == ["予算と資金計画"]
    assert read.units[0].title == "予算と資金計画"


def test_a_page_of_one_size_has_no_title(tmp_path: Path) -> None:
    page = lines("The first line is like all others.", "", "And so is the second one here.", leading=2)

    assert texts(document(drawn(tmp_path / "a.pdf", page)), Role.TITLE) == []


def test_what_stands_at_the_foot_of_most_pages_is_a_footer(tmp_path: Path) -> None:
    pages = [
        together(
            lines(f"Chapter about {what}", top=100),
            lines("NIGHT FERRY - Bada Story Co., Ltd.", top=385, size=8),
            lines(str(number), x=560, top=385, size=8),
        )
        for number, what in enumerate(("ships", "crew", "money"), 1)
    ]

    footers = texts(document(drawn(tmp_path / "a.pdf", *pages)), Role.FOOTER)

    assert footers == [text for n in "123" for text in ("NIGHT FERRY - Bada Story Co., Ltd.", n)]


def test_a_line_at_the_foot_of_a_single_page_is_text(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", together(lines("A story."), lines("All rights available.", top=385)))

    assert texts(document(path), Role.FOOTER) == []


def test_a_picture_between_blocks_changes_nothing(tmp_path: Path) -> None:
    page = together(lines("Before", top=60), picture(50, 200, 40, 40), lines("After", top=300))

    assert texts(document(drawn(tmp_path / "a.pdf", page))) == ["Before", "After"]
