"""How much of real decks the PowerPoint reader finds, and how fast, beside markitdown and a bare walk of the zip.

    python bench/decks.py FOLDER [--reference TOOL] [--misses] [--repeat N]

FOLDER holds decks at any depth; TOOL is a second opinion on their text: a Python file with
``extract(path) -> [(channel, slide, part, text, languages)]`` (by default ``FOLDER/tools/pptx_reference.py``). Prompts
of placeholders, fallback copies, and layouts that no slide shows are counted apart: an audience sees none of them.
"""

from __future__ import annotations

import argparse
import importlib.util
import posixpath
import statistics
import time
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from lxml import etree

from locready.errors import InputError
from locready.formats import ReadOptions, read
from locready.model import Document, Properties, Role
from locready.sources import Source

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
Reference = Callable[[str], list[tuple[str, int, str, str, object]]]
#: Properties that the model carries; a deck lists more (counts, revision, template …).
CARRIED = (
    "title",
    "subject",
    "keywords",
    "language",
    "creator",
    "lastModifiedBy",
    "created",
    "modified",
    "Application",
)
NOT_SEEN = "not seen by anybody: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One string that the reference found."""

    channel: str
    slide: int
    part: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """CPU seconds a slide."""

    ours: float
    markitdown: float
    bare: float


def main() -> None:
    arguments = _arguments()
    reference = _loaded(arguments.reference or arguments.folder / "tools" / "pptx_reference.py")
    total: Counter[str] = Counter()
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    costs: list[Costs] = []
    for deck in _decks(arguments.folder):
        try:
            document = read(Source(path=deck), ReadOptions())
        except InputError as error:
            print(f"not read: {deck.name}: {type(error).__name__}")
            continue
        wanted = list(_wanted(reference, deck))
        missed = _missed(wanted, document)
        markdown = _squeezed(_markitdown(deck))
        total.update(item.channel for item in wanted)
        ours.update(item.channel for item in wanted if item not in missed)
        theirs.update(item.channel for item in wanted if _squeezed(item.text) in markdown)
        if arguments.misses:
            _print_misses(deck, missed)
        if document.units:
            costs.append(_costs(deck, len(document.units), arguments.repeat))
    _print_shares(total, ours, theirs)
    _print_costs(costs)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reference", type=Path)
    parser.add_argument("--misses", action="store_true", help="list each string that was not found")
    parser.add_argument("--repeat", type=int, default=3, help="timed runs a deck; the median counts")
    return parser.parse_args()


