"""How well text in pictures is found and read, beside RapidOCR as it comes and Tesseract alone.

    python bench/ocr.py [--pictures N] [--seed S] [--only ja,zh] [--photos FOLDER ...] [--peers] [--dump FOLDER]

Draws lines of known text on photos, gradients and plain grounds and compares what is read with them; the same seed
makes the same pictures. Sizes are em sizes in pixels. What an engine reads in parts is joined in the order of reading;
a line that was not read counts with all its characters. Characters are compared after NFKC, with quotes, dashes and
middle dots of one kind. Languages are named by read_all over the lines of a picture; lines whose true text it does not
name right either are left out of that share, and either Chinese script is right. Times are processor seconds, programs
that were started included; only ratios mean something on a busy machine.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from platformdirs import user_cache_path

from pictures import fonts, make, photos, special, tables
from pictures.dump import dump
from pictures.engines import OURS, RAPIDOCR, TESSERACT, Engine, cpu_seconds, engines
from pictures.match import compare
from pictures.picture import Picture, Pixels
from pictures.scores import Read
from pictures.timing import PAGES, page

_GOALS_FROM = 24
_TIMED = 5
#: Peers are slow: they read this part of the pictures.
_PEERS_SHARE = 4
_BLANK: Pixels = np.full((64, 64, 3), 255, dtype=np.uint8)
_NAMES = {"locready": OURS, "rapidocr": RAPIDOCR, "tesseract": TESSERACT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What is measured, and on what."""

    engine: Engine
    peers: Mapping[str, Engine]
    photos: Sequence[Path]
    pictures: int
    seed: int
    dump: Path | None

    def read(self, pictures: Iterable[Picture]) -> list[Read]:
        """Read pictures of one language in one call and keep the misses."""
        reads = measured(self.engine, list(pictures))
        if self.dump:
            for each in reads:
                dump(each.comparison, self.dump)
        return reads


def main() -> None:
    """Make, read, compare, print."""
    options = _options()
    found = engines()
    name = _NAMES[options.of]
    if name not in found:
        raise SystemExit(f"{name} is not here; --of takes {', '.join(_NAMES)}")
    bench = Bench(
        engine=found[name],
        peers=found if options.peers else {},
        photos=photos.without_text(options.photos),
        pictures=options.pictures,
        seed=options.seed,
        dump=options.dump,
    )
    _print_ground(bench, name)
    for engine in (bench.engine, *bench.peers.values()):
        engine([_BLANK], "")  # models are loaded before anything is timed
    kinds = [kind for kind in make.KINDS if _wanted(kind, options.only)]
    _languages(bench, kinds)
    if not options.only:
        _special(bench)
        _false_lines(bench)
    if options.peers:
        _beside(bench, kinds, name)
        _times(bench, name)


