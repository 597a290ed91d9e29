"""How much room text takes, told without its font."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locready.formats.drawingml.fonts import is_east_asian
from locready.formats.drawingml.metrics import lines_in, widest_word, width_of


def test_full_width_text_is_as_wide_as_it_has_characters_and_english_about_half() -> None:
    assert width_of("灯台守の娘") == pytest.approx(5.0)
    assert width_of("The Lighthouse Keeper's Daughter") / 32 == pytest.approx(0.5, abs=0.06)


@given(text=st.text(max_size=80), room=st.floats(min_value=1, max_value=60))
def test_a_narrower_room_never_takes_fewer_lines(text: str, room: float) -> None:
    assert lines_in(text, room / 2) >= lines_in(text, room) >= text.count("\n") + 1


def test_words_are_kept_whole_and_a_word_that_is_too_long_is_broken() -> None:
    assert lines_in("one two", 5.0) == 1
    assert lines_in("incomprehensible incomprehensible", 9.0) == 2
    assert lines_in("x" * 40, 5.0) == 4


def test_the_widest_word_is_the_least_room_that_breaks_none() -> None:
    assert widest_word("a lighthouse\nkeeper") == pytest.approx(width_of("lighthouse"))
    assert widest_word("灯台守") == 1.0
    assert widest_word("") == 0.0


@pytest.mark.parametrize("name", ["MS Mincho", "游ゴシック", "Meiryo UI", "BIZ UDPGothic", "Malgun Gothic", "SimSun"])
def test_a_font_for_east_asian_text_is_known_by_its_name(name: str) -> None:
    assert is_east_asian(name)


@pytest.mark.parametrize("name", ["Century Gothic", "Franklin Gothic Book", "Arial", "Noto Sans", "Gotham", "+mn-lt"])
def test_a_latin_face_is_not_taken_for_one(name: str) -> None:
    assert not is_east_asian(name)
