"""Whatever lines are recognised in a picture, none is lost and none leaves the picture."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from locready.formats.pictures.segments import segments_of
from locready.formats.pictures.shown import Shown
from locready.formats.pictures.views import views_of
from locready.formats.pictures.writing import writing_of
from locready.model import Box, Gap, Location, Segment
from locready.ocr.lines import Line, Unread

WIDTH, HEIGHT = 800, 600
TEXTS = st.sampled_from(("灯台守の女", "The last light", "あらすじ", "2026", "한국 영화", "A"))


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """A line anywhere, crooked, beyond the edge, without extent: as engines come out with them."""
    x, y = draw(st.floats(-50, WIDTH + 50)), draw(st.floats(-50, HEIGHT + 50))
    width, height, rise = draw(st.floats(0, WIDTH)), draw(st.floats(0, 200)), draw(st.floats(-80, 80))
    text = draw(st.one_of(TEXTS, st.just("")))
    return Line(
        quad=((x, y), (x + width, y + rise), (x + width, y + rise + height), (x, y + height)),
        text=text,
        confidence=draw(st.floats(0, 1)),
        engine="fake",
        script=draw(st.sampled_from((None, "Hang"))),
        upright=draw(st.booleans()),
        why=None if text else draw(st.sampled_from(Unread)),
    )


def letters(texts: list[str]) -> Counter[str]:
    return Counter(character for text in texts for character in text if not character.isspace())


@settings(max_examples=60, deadline=None)
@given(st.lists(lines(), max_size=12))
def test_no_letter_is_lost_and_every_unread_line_is_told(found: list[Line]) -> None:
    writing = writing_of(found, WIDTH, HEIGHT)

    assert letters([block.text for block in writing.blocks]) == letters([line.text for line in found])
    told = sum(int(remark.split()[0]) for _reason, remark, _box in writing.gaps())
    assert told == sum(not line.text for line in found)


@settings(max_examples=60, deadline=None)
@given(st.lists(lines(), max_size=12))
def test_every_piece_lies_inside_the_picture_where_it_is_shown(found: list[Line]) -> None:
    place = Box(0.25, 0.5, 0.5, 0.25)
    shown = Shown(key="picture", content=bytes, location=Location(index=1, box=place))

    pieces = list(segments_of(shown, writing_of(found, WIDTH, HEIGHT), units=1, titled=False))

    for piece in pieces:
        assert isinstance(piece, Segment | Gap)
        box = piece.location.box
        assert box is not None
        assert box.x >= 0.249
        assert box.y >= 0.499
        assert box.right <= 0.751
        assert box.bottom <= 0.751
        assert min(box.width, box.height) >= 0


@given(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.sampled_from((0.0, 0.1)), st.integers(-1, 5), st.integers(1, 9)),
        max_size=20,
    )
)
def test_a_picture_cropped_and_turned_alike_is_one_view(uses: list[tuple[str, float, int, int]]) -> None:
    shown = [
        Shown(key=key, content=bytes, location=Location(index=index), crop=Box(edge, 0.0, 0.9, 1.0), turns=turns)
        for key, edge, turns, index in uses
    ]

    views = views_of(shown)

    assert len(views) == len({(key, edge, turns % 4) for key, edge, turns, _index in uses})
    assert sum(map(len, views.values())) == len(uses)
