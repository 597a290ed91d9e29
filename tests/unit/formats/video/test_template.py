"""A line is found again by its strokes: whole, in part, replaced, moved, or not at all."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from locready.formats.video.region import Region
from locready.formats.video.strokes import Strokes, strokes_of
from locready.formats.video.template import Template
from locready.formats.video.track import is_changed, is_there
from made_pictures import pixels
from made_scenes import Place, plain, words

PLACE = Region(60, 64, 212, 96)
COLUMN = Region(60, 60, 100, 290)


def seen(text: str, at: Place = (60, 60), *, down: bool = False) -> Strokes:
    """Return the strokes of a frame with a text on it."""
    picture = plain(0.0)
    words(text, 0.0, 1.0, at, down=down)(picture, 0.0)
    return strokes_of(np.asarray(Image.fromarray(pixels(picture)).convert("L")))


@pytest.fixture(scope="module")
def line() -> Template:
    return Template(PLACE, seen("密着その1")[PLACE.part])


def test_a_line_is_there_beyond_doubt_in_its_own_frame(line: Template) -> None:
    presence = line.presence_in(seen("密着その1"))

    assert presence == (1.0, 1.0, 1.0)
    assert is_there(presence)


@pytest.mark.parametrize("text", ["", "最後の連絡船", "北町商店街"])
def test_a_line_is_not_where_nothing_or_something_else_is_written(line: Template, text: str) -> None:
    assert not is_there(line.presence_in(seen(text)))


def test_a_letter_that_was_replaced_is_seen_though_the_others_stand(line: Template) -> None:
    presence = line.presence_in(seen("密着ーの1"))

    assert presence.whole > 0.6
    assert is_changed(presence)
    assert not is_there(presence)


def test_a_figure_that_was_replaced_is_less_of_a_line(line: Template) -> None:
    assert line.presence_in(seen("密着その3")).whole < 0.95


def test_the_same_letters_in_the_inverse_count_against_a_line(line: Template) -> None:
    picture = Image.fromarray(255 - pixels(plain(0.0)))
    words("密着その1", 0.0, 1.0, (60, 60))(picture, 0.0)
    inverse = strokes_of(255 - np.asarray(picture.convert("L")))

    assert line.presence_in(inverse).whole < 0


def test_a_line_that_has_moved_is_found_beside_its_place(line: Template) -> None:
    x, y, found = line.place_in(seen("密着その1", (77, 49)))

    assert (x - PLACE.left, y - PLACE.top) == (17, -11)
    assert found == pytest.approx(1.0, abs=0.02)


def test_the_head_of_a_line_is_where_reading_begins(line: Template) -> None:
    column = Template(COLUMN, seen("遠い夏の手紙", down=True)[COLUMN.part])

    assert line.head().region == Region(60, 64, 92, 96)
    assert column.head().region == Region(60, 60, 100, 140)


def test_a_line_may_go_on_by_a_letter_within_the_picture(line: Template) -> None:
    column = Template(COLUMN, seen("遠い夏の手紙", down=True)[COLUMN.part])

    assert line.wider((360, 640)) == Region(28, 64, 244, 96)
    assert column.wider((300, 640)) == Region(60, 20, 100, 300)


def test_values_are_told_by_letter_in_the_order_of_reading(line: Template) -> None:
    across = np.tile(np.arange(PLACE.right - PLACE.left), (PLACE.bottom - PLACE.top, 1))

    means = line.letters_of(across)

    assert means == sorted(means)
    assert len(means) > 5


def test_a_line_without_strokes_is_nowhere() -> None:
    empty = Template(PLACE, np.zeros((32, 152), np.uint8))

    assert not is_there(empty.presence_in(seen("密着その1")))
    assert empty.amount == 0
