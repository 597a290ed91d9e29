"""What is laid over a page: notes, visible remarks, filled-in fields, links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from locready.formats.pdf.objects import dictionary, items, name, number, siblings, string
from locready.formats.pdf.pages import Page
from locready.formats.pdf.structured import attempted
from locready.model import Box, Gap, GapReason, Link, Location, Role, Segment, UnitKind

_INVISIBLE, _HIDDEN, _NO_VIEW = 1 << 0, 1 << 1, 1 << 5
_PASSWORD_FIELD, _PUSH_BUTTON = 1 << 13, 1 << 16
#: All pages together: forms have thousands, books tens of thousands of links.
_MOST = 20_000
#: Their text is on the page; that of others appears when a reader asks for it.
_SHOWN = frozenset({"/Widget", "/FreeText"})
_HAS_NO_TEXT = frozenset({"/Popup", "/Movie", "/Sound", "/Screen", "/3D", "/TrapNet", "/PrinterMark"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlaid:
    """What the annotations of one page hold."""

    segments: tuple[Segment, ...] = ()
    links: tuple[Link, ...] = ()
    gaps: tuple[Gap, ...] = ()


def overlaid(reader: PdfReader, pages: Sequence[Page], member: str) -> dict[int, Overlaid]:
    """Read the annotations of the pages that pdfium found to have some; by 1-based index of the page."""
    found: dict[int, Overlaid] = {}
    left = _MOST
    for page in (page for page in pages if page.annotated):
        place = Location(unit_kind=UnitKind.PAGE, index=page.index, member=member)
        if left > 0:
            whole = partial(_entries, reader, page)
            entries, gaps = attempted("annotations", whole, list[object](), place, audience=True)
            over = (_over(place),) if len(entries) > left else ()
            found[page.index] = _read(entries[:left], page, member, (*gaps, *over))
            left -= len(entries)
        else:
            found[page.index] = Overlaid(gaps=(_over(place),))
    return found


def _over(place: Location) -> Gap:
    detail = f"only the first {_MOST:,} annotations are read"
    return Gap(reason=GapReason.LIMIT, location=place, audience=True, detail=detail)


def _entries(reader: PdfReader, page: Page) -> list[object]:
    return items(reader.pages[page.index - 1].get("/Annots"))


def _read(entries: Sequence[object], page: Page, member: str, gaps: tuple[Gap, ...]) -> Overlaid:
    segments: list[Segment] = []
    links: list[Link] = []
    around = Location(unit_kind=UnitKind.PAGE, index=page.index, member=member)
    for place, entry in enumerate(entries, 1):
        address = f"page[{page.index}]/annotation[{place}]"
        one = partial(_one, entry, page, member, address)
        said, broken = attempted("annotation", one, None, around, audience=_may_be_shown(entry))
        gaps += broken
        segments += [said] if isinstance(said, Segment) else []
        links += [said] if isinstance(said, Link) else []
    return Overlaid(segments=tuple(segments), links=tuple(links), gaps=gaps)


def _one(entry: object, page: Page, member: str, address: str) -> Segment | Link | None:
    annotation = dictionary(entry)
    place = Location(unit_kind=UnitKind.PAGE, index=page.index, box=_box(annotation, page), member=member)
    if name(annotation.get("/Subtype")) == "/Link":
        url = string(dictionary(annotation.get("/A")).get("/URI"))
        return Link(url=url, location=place) if url else None
    return _said(annotation, place, address)


def _may_be_shown(entry: object) -> bool:
    """Whether its text stands on the page itself; one that does not even tell its kind may do so."""
    kind, broken = attempted("kind", lambda: name(dictionary(entry).get("/Subtype")), "", Location())
    return bool(broken) or kind in _SHOWN


def _box(annotation: DictionaryObject, page: Page) -> Box | None:
    sides = [number(side) for side in items(annotation.get("/Rect"))]
    return page.view.box_of(sides) if len(sides) == 4 else None


def _said(annotation: DictionaryObject, place: Location, address: str) -> Segment | None:
    """Return the text that is shown on the page, or written in the margin of it."""
    kind = name(annotation.get("/Subtype"))
    if kind in _HAS_NO_TEXT:
        return None
    shown = kind in _SHOWN
    text = _filled_in(annotation) if kind == "/Widget" else string(annotation.get("/Contents"))
    text = " ".join(text.split())
    hidden = shown and bool(int(number(annotation.get("/F"))) & (_INVISIBLE | _HIDDEN | _NO_VIEW))
    role = Role.BODY if shown else Role.COMMENT
    return Segment(text=text, role=role, location=place, hidden=hidden, address=address) if text else None


def _filled_in(widget: DictionaryObject) -> str:
    """Return what a text or choice field shows; check boxes and passwords show no text, a push button its caption."""
    kind = name(_inherited(widget, "/FT"))
    flags = int(number(_inherited(widget, "/Ff")))
    if kind == "/Btn":
        return string(dictionary(widget.get("/MK")).get("/CA")) if flags & _PUSH_BUTTON else ""
    if kind not in {"/Tx", "/Ch"} or flags & _PASSWORD_FIELD:
        return ""
    value = _inherited(widget, "/V")
    return string(value) or ", ".join(filter(None, map(string, items(value))))


def _inherited(widget: DictionaryObject, entry: str) -> object:
    """Return an entry of a field or of the nearest field above that has it."""
    return next((field[entry] for field in siblings(widget, "/Parent") if entry in field), None)
