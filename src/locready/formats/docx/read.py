"""A Word document: its text in reading order, and everything that stands above, below, beside and behind it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.catalogue import mark as _
from locready.errors import Damaged
from locready.formats.docx.body import body_in, unreferenced
from locready.formats.docx.fonts import fonts_in
from locready.formats.docx.furniture import Furniture
from locready.formats.docx.notes import Notes
from locready.formats.docx.story import Story
from locready.formats.docx.styles import is_on, styles_in
from locready.formats.gathered import Found, gathered
from locready.formats.headings import headings
from locready.formats.markup.parse import drops_text
from locready.formats.opc.markup import W
from locready.formats.opc.package import Package, opened
from locready.formats.opc.properties import metadata_of, properties_of
from locready.formats.opc.relationships import first_of
from locready.formats.options import ReadOptions
from locready.formats.pages import Pages
from locready.formats.parts import PartUnreadable
from locready.model import Document, Gap, GapReason, Location, numbered
from locready.sources import Source


def read(source: Source, options: ReadOptions) -> Document:
    """Read a document (docx, docm, dotx …), encrypted or not.

    Segments are paragraphs in reading order, each with what is anchored in it (text boxes, notes, comments) behind
    it, then the document's own title and keywords; addresses are those of ``markup/address.py``. No segment has a box:
    the file does not say where on a page its text will stand. Pages are those of ``sections.py``.

    Raises:
        Missing: the file cannot be opened.
        Encrypted, WrongPassword: it opens with a password only, or with another one.
        Damaged: it is no package, or its main part cannot be read.
        TooLarge: reading it would take more than the limits allow.
    """
    with opened(source, options) as package:
        main, body = _body(package, source)
        pages = Pages(options.limits.units, source.member)
        parts = gathered(_found(package, main, body, pages, source.member), source, options)
        fonts, _lost = _beside(package, main, "fontTable")
        return Document(
            path="",  # formats/read.py names it, whatever the format
            format="docx",
            units=pages.units(headings(parts.segments)),
            segments=numbered([*parts.segments, *metadata_of(package, source.member)]),
            gaps=parts.gaps,
            fonts=fonts_in(fonts),
            links=parts.links,
            properties=properties_of(package),
            children=parts.children,
        )


def _body(package: Package, source: Source) -> tuple[str, etree._Element]:
    """Return the name of the main part, and the body in it."""
    pointer = first_of(package.relationships(""), "officeDocument")
    if pointer is None:
        raise Damaged(path=source.name, detail=_("it has no text part"))
    try:
        body = package.xml(pointer.target).find(f"{W}body")
    except PartUnreadable as error:
        raise Damaged(path=source.name, detail=str(error)) from error
    if body is None:
        raise Damaged(path=source.name, detail=_("it has no text part"))
    return pointer.target, body


def _found(package: Package, main: str, body: etree._Element, pages: Pages, member: str) -> Iterator[Found]:
    notes = Notes(package, main)
    styles, lost = _beside(package, main, "styles")
    settings, unknown = _beside(package, main, "settings")
    even = settings is not None and is_on(settings.find(f"{W}evenAndOddHeaders"))
    story = Story(package=package, part=main, pages=pages, styles=styles_in(styles), take_note=notes.take, flows=True)
    if drops_text(body):
        yield story.damaged(f"{main} refers to entities")
    yield from body_in(body, story, Furniture(even=even))
    yield from unreferenced(notes, story)
    for detail in (*notes.unread, *lost, *unknown, *(f"{name} is damaged" for name in package.unread)):
        yield Gap(reason=GapReason.DAMAGED_PART, location=Location(member=member), audience=False, detail=detail)


def _beside(package: Package, part: str, kind: str) -> tuple[etree._Element | None, tuple[str, ...]]:
    """Return the part of a kind beside the main one, or why it cannot be read."""
    pointer = first_of(package.relationships(part), kind)
    try:
        return (package.xml(pointer.target) if pointer is not None else None), ()
    except PartUnreadable as error:
        return None, (str(error),)
