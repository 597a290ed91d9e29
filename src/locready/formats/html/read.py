"""A web page as a document of one page."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.catalogue import mark as _
from locready.errors import Damaged
from locready.formats.damage import BROKEN, why
from locready.formats.gathered import Found, gathered
from locready.formats.headings import headings
from locready.formats.html.found import found_in
from locready.formats.html.tree import charset_in, tree_of
from locready.formats.markup.address import address_of, way_to
from locready.formats.options import ReadOptions
from locready.formats.pages import Pages
from locready.formats.whole import text_of
from locready.model import Document, Gap, GapReason, Location, Properties, Role, Segment, numbered
from locready.sources import Source

_DESCRIBING = ("description", "keywords", "og:title", "og:description")


def read(source: Source, options: ReadOptions) -> Document:
    """Read a page (html, htm) as it is written: scripts are not run, style sheets not followed, nothing is fetched.

    Segments are blocks of text without boxes, then the page's title and descriptions. Addresses are those of
    ``markup/address.py`` in the tree that the parser mends; ``@tail`` means the text behind an element.

    Raises:
        Missing: the file cannot be opened.
        Damaged: it is empty or no text.
        TooLarge: it is over the limit.
    """
    tree = tree_of(text_of(source, options, charset_in))
    root = tree.root
    if root is None:
        raise Damaged(path=source.name, detail=_("it has no content"))
    pages = Pages(1, source.member)
    parts = gathered(_found(root, tree.stopped, pages.location()), source, options)
    title = root.find(".//head/title")
    named = " ".join((title.text or "").split()) if title is not None else ""
    first = headings(parts.segments)
    return Document(
        path="",  # formats/read.py names it, whatever the format
        format="html",
        units=pages.units(first or {1: named}),
        segments=numbered([*parts.segments, *_metadata(root, source.member)]),
        gaps=parts.gaps,
        links=parts.links,
        properties=Properties(title=named, language=root.get("lang") or None),
        children=parts.children,
    )


def _found(root: etree._Element, stopped: str, place: Location) -> Iterator[Found]:
    try:
        yield from found_in(root, f"#{way_to(root)}", place)
    except BROKEN as error:
        stopped = why(error)
    if stopped:
        yield Gap(reason=GapReason.DAMAGED_PART, location=place, audience=True, detail=stopped)


def _metadata(root: etree._Element, member: str) -> Iterator[Segment]:
    """Yield what tabs, search engines and previews show of a page."""
    for element in root.iterfind(".//head/*"):
        text = _told(element)
        if text:
            yield Segment(
                text=text,
                role=Role.METADATA,
                location=Location(member=member),
                declared_language=root.get("lang") or None,
                address=address_of("", element, "" if element.tag == "title" else "content"),
            )


def _told(element: etree._Element) -> str:
    name = element.get("name") or element.get("property") or ""
    if element.tag == "title":
        return " ".join((element.text or "").split())
    is_told = element.tag == "meta" and name.lower() in _DESCRIBING
    return " ".join(element.get("content", "").split()) if is_told else ""
