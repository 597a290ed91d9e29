"""Slides drawn as SVG from their own shapes: colours, outlines, pictures, tables, and no text of anybody."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.util import Inches

from locready.errors import Damaged, Encrypted
from locready.formats.options import ReadOptions
from locready.formats.pptx.draw import drawn
from locready.sources import Source
from made_materials import deck, locked_deck
from made_pictures import encoded, gradient

SVG = "{http://www.w3.org/2000/svg}"


def drawing(path: Path, index: int = 1) -> etree._Element:
    """Return a slide as drawn."""
    (picture,) = drawn(Source(path=path), [index], ReadOptions())
    assert (picture.unit, picture.suffix) == (index, ".svg")
    return etree.fromstring(picture.content)


@pytest.fixture
def slides(tmp_path: Path):
    """Return an empty deck, and what saves it."""
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[6])

    def save() -> Path:
        presentation.save(str(tmp_path / "deck.pptx"))
        return tmp_path / "deck.pptx"

    return presentation, save


def test_shapes_have_their_fill_and_their_outline(slides):
    presentation, save = slides
    shapes = presentation.slides[0].shapes
    box = shapes.add_shape(MSO_SHAPE.OVAL, Inches(1), Inches(1), Inches(2), Inches(1))
    box.fill.solid()
    box.fill.fore_color.rgb = RGBColor(0x12, 0x34, 0x56)
    box.line.color.rgb = RGBColor(0xAA, 0xBB, 0xCC)
    themed = shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(4), Inches(1), Inches(2), Inches(1))
    themed.fill.solid()
    themed.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1

    paths = drawing(save()).findall(f"{SVG}path")

    assert [path.get("fill") for path in paths] == ["#123456", "#4f81bd"]
    assert paths[0].get("stroke") == "#aabbcc" and "A" in paths[0].get("d", "")
    assert paths[1].get("d", "").startswith("M384.0 96.0")


def test_a_line_goes_from_corner_to_corner(slides):
    presentation, save = slides
    presentation.slides[0].shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Inches(1), Inches(3), Inches(4), Inches(2))

    (path,) = drawing(save()).findall(f"{SVG}path")

    assert path.get("d") == "M96.0 288.0L384.0 192.0"
    assert path.get("fill") == "none"


def test_the_background_of_the_slide_lies_behind(slides):
    presentation, save = slides
    presentation.slides[0].background.fill.solid()
    presentation.slides[0].background.fill.fore_color.rgb = RGBColor(0, 0, 0x33)

    grounds = [rectangle.get("fill") for rectangle in drawing(save()).findall(f"{SVG}rect")]

    assert grounds[-1] == "#000033"


def test_a_picture_is_shrunk_and_cropped(slides):
    presentation, save = slides
    stream = io.BytesIO(encoded(gradient(1600, 1200)))
    placed = presentation.slides[0].shapes.add_picture(stream, Inches(1), Inches(1), Inches(4), Inches(3))
    placed.crop_left = 0.5

    (image,) = drawing(save()).findall(f"{SVG}image")

    content = base64.b64decode(image.get("href", "").removeprefix("data:image/webp;base64,"))
    shown = Image.open(io.BytesIO(content))
    assert max(shown.size) <= 560 and shown.width < shown.height
    assert (image.get("x"), image.get("width")) == ("96.0", "384.0")


def test_a_see_through_picture_stays_so(slides):
    presentation, save = slides
    logo = Image.new("RGBA", (200, 100), (255, 255, 255, 0))
    logo.paste((250, 250, 250, 255), (50, 20, 150, 80))
    presentation.slides[0].shapes.add_picture(io.BytesIO(encoded(logo)), Inches(1), Inches(1), Inches(4), Inches(2))

    (image,) = drawing(save()).findall(f"{SVG}image")

    content = base64.b64decode(image.get("href", "").removeprefix("data:image/webp;base64,"))
    shown = Image.open(io.BytesIO(content)).convert("RGBA")
    assert (shown.getpixel((2, 2))[3], shown.getpixel((100, 50))[3]) == (0, 255)


def test_a_picture_that_cannot_be_decoded_leaves_a_frame(slides):
    presentation, save = slides
    presentation.slides[0].shapes.add_picture(
        io.BytesIO(encoded(gradient(60, 60))), Inches(1), Inches(1), Inches(4), Inches(3)
    )
    path = save()
    from made_packages import operated

    broken = operated(path, {"ppt/media/image1.png": lambda _data: b"no picture"})

    assert drawing(broken).findall(f"{SVG}image") == []


def test_a_table_has_its_cells(slides):
    presentation, save = slides
    presentation.slides[0].shapes.add_table(2, 3, Inches(1), Inches(1), Inches(6), Inches(1))

    paths = drawing(save()).findall(f"{SVG}path")

    assert len(paths) == 6
    assert paths[-1].get("d", "").startswith("M480.0 144.0")


def test_no_text_and_no_name_of_a_deck_gets_into_its_drawing(tmp_path: Path):
    path = deck(tmp_path / "deck.pptx", [("<script>alert(1)</script>", "灯台守の女")])

    (picture,) = drawn(Source(path=path), [1], ReadOptions())

    assert not re.search(rb"<script|alert|\xe7|TextBox", picture.content)


def test_slides_are_drawn_in_the_order_asked_for_and_those_that_are_not_there_are_left_out(tmp_path: Path):
    path = deck(tmp_path / "deck.pptx")

    assert [picture.unit for picture in drawn(Source(path=path), [3, 1, 9, 0], ReadOptions())] == [3, 1]


def test_a_deck_that_cannot_be_opened_says_so(tmp_path: Path):
    (tmp_path / "deck.pptx").write_bytes(b"PK nothing")

    with pytest.raises(Damaged):
        list(drawn(Source(path=tmp_path / "deck.pptx"), [1], ReadOptions()))
    with pytest.raises(Encrypted):
        list(drawn(Source(path=locked_deck(tmp_path / "locked.pptx", "s")), [1], ReadOptions()))
