"""What belongs to a sheet and stands in no cell: comments, links, what is printed above and below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from locready.formats.markup.address import address_of
from locready.formats.markup.parse import characters, drops_text
from locready.formats.opc.markup import R, S
from locready.formats.opc.relationships import all_of
from locready.formats.parts import PartUnreadable
from locready.formats.xlsx.sheet import Sheet
from locready.formats.xlsx.strings import text_of
from locready.model import Gap, Link, Role, Segment

_THREADED = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
#: What a header is put together with: fields, fonts, sizes, colours (ECMA-376 part 1, 18.3.1.46); ``&&`` is a sign.
_CODE = re.compile(r'&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d+|[A-Za-z])')


def comments_on(sheet: Sheet) -> Iterator[Segment | Gap]:
    """Yield the comments of today (threads), then the notes; the note that stands in for a thread repeats it."""
    told: set[str] = set()
    for kind in ("threadedComment", "comments"):
        for pointer in all_of(sheet.package.relationships(sheet.part).values(), kind):
            try:
                root = sheet.package.xml(pointer.target)
            except PartUnreadable as error:
                yield sheet.damaged(str(error), audience=False)
                continue
            if drops_text(root):
                yield sheet.damaged(f"{pointer.target} refers to entities", audience=False)
            yield from _threads(root, pointer.target, sheet, told)
            yield from _notes(root, pointer.target, sheet, told)


def _threads(root: etree._Element, part: str, sheet: Sheet, told: set[str]) -> Iterator[Segment]:
    for comment in root.iterchildren(f"{_THREADED}threadedComment"):
        text = comment.find(f"{_THREADED}text")
        told.add(comment.get("ref", ""))
        if text is not None and characters(text).strip():
            yield sheet.spot(Role.COMMENT, shape=comment.get("ref")).segment(characters(text), address_of(part, text))


def _notes(root: etree._Element, part: str, sheet: Sheet, told: set[str]) -> Iterator[Segment]:
    for comment in root.iterfind(f"{S}commentList/{S}comment"):
        text = comment.find(f"{S}text")
        if text is not None and comment.get("ref", "") not in told and text_of(text).strip():
            yield sheet.spot(Role.COMMENT, shape=comment.get("ref")).segment(text_of(text), address_of(part, text))


def links_on(sheet: Sheet) -> Iterator[Link]:
    """Yield the hyperlinks of cells to the outside."""
    for mark in sheet.root.iterfind(f"{S}hyperlinks/{S}hyperlink"):
        pointer = sheet.pointer(mark.get(f"{R}id"))
        if pointer is not None and pointer.external:
            yield Link(url=pointer.target, location=sheet.location(mark.get("ref")))


def printed_around(sheet: Sheet) -> Iterator[Segment]:
    """Yield the headers and footers that are printed with the sheet, each once."""
    seen: set[str] = set()
    for element in sheet.root.iterfind(f"{S}headerFooter/*"):
        for piece in re.split("&[LCR]", characters(element)):
            text = _CODE.sub("", piece.replace("&&", "\0")).replace("\0", "&").strip()
            if text and text not in seen:
                seen.add(text)
                yield sheet.spot(Role.FOOTER).segment(text, address_of(sheet.part, element))
