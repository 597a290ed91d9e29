"""What an engine read is believed, doubted or dropped by its confidence, its letters and its shape."""

from __future__ import annotations

import pytest
from made_lines import box

from locready.ocr.rapid import Guess
from locready.ocr.route import is_poor_east, is_poor_latin, is_read, is_writing

SIDE = 1_000


@pytest.mark.parametrize(("confidence", "read"), [(0.85, True), (0.849, False)])
def test_a_line_is_read_from_a_confidence_on(confidence: float, read: bool) -> None:
    assert is_read(Guess("Northern Light", confidence), box(0, 0, 300, 30), SIDE) is read


@pytest.mark.parametrize(("text", "read"), [("12345", True), ("1234", False), ("12 34 ·—", False)])
def test_a_line_with_too_few_letters_for_its_length_is_in_another_script(text: str, read: bool) -> None:
    assert is_read(Guess(text, 0.99), box(0, 0, 330, 30), SIDE) is read


def test_a_column_is_measured_along_its_own_length() -> None:
    assert is_read(Guess("東京国際", 0.99), box(0, 0, 30, 200), SIDE)
    assert not is_read(Guess("東京", 0.99), box(0, 0, 30, 200), SIDE)


@pytest.mark.parametrize(
    ("text", "confidence", "width", "height", "read"),
    [
        ("炎", 0.97, 100, 80, True),
        ("炎", 0.96, 100, 80, False),  # not sure
        ("炎", 0.99, 100, 79, False),  # a speck of the picture
        ("炎", 0.99, 160, 100, False),  # no character is so long
        ("A", 0.99, 100, 100, False),  # too much looks like a Latin letter
        ("1", 0.99, 100, 100, False),
    ],
)
def test_one_character_alone_is_a_title_when_it_is_sure_square_large_and_eastern(
    text: str, confidence: float, width: int, height: int, read: bool
) -> None:
    assert is_read(Guess(text, confidence), box(0, 0, width, height), SIDE) is read


def test_nothing_but_marks_is_never_read() -> None:
    assert not is_read(Guess("—…!?", 1.0), box(0, 0, 100, 30), SIDE)
    assert not is_read(Guess("", 0.0), box(0, 0, 100, 30), SIDE)


@pytest.mark.parametrize(
    ("width", "height", "writing"),
    [(20, 10, True), (20, 9, False), (19, 10, False), (10, 20, True), (600, 251, False), (1_004, 251, True)],
)
def test_writing_is_long_and_not_too_small_and_what_is_huge_must_be_longer(
    width: int, height: int, writing: bool
) -> None:
    assert is_writing(box(0, 0, width, height), SIDE) is writing


@pytest.mark.parametrize(
    ("text", "confidence", "poor"),
    [("東京国際映", 0.5, True), ("東京国際映", 0.49, False), ("東京 ABCDEFG", 0.7, False), ("映", 0.8, False)],
)
def test_chinese_and_japanese_that_is_poorly_legible_is_told_from_other_scripts(
    text: str, confidence: float, poor: bool
) -> None:
    assert is_poor_east(Guess(text, confidence), box(0, 0, 150, 30)) is poor


@pytest.mark.parametrize(
    ("text", "confidence", "poor"), [("abcde", 0.65, True), ("abcde", 0.64, False), ("ab", 0.8, False)]
)
def test_latin_that_is_poorly_legible_needs_more_confidence(text: str, confidence: float, poor: bool) -> None:
    assert is_poor_latin(Guess(text, confidence), box(0, 0, 150, 30)) is poor
