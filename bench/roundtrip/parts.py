"""What changed in a package: whole parts, and inside parts everything but text, its look and its size."""

from __future__ import annotations

import zipfile
from collections.abc import Collection
from pathlib import Path

from lxml import etree

#: Elements of text; what a translation may add, take away or change.
_TEXT = ("r", "br", "fld", "v", "name", "pt", "t")
#: How text is made to fit.
_FIT = ("normAutofit", "spAutoFit", "noAutofit")


def changed_parts(deck: Path, copy: Path, written: Collection[str]) -> tuple[list[str], list[str]]:
    """Return the parts that changed though no text of theirs went out, and those that changed beside their text.

    A drawing of SmartArt repeats the text of its data, which went out.
    """
    with zipfile.ZipFile(deck) as before, zipfile.ZipFile(copy) as after:
        names = [name for name in before.namelist() if before.read(name) != after.read(name)]
        missing = sorted(set(before.namelist()) ^ set(after.namelist()))
        foreign = [name for name in names if name not in written and "diagrams/drawing" not in name]
        beside = [name for name in names if _bare(before.read(name)) != _bare(after.read(name))]
    return [*foreign, *missing], beside


def _bare(xml: bytes) -> bytes:
    """Return the XML of a part without its text, in canonical form."""
    root = etree.fromstring(xml)
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            continue
        name = etree.QName(element).localname
        parent = element.getparent()
        if name in ("v", "name", "t", "title", "subject", "keywords", "description", "text"):
            element.text = None
        elif parent is not None and name in (*_TEXT, *_FIT) and not _holds_numbers(element):
            _take_out(element, parent)
        for attribute in ("descr", "title"):
            element.attrib.pop(attribute, None)
    return bytes(etree.tostring(root, method="c14n"))


def _holds_numbers(element: etree._Element) -> bool:
    return bool(etree.QName(element).localname == "pt")


def _take_out(element: etree._Element, parent: etree._Element) -> None:
    if element.tail and (before := element.getprevious()) is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)
