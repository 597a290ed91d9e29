"""The XML of a deck: its namespaces, a parser that trusts nothing, and which of several alternatives is shown."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
DSP = "{http://schemas.microsoft.com/office/drawing/2008/diagram}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE = f"{_MC}AlternateContent"
CHOICE = f"{_MC}Choice"
FALLBACK = f"{_MC}Fallback"

#: ISO 29500 "strict" decks say the same in other namespaces; the longer ones stand first.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/presentationml/main", b"http://schemas.openxmlformats.org/presentationml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    *(
        (
            f"http://purl.oclc.org/ooxml/drawingml/{vocabulary}".encode(),
            f"http://schemas.openxmlformats.org/drawingml/2006/{vocabulary}".encode(),
        )
        for vocabulary in ("chartDrawing", "chart", "diagram", "main")
    ),
)


def transitional(data: bytes) -> bytes:
    """Return the XML of a part with the namespaces of strict Open XML replaced by those that everybody writes."""
    if b"http://purl.oclc.org/ooxml/" not in data:
        return data
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


def parsed(data: bytes) -> etree._Element:
    """Return the root element of a part; entities stay unexpanded, nothing is fetched, depth ends at 256.

    Raises:
        etree.XMLSyntaxError: the part is not XML, or deeper than that.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    return etree.fromstring(transitional(data), parser)


def characters(element: etree._Element) -> str:
    """Return the text of an element that has no children of its own; comments and such may stand in the midst of it."""
    return "".join([element.text or "", *(inside.tail or "" for inside in element)])


def drops_text(root: etree._Element) -> bool:
    """Say whether a part refers to entities, which are never expanded: what they stand for is not read.

    Without a document type there are none, so that honest parts are not searched.
    """
    return root.getroottree().docinfo.internalDTD is not None and next(root.iter(etree.Entity), None) is not None


def shown(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield the child elements; in place of an ``mc:AlternateContent`` the content of its first choice.

    PowerPoint of today shows the first choice; the fallback is a copy for older programs and is read only where there
    is no choice.
    """
    for child in parent.iterchildren("*"):
        if child.tag != ALTERNATE:
            yield child
            continue
        branch = child.find(CHOICE)
        branch = child.find(FALLBACK) if branch is None else branch
        if branch is not None:
            yield from shown(branch)


def is_shown(element: etree._Element) -> bool:
    """Say whether an element found by a deep search stands outside every ``mc:Fallback``."""
    return next(element.iterancestors(FALLBACK), None) is None