def measured(engine: Engine, pictures: Sequence[Picture]) -> list[Read]:
    """Return the comparisons of pictures that are read in one call; its processor time is shared out evenly."""
    language = pictures[0].drawn[0].language if pictures and pictures[0].drawn else ""
    start = cpu_seconds()
    readings = engine([picture.pixels for picture in pictures], language)
    each = (cpu_seconds() - start) / max(1, len(pictures))
    return [
        Read(comparison=compare(picture, lines), cpu_s=each) for picture, lines in zip(pictures, readings, strict=True)
    ]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, epilog=photos.HOW_TO_GET, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    default = [user_cache_path("locready") / "bench-photos"]
    parser.add_argument("--pictures", type=int, default=6, metavar="N", help="of each language and range of sizes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=lambda text: tuple(text.split(",")), default=(), metavar="ja,zh")
    parser.add_argument(
        "--photos", type=Path, nargs="+", default=default, metavar="FOLDER", help=f"usually {default[0]}"
    )
    parser.add_argument("--peers", action="store_true", help="measure the peers too, and times; slow")
    parser.add_argument("--of", choices=tuple(_NAMES), default="locready", help="whose reading the tables are about")
    parser.add_argument("--dump", type=Path, metavar="FOLDER", help="write pictures with a wrong line, and the lines")
    return parser.parse_args()


def _wanted(kind: make.Kind, only: Sequence[str]) -> bool:
    """Return whether a kind is asked for and can be drawn here."""
    if only and not any(kind.language.startswith(it) for it in only):
        return False
    return bool(fonts.faces(kind.language)) and (fonts.shaping() or not kind.shaped)


def _print_ground(bench: Bench, name: str) -> None:
    """Say what the figures stand on."""
    print(f"{name}; seed {bench.seed}; {len(bench.photos)} pictures without text")
    for face in fonts.missing():
        print(f"font missing: {face.file} (apt-get install {face.package})")
    if not fonts.shaping():
        print("Pillow has no raqm here: Arabic, Thai and columns are left out")
    if not bench.photos:
        print(photos.HOW_TO_GET)


def _languages(bench: Bench, kinds: Sequence[make.Kind]) -> None:
    reads = {
        (kind.name, f"{low}-{high}"): bench.read(
            make.pictures(kind, (low, high), bench.pictures, bench.seed, bench.photos)
        )
        for kind in kinds
        for low, high in make.BUCKETS
    }
    tables.languages(reads)
    tables.summary(reads, _GOALS_FROM)


def _special(bench: Bench) -> None:
    tables.special(
        {row: bench.read(special.pictures(row, 2 * bench.pictures, bench.seed, bench.photos)) for row in special.CASES}
    )


def _false_lines(bench: Bench) -> None:
    """Print every line that was read where there is none."""
    print("\nPictures without text: lines that were read in them, and lines that were seen without being read")
    for title, paths in (
        ("photos", [path for path in bench.photos if photos.is_photo(path)]),
        ("drawn", [path for path in bench.photos if not photos.is_photo(path)]),
    ):
        reads = [read for path in paths for read in bench.read([photos.picture(path)])]
        strays = [(read.comparison.picture.name, line) for read in reads for line in read.comparison.strays]
        accepted = [(name, line) for name, line in strays if line.text]
        print(f"{title:8} {len(paths):4} pictures: {len(accepted)} read, {len(strays) - len(accepted)} uncertain")
        for name, line in strays:
            print(f"    {name}: {line.text or f'uncertain {line.script}'} ({line.confidence:.2f}, {line.engine})")


def _beside(bench: Bench, kinds: Sequence[make.Kind], ours: str) -> None:
    """Compare the engines on a part of the pictures."""
    count = max(1, bench.pictures // _PEERS_SHARE)
    rows: dict[str, dict[str, list[Read]]] = {}
    for kind in kinds:
        row = rows.setdefault(kind.name, {})
        for bucket in make.BUCKETS:
            some = list(make.pictures(kind, bucket, count, bench.seed, bench.photos))
            for name, engine in bench.peers.items():
                row.setdefault(name, []).extend(measured(engine, some))
    title = (
        f"Beside peers, {count * len(make.BUCKETS)} pictures of each, all sizes; ratio: our processor time to theirs"
    )
    tables.beside(title, rows, ours)


def _times(bench: Bench, ours: str) -> None:
    """Print the median processor time of one picture in a call of its own, and ours as a ratio to each peer's."""
    print(f"\nProcessor seconds a picture, median of {_TIMED}, ratio of ours to it")
    for title in PAGES:
        pictures = [page(title, bench.seed, number, bench.photos) for number in range(_TIMED)]
        seconds = {name: _median(engine, pictures) for name, engine in bench.peers.items()}
        own = seconds.get(ours)
        cells = (f"{name} {each:.2f}" + (f" ({own / each:.2f}x)" if own else "") for name, each in seconds.items())
        print(f"{title:28} " + "   ".join(cells))


def _median(engine: Engine, pictures: Sequence[Picture]) -> float:
    return statistics.median(measured(engine, [picture])[0].cpu_s for picture in pictures)


if __name__ == "__main__":
    main()