def _loaded(path: Path) -> Reference:
    spec = importlib.util.spec_from_file_location("reference", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Reference", module.extract)


def _decks(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.p*") if path.suffix in {".pptx", ".pptm", ".ppsx", ".potx", ".ppt"})


def _wanted(reference: Reference, deck: Path) -> Iterator[Wanted]:
    """Yield the strings of the reference, their channel renamed where nobody sees them."""
    shown, prompts = _shown_backdrops(deck), _alternatives_of_prompts(deck)
    for channel, slide, part, text, _ in reference(str(deck)):
        name, field = channel, channel.removeprefix("prop:")
        if channel.startswith("_") or not text.strip() or (field != channel and field not in CARRIED):
            continue
        if channel.endswith(":mcFallback"):
            name = f"{NOT_SEEN}fallback copies"
        elif channel.startswith(("layout:", "master:")):
            if channel.endswith((":ph", ":title", ":ftr")) or (part, text) in prompts:
                name = f"{NOT_SEEN}prompts"
            elif part not in shown:
                name = f"{NOT_SEEN}unused layouts and masters"
        yield Wanted(channel=name, slide=slide, part=part, text=text)


def _missed(wanted: Iterable[Wanted], document: Document) -> list[Wanted]:
    """Return what the reference found and the document does not hold: as often, on that slide, in that role."""
    held = _held(document)
    missed = []
    for item in wanted:
        key = (_family(item.channel), 0 if item.channel.startswith(("layout:", "master:")) else item.slide)
        text = " ".join(item.text.split())
        if held[key][text] == 0:
            missed.append(item)
        elif key[0] not in {"chart", "section", "prop"}:
            held[key][text] -= 1
    return missed


def _held(document: Document) -> defaultdict[tuple[str, int], Counter[str]]:
    held: defaultdict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for segment in document.segments:
        layout = segment.role is Role.LAYOUT
        family = _FAMILIES.get(segment.role, "slide")
        text = " ".join(segment.text.split())
        held[family, 0 if layout else segment.location.index or 0][text] += 1
        if segment.role is Role.ALT:
            held[family, 0][text] += 1
    held["section", 0].update(unit.section for unit in document.units)
    held["prop", 0].update(_values(document.properties))
    return held


_FAMILIES = {
    Role.NOTE: "notes",
    Role.COMMENT: "comment",
    Role.ALT: "alt",
    Role.CHART: "chart",
    Role.DIAGRAM: "smartart",
    Role.LAYOUT: "layout",
}


def _family(channel: str) -> str:
    if ":alt_" in channel:
        return "alt"
    family = channel.partition(":")[0].partition("_")[0]
    return {"master": "layout"}.get(family, family)


def _values(properties: Properties) -> Iterator[str]:
    plain = (properties.title, properties.subject, properties.keywords, properties.application, *properties.persons)
    for value in (*plain, properties.language, properties.created, properties.modified):
        yield " ".join((value or "").split())


def _shown_backdrops(deck: Path) -> set[str]:
    """Return the layouts and masters whose own shapes a slide shows, by a walk of its own."""
    shown: set[str] = set()
    with zipfile.ZipFile(deck) as archive:
        for part, root in _parsed(archive, "slide"):
            seen = root.get("showMasterSp") != "0"
            for kind in ("slideLayout", "slideMaster"):
                part = next(iter(_targets(archive, part, kind)), "")
                if not part or not seen:
                    break
                shown.add(part)
                seen = _root(archive, part).get("showMasterSp") != "0"
    return shown


def _alternatives_of_prompts(deck: Path) -> set[tuple[str, str]]:
    """Return the alternative texts of placeholders on layouts and masters, with the names of their parts."""
    with zipfile.ZipFile(deck) as archive:
        return {
            (part, about.get(attribute, ""))
            for part in archive.namelist()
            if part.endswith(".xml") and ("/slideLayouts/" in part or "/slideMasters/" in part)
            for about in _root(archive, part).iterfind(".//{*}ph/../../{*}cNvPr")
            for attribute in ("descr", "title")
        }


def _parsed(archive: zipfile.ZipFile, kind: str) -> Iterator[tuple[str, etree._Element]]:
    main = next(iter(_targets(archive, "", "officeDocument")), "")
    for part in _targets(archive, main, kind):
        yield part, _root(archive, part)


def _root(archive: zipfile.ZipFile, part: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(archive.read(part), parser)


def _targets(archive: zipfile.ZipFile, part: str, *kinds: str) -> Iterator[str]:
    folder, name = posixpath.split(part)
    try:
        root = _root(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    except KeyError:
        return
    for pointer in root.iterchildren("*"):
        if pointer.get("Type", "").rsplit("/", 1)[-1] in kinds and pointer.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, pointer.get("Target", ""))).lstrip("/")
            if target in archive.NameToInfo:
                yield target


def _costs(deck: Path, slides: int, repeat: int) -> Costs:
    """Return the median CPU time a slide of the three ways, which take turns."""
    ways = (lambda: read(Source(path=deck), ReadOptions()), lambda: _markitdown(deck), lambda: _bare(deck))
    runs = [[_timed(way) / slides for way in ways] for _ in range(repeat)]
    ours, markitdown, bare = (statistics.median(way) for way in zip(*runs, strict=True))
    return Costs(ours=ours, markitdown=markitdown, bare=bare)


def _timed(way: Callable[[], object]) -> float:
    start = time.process_time()
    way()
    return time.process_time() - start


def _bare(deck: Path) -> int:
    """Parse every part that holds text of a slide, its notes, charts, diagrams and comments; return the characters."""
    kinds = ("notesSlide", "slideLayout", "slideMaster", "chart", "diagramData", "comments")
    read_already: set[str] = set()
    characters = 0
    with zipfile.ZipFile(deck) as archive:
        waiting = [part for part, _ in _parsed(archive, "slide")]
        while waiting:
            part = waiting.pop()
            if part not in read_already:
                read_already.add(part)
                waiting.extend(target for target in _targets(archive, part, *kinds) if "slideMaster" not in part)
                characters += sum(len(text.text or "") for text in _root(archive, part).iter(f"{A}t"))
    return characters


def _markitdown(deck: Path) -> str:
    from markitdown import MarkItDown

    try:
        return str(MarkItDown(enable_plugins=False).convert(str(deck)).text_content)
    except Exception as error:  # the peer's own failures are part of what is compared
        return f"{type(error).__name__}"


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _print_misses(deck: Path, missed: Iterable[Wanted]) -> None:
    for item in missed:
        if not item.channel.startswith(NOT_SEEN):
            print(f"missed: {deck.name}: {item.channel} on slide {item.slide} ({item.part}): {item.text[:80]!r}")


def _print_shares(total: Counter[str], ours: Counter[str], theirs: Counter[str]) -> None:
    print(f"\n{'channel':48}{'strings':>9}{'locready':>10}{'markitdown':>12}")
    for channel in sorted(total, key=lambda name: (name.startswith(NOT_SEEN), name)):
        shares = [f"{count[channel] / total[channel]:.1%}" for count in (ours, theirs)]
        print(f"{channel:48}{total[channel]:>9}{shares[0]:>10}{shares[1]:>12}")


def _print_costs(costs: list[Costs]) -> None:
    print(f"\n{'CPU time a slide, median of decks':48}{'ms':>9}{'to bare walk':>14}")
    bare = [cost.bare for cost in costs]
    columns = (("locready", [cost.ours for cost in costs]), ("markitdown", [cost.markitdown for cost in costs]))
    for name, values in (*columns, ("bare zip and lxml walk", bare)):
        ratio = statistics.median(value / floor for value, floor in zip(values, bare, strict=True))
        print(f"{name:48}{statistics.median(values) * 1000:>9.2f}{ratio:>13.2f}x")


if __name__ == "__main__":
    main()
