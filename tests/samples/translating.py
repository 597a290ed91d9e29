"""A translator at work: writes translations into a copy of a deck, each at the address of its text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import cycle, islice
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from locready.formats.markup.address import find, part_of
from locready.model.run import SegmentNote

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
#: What made-up translations consist of: English to anybody, and about nothing that a rule looks for.
_STORY = (
    "the studio brings these stories to viewers and partners with care while the team works on every new season "
    "because families watch together in the evening when nothing else is on and friends talk about it the next day"
)


def written(deck: Path, copy: Path, translations: Mapping[str, str]) -> None:
    """Write a copy of a deck with these texts at these addresses, and nothing else changed."""
    by_part: dict[str, dict[str, str]] = defaultdict(dict)
    for address, text in translations.items():
        by_part[part_of(address)][address] = text
    with ZipFile(deck) as source, ZipFile(copy, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, _rewritten(content, by_part[name]) if name in by_part else content)


def made_up(texts: Iterable[SegmentNote]) -> dict[str, str]:
    """Return English of the length that each text is worth, with the figures of its source, by address."""
    words = cycle(_STORY.split())
    translations = {}
    for text in texts:
        figures = _FIGURE.findall(text.text)
        plain = islice(words, max(round(text.words) - len(figures), 1))
        translations[text.address] = " ".join((*plain, *figures)).capitalize()
    return translations


def _rewritten(content: bytes, translations: Mapping[str, str]) -> bytes:
    root = etree.fromstring(content)
    for element, text in [(find(root, address), text) for address, text in translations.items()]:
        _write(element, text)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _write(element: etree._Element, text: str) -> None:
    """Put a text into the first run of a paragraph, marked as English; into any other element as it is.

    A chart holds the name of its series once more, as its title.
    """
    before = "".join(element.itertext())
    for name in element.getroottree().iter(f"{_C}v"):
        name.text = text if name.text == before else name.text
    runs = element.findall(f"{_A}r")
    if not runs:
        element.text = text
        return
    for other in [*runs[1:], *element.findall(f"{_A}br"), *element.findall(f"{_A}fld")]:
        element.remove(other)
    properties, letters = runs[0].find(f"{_A}rPr"), runs[0].find(f"{_A}t")
    if properties is not None:
        properties.set("lang", "en-US")
    assert letters is not None
    letters.text = text
