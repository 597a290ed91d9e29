"""How well rendered words part a text's own translation from other English text."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Sequence
from html import unescape
from math import sqrt
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from locready.language import identify
from locready.language.gloss import agreement, meanings, rendered
from locready.language.words import word_equivalents

#: A block of fewer word equivalents is a label or a title.
_SHORT = 8.0
_OTHERS = 40
_ARTICLE = re.compile(r'<article data-number="(\d+)">.*?</article>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
#: Files of the declaration by language.
_DECLARATION = {
    "ja": "jpn", "zh-Hans": "cmn_hans", "zh-Hant": "cmn_hant", "ko": "kor", "de": "deu_1996", "es": "spa", "fr": "fra",
    "it": "ita", "pt": "por_PT",
}  # fmt: skip


class Pair(NamedTuple):
    """A text with its translation."""

    language: str
    source: str
    target: str


def measure_blocks(file: Path) -> None:
    """Print the area under the curve for labelled blocks of a JSON lines file, short and long ones apart."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    english = sorted({row["text"] for row in rows if row["lang"] == "en"})
    pairs = [Pair(row["lang"], row["text"], row["paired"]) for row in rows if row["paired"] and row["lang"] != "en"]
    for language in sorted({pair.language for pair in pairs}):
        own = [pair for pair in pairs if pair.language == language]
        for name, some in (("short", [p for p in own if _is_short(p)]), ("long", [p for p in own if not _is_short(p)])):
            _report(f"blocks {language} {name}", some, english)


def measure_declaration(folder: Path) -> None:
    """Print the area under the curve for the articles of the Universal Declaration of Human Rights."""
    english = _articles(folder / "eng.html")
    for language, code in _DECLARATION.items():
        file = folder / f"{code}.html"
        if file.exists():
            articles = _articles(file)
            shared = sorted(articles.keys() & english.keys())
            pairs = [Pair(language, articles[number], english[number]) for number in shared]
            _report(f"declaration {language}", pairs, list(english.values()))


def _articles(file: Path) -> dict[int, str]:
    text = file.read_text(encoding="utf-8")
    return {int(m[1]): " ".join(unescape(_TAG.sub(" ", m[0])).split()) for m in _ARTICLE.finditer(text)}


def _is_short(pair: Pair) -> bool:
    return sum(word_equivalents(pair.source, identify(pair.source)).values()) < _SHORT


def _report(name: str, pairs: Sequence[Pair], english: Sequence[str]) -> None:
    """Print the figures of the pairs whose source has words to look up: figures alone are other evidence's."""
    known = [pair for pair in pairs if meanings(pair.source, pair.language)]
    if not known:
        return
    scores = [_forward(pair, pair.target) for pair in known]
    areas = "  ".join(f"{way} {_area(known, english, score):.3f}" for way, score in _WAYS)
    print(f"{name:22} {len(known):3} of {len(pairs):3} pairs  area: {areas}  mean rendered {mean(scores):.2f}")


def _forward(pair: Pair, target: str) -> float:
    return rendered(meanings(pair.source, pair.language), target) or 0.0


def _both(pair: Pair, target: str) -> float:
    agreed = agreement(meanings(pair.source, pair.language), target)
    return sqrt((agreed.forward or 0.0) * (agreed.backward or 0.0))


_WAYS = (("forward", _forward), ("both", _both))


def _area(pairs: Sequence[Pair], english: Sequence[str], score: Callable[[Pair, str], float]) -> float:
    """Return the mean share of other texts that a true one stands above; a tie is half."""
    chosen = random.Random(5)  # noqa: S311 - a sample, no secret
    shares: list[float] = []
    for pair in pairs:
        others = [text for text in english if text != pair.target]
        true = score(pair, pair.target)
        shares.append(_share(true, [score(pair, text) for text in chosen.sample(others, min(_OTHERS, len(others)))]))
    return mean(shares)


def _share(true: float, others: Sequence[float]) -> float:
    return sum(1.0 if true > other else 0.5 if true == other else 0.0 for other in others) / len(others)
