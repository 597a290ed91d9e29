"""The round trip: text out, a marked translation back, and is every text in its place and nothing else changed?

    python bench/handoff.py ../shared [--office] [--version 1.2]

Every deck of ``pitches/`` and ``corpus/`` is scanned (pictures are not read), what is missing goes out as XLIFF, each
source comes back as a pseudo-translation with a number of its own, and is put into a copy, which is read again. A row a
deck: texts that went out, that stand in the copy where they stood, that do not; parts of the package that changed
though no text of theirs went out; parts in which anything but text and its look changed; type made smaller; texts that
do not fit. ``--office`` opens every copy with LibreOffice and counts its pages.
"""

from __future__ import annotations

import argparse
import logging
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from locready.api import ScanOptions, apply, scan
from locready.errors import LocreadyError
from locready.formats.options import ReadOptions
from locready.handoff.kits import KITS
from locready.handoff.missing import jobs_of
from locready.handoff.returned import read_returned
from locready.model.translation import Applied, RemarkKind
from locready.ocr.options import Engine, OcrOptions
from locready.rules import shipped
from roundtrip.office import opens
from roundtrip.parts import changed_parts
from roundtrip.pseudo import filled, told

BLIND = ScanOptions(read=ReadOptions(ocr=OcrOptions(engine=Engine.NONE)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """What became of one deck; counts of texts and of parts."""

    deck: str
    out: int
    back: int
    foreign_parts: int
    beside_text: int
    applied: Applied
    opened: bool | None


def main() -> None:
    """Make every trip, print a row each, and the sums."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="folder with pitches/ and corpus/")
    parser.add_argument("--office", action="store_true", help="open every copy with LibreOffice")
    parser.add_argument("--version", choices=["2.0", "1.2"], default="2.0", help="of XLIFF")
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    kit = "xliff" if arguments.version == "2.0" else "xliff-1.2"
    decks = [deck for folder in ("pitches", "corpus") for deck in sorted((arguments.shared / folder).glob("*.pptx"))]
    print(f"{'deck':40} {'out':>5} {'back':>5} {'lost':>5} {'parts':>6} {'beside':>7} {'small':>6} {'over':>5}  opens")
    trips = [trip for deck in decks if (trip := _tried(deck, kit, office=arguments.office)) is not None]
    _print_sums(trips)


def _tried(deck: Path, kit: str, *, office: bool) -> Trip | None:
    try:
        with tempfile.TemporaryDirectory() as folder:
            trip = _trip(deck, kit, Path(folder), office=office)
    except LocreadyError as error:
        print(f"{deck.name[:40]:40} {error}")
        return None
    if trip is not None:
        _print(trip)
    return trip


def _trip(deck: Path, kit: str, folder: Path, *, office: bool) -> Trip | None:
    """Return what became of a deck; None where nothing of it is missing."""
    (out,) = jobs_of(scan(deck, options=BLIND), shipped())
    if out.job is None or not out.job.units:
        return None
    sent = folder / "out.xlf"
    sent.write_bytes(filled(KITS[kit].render(out.job, "en")))
    (returned,) = read_returned(sent)
    copy = folder / deck.name
    applied = apply(deck, returned, copy, options=BLIND)
    there = {(it.location.member, it.address): told(it.text) for it in scan(copy, options=BLIND).only.segments}
    back = sum(there.get((it.member, it.address)) == told(it.target) for it in returned.translations)
    foreign, beside = changed_parts(deck, copy, {it.address.rpartition("#")[0] for it in returned.translations})
    return Trip(
        deck=deck.name,
        out=len(out.job.units),
        back=back,
        foreign_parts=len(foreign),
        beside_text=len(beside),
        applied=applied,
        opened=opens(copy) if office else None,
    )


def _print(trip: Trip) -> None:
    small, over = (_count(trip, kind) for kind in (RemarkKind.SHRUNK, RemarkKind.OVERFLOWS))
    opened = "" if trip.opened is None else "yes" if trip.opened else "NO"
    print(
        f"{trip.deck[:40]:40} {trip.out:>5} {trip.back:>5} {trip.out - trip.back:>5} {trip.foreign_parts:>6} "
        f"{trip.beside_text:>7} {small:>6} {over:>5}  {opened}",
        flush=True,
    )


def _count(trip: Trip, kind: RemarkKind) -> int:
    return sum(remark.kind is kind for remark in trip.applied.remarks)


def _print_sums(trips: Sequence[Trip]) -> None:
    out, back = sum(trip.out for trip in trips), sum(trip.back for trip in trips)
    whole = sum(trip.out == trip.back and not trip.foreign_parts and not trip.beside_text for trip in trips)
    opened = sum(bool(trip.opened) for trip in trips)
    print(f"\n{len(trips)} decks: {back} of {out} texts back in their places ({back / max(out, 1):.2%})")
    print(f"{whole} decks with every text back and nothing else changed; {opened} opened by LibreOffice")


if __name__ == "__main__":
    main()
