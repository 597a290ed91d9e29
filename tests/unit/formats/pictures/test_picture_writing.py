"""The lines of a picture become blocks in the order in which they are read, whichever way the picture lies."""

from __future__ import annotations

import pytest

from locready.formats.pictures.writing import writing_of
from locready.model import GapReason
from locready.ocr.lines import Line, Quad, Unread

WIDTH, HEIGHT = 600, 800
PAGE = {
    "Synopsis": (60, 60, 260, 100),
    "The last ferry of the year carries a passenger": (60, 160, 540, 190),
    "who is not on the list.": (60, 200, 300, 230),
    "Contact": (60, 600, 200, 640),
}


def line(text: str, box: tuple[int, int, int, int], **more: object) -> Line:
    left, top, right, bottom = box
    quad: Quad = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Line(quad=quad, text=text, **{"confidence": 0.98, "engine": "rapidocr", **more})  # type: ignore[arg-type]


def lain_down(box: tuple[int, int, int, int], turns: int) -> tuple[int, int, int, int]:
    """Where a box of the page is when the page was turned counter-clockwise by so many quarters."""
    left, top, right, bottom = box
    match turns:
        case 1:
            return top, WIDTH - right, bottom, WIDTH - left
        case 2:
            return WIDTH - right, HEIGHT - bottom, WIDTH - left, HEIGHT - top
        case 3:
            return HEIGHT - bottom, left, HEIGHT - top, right
        case _:
            return box


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_page_is_read_from_its_top_however_it_lies(turns: int) -> None:
    lines = [line(text, lain_down(box, turns), turns=turns) for text, box in reversed(PAGE.items())]
    width, height = (HEIGHT, WIDTH) if turns % 2 else (WIDTH, HEIGHT)

    writing = writing_of(lines, width, height)

    assert [block.text for block in writing.blocks] == [
        "Synopsis",
        "The last ferry of the year carries a passenger who is not on the list.",
        "Contact",
    ]
    for block in writing.blocks:
        assert 0 <= block.x0 < block.x1 <= width
        assert 0 <= block.y0 < block.y1 <= height


@pytest.mark.parametrize("turns", [1, 3])
def test_what_is_read_on_its_side_stays_where_it_is(turns: int) -> None:
    box = lain_down(PAGE["Contact"], turns)

    (block,) = writing_of([line("Contact", box, turns=turns)], HEIGHT, WIDTH).blocks

    left, top, right, bottom = box
    assert left <= block.x0 < block.x1 <= right
    assert top <= block.y0 < block.y1 <= bottom


def test_columns_are_read_one_after_the_other() -> None:
    left = {"The island doctor": (40, 100, 260, 130), "leaves at dawn.": (40, 140, 240, 170)}
    right = {"Her patients": (340, 100, 500, 130), "stay behind.": (340, 140, 500, 170)}

    writing = writing_of([line(text, box) for text, box in (right | left).items()], WIDTH, HEIGHT)

    said = " ".join(block.text for block in writing.blocks)
    assert said == "The island doctor leaves at dawn. Her patients stay behind."


@pytest.mark.parametrize("leading", [28, 34, 40])
def test_columns_of_prose_are_paragraphs_however_wide_their_lines_stand_apart(leading: int) -> None:
    left = ("She has kept the light for", "thirty years, and nobody", "has asked her why.")
    right = ("Now the harbour closes and", "the last ship leaves; she", "stays behind alone.")
    lines = [
        line(text, (x, 100 + row * leading, x + 17 * len(text) // 2, 130 + row * leading))
        for x, column in ((60, left), (310, right))
        for row, text in enumerate(column)
    ]

    writing = writing_of(lines, WIDTH, HEIGHT)

    assert [block.text for block in writing.blocks] == [" ".join(left), " ".join(right)]


def test_pieces_of_one_row_are_one_line() -> None:
    writing = writing_of([line("rights", (170, 100, 260, 130)), line("World", (60, 100, 150, 130))], WIDTH, HEIGHT)

    assert [block.text for block in writing.blocks] == ["World rights"]


def test_text_of_a_script_that_only_tesseract_reads_is_never_sure() -> None:
    korean = line("부산국제영화제", (60, 60, 400, 100), engine="tesseract", script="Hang", confidence=0.95)
    own = line("부산국제영화제", (60, 60, 400, 100), engine="rapidocr", script="Hang", confidence=0.95)

    doubtful, sure = (writing_of([each], WIDTH, HEIGHT).blocks[0].confidence for each in (korean, own))

    assert doubtful is not None
    assert doubtful < 0.85
    assert sure == pytest.approx(0.95)


def test_lines_that_nobody_read_are_told_by_their_reasons() -> None:
    lines = [
        line("", (60, 60, 400, 100), why=Unread.UNCERTAIN),
        line("", (60, 300, 400, 340), why=Unread.NO_ENGINE),
        line("", (60, 160, 400, 200), why=Unread.UNCERTAIN),
    ]

    gaps = {reason: (remark, box.rounded()) for reason, remark, box in writing_of(lines, WIDTH, HEIGHT).gaps()}

    assert gaps[GapReason.UNCERTAIN_SCRIPT] == ("2 lines", (0.1, 0.075, 0.5667, 0.175))
    assert gaps[GapReason.NO_OCR_ENGINE][0] == "1 line"
