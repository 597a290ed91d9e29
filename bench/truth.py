"""Does the verdict agree with people? Readable share against a reader's judgement, beside the plain recipe.

    python bench/truth.py ../shared [--misses]

``language.readable`` is compared with the ``english_reader`` labels (yes / no; partly is left out) of the manifests in
``corpus/`` and ``pitches/``: area under the ROC curve and share right at 0.5, with bootstrap intervals (2.5-97.5 %);
once more with a file in which nothing is to be read as 0, and without those that ``judgement/explained.py`` explains.
The dominant language is compared where the label is one language and the text can be read without OCR; ``zh`` stands
for either script. ``--misses`` lists every disagreement, with its explanation.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from langdetect import DetectorFactory

from judgement.explained import DOMINANT, READERS, Note
from judgement.figures import HALF, in_words
from judgement.fractions import print_fractions
from judgement.plain import plain_shares
from locready import scan
from locready.model.run import Result

_NO_LANGUAGE = {"mul", "und", "zxx", "neutral", "", None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One labelled file with what locready and the plain recipe say; shares 0..1, None where nothing was read."""

    path: Path
    reader: str
    dominant: str | None
    result: Result
    plain_share: float | None
    plain_dominant: str | None

    @property
    def is_judged(self) -> bool:
        """Whether it was read, and the reader said yes or no."""
        return self.reader in {"yes", "no"} and self.result.error is None

    @property
    def labelled(self) -> tuple[float, bool]:
        """The readable share, 0 where nothing is to be read, and the label."""
        return self.result.language.readable or 0.0, self.reader == "yes"


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
    results = {case.path.name: case.result for case in cases}
    print_fractions(arguments.shared / "pitches" / "manifest.json", results)
    if arguments.misses:
        _print_misses(cases)


def _cases(shared: Path) -> list[Case]:
    labels = {**_labels(shared / "corpus", "dominant"), **_labels(shared / "pitches", "dominant_language")}
    run = scan([path for path in labels if path.exists()])
    return [_case(Path(run.base) / result.path, result, labels) for result in run.results]


def _labels(folder: Path, language: str) -> dict[Path, tuple[str, str | None]]:
    entries = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return {(folder / entry["file"]).absolute(): (entry["english_reader"], entry[language]) for entry in entries}


def _case(path: Path, result: Result, labels: Mapping[Path, tuple[str, str | None]]) -> Case:
    reader, dominant = labels[path]
    share, plain = plain_shares(path)
    return Case(path=path, reader=reader, dominant=dominant, result=result, plain_share=share, plain_dominant=plain)


def _print_status(cases: Sequence[Case]) -> None:
    statuses = Counter(case.result.error.kind if case.result.error else "checked" for case in cases)
    print(f"{len(cases)} labelled files:", ", ".join(f"{count} {status}" for status, count in statuses.most_common()))


def _print_readers(cases: Sequence[Case]) -> None:
    judged = [case for case in cases if case.is_judged]
    both = [case for case in judged if case.result.language.readable is not None]
    print(f"\nreadable share against the reader (yes / no); {len(judged) - len(both)} files have nothing to read")
    rows = {
        "locready": [case.labelled for case in both],
        "nothing to read as 0": [case.labelled for case in judged],
        "without wrong labels": [case.labelled for case in both if _kind(case, READERS) != "label"],
        "without all explained": [case.labelled for case in both if _kind(case, READERS) not in {"label", "question"}],
        "plain recipe": [(case.plain_share, case.reader == "yes") for case in both if case.plain_share is not None],
    }
    for name, pairs in rows.items():
        print(f"  {name:22} {in_words(pairs)}")


def _kind(case: Case, notes: Mapping[str, Note]) -> str | None:
    note = notes.get(case.path.name)
    return note.kind if note else None


def _print_dominant(cases: Sequence[Case]) -> None:
    known = _with_language(cases)
    print("\ndominant language right")
    for name, of in {
        "locready": known,
        "without wrong labels": [case for case in known if _kind(case, DOMINANT) != "label"],
        "without all explained": [case for case in known if _kind(case, DOMINANT) not in {"label", "question"}],
    }.items():
        ours = sum(_same(case.result.language.dominant, case.dominant) for case in of)
        print(f"  {name:22} {ours}/{len(of)} = {ours / len(of):.1%}")
    print(f"  {'plain recipe':22} {sum(_same(case.plain_dominant, case.dominant) for case in known)}/{len(known)}\n")


def _with_language(cases: Sequence[Case]) -> list[Case]:
    """Return the cases that can be compared: labelled with one language, and at least half of the material read."""
    return [
        case
        for case in cases
        if case.dominant not in _NO_LANGUAGE and case.result.language.dominant and case.result.checked_share >= HALF
    ]


def _same(found: str | None, label: str | None) -> bool:
    return (found or "").split("-")[0] == (label or "").split("-")[0]


def _print_misses(cases: Sequence[Case]) -> None:
    print("\ndisagreements")
    for case in (case for case in cases if case.is_judged):
        share = case.result.language.readable
        if share is None or (share >= HALF) != (case.reader == "yes"):
            said = "none" if share is None else f"{share:.2f}"
            print(f"  reader {case.reader:4} readable {said}  {case.path.name}: {_why(case, READERS)}")
    for case in _with_language(cases):
        if not _same(case.result.language.dominant, case.dominant):
            found = case.result.language.dominant
            print(f"  label {case.dominant:5} found {found}  {case.path.name}: {_why(case, DOMINANT)}")
    for case in cases:
        if case.result.error is not None:
            print(f"  {case.result.error.kind}: {case.path.name}: {case.result.error.message}")


def _why(case: Case, notes: Mapping[str, Note]) -> str:
    note = notes.get(case.path.name)
    return f"{note.kind}: {note.why}" if note else "NOT EXPLAINED"


if __name__ == "__main__":
    main()
