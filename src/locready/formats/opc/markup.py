"""The XML of Office Open XML: its namespaces, and which of several alternatives is shown."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
DSP = "{http://schemas.microsoft.com/office/drawing/2008/diagram}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE = f"{_MC}AlternateContent"
CHOICE = f"{_MC}Choice"
FALLBACK = f"{_MC}Fallback"

_DRAWINGML = ("chartDrawing", "chart", "diagram", "picture", "wordprocessingDrawing", "spreadsheetDrawing", "main")
#: ISO 29500 "strict" files say the same in other namespaces; the longer ones stand first.
_STRICT = (
    *(
        (
            f"http://purl.oclc.org/ooxml/{vocabulary}/main".encode(),
            f"http://schemas.openxmlformats.org/{vocabulary}/2006/main".encode(),
        )
        for vocabulary in ("presentationml", "wordprocessingml", "spreadsheetml")
    ),
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
        for vocabulary in _DRAWINGML
    ),
)


def transitional(data: bytes) -> bytes:
    """Return the XML of a part with the namespaces of strict Open XML replaced by those that everybody writes."""
    if b"http://purl.oclc.org/ooxml/" not in data:
        return data
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


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


def shown_at(parent: etree._Element, address: str) -> Iterator[tuple[etree._Element, str]]:
    """Yield what ``shown`` yields with the address of each; ``address`` is the parent's (markup/address.py)."""
    for position, child in enumerate(parent, 1):
        if not isinstance(child.tag, str):
            continue
        if child.tag != ALTERNATE:
            yield child, f"{address}/{position}"
            continue
        branch = child.find(CHOICE)
        branch = child.find(FALLBACK) if branch is None else branch
        if branch is not None:
            yield from shown_at(branch, f"{address}/{position}/{child.index(branch) + 1}")


def is_shown(element: etree._Element) -> bool:
    """Say whether an element found by a deep search stands outside every ``mc:Fallback``."""
    return next(element.iterancestors(FALLBACK), None) is None
