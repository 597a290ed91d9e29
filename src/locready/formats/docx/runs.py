"""The content of a paragraph as a flat row: pieces of text, and marks of all that is no text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from locready.formats.docx.fields import Fields
from locready.formats.markup.parse import characters
from locready.formats.opc.markup import M, W, shown_at

_INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_TEXTS = frozenset({f"{W}t", f"{W}delText"})
RUBY = f"{W}ruby"
_FORMULA_TEXT = f"{M}t"
#: Characters that have elements of their own; a break of a column is a line break to a reader.
_CHARACTERS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011"}
#: What a run can hold that is no text; a page break is a ``w:br``.
_MARKS = frozenset(
    f"{W}{name}"
    for name in (
        "drawing",
        "pict",
        "object",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "lastRenderedPageBreak",
    )
)
PAGE_BREAK = f"{W}br"
HYPERLINK = f"{W}hyperlink"
#: Readings above characters (furigana) repeat what stands below them.
_SKIPPED = frozenset({f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}smartTagPr", f"{W}rt", f"{W}rubyPr"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A tracked change around text: its address, and whether it takes the text away."""

    address: str
    deletes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text in one format; ``form`` is its ``w:rPr`` or None, ``address`` that of its run, ``element`` what holds it."""

    text: str
    element: etree._Element
    form: etree._Element | None
    address: str
    change: Change | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An element in the midst of text that is none: a drawing, a break, a reference, a hyperlink."""

    element: etree._Element
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The address that a field links to."""

    url: str


Content = Piece | Mark | Target


def content_of(parent: etree._Element, address: str, fields: Fields, change: Change | None = None) -> Iterator[Content]:
    """Yield what a paragraph holds, in the order written; instructions of fields are left out.

    Recursion ends where the XML parser's limit on depth does (256).
    """
    for child, at in shown_at(parent, address):
        tag = child.tag
        if tag == f"{W}r":
            yield from _run(child, at, fields, change)
        elif tag == _FORMULA_TEXT:
            yield Piece(text=characters(child), element=child, form=None, address=at, change=change)
        elif tag in _INSERTED or tag in _DELETED:
            yield from content_of(child, at, fields, Change(address=at, deletes=tag in _DELETED))
        elif tag not in _SKIPPED:
            if tag == HYPERLINK:
                yield Mark(element=child, address=at)
            yield from content_of(child, at, fields, change)


def _run(run: etree._Element, address: str, fields: Fields, change: Change | None) -> Iterator[Content]:
    form = run.find(f"{W}rPr")
    for node, at in shown_at(run, address):
        tag = node.tag
        if tag == f"{W}fldChar":
            url = fields.marked(node.get(f"{W}fldCharType", ""))
            if url:
                yield Target(url=url)
        elif tag == f"{W}instrText":
            fields.instruct(characters(node))
        elif tag == RUBY:
            yield from content_of(node, at, fields, change)
        elif tag in _MARKS or (tag == PAGE_BREAK and node.get(f"{W}type") == "page"):
            yield Mark(element=node, address=at)
        elif (tag in _TEXTS or tag in _CHARACTERS) and not fields.in_instruction:
            text = _CHARACTERS.get(str(tag)) or characters(node)
            yield Piece(text=text, element=node, form=form, address=address, change=change)
