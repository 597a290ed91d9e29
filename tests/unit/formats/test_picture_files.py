"""Picture files of every kind are read end to end; what cannot be read is refused in words."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap

import numpy as np
import pytest
from PIL import Image
from pillow_heif import register_heif_opener

from locready.errors import Damaged, TooLarge
from locready.formats import ReadLimits, ReadOptions, read
from locready.model import Document, GapReason, Origin, Role, UnitKind
from locready.ocr.options import Engine, OcrLimits, OcrOptions
from locready.sources import Source
from made_pictures import blank, bomb, encoded, gradient, sign, write, write_down

TITLE = "The Lighthouse Keeper"
KINDS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP", "bmp": "BMP", "gif": "GIF", "tiff": "TIFF", "heic": "HEIF"}

register_heif_opener()


def document(data: bytes, name: str = "art.png", **options: object) -> Document:
    return read(Source(path=Path(name), data=data), ReadOptions(**options))


def texts(read_one: Document) -> list[str]:
    return [segment.text for segment in read_one.segments]


def poster() -> Image.Image:
    picture = write(blank(700, 500), TITLE, 60, 60, 56)
    return write(picture, "A feature film about a woman and the last lighthouse", 60, 320, 22)


@pytest.mark.parametrize("extension", KINDS)
def test_a_picture_file_of_each_kind_is_a_unit_with_its_text_and_title(extension: str) -> None:
    found = document(encoded(poster(), KINDS[extension]), f"art.{extension}")

    assert [(unit.kind, unit.width, unit.height, unit.title) for unit in found.units] == [
        (UnitKind.PICTURE, 700, 500, TITLE)
    ]
    assert [(segment.text, segment.role) for segment in found.segments] == [
        (TITLE, Role.TITLE),
        ("A feature film about a woman and the last lighthouse", Role.BODY),
    ]
    assert all(segment.origin is Origin.OCR and segment.ocr_confidence for segment in found.segments)
    assert found.segments[0].location.box == pytest.approx((0.08, 0.12, 0.87, 0.11), abs=0.03)
    assert found.gaps == ()


def test_each_page_of_a_tiff_is_a_unit() -> None:
    pages = [sign(text) for text in ("First page", "Second page")]

    found = document(encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:]), "scan.tiff")

    assert [(segment.text, segment.location.index) for segment in found.segments] == [
        ("First page", 1),
        ("Second page", 2),
    ]


def test_of_an_animation_the_first_frame_is_read() -> None:
    frames = [sign(text) for text in ("First frame", "Other frame")]

    found = document(encoded(frames[0], "GIF", save_all=True, append_images=frames[1:]), "art.gif")

    assert texts(found) == ["First frame"]
    assert len(found.units) == 1


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    said = (
        "The last lighthouse of the northern coast is to be closed in winter and nobody but Aki wants to stay there.",
        "Her brother comes back from the city after twenty years with a plan to sell the land that it stands on.",
    )
    page = blank(1_000, 300)
    for column, text in enumerate(said):
        for number, line in enumerate(wrap(text, 26)):
            write(page, line, 50 + 510 * column, 40 + 33 * number, 30)

    assert " ".join(texts(document(encoded(page)))) == " ".join(said)


def test_columns_of_vertical_writing_are_read_from_the_right() -> None:
    page = blank(400, 500)
    for place, text in enumerate(("北の海岸に残る最後", "の灯台を修理しなが", "ら暮らす女性を描く")):
        write_down(page, text, 280 - 90 * place, 50, 40)

    assert "".join(texts(document(encoded(page)))) == "北の海岸に残る最後の灯台を修理しながら暮らす女性を描く"


def test_a_photograph_is_read_as_its_camera_held_it() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise by a quarter
    lying = sign(TITLE).rotate(90, expand=True)

    found = document(encoded(lying, "JPEG", exif=exif.tobytes()), "photo.jpg")

    [segment] = found.segments
    assert segment.text == TITLE
    assert segment.location.box.width > segment.location.box.height


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
@pytest.mark.parametrize("ink", [255, 0])
def test_drawing_on_nothing_is_seen_whether_it_is_white_or_black(mode: str, ink: int) -> None:
    clear = (ink, ink, ink, 0) if mode == "RGBA" else (ink, 0)
    drawn = (*clear[:-1], 255)

    found = document(encoded(sign(TITLE, ink=drawn, ground=clear, mode=mode)))

    assert texts(found) == [TITLE]


def test_a_picture_in_printing_colours_is_read() -> None:
    assert texts(document(encoded(sign(TITLE).convert("CMYK"), "JPEG"), "print.jpg")) == [TITLE]


def test_sixteen_bits_a_value_are_read() -> None:
    deep = Image.fromarray(np.asarray(sign(TITLE).convert("L"), dtype=np.uint16) * 8 + 100)

    assert deep.mode == "I;16"
    assert texts(document(encoded(deep))) == [TITLE]


def test_a_palette_with_a_transparent_colour_is_read() -> None:
    assert texts(document(encoded(sign(TITLE).convert("P"), transparency=0))) == [TITLE]


def test_a_picture_without_text_is_a_unit_without_segments_and_no_gap() -> None:
    found = document(encoded(gradient(300, 200)))

    assert (len(found.units), found.segments, found.gaps) == (1, (), ())


@pytest.mark.parametrize("size", [(1, 1), (1, 4_000), (4_000, 1)])
def test_a_picture_of_a_pixel_or_a_line_is_no_failure(size: tuple[int, int]) -> None:
    found = document(encoded(blank(*size, ground="navy")))

    assert (len(found.units), found.segments, found.gaps) == (1, (), ())


def test_when_nobody_looks_the_picture_is_a_gap() -> None:
    found = document(encoded(poster()), ocr=OcrOptions(engine=Engine.NONE))

    assert [(gap.reason, gap.audience, gap.location.index) for gap in found.gaps] == [(GapReason.PICTURE, True, 1)]
    assert found.segments == ()


def test_pages_over_the_limit_are_told() -> None:
    pages = [sign(str(number)) for number in range(4)]

    found = document(
        encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:]), "scan.tiff", limits=ReadLimits(units=2)
    )

    assert len(found.units) == 2
    assert [(gap.reason, gap.detail) for gap in found.gaps] == [(GapReason.LIMIT, "only the first 2 pages are read")]


def test_a_damaged_page_is_a_gap_and_the_others_are_read() -> None:
    pages = [sign("First page"), sign("Broken page"), sign("Third page")]
    data = bytearray(encoded(pages[0], "TIFF", compression="jpeg", save_all=True, append_images=pages[1:]))
    pictures = [place for place in range(len(data)) if data[place : place + 4] == b"\xff\xd8\xff\xc0"]
    data[pictures[1] : pictures[1] + 40] = bytes(40)

    found = document(bytes(data), "scan.tiff")

    assert texts(found) == ["First page", "Third page"]
    assert [(gap.reason, gap.location.index) for gap in found.gaps] == [(GapReason.DAMAGED_PART, 2)]


def test_bytes_that_only_begin_like_a_picture_are_damaged() -> None:
    with pytest.raises(Damaged, match=r"art\.png is damaged"):
        document(b"\x89PNG\r\n\x1a\n" + bytes(200))


def test_an_empty_file_is_damaged() -> None:
    with pytest.raises(Damaged, match="it is empty"):
        document(b"")


def test_a_picture_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    data = encoded(poster(), "PNG")

    found = document(data[: len(data) * 2 // 3])

    assert texts(found) == [TITLE]


def test_a_picture_that_claims_billions_of_pixels_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(TooLarge, match=r"3,600 million pixels, and 200 million are decoded at the most") as caught:
        document(bomb(60_000))

    assert "smaller copy" in str(caught.value.advice)


def test_a_photograph_larger_than_the_limit_is_decoded_at_a_part_of_its_size() -> None:
    data = encoded(write(blank(2_400, 800), TITLE, 200, 200, 200), "JPEG", quality=60)
    limits = OcrLimits(pixels=150_000, longest_side=600)

    assert texts(document(data, "art.jpg", ocr=OcrOptions(limits=limits))) == [TITLE]


@pytest.mark.slow
def test_a_photograph_of_a_gigapixel_is_read() -> None:
    data = encoded(write(blank(33_000, 31_000, 255, "L"), TITLE, 3_000, 9_000, 2_400), "JPEG", quality=30)

    assert texts(document(data, "art.jpg")) == [TITLE]


def test_a_page_over_the_limit_behind_a_small_first_page_is_told() -> None:
    pages = encoded(sign(TITLE, 40), "TIFF", save_all=True, append_images=[blank(4_000, 4_000)])

    found = document(pages, "pages.tiff", ocr=OcrOptions(limits=OcrLimits(pixels=1_000_000)))

    assert texts(found) == [TITLE]
    (gap,) = found.gaps
    assert (gap.reason, gap.location.index) == (GapReason.LIMIT, 2)


def test_a_large_picture_of_sixteen_bits_is_read() -> None:
    grey = np.asarray(sign(TITLE, 300).convert("L"), dtype=np.uint16) * 200

    found = document(
        encoded(Image.fromarray(grey), "TIFF"), "scan.tiff", ocr=OcrOptions(limits=OcrLimits(longest_side=900))
    )

    assert texts(found) == [TITLE]


def test_a_value_that_is_no_number_hides_nothing() -> None:
    values = np.asarray(sign(TITLE).convert("L"), dtype=np.float32).copy()
    values[0, 0] = np.nan

    assert texts(document(encoded(Image.fromarray(values), "TIFF"), "scan.tiff")) == [TITLE]


def test_the_beginning_of_a_picture_that_is_cut_off_is_read_and_the_rest_told() -> None:
    page = write(blank(600, 900), TITLE, 40, 60, 40)
    data = encoded(page, "BMP")

    cut = document(data[: 3 * len(data) // 4], "art.bmp")

    assert [gap.reason for gap in cut.gaps] == [GapReason.DAMAGED_PART]
    assert document(data, "art.bmp").gaps == ()
