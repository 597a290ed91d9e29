"""An OpenDocument presentation, text or spreadsheet as a document."""

from __future__ import annotations

from collections.abc import Iterator

from locready.catalogue import mark as _
from locready.errors import Damaged
from locready.formats.gathered import Found, Gathered, gathered
from locready.formats.headings import headings
from locready.formats.odf.names import OFFICE
from locready.formats.odf.package import opened
from locready.formats.odf.properties import fonts_in, metadata_of
from locready.formats.odf.sheets import sheets_in
from locready.formats.odf.slides import Slides
from locready.formats.odf.source import Opened, parts_of
from locready.formats.odf.texts import pages_of, text_in
from locready.formats.options import ReadOptions
from locready.model import Document, Gap, GapReason, Location, Unit, numbered
from locready.sources import Source

_FORMATS = {f"{OFFICE}presentation": "odp", f"{OFFICE}text": "odt", f"{OFFICE}spreadsheet": "ods"}


def read(source: Source, options: ReadOptions) -> Document:
    """Read a presentation (odp), a text (odt) or a spreadsheet (ods).

    Slides have boxes as decks have, sheets as workbooks have; a text has none, since its file does not say where on a
    page its lines will stand. Its pages are counted by the breaks in it. Addresses are those of
    ``markup/address.py``.

    Raises:
        Missing: the file cannot be opened.
        Encrypted: it opens with a password only.
        Damaged: it is no package, or its content cannot be read.
        TooLarge: reading it would take more than the limits allow.
    """
    with opened(source, options) as package:
        parts = parts_of(package, options.limits, source.name, source.member)
        units, found = _body(parts, source, options)
        properties, metadata = metadata_of(package, source.member)
        return Document(
            path="",  # formats/read.py names it, whatever the format
            format=_FORMATS[str(parts.body.tag)],
            units=units,
            segments=numbered([*found.segments, *metadata]),
            gaps=found.gaps,
            fonts=fonts_in(parts.roots),
            links=found.links,
            properties=properties,
            children=found.children,
        )


def _body(parts: Opened, source: Source, options: ReadOptions) -> tuple[tuple[Unit, ...], Gathered]:
    match _FORMATS.get(str(parts.body.tag)):
        case "odp":
            slides = Slides(parts)
            found = gathered(_all(slides.found(), parts), source, options)
            titles = headings(found.segments)
            count = min(len(slides.pages), options.limits.units)
            return tuple(slides.unit(index, titles.get(index, "")) for index in range(1, count + 1)), found
        case "odt":
            pages = pages_of(parts)
            found = gathered(_all(text_in(parts, pages), parts), source, options)
            return pages.units(headings(found.segments)), found
        case "ods":
            sheets: list[Unit] = []
            found = gathered(_all(sheets_in(parts, sheets), parts), source, options)
            return tuple(sheets[: options.limits.units]), found
    raise Damaged(path=source.name, detail=_("it has no content"))


def _all(found: Iterator[Found], parts: Opened) -> Iterator[Found]:
    """Yield everything that was found, and a gap for every part beside the content that cannot be read."""
    yield from found
    for detail in parts.unread:
        yield Gap(reason=GapReason.DAMAGED_PART, location=Location(member=parts.member), audience=True, detail=detail)
