"""Compares the text of our PDF reader with poppler's, beside pypdfium2, pypdf and pdfminer.six, and times them.

Usage: python bench/pdf.py FOLDER [--pages N] [--worst N]

Recall and precision count Chinese, Japanese and Korean by characters and everything else by words, as multisets, with
``pdftotext`` (poppler-utils) as the reference. It is itself wrong at times: read the worst before believing a figure.
Times are process time a page; only ratios mean something on a busy machine.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium
from pdfminer.high_level import extract_text
from pypdf import PdfReader

from locready.errors import InputError
from locready.formats import ReadOptions
from locready.formats.pdf.read import read
from locready.model import Role
from locready.sources import Source

_TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)
#: Opening a file costs each reader something; from so many pages on, the pages count.
_LONG = 5
_BREAK = re.compile(r"[-\u00ad\u2010\ufffe\x02]\s*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One reader on one file: recall and precision (None without a reference), milliseconds a page."""

    recall: float | None
    precision: float | None
    page_ms: float
    pages: int = 1


def ours(path: Path, pages: int) -> str:
    options = replace(ReadOptions(), limits=replace(ReadOptions().limits, units=pages, depth=0))
    document = read(Source(path=path), options)
    return "\n".join(it.text for it in document.segments if it.role not in {Role.METADATA, Role.COMMENT})


def by_pdfium(path: Path, pages: int) -> str:
    with closing(pdfium.PdfDocument(path)) as document:
        return "\n".join(_pdfium_page(document, place) for place in range(min(len(document), pages)))


def _pdfium_page(document: pdfium.PdfDocument, place: int) -> str:
    with closing(document[place]) as page, closing(page.get_textpage()) as text:
        return str(text.get_text_range())


def by_pypdf(path: Path, pages: int) -> str:
    reader = PdfReader(path)
    return "\n".join(page.extract_text() for _, page in zip(range(pages), reader.pages, strict=False))


def by_pdfminer(path: Path, pages: int) -> str:
    return str(extract_text(path, maxpages=pages))


READERS: dict[str, Callable[[Path, int], str]] = {
    "locready": ours,
    "pypdfium2": by_pdfium,
    "pypdf": by_pypdf,
    "pdfminer.six": by_pdfminer,
}


def reference(path: Path, pages: int) -> str | None:
    """Return poppler's text, or None where it is missing or cannot read the file."""
    program = shutil.which("pdftotext")
    if program is None:
        return None
    done = subprocess.run(
        [program, "-q", "-enc", "UTF-8", "-l", str(pages), str(path), "-"], capture_output=True, timeout=60, check=False
    )
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def tokens(text: str) -> Counter[str]:
    """Count words, and characters of Chinese, Japanese and Korean, after NFKC and mending hyphens at line ends."""
    return Counter(_TOKEN.findall(_BREAK.sub("", unicodedata.normalize("NFKC", text)).lower()))


def measured(reader: Callable[[Path, int], str], path: Path, wanted: Counter[str] | None, pages: int) -> Result:
    start = time.process_time()
    try:
        text = reader(path, pages)
    except Exception as error:  # a rival that fails on a file has read none of it
        if not isinstance(error, InputError):
            print(f"  {path.name}: {type(error).__name__}: {error}"[:120], file=sys.stderr)
        text = ""
    page_ms = 1000 * (time.process_time() - start) / pages
    if not wanted:
        return Result(recall=None, precision=None, page_ms=page_ms, pages=pages)
    found = tokens(text)
    common = (found & wanted).total()
    return Result(
        recall=common / wanted.total(), precision=common / max(found.total(), 1), page_ms=page_ms, pages=pages
    )


def files_below(folder: Path) -> list[Path]:
    """Return the PDFs that open without a password."""
    return [path for path in sorted(folder.rglob("*.pdf")) if _page_count(path)]


def _page_count(path: Path) -> int:
    try:
        with closing(pdfium.PdfDocument(path)) as document:
            return len(document)
    except pdfium.PdfiumError:
        return 0


def table(results: dict[str, list[Result]]) -> None:
    base = statistics.median(result.page_ms for result in results["pypdfium2"])
    heads = ("recall", "precision", "files<0.9", "ms/page", "x pdfium", "x, 5+ pages")
    print(f"{'reader':14} " + " ".join(f"{head:>11}" for head in heads))
    for name, found in results.items():
        both = zip(found, results["pypdfium2"], strict=True)
        ratios = [it.page_ms / max(by.page_ms, 0.01) for it, by in both if it.pages >= _LONG] or [float("nan")]
        scored = [it for it in found if it.recall is not None and it.precision is not None]
        recall, precision = (_mean([getattr(it, part) for it in scored]) for part in ("recall", "precision"))
        poor = sum(min(it.recall or 0, it.precision or 0) < 0.9 for it in scored)
        middle = statistics.median(it.page_ms for it in found)
        print(
            f"{name:14} {recall:11.3f} {precision:11.3f} {poor:11} {middle:11.2f} {middle / base:11.1f} "
            f"{statistics.median(ratios):11.1f}"
        )


def _mean(values: Sequence[float]) -> float:
    return statistics.fmean(values) if values else float("nan")


def worst(paths: Sequence[Path], results: dict[str, list[Result]], count: int) -> None:
    scored = [(it, place) for place, it in enumerate(results["locready"]) if it.recall is not None]
    scored.sort(key=lambda pair: (pair[0].recall or 0) + (pair[0].precision or 0))
    print("\nworst (recall/precision of each reader)")
    for _, place in scored[:count]:
        each = "  ".join(f"{name} {_pair(found[place])}" for name, found in results.items())
        print(f"  {paths[place].name:36} {each}")


def _pair(result: Result) -> str:
    return f"{result.recall or 0:.2f}/{result.precision or 0:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=10, help="pages read of each file")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N files read worst")
    chosen = parser.parse_args()
    if shutil.which("pdftotext") is None:
        print("pdftotext is missing (apt-get install poppler-utils): times only, no recall and precision.")
    paths = files_below(chosen.folder)
    if not paths:
        parser.error(f"no PDF below {chosen.folder}")
    results: dict[str, list[Result]] = {name: [] for name in READERS}
    for path in paths:
        pages = min(_page_count(path), chosen.pages)
        text = reference(path, pages)
        wanted = tokens(text) if text is not None else None
        for name, reader in READERS.items():
            results[name].append(measured(reader, path, wanted, pages))
    print(f"{len(paths)} files, {sum(it.recall is not None for it in results['locready'])} with a text by pdftotext")
    table(results)
    if chosen.worst:
        worst(paths, results, chosen.worst)


if __name__ == "__main__":
    main()
