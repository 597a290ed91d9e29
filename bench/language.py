"""How often the language of short text is named right, beside langdetect, lingua and py3langid.

    python bench/language.py labelled.tsv [--wrong]

The file has the columns text, label, bucket and source, one string a line. A label is BCP 47; ``zh`` is either script,
``neutral`` text without a language, ``mixed:en=0.6,ja=0.4`` the shares of characters of a mixed text. The third of the
texts whose hash is divisible by three is held out: rules and figures are tuned on the others.

Below the tables stand: strings in Han characters alone, titles without a word of the language that they are labelled
with, all in capitals, misread, langdetect on long text, text in languages without a word list, mixed text.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from language_peers import Identifier, peers
from language_rows import Row, in_capitals, labelled_shares, misread, right, rows_of
from locready.language import identify
from locready.language.latin import LATIN_LANGUAGES, words_of
from locready.language.long_text import detected
from locready.model.reading import Reading

_NO_LANGUAGE = ("zxx", "und")
#: Sentences in languages that have no place in the comparison of word lists: language, text.
_UNLISTED = Path(__file__).parents[1] / "tests" / "unit" / "language" / "unlisted.tsv"
_SURE = 0.9
_PARTS = (("tuned on", False), ("held out", True))


def main() -> None:
    """Print accuracy in percent for each identifier that is installed, tuned-on and held-out texts apart."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print what locready reads wrong in the tuned-on texts")
    options = parser.parse_args()
    rows = rows_of(options.file)
    single = [row for row in rows if not row.mixed]
    for name, identifier in {"locready": _language, **peers()}.items():
        _report(name, identifier, single)
    _report_han(single)
    _report_untold(single)
    _report_spoiled(single)
    _report_long(single)
    _report_unlisted()
    _report_mixed([row for row in rows if row.mixed])
    if options.wrong:
        _print_wrong([row for row in single if not row.held_out])


def _language(text: str) -> str:
    return identify(text).language


def _report(name: str, identifier: Identifier, rows: Sequence[Row]) -> None:
    began = time.perf_counter()
    results = _results(rows, identifier)
    milliseconds = 1000 * (time.perf_counter() - began) / len(rows)
    print(f"\n{name}: {milliseconds:.2f} ms a string")
    _print_parts(results, _table)


def _results(rows: Iterable[Row], identifier: Identifier) -> list[tuple[Row, bool]]:
    return [(row, right(row.label, identifier(row.text))) for row in rows]


def _print_parts(results: Sequence[tuple[Row, bool]], told: Callable[[Sequence[tuple[Row, bool]]], str]) -> None:
    for part, held_out in _PARTS:
        print(f"  {part:9}", told([(row, ok) for row, ok in results if row.held_out == held_out]))


def _table(results: Sequence[tuple[Row, bool]]) -> str:
    groups: dict[str, list[bool]] = {"all": [ok for _, ok in results]}
    for row, ok in results:
        for key in (row.bucket, row.label, *(("pitch",) if row.source == "pitch" else ())):
            groups.setdefault(key, []).append(ok)
    return "  ".join(f"{key} {_percent(group)}" for key, group in sorted(groups.items()))


def _percent(answers: Sequence[bool]) -> str:
    return f"{100 * sum(answers) / len(answers):.1f}" if answers else "-"


def _report_han(rows: Sequence[Row]) -> None:
    print("\nHan characters alone, and ja and zh without those:")
    east_asian = [row for row in rows if row.label in ("ja", "zh")]
    _print_parts(_results(east_asian, _language), _told_of_han)


def _told_of_han(results: Sequence[tuple[Row, bool]]) -> str:
    groups: dict[str, list[bool]] = {}
    for row, ok in results:
        groups.setdefault(f"{row.label} {'bare' if row.bare_han else 'others'}", []).append(ok)
    return "  ".join(f"{key} {_percent(group)} of {len(group)}" for key, group in sorted(groups.items()))


def _report_untold(rows: Sequence[Row]) -> None:
    print("\nlabelled by country, but no word and no letter of the language: their share, and accuracy without them")
    _print_parts(_results([row for row in rows if row.latin], _language), _told_of_untold)


