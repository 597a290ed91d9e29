"""A translator who writes a marked nonsense of the usual length into every target."""

from __future__ import annotations

from copy import deepcopy
from itertools import cycle, islice

from lxml import etree

#: English takes about 1.8 letters for one of Japanese, with spaces.
_LONGER = 1.8
_LETTERS = "the island keeps its own time and nobody on the boat asks why "


def filled(xliff: bytes) -> bytes:
    """Return an XLIFF file of either version with a target, numbered, behind every source."""
    root = etree.fromstring(xliff)
    for number, source in enumerate(list(root.iter("{*}source")), 1):
        target = deepcopy(source)
        target.tag = source.tag.replace("}source", "}target")
        _fill(target, _nonsense(number, "".join(source.itertext())))
        source.addnext(target)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def told(text: str) -> str:
    """Return a text as it is compared: white space may differ."""
    return " ".join(text.split())


def _fill(target: etree._Element, text: str) -> None:
    for child in list(target):
        target.remove(child)
    target.text = text


def _nonsense(number: int, source: str) -> str:
    letters = islice(cycle(_LETTERS), max(round(len(source) * _LONGER), 1))
    return f"[{number}] {''.join(letters)}".strip()
