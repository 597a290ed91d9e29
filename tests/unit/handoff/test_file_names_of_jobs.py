"""Files that go out have names that any system takes, that stay in their folder, and of which no two are alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locready.handoff.file_names import file_names


def named(*paths: str) -> list[str]:
    return list(file_names(paths, "en", "xlf"))


def test_a_name_is_that_of_the_material_with_language_and_format():
    assert named("資料/企画書.pptx") == ["企画書.pptx.en.xlf"]


def test_names_that_would_be_alike_are_numbered():
    assert named("a/deck.pptx", "b/Deck.pptx", "c/deck.pdf") == [
        "deck.pptx.en.xlf",
        "Deck.pptx.2.en.xlf",
        "deck.pdf.en.xlf",
    ]


@pytest.mark.parametrize("path", ["../../etc/passwd", "/", "..", "a\\..\\b", "C:\\x", "con.pptx", "a\0b\n", "x" * 400])
def test_a_hostile_path_makes_a_harmless_name(path):
    (name,) = named(path)

    assert not set(name) & set('/\\:\0\n<>"|?*')
    assert not name.startswith((".", "con."))
    assert len(name.encode()) < 255


@given(st.lists(st.text(max_size=8), max_size=8))
def test_no_two_names_are_alike(paths):
    names = named(*paths)

    assert len({name.casefold() for name in names}) == len(paths)
