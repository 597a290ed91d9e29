"""How well rendered words part a text's own translation from other English text."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Sequence
from html import unescape
from math import sqrt
from pathlib import Path
from statistics import mean, quantiles
from typing import NamedTuple

from locready.language import identify
from locready.language.gloss import agreement, meanings, rendered
from locready.language.words import word_equivalents

#: A block of fewer word equivalents is a label or a title.
_SHORT = 8.0
_OTHERS = 40
#: Of fewer pairs no figure is worth printing.
_FEWEST = 5
_ARTICLE = re.compile(r'<article data-number="(\d+)">.*?</article>', re.DOTALL)
_PARAGRAPH = re.compile(r"<(?:p|li)>(.*?)</(?:p|li)>", re.DOTALL)
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
    """Print the figures for articles and paragraphs of the Universal Declaration of Human Rights."""
    english = _articles(folder / "eng.html")
    for language, code in _DECLARATION.items():
        file = folder / f"{code}.html"
        if file.exists():
            both = [(own, english[number]) for number, own in _articles(file).items() if number in english]
            whole = [Pair(language, " ".join(own), " ".join(target)) for own, target in both]
            _report(f"articles {language}", whole, [pair.target for pair in whole])
            alike = [pair for pair in both if len(pair[0]) == len(pair[1])]
            parts = [Pair(language, *texts) for pair in alike for texts in zip(*pair, strict=True)]
            _report(f"paragraphs {language}", parts, sorted({pair.target for pair in parts}))


def _articles(file: Path) -> dict[int, list[str]]:
    """Return the paragraphs of each article."""
    articles = _ARTICLE.finditer(file.read_text(encoding="utf-8"))
    return {int(article[1]): [_plain(part) for part in _PARAGRAPH.findall(article[0])] for article in articles}


def _plain(part: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", part)).split())


def _is_short(pair: Pair) -> bool:
    return sum(word_equivalents(pair.source, identify(pair.source)).values()) < _SHORT


def _report(name: str, pairs: Sequence[Pair], english: Sequence[str]) -> None:
    """Print the figures of the pairs whose source has words to look up, shares as the first and last decile."""
    known = [pair for pair in pairs if meanings(pair.source, pair.language)]
    if len(known) < _FEWEST:
        return
    areas = "  ".join(f"{way} {_area(known, english, score):.3f}" for way, score in _WAYS)
    true = quantiles([_forward(pair, pair.target) for pair in known], n=10)
    other = quantiles([_forward(pair, text) for pair in known for text in english if text != pair.target], n=10)
    rendered_share = f"rendered {true[0]:.2f} to {true[-1]:.2f}, median {true[4]:.2f}; of others up to {other[-1]:.2f}"
    print(f"{name:22} {len(known):3} of {len(pairs):3} pairs  area: {areas}  {rendered_share}")


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
