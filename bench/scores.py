"""Do scores and bands fit what a person wrote down of the pitches: essentials that are there, faults that were planted?

    python bench/scores.py ../shared [--profile generic-en] [--ocr none]

For each file of ``pitches/``: score and band, the band that the manifest leads one to expect (``judgement/expected.py``
says by which rule), readable share and the manifest's, essentials in English / in the source language only / missing,
planted faults by the severity of our rule that answers for them, and the gates that hold the score down. Where the
bands differ, what takes each down follows, and why they differ as a person sees it.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path

from judgement.expected import BANDS, Expected, expected
from judgement.explained import BANDS as EXPLAINED
from judgement.pitches import Pitch, pitches_of
from locready.api import ScanOptions, scan
from locready.formats import ReadOptions
from locready.model.run import Result
from locready.ocr.options import Engine, OcrOptions

_SEVERITIES = ("critical", "major", "minor", "info", "no rule")


def main() -> None:
    """Scan, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="folder with pitches/")
    parser.add_argument("--profile", default="generic-en", help="the market to judge for")
    parser.add_argument("--ocr", choices=list(Engine), default=Engine.AUTO, help="which engine reads pictures")
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    pitches = pitches_of(arguments.shared / "pitches" / "manifest.json")
    options = ScanOptions(read=ReadOptions(ocr=OcrOptions(engine=Engine(arguments.ocr))))
    run = scan([arguments.shared / "pitches" / it.file for it in pitches], arguments.profile, options=options)
    print_table(pitches, {Path(result.path).name: result for result in run.results})


def print_table(pitches: Sequence[Pitch], results: Mapping[str, Result]) -> None:
    """Print every pitch with its result, and how many bands are as expected."""
    print(f"{'score':>5} {'band':9} {'expected':9} readable  essentials   faults planted")
    for pitch in pitches:
        _print_pitch(pitch, results[pitch.file], expected(pitch))
    distances = [_distance(results[pitch.file], expected(pitch)) for pitch in pitches]
    print(f"\nbands as expected: {distances.count(0)} of {len(pitches)}, one off: {distances.count(1)}")


def _print_pitch(pitch: Pitch, result: Result, wanted: Expected) -> None:
    readable = result.language.readable
    faults = ", ".join(f"{len(pitch.faults[it])} {it}" for it in _SEVERITIES if it in pitch.faults)
    print(
        f"{_or_dash(result.score):>5} {_or_dash(result.band):9} {wanted.band:9} "
        f"{_or_dash(None if readable is None else format(readable, '.2f'))}/{pitch.readable:.2f} "
        f"{len(pitch.present):3} /{len(pitch.foreign):3} /{len(pitch.missing):2}   {faults}  {pitch.file}"
    )
    for gate in result.gates:
        print(f"{'':8}gate {gate.rule} ({gate.cap})")
    if _distance(result, wanted):
        print(f"{'':8}expected lower for: {'; '.join(wanted.reasons) or 'nothing'}")
        print(f"{'':8}points lost: {_lost(result)}")
        print(f"{'':8}why: {_why(pitch)}")


def _why(pitch: Pitch) -> str:
    note = EXPLAINED.get(pitch.file)
    return f"{note.kind}: {note.why}" if note else "NOT EXPLAINED"


def _or_dash(value: object) -> str:
    return "-" if value is None else str(value)


def _distance(result: Result, wanted: Expected) -> int:
    """Return how many bands lie between; as many as there are where there is no score."""
    return abs(BANDS.index(result.band) - BANDS.index(wanted.band)) if result.band else len(BANDS)


def _lost(result: Result) -> str:
    """Return what each category takes off the score before gates, the most first."""
    judged = [it for it in result.categories if it.score is not None]
    whole = sum(it.weight for it in judged) or 1
    lost = [(it.weight * (100 - (it.score or 0)) / whole, it.id) for it in judged]
    return ", ".join(f"{category} {points:.0f}" for points, category in sorted(lost, reverse=True) if points >= 1)


if __name__ == "__main__":
    main()
