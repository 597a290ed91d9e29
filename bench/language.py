"""How often the language of short text is named right, beside langdetect, lingua and py3langid.

    python bench/language.py labelled.tsv

The file has the columns text, label, bucket and source, one string a line. A label is BCP 47; ``zh`` is either script,
``neutral`` text without a language, ``mixed:en=0.6,ja=0.4`` the shares of characters of a mixed text. The third of the
texts whose hash is divisible by three is held out: rules and figures are tuned on the others.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from locready.language import identify, word_equivalents

Identifier = Callable[[str], str]
#: Peers that can be told choose among the languages of the labels alone.
_LABELS = ("en", "fr", "de", "es", "it", "pt", "nl", "id", "vi", "ja", "zh", "ko", "th", "ru", "ar")
_NO_LANGUAGE = ("zxx", "und")
#: Sentences in languages that have no place in the comparison of word lists: language, text.
_UNLISTED = Path(__file__).parents[1] / "tests" / "unit" / "language" / "unlisted.tsv"
_SURE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One labelled string."""

    text: str
    label: str
    bucket: str
    source: str

    @property
    def held_out(self) -> bool:
        """Whether nothing may be tuned on it."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % 3 == 0

    @property
    def mixed(self) -> bool:
        """Whether it has several languages."""
        return self.label.startswith(("mixed", "mul"))


def main() -> None:
    """Print accuracy in percent for each identifier that is installed, tuned-on and held-out texts apart."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print what locready reads wrong in the tuned-on texts")
    options = parser.parse_args()
    rows = _rows(options.file)
    single = [row for row in rows if not row.mixed]
    for name, identifier in _identifiers().items():
        _report(name, identifier, single)
    _report_unlisted()
    _report_mixed([row for row in rows if row.mixed])
    if options.wrong:
        _print_wrong([row for row in single if not row.held_out])


def right(label: str, language: str) -> bool:
    """Return whether a reading satisfies a label: either Chinese script; names may be romanised or no language."""
    if label == "zh":
        return language.startswith("zh")
    if label == "neutral":
        return language in _NO_LANGUAGE or language.endswith("-Latn")
    if label == "ja-Latn":
        return language == "zxx" or language.endswith("-Latn")
    return language == label


def _rows(file: Path) -> list[Row]:
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    fields = (line.split("\t") for line in lines)
    return [Row(text=text, label=label, bucket=bucket, source=source) for text, label, bucket, source in fields]


def _report(name: str, identifier: Identifier, rows: Sequence[Row]) -> None:
    began = time.perf_counter()
    results = [(row, right(row.label, identifier(row.text))) for row in rows]
    milliseconds = 1000 * (time.perf_counter() - began) / len(rows)
    print(f"\n{name}: {milliseconds:.2f} ms a string")
    for part, held_out in (("tuned on", False), ("held out", True)):
        print(f"  {part:9}", _table([(row, ok) for row, ok in results if row.held_out == held_out]))


def _table(results: Sequence[tuple[Row, bool]]) -> str:
    groups: dict[str, list[bool]] = {"all": [ok for _, ok in results]}
    for row, ok in results:
        for key in (row.bucket, row.label, *(("pitch",) if row.source == "pitch" else ())):
            groups.setdefault(key, []).append(ok)
    return "  ".join(f"{key} {100 * sum(group) / len(group):.1f}" for key, group in sorted(groups.items()))


def _report_mixed(rows: Sequence[Row]) -> None:
    """Print in how many of the mixed texts every labelled language has a span."""
    both = sum(_languages(row.text) >= _labelled(row.label) for row in rows)
    print(f"\nmixed: both languages found in {100 * both / max(1, len(rows)):.1f} % of {len(rows)}")


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


def _languages(text: str) -> set[str]:
    return {language.removesuffix("-Hans").removesuffix("-Hant") for language in word_equivalents(text, identify(text))}


def _labelled(label: str) -> set[str]:
    return {part.split("=")[0] for part in label.partition(":")[2].split(",") if part}


def _print_wrong(rows: Iterable[Row]) -> None:
    for row in rows:
        reading = identify(row.text)
        if not right(row.label, reading.language):
            print(
                row.label, row.source, reading.language, f"{reading.confidence:.2f}", reading.method, row.text, sep="\t"
            )


def _identifiers() -> Mapping[str, Identifier]:
    makers = {"langdetect": _langdetect, "lingua": _lingua, "py3langid": _py3langid}
    peers = {name: maker() for name, maker in makers.items() if find_spec(name)}
    return {"locready": lambda text: identify(text).language, **peers}


def _langdetect() -> Identifier:
    langdetect = import_module("langdetect")
    langdetect.DetectorFactory.seed = 0

    def detected(text: str) -> str:
        try:
            return str(langdetect.detect(text))
        except langdetect.LangDetectException:
            return "und"

    return detected


def _lingua() -> Identifier:
    lingua = import_module("lingua")
    isos = [getattr(lingua.IsoCode639_1, code.upper()) for code in _LABELS]
    detector = lingua.LanguageDetectorBuilder.from_iso_codes_639_1(*isos).build()

    def detected(text: str) -> str:
        language = detector.detect_language_of(text)
        return language.iso_code_639_1.name.lower() if language else "und"

    return detected


def _py3langid() -> Identifier:
    langid = import_module("py3langid")
    langid.set_languages(list(_LABELS))
    return lambda text: str(langid.classify(text)[0])


if __name__ == "__main__":
    main()