def _told_of_untold(results: Sequence[tuple[Row, bool]]) -> str:
    groups: dict[str, list[tuple[bool, bool]]] = {"Latin letters": [(row.told, ok) for row, ok in results]}
    for row, ok in results:
        groups.setdefault(row.label, []).append((row.told, ok))
    return "  ".join(
        f"{label} {_percent([not told for told, _ in group])} {_percent([ok for told, ok in group if told])}"
        for label, group in groups.items()
    )


def _report_spoiled(rows: Sequence[Row]) -> None:
    for name, spoil in (("all in capitals (Latin letters)", in_capitals), ("misread, a letter in ten", misread)):
        chosen = [row for row in rows if row.latin or (spoil is misread and row.label != "neutral")]
        print(f"\n{name}:")
        _print_parts([(row, right(row.label, _language(spoil(row).text))) for row in chosen], _table)


def _report_long(rows: Sequence[Row]) -> None:
    """Print what langdetect, restricted to the compared languages, makes of long text that the word lists read."""
    print("\nmore than 40 Latin letters: word lists, langdetect, and langdetect where the lists are less than .97 sure")
    long = [row for row in rows if row.long_latin]
    for part, held_out in _PARTS:
        answers = [(row.label, identify(row.text), _by_langdetect(row)) for row in long if row.held_out == held_out]
        lists = [label == reading.language for label, reading, _ in answers]
        alone = [label == heard for label, _, heard in answers]
        both = [label == _either(reading, heard) for label, reading, heard in answers]
        print(f"  {part:9} {_percent(lists)} {_percent(alone)} {_percent(both)} of {len(answers)}")


def _by_langdetect(row: Row) -> str:
    verdict = detected(words_of(row.text), LATIN_LANGUAGES)
    return verdict.language if verdict else "und"


def _either(reading: Reading, heard: str) -> str:
    return reading.language if reading.confidence >= 0.97 else heard


def _report_unlisted() -> None:
    """Print how text reads whose language has no word list: English is the worst answer, a sure other one the next."""
    lines = _UNLISTED.read_text(encoding="utf-8").splitlines()
    sentences = [(language, identify(text)) for language, text in (line.split("\t") for line in lines)]
    english = sum(reading.language == "en" for _, reading in sentences)
    sure = sum(
        reading.language not in (language, *_NO_LANGUAGE) and reading.confidence >= _SURE
        for language, reading in sentences
    )
    own = sum(language == reading.language for language, reading in sentences)
    print(f"\nunlisted: never en: {english} of {len(sentences)} sentences are;", end=" ")
    print(f"{own} have their own name, {sure} surely another")


def _report_mixed(rows: Sequence[Row]) -> None:
    """Print in how many mixed texts every labelled language has letters, and how far the share of the first is off."""
    print("\nmixed: both languages found; mean error of the share of letters of the first")
    for part, held_out in _PARTS:
        compared = [(labelled_shares(row.label), _shares(row.text)) for row in rows if row.held_out == held_out]
        found = [labels.keys() <= shares.keys() for labels, shares in compared]
        errors = [_first_off(labels, shares) for labels, shares in compared if any(labels.values())]
        print(f"  {part:9} {_percent(found)} %  {sum(errors) / max(1, len(errors)):.3f}  of {len(compared)}")


def _first_off(labels: Mapping[str, float], shares: Mapping[str, float]) -> float:
    first, share = next(iter(labels.items()))
    return abs(share - shares.get(first, 0.0))


def _shares(text: str) -> dict[str, float]:
    """Return the share of letters in the spans of each language, either Chinese script as ``zh``."""
    letters: dict[str, int] = {}
    for span in identify(text).spans:
        count = sum(map(str.isalpha, text[span.start : span.end]))
        language = "zh" if span.language.startswith("zh") else span.language
        if count:
            letters[language] = letters.get(language, 0) + count
    return {language: count / sum(letters.values()) for language, count in letters.items()}


def _print_wrong(rows: Iterable[Row]) -> None:
    for row in rows:
        reading = identify(row.text)
        if not right(row.label, reading.language):
            print(
                row.label, row.source, reading.language, f"{reading.confidence:.2f}", reading.method, row.text, sep="\t"
            )


if __name__ == "__main__":
    main()
