from __future__ import annotations

import pytest

from locready.language.english_stems import content_words, stem


@pytest.mark.parametrize(
    "forms",
    [
        ("film", "films", "filmed", "filming"),
        ("story", "stories"),
        ("run", "running", "runs"),
        ("distribute", "distribution", "distributor", "distributed"),
        ("animate", "animation", "animated", "animator"),
        ("produce", "production", "producer", "produced"),
        ("box", "boxes"),
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms):
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "other"), [("sing", "sin"), ("business", "busy"), ("moon", "moor"), ("star", "stage")])
def test_different_words_keep_different_stems(one, other):
    assert stem(one) != stem(other)


def test_words_that_carry_only_grammar_are_left_out():
    assert content_words("This is the story of a boy and his dog.") == ["story", "boy", "dog"]


def test_a_hyphenated_word_comes_in_parts_and_joined():
    assert content_words("Kore-eda") == ["kore", "eda", "koreeda"]


def test_accents_and_capitals_make_no_difference():
    assert content_words("Shōwa SHOWA") == ["showa", "showa"]
