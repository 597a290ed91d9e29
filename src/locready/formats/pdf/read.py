"""From a PDF to a document: pdfium gives text and places, pypdf the structure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pypdf import PdfReader

from locready.formats.embedded import children_of
from locready.formats.layout.roles import roles_of
from locready.formats.options import ReadOptions
from locready.formats.pdf.annotations import Overlaid, overlaid
from locready.formats.pdf.attachments import attached
from locready.formats.pdf.fonts import fonts_of
from locready.formats.pdf.opened import opened
from locready.formats.pdf.pages import Page, pages_of
from locready.formats.pdf.properties import bookmarks, described, properties_of
from locready.formats.pdf.reread import reread
from locready.formats.pdf.resources import Resources, resources_of
from locready.formats.pdf.screen import screened
from locready.formats.pdf.segments import segments_on
from locready.formats.pdf.structured import attempted, structured
from locready.formats.pdf.unread import cut_gaps
from locready.model import Document, Font, Gap, GapReason, Location, Properties, Role, Segment, Unit, UnitKind, numbered
from locready.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class _Structure:
    """What pypdf tells; nothing of it where pypdf cannot open the file."""

    properties: Properties = field(default_factory=Properties)
    bookmarks: tuple[Segment, ...] = ()
    fonts: tuple[Font, ...] = ()
    overlaid: dict[int, Overlaid] = field(default_factory=dict)
    children: tuple[Document, ...] = ()
    gaps: tuple[Gap, ...] = ()

    def on(self, page: Page) -> Overlaid:
        """What lies over one page."""
        return self.overlaid.get(page.index, Overlaid())


def read(source: Source, options: ReadOptions) -> Document:
    """Read a PDF: a segment a paragraph, heading, list item or cell; what cannot be read becomes gaps.

    Raises:
        Missing: the file is not there or may not be read.
        Encrypted: it needs a password (``WrongPassword``: not the one given).
        Damaged: it cannot be repaired, or would keep pdfium busy for ever.
        TooLarge: it unpacks to more than any reader can hold.
        Unsupported: it is locked by something other than a password.
    """
    with structured(source, options) as reader:
        resources, broken = _screened(reader, source, options.limits.units)
        pages, gaps = _pages(source, options)
        structure = _structure(reader, resources, pages, source, options)
    segments = list(_segments(pages, structure, source.member))
    over = [_limit(source, "segments", options.limits.segments)] if len(segments) > options.limits.segments else []
    return Document(
        path="",  # formats/read.py names it, whatever the format
        format="pdf",
        units=tuple(_units(pages, segments)),
        segments=numbered(segments[: options.limits.segments]),
        gaps=(*gaps, *broken, *structure.gaps, *over),
        fonts=structure.fonts,
        links=tuple(link for page in pages for link in structure.on(page).links),
        properties=structure.properties,
        children=structure.children,
    )


def _screened(reader: PdfReader | None, source: Source, most: int) -> tuple[Resources, tuple[Gap, ...]]:
    if reader is None:
        return Resources(), ()
    place = Location(member=source.member)
    resources, gaps = attempted("resources", lambda: resources_of(reader, most), Resources(), place)
    _, unsure = attempted("forms", lambda: screened(resources, source), None, place)
    return resources, (*gaps, *unsure)


def _pages(source: Source, options: ReadOptions) -> tuple[list[Page], list[Gap]]:
    """Read the pages; those that cannot be loaded or are over the limit become gaps that an audience sees."""
    gaps: list[Gap] = []
    with opened(source, options) as document:
        loaded = list(pages_of(document, options.limits.units))
        for index in (page for page in loaded if isinstance(page, int)):
            place = Location(unit_kind=UnitKind.PAGE, index=index, member=source.member)
            gaps.append(Gap(reason=GapReason.DAMAGED_PART, location=place, audience=True, detail="page"))
        if len(document) > options.limits.units:
            gaps.append(_limit(source, "pages", options.limits.units))
        read = reread([page for page in loaded if isinstance(page, Page)], document, options, source.member)
    for each in read:
        gaps += [*each.gaps, *cut_gaps(each.page, source.member)]
    return [each.page for each in read], gaps


def _limit(source: Source, what: str, limit: int) -> Gap:
    detail = f"only the first {limit:,} {what} are read"
    return Gap(reason=GapReason.LIMIT, location=Location(member=source.member), audience=True, detail=detail)


def _structure(
    reader: PdfReader | None, resources: Resources, pages: list[Page], source: Source, options: ReadOptions
) -> _Structure:
    member, place = source.member, Location(member=source.member)
    if reader is None:
        return _Structure(gaps=(_unstructured(pages, place),))
    properties, odd = attempted("properties", lambda: properties_of(reader), Properties(), place)
    outline, cut = attempted("outline", lambda: bookmarks(reader, member), list[Segment](), place)
    fonts, unknown = attempted("fonts", lambda: fonts_of(resources.fonts.values()), tuple[Font, ...](), place)
    files, lost = attached(reader, source)
    children, unread = children_of(files, source, options)
    laid = overlaid(reader, pages, member)
    return _Structure(
        properties=properties,
        bookmarks=tuple(outline),
        fonts=fonts,
        overlaid=laid,
        children=children,
        gaps=(*odd, *cut, *unknown, *lost, *unread, *(gap for each in laid.values() for gap in each.gaps)),
    )


def _unstructured(pages: Sequence[Page], place: Location) -> Gap:
    """Return the gap of all that pypdf would have told: an audience misses remarks and fields, where there are any."""
    detail = "pypdf cannot read its structure: properties, notes, fields and attachments are missing"
    seen = any(page.annotated for page in pages)
    return Gap(reason=GapReason.DAMAGED_PART, location=place, audience=seen, detail=detail)


def _segments(pages: Sequence[Page], structure: _Structure, member: str) -> Iterator[Segment]:
    """Yield everything in reading order: the pages with what is laid over them, then what the file says of itself."""
    for page, roles in zip(pages, roles_of(pages), strict=True):
        yield from segments_on(page, roles, member)
        yield from structure.on(page).segments
    yield from described(structure.properties, member)
    yield from structure.bookmarks


def _units(pages: Sequence[Page], segments: Sequence[Segment]) -> Iterator[Unit]:
    titles: dict[int | None, list[str]] = {}
    for segment in segments:
        if segment.role is Role.TITLE and segment.quotable:
            titles.setdefault(segment.location.index, []).append(segment.text)
    for page in pages:
        title = " ".join(titles.get(page.index, ()))
        view = page.view
        yield Unit(kind=UnitKind.PAGE, index=page.index, width=view.width, height=view.height, title=title)
