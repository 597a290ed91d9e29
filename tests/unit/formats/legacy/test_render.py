"""Slides as LibreOffice shows them: hidden ones among them, and none where nobody knows which page is which slide."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor

from locready.errors import Damaged
from locready.formats.legacy.render import rendered
from locready.formats.options import ReadOptions
from locready.sources import Source
from made_office import libreoffice, old_office

COLOURS = ((200, 30, 30), (30, 160, 30), (30, 30, 200))


@pytest.fixture(scope="module")
def coloured(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """Return a deck of three slides, each of a colour of its own, the second hidden."""
    libreoffice()
    presentation = Presentation()
    for number, colour in enumerate(COLOURS):
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = RGBColor(*colour)
        if number == 1:
            slide.element.set("show", "0")
    path = tmp_path_factory.mktemp("decks") / "deck.pptx"
    presentation.save(str(path))
    return Source(path=path)


def test_each_slide_is_drawn_under_its_own_number_although_one_is_hidden(coloured):
    pictures = list(rendered("pptx", coloured, [3, 2], 3, ReadOptions()))

    assert [(picture.unit, picture.suffix) for picture in pictures] == [(3, ".webp"), (2, ".webp")]
    shown = [Image.open(io.BytesIO(picture.content)).convert("RGB").getpixel((50, 50)) for picture in pictures]
    for seen, colour in zip(shown, (COLOURS[2], COLOURS[1]), strict=True):
        assert all(abs(one - other) < 12 for one, other in zip(seen, colour, strict=True))


def test_another_number_of_slides_is_refused(coloured):
    with pytest.raises(Damaged, match="another number"):
        list(rendered("pptx", coloured, [1], 4, ReadOptions()))


def test_an_old_deck_is_drawn_as_well(tmp_path: Path):
    path = tmp_path / "deck.ppt"
    path.write_bytes(old_office("ppt"))

    (picture,) = rendered("ppt", Source(path=path), [2], 3, ReadOptions())

    assert max(Image.open(io.BytesIO(picture.content)).size) == 1_000
