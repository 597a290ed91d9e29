"""Sentence embeddings: the extra ``semantic``."""

from __future__ import annotations

import pytest

from locready.language import semantic

needs_extra = pytest.mark.skipif(not semantic.is_available(), reason="the extra locready[semantic] is not installed")


@pytest.mark.parametrize(("language", "known"), [("ja", True), ("zh-Hant", True), ("pt-BR", True), ("hu", False)])
def test_the_model_knows_the_languages_that_it_was_trained_on(language, known):
    assert semantic.knows(language) is known


def test_romanised_text_is_in_no_language_of_the_model():
    assert not semantic.knows("ja-Latn")


@needs_extra
def test_a_translation_is_nearer_than_another_sentence():
    vectors = semantic.embedded(["父の船", "Father's boat", "The price of rice"])

    near = vectors["父の船"] @ vectors["Father's boat"]
    far = vectors["父の船"] @ vectors["The price of rice"]
    assert near > far + 0.2


@needs_extra
def test_an_embedding_does_not_depend_on_its_neighbours():
    alone = semantic.embedded(["お問い合わせ"])["お問い合わせ"]
    among = semantic.embedded(["お問い合わせ", *map(str, range(300))])["お問い合わせ"]

    assert float(alone @ among) == pytest.approx(1.0, abs=1e-4)
