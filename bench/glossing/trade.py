"""The trade's terms, from rules/glossaries."""

from __future__ import annotations

import csv
from pathlib import Path

from glossing.entry import Glosses, distinct
from locready.language.english_stems import content_words

_FOLDER = Path(__file__).parents[2] / "rules" / "glossaries"
#: A term's renderings are all good ones.
_MOST_WORDS = 12


def trade_terms(language: str) -> Glosses:
    """Return the terms of a language with the content words of their renderings."""
    with (_FOLDER / f"{language}-en.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {row["term"]: distinct(content_words(row["english"]), _MOST_WORDS) for row in rows}
