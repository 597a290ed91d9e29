"""A translation takes the looks of its source: what says the same keeps its own, a label stays a label."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locready.formats.drawingml.portions import divided

PIECES = st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=6)


@given(pieces=PIECES, translation=st.text(max_size=60))
def test_the_portions_are_the_translation_and_keep_the_order_of_the_source(pieces: list[str], translation: str) -> None:
    parts = divided(pieces, translation).portions

    assert "".join(portion.text for portion in parts) == translation
    assert [portion.like for portion in parts] == sorted({portion.like for portion in parts})


@pytest.mark.parametrize(
    ("pieces", "translation", "portions"),
    [
        (["監督：", "波多野柚子"], "Director: Yuzu Hatano", [(0, "Director:"), (1, " Yuzu Hatano")]),
        (["制作費は", "3億円", "です"], "The budget is JPY 300 million", [(0, "The budget is JPY 300 million")]),
        (["全", "12", "話"], "12 episodes", [(1, "12"), (2, " episodes")]),
        (
            ["詳細は ", "https://example.com", " まで"],
            "See https://example.com",
            [(0, "See "), (1, "https://example.com")],
        ),
        (["予告編はこちら ", "https://example.com/a-long-one"], "Trailer here", [(0, "Trailer here")]),
        (["公開", "令和の恋"], "Love in Reiwa opens", [(1, "Love in Reiwa opens")]),
    ],
)
def test_words_that_say_the_same_keep_their_look(
    pieces: list[str], translation: str, portions: list[tuple[int, str]]
) -> None:
    assert list(divided(pieces, translation).portions) == portions


def test_a_number_inside_a_longer_one_is_not_the_same() -> None:
    assert divided(["第", "1", "話"], "Chapter 12").portions == ((0, "Chapter 12"),)


@pytest.mark.parametrize(
    ("pieces", "translation", "lost"),
    [
        (["新作"], "New film", False),
        (["監督：", "波多野"], "Director: Hatano", False),
        (["大切な", "約束"], "A promise that matters", True),
        (["新作", "！"], "New film", False),
    ],
)
def test_it_is_told_when_words_of_several_looks_share_one(pieces: list[str], translation: str, lost: bool) -> None:
    assert divided(pieces, translation).lost is lost
