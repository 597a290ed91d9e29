from __future__ import annotations

import csv
from pathlib import Path

import pytest

from locready.language.english_stems import content_words
from locready.language.gloss_index import LANGUAGES, dictionary, stems_of, weight_of

GLOSSARIES = Path(__file__).parents[3] / "rules" / "glossaries"


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_term_of_the_glossary_was_made_part_of_the_dictionary(language):
    """When it fails: ``python bench/glosses.py make``."""
    with (GLOSSARIES / f"{language}-en.tsv").open(encoding="utf-8", newline="") as file:
        terms = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    missing = [
        term["term"]
        for term in terms
        if not stems_of(" ".join(content_words(term["english"])))
        <= stems_of(dictionary(language).get(term["term"].replace("㈱", "(株)").replace("㈜", "(주)"), ""))
    ]

    assert missing == []


def test_a_language_without_a_dictionary_is_an_error():
    with pytest.raises(KeyError):
        dictionary("fr")


def test_a_word_with_many_renderings_tells_less_than_one_with_few():
    assert weight_of("lighthouse") > weight_of("lighthouse house light")
