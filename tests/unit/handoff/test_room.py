"""The room of a translation: what the box holds, never less than the source takes, shared by what shares the box."""

from __future__ import annotations

import pytest

from locready.handoff.room import room
from locready.model import Box, Location, Role
from locready.model.run import Result, SegmentNote, UnitDetail

WIDE = UnitDetail(
    index=1,
    title="",
    hidden=False,
    words=0,
    untranslated_words=0,
    shares={},
    target_share=None,
    coverage=None,
    readable=None,
    width=960,
    height=540,
)


def note(text: str, box: Box | None, name: str = "s1", **fields: object) -> SegmentNote:
    place = Location(unit_kind="slide", index=1, shape="TextBox 1", box=box)
    about = {"id": name, "role": Role.BODY, "origin": "native", "language": "ja", "confidence": 1.0, "method": "kana"}
    rest = {"spans": (), "address": "", "hidden": False, "words": 1.0, "pairs": ()}
    return SegmentNote(text=text, location=place, **{**about, **rest, **fields})  # type: ignore[arg-type]


def rooms(*notes: SegmentNote, target: str = "en") -> dict[str, int]:
    return room(Result(path="deck.pptx", units_detail=(WIDE,), segments=notes), target)


def test_a_box_that_its_text_fills_has_room_for_twice_as_many_latin_letters():
    full = "あ" * 400

    assert rooms(note(full, Box(0.1, 0.1, 0.3, 0.2)))["s1"] == 800
    assert rooms(note(full, Box(0.1, 0.1, 0.3, 0.2)), target="zh-Hans")["s1"] == 400


def test_a_short_text_in_a_large_box_has_the_room_of_the_box_at_a_usual_size():
    found = rooms(note("概要", Box(0.1, 0.1, 0.5, 0.2)))

    # 480 by 108 points at 18 points: 5 lines of 26.7 full widths, two letters in each.
    assert found["s1"] == 266


def test_a_size_that_was_recognised_goes_before_the_usual_one():
    box = Box(0.1, 0.1, 0.5, 0.2)

    assert rooms(note("概要", box, type_size=0.2))["s1"] < rooms(note("概要", box))["s1"]


def test_texts_in_one_box_share_it_by_their_lengths():
    box = Box(0.1, 0.1, 0.5, 0.2)

    found = rooms(note("あ" * 30, box), note("あ" * 10, box, "s2"))

    assert found["s1"] == pytest.approx(3 * found["s2"], abs=3)
    assert sum(found.values()) == pytest.approx(266, abs=2)


@pytest.mark.parametrize("box", [None, Box(0.1, 0.1, 0.0, 0.2)], ids=["no box", "a line"])
def test_without_a_box_nobody_can_tell(box):
    assert rooms(note("概要", box)) == {}
