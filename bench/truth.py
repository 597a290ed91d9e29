"""Does the verdict agree with people? Readable share against a reader's judgement, beside the plain recipe.

    python bench/truth.py ../shared [--misses]

``language.readable`` is compared with the ``english_reader`` labels (yes / no; partly is left out) of the manifests in
``corpus/`` and ``pitches/``: area under the ROC curve and share right at 0.5, with bootstrap intervals (2.5-97.5 %).
The plain recipe is "text by pypdf or python-pptx, langdetect a line, share of characters". The dominant language is
compared where the label is one language and the text can be read without OCR; ``zh`` stands for either script.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from langdetect import DetectorFactory, LangDetectException, detect
from pptx import Presentation
from pypdf import PdfReader

from locready import scan
from locready.model.run import Result

_RESAMPLES = 2000
_READ = 0.5
_NO_LANGUAGE = {"mul", "und", "zxx", "", None}
Labelled = tuple[float, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One labelled file with what locready and the plain recipe say; shares 0..1, None where nothing was read."""

    path: Path
    reader: str
    dominant: str | None
    result: Result
    plain_share: float | None
    plain_dominant: str | None


def main() -> None:
    """Scan, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="folder with corpus/ and pitches/")
    parser.add_argument("--misses", action="store_true", help="list every disagreement")
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    DetectorFactory.seed = 0
    cases = _cases(arguments.shared)
    _print_status(cases)
    _print_readers(cases)
    _print_dominant(cases)
    _print_fractions(arguments.shared / "pitches", cases)
    if arguments.misses:
        _print_misses(cases)


def _cases(shared: Path) -> list[Case]:
    labels = {**_labels(shared / "corpus", "dominant"), **_labels(shared / "pitches", "dominant_language")}
    run = scan([path for path in labels if path.exists()])
    return [_case(Path(run.base) / result.path, result, labels) for result in run.results]


def _labels(folder: Path, language: str) -> dict[Path, tuple[str, str | None]]:
    entries = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return {(folder / entry["file"]).absolute(): (entry["english_reader"], entry[language]) for entry in entries}


def _case(path: Path, result: Result, labels: dict[Path, tuple[str, str | None]]) -> Case:
    reader, dominant = labels[path]
    share, plain = _plain(path)
    return Case(path=path, reader=reader, dominant=dominant, result=result, plain_share=share, plain_dominant=plain)


def _plain(path: Path) -> tuple[float | None, str | None]:
    """Return the share of characters in English and the dominant language as the plain recipe has them."""
    characters: Counter[str] = Counter()
    for line in _plain_lines(path):
        try:
            characters[detect(line)] += len(line)
        except LangDetectException:
            continue
    whole = sum(characters.values())
    return (characters["en"] / whole, characters.most_common(1)[0][0]) if whole else (None, None)


def _plain_lines(path: Path) -> list[str]:
    try:
        text = _pdf_text(path) if path.suffix == ".pdf" else _pptx_text(path)
    except Exception as error:  # the recipe has no answer for a file that its libraries refuse
        print(f"  plain recipe: {path.name}: {type(error).__name__}")
        return []
    return [line.strip() for line in text.splitlines() if line.strip()]


def _pdf_text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def _pptx_text(path: Path) -> str:
    shapes = (shape for slide in Presentation(str(path)).slides for shape in slide.shapes)
    return "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)


def _print_status(cases: Sequence[Case]) -> None:
    statuses = Counter(case.result.error.kind if case.result.error else "checked" for case in cases)
    print(f"{len(cases)} labelled files:", ", ".join(f"{count} {status}" for status, count in statuses.most_common()))


def _print_readers(cases: Sequence[Case]) -> None:
    judged = [case for case in cases if case.reader in {"yes", "no"} and case.result.language.readable is not None]
    print(f"\nreadable share against the reader (yes/no), {len(judged)} files that both could judge")
    _print_row("locready", [(case.result.language.readable or 0.0, case.reader == "yes") for case in judged])
    plain = [case for case in judged if case.plain_share is not None]
    _print_row("plain recipe", [(case.plain_share or 0.0, case.reader == "yes") for case in plain])


def _print_row(name: str, pairs: Sequence[Labelled]) -> None:
    print(f"  {name:14} n={len(pairs):3}  AUC {_interval(pairs, auc)}  right at 0.5 {_interval(pairs, _right)}")


def _interval(pairs: Sequence[Labelled], figure: Callable[[Sequence[Labelled]], float]) -> str:
    """Return a figure with its bootstrap interval."""
    chance = random.Random(1)  # noqa: S311 -- resampling, not secrets
    samples = sorted(figure(chance.choices(pairs, k=len(pairs))) for _ in range(_RESAMPLES))
    low, high = samples[int(0.025 * _RESAMPLES)], samples[int(0.975 * _RESAMPLES)]
    return f"{figure(pairs):.3f} ({low:.3f}-{high:.3f})"


def auc(pairs: Sequence[Labelled]) -> float:
    """Return the chance that a file labelled yes has a higher share than one labelled no; ties count half."""
    yes = [share for share, readable in pairs if readable]
    no = [share for share, readable in pairs if not readable]
    wins = sum((one > other) + (one == other) / 2 for one in yes for other in no)
    return wins / (len(yes) * len(no)) if yes and no else 1.0


def _right(pairs: Sequence[Labelled]) -> float:
    return sum((share >= 0.5) == readable for share, readable in pairs) / len(pairs)


def _print_dominant(cases: Sequence[Case]) -> None:
    known = _with_language(cases)
    ours = sum(_same(case.result.language.dominant, case.dominant) for case in known)
    plain = sum(_same(case.plain_dominant, case.dominant) for case in known)
    print(
        f"\ndominant language right: {ours}/{len(known)} = {ours / len(known):.1%}; plain recipe {plain}/{len(known)}"
    )


def _with_language(cases: Sequence[Case]) -> list[Case]:
    """Return the cases that can be compared: labelled with one language, and at least half of the material read."""
    return [
        case
        for case in cases
        if case.dominant not in _NO_LANGUAGE and case.result.language.dominant and case.result.checked_share >= _READ
    ]


def _same(found: str | None, label: str | None) -> bool:
    return (found or "").split("-")[0] == (label or "").split("-")[0]


def _print_fractions(pitches: Path, cases: Sequence[Case]) -> None:
    """Print how far shares are from those that the pitches' blocks give, by file and by slide."""
    entries = json.loads((pitches / "manifest.json").read_text(encoding="utf-8"))
    truth = {entry["file"]: entry["readable_by_english_only"] for entry in entries}
    files, slides = [], []
    for case in cases:
        expected = truth.get(case.path.name)
        if expected is None or case.result.language.readable is None:
            continue
        files.append(abs(case.result.language.readable - expected["file"]))
        units = {unit.index: unit.readable for unit in case.result.units_detail}
        slides += [
            abs((units.get(slide["slide"]) or 0.0) - slide["readable_by_english_only"])
            for slide in expected["per_slide"]
            if not slide["hidden"] and units.get(slide["slide"]) is not None
        ]
        found = case.result.language.readable
        print(f"  {found:.2f} (truth {expected['file']:.2f})  score {case.result.score:3}  {case.path.name}")
    print(
        f"\nmean error: {sum(files) / len(files):.3f} a file, {sum(slides) / len(slides):.3f} a slide ({len(slides)})"
    )


def _print_misses(cases: Sequence[Case]) -> None:
    print("\ndisagreements")
    for case in cases:
        share = case.result.language.readable
        if share is not None and case.reader in {"yes", "no"} and (share >= 0.5) != (case.reader == "yes"):
            print(f"  reader {case.reader:4} readable {share:.2f}  {case.path.name}")
    for case in _with_language(cases):
        if not _same(case.result.language.dominant, case.dominant):
            print(f"  label {case.dominant:5} found {case.result.language.dominant}  {case.path.name}")
    for case in cases:
        if case.result.error is not None:
            print(f"  {case.result.error.kind}: {case.path.name}: {case.result.error.message}")


if __name__ == "__main__":
    main()
