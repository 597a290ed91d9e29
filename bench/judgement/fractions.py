"""How far readable shares are from those that the blocks of the pitches give, by file and by slide."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypedDict

from locready.model.run import Result


class _Slide(TypedDict):
    slide: int
    readable_by_english_only: float
    hidden: bool


class _Truth(TypedDict):
    file: float
    per_slide: list[_Slide]


class _Pair(TypedDict, total=False):
    slide: int
    english_slide: int


class _Entry(TypedDict):
    file: str
    readable_by_english_only: _Truth
    pairs: list[_Pair]


def print_fractions(manifest: Path, results: Mapping[str, Result], far: float = 0.15) -> None:
    """Print each pitch's share and the manifest's, slides that are further off than ``far``, and the mean errors.

    Of mirrored slides the manifest counts each alone and locready the pair for both: they are left out, as the
    manifest's readme asks.
    """
    entries: Sequence[_Entry] = json.loads(manifest.read_text(encoding="utf-8"))
    files, slides, mirrored = [], [], 0
    for entry in entries:
        result = results.get(entry["file"])
        if result is None or result.language.readable is None:
            continue
        found, truth = result.language.readable, entry["readable_by_english_only"]["file"]
        files.append(abs(found - truth))
        print(f"  {found:.2f} (truth {truth:.2f})  score {result.score!s:>3}  {entry['file']}")
        for number, error, mirror in _errors(entry, result):
            mirrored += mirror
            slides += [] if mirror else [abs(error)]
            if abs(error) > far and not mirror:
                print(f"{'':8}slide {number}: {error:+.2f}")
    print(
        f"\nmean error: {sum(files) / len(files):.3f} a file ({len(files)}), {sum(slides) / len(slides):.3f} a slide "
        f"({len(slides)}; {mirrored} mirrored ones left out)"
    )


def _errors(entry: _Entry, result: Result) -> Iterator[tuple[int, float, bool]]:
    """Yield number, error and whether it is mirrored, of each slide that is shown and has words on both accounts."""
    mirrors = {number for pair in entry["pairs"] if "english_slide" in pair for number in _slides(pair)}
    shares = {unit.index: unit.readable for unit in result.units_detail}
    for slide in entry["readable_by_english_only"]["per_slide"]:
        share = shares.get(slide["slide"])
        if not slide["hidden"] and share is not None:
            yield slide["slide"], share - slide["readable_by_english_only"], slide["slide"] in mirrors


def _slides(pair: _Pair) -> tuple[int, int]:
    return pair["slide"], pair["english_slide"]
