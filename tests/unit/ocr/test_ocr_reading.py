"""What the engines really read in small pictures of known text."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from locready.ocr.lines import Line
from locready.ocr.options import Engine, OcrOptions
from locready.ocr.recognise import recognise
from made_pictures import (
    CYRILLIC,
    GOTHIC,
    KOREAN,
    THAI,
    blank,
    gradient,
    needs_tesseract,
    pixels,
    sign,
    write,
    write_down,
)

ALONE = OcrOptions(engine=Engine.RAPIDOCR)
TITLE = "東京国際映画祭"


def lines_of(picture: Image.Image, options: OcrOptions = ALONE) -> tuple[Line, ...]:
    [lines] = recognise([pixels(picture)], options)
    return lines


def test_a_line_of_japanese_is_read_where_it_stands() -> None:
    [line] = lines_of(write(blank(420, 140), TITLE, 60, 50, 40, GOTHIC))

    assert (line.text, line.engine, line.script, line.upright, line.why) == (TITLE, "rapidocr", None, True, None)
    assert line.confidence > 0.95
    assert line.box == pytest.approx((60, 50, 340, 90), abs=12)


def test_a_column_is_read_downwards() -> None:
    [line] = lines_of(write_down(blank(160, 420), TITLE, 60, 60, 40))

    assert (line.text, line.upright) == (TITLE, False)
    assert line.box == pytest.approx((60, 60, 100, 352), abs=12)


@pytest.mark.parametrize("degrees", [8, -8])
def test_a_slanted_line_is_read_and_its_corners_follow_it(degrees: int) -> None:
    picture = write(blank(600, 300), TITLE, 120, 120, 48, GOTHIC)

    [line] = lines_of(picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white"))

    assert line.text == TITLE
    (left, upper), (right, lower), *_ = line.quad
    assert (upper - lower) / (right - left) == pytest.approx(np.tan(np.radians(degrees)), abs=0.03)


def test_one_large_character_is_a_title() -> None:
    [line] = lines_of(write(blank(500, 500), "炎", 100, 100, 300, GOTHIC))

    assert line.text == "炎"
    assert line.size > 200


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_that_lies_on_its_side_or_its_head_is_read_and_told_where_it_was(turns: int) -> None:
    page = blank(520, 400)
    for number, text in enumerate(("Northern Light Films", "presents in association", "with the harbour council")):
        write(page, text, 60, 60 + 90 * number, 32)
    upright = sorted(lines_of(page), key=lambda line: line.box[1])

    lines = lines_of(page.rotate(-90 * turns, expand=True))

    assert {line.text for line in lines} == {line.text for line in upright}
    [first] = [line for line in lines if line.text == upright[0].text]
    x0, y0, x1, y1 = upright[0].box
    there = {
        1: (400 - y1, x0, 400 - y0, x1),
        2: (520 - x1, 400 - y1, 520 - x0, 400 - y0),
        3: (y0, 520 - x1, y1, 520 - x0),
    }
    assert first.box == pytest.approx(there[turns], abs=12)


def test_columns_of_japanese_are_no_page_on_its_side() -> None:
    page = blank(400, 500)
    for place, text in enumerate(("北の海岸に残る最後", "の灯台を修理しなが", "ら暮らす女性を描く")):
        write_down(page, text, 280 - 90 * place, 50, 40)

    lines = lines_of(page)

    assert sorted(line.text for line in lines) == sorted(
        ("北の海岸に残る最後", "の灯台を修理しなが", "ら暮らす女性を描く")
    )
    assert not any(line.upright for line in lines)


def test_writing_on_pictures_dark_or_light_is_read() -> None:
    picture = write(gradient(600, 300), "夜明け前の写真館", 60, 60, 48, GOTHIC, ink="white")

    assert [line.text for line in lines_of(picture)] == ["夜明け前の写真館"]


def test_a_picture_without_text_has_no_line() -> None:
    noise = np.random.default_rng(1).normal(0, 12, (400, 600, 3))
    grainy = np.clip(pixels(gradient(600, 400)) + noise, 0, 255).astype(np.uint8)

    assert lines_of(gradient(600, 400)) == ()
    assert lines_of(Image.fromarray(grainy)) == ()
    assert lines_of(blank(600, 400)) == ()


def test_small_writing_in_a_large_picture_is_found_where_it_stands() -> None:
    picture = write(blank(3_000, 2_000), "北の海岸に残る最後の灯台", 2_100, 1_700, 24, GOTHIC)

    [line] = lines_of(picture)

    assert line.text == "北の海岸に残る最後の灯台"
    assert line.box == pytest.approx((2_100, 1_700, 2_388, 1_724), abs=15)


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1), (9, 9)])
def test_pictures_too_small_for_writing_have_none(size: tuple[int, int]) -> None:
    assert lines_of(blank(*size, ground="black")) == ()


def test_writing_in_a_script_that_the_first_engine_does_not_know_is_noticed() -> None:
    [line] = lines_of(sign("한국 영화의 새로운 물결", 40, KOREAN))

    assert line.text == ""
    assert line.why is not None
    assert line.box == pytest.approx((40, 40, 455, 85), abs=15)


def test_korean_is_named_and_read_roughly() -> None:
    needs_tesseract("kor")

    [line] = lines_of(sign("한국 영화의 새로운 물결", 40, KOREAN), OcrOptions())

    assert (line.script, line.engine, line.why) == ("Hang", "tesseract", None)
    assert "영화" in line.text


@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "wanted", "text", "script"),
    [("tha", THAI, "ภาพยนตร์ไทยเรื่องใหม่", "Thai"), ("rus", CYRILLIC, "Новая волна российского кино", "Cyrl")],
)
def test_other_scripts_are_named(model: str, wanted: object, text: str, script: str) -> None:
    needs_tesseract(model)

    [line] = lines_of(sign(text, 40, wanted), OcrOptions())

    assert (line.script, line.engine) == (script, "tesseract")


def test_the_same_picture_is_always_read_alike() -> None:
    picture = write(gradient(600, 300), "夜明け前の写真館", 60, 60, 48, GOTHIC, ink="white")

    assert lines_of(picture) == lines_of(picture)
