"""What a PDF says of itself: its information dictionary, its language, its bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from locready.formats.pdf.objects import dictionary, siblings, string
from locready.model import Location, Properties, Role, Segment

#: Bookmarks below bookmarks are read so deep.
_DEEPEST = 16
_MOST_BOOKMARKS = 5_000


def properties_of(reader: PdfReader) -> Properties:
    """Read the information dictionary and /Lang of the catalogue; dates come as ISO 8601 where they can be read."""
    told = reader.metadata or DictionaryObject()
    return Properties(
        title=string(told.get("/Title")),
        subject=string(told.get("/Subject")),
        keywords=string(told.get("/Keywords")),
        language=string(reader.root_object.get("/Lang")) or None,
        created=_date(string(told.get("/CreationDate"))),
        modified=_date(string(told.get("/ModDate"))),
        application=string(told.get("/Creator")) or string(told.get("/Producer")),
        persons=tuple(filter(None, [string(told.get("/Author"))])),
    )


def described(properties: Properties, member: str) -> Iterator[Segment]:
    """Yield the properties that are text in a language."""
    for name in ("title", "subject", "keywords"):
        text = getattr(properties, name)
        if text:
            location = Location(member=member)
            yield Segment(text=text, role=Role.METADATA, location=location, address=f"info/{name}")


def bookmarks(reader: PdfReader, member: str) -> list[Segment]:
    """Return the titles of the outline, in its order."""
    outline = dictionary(reader.root_object.get("/Outlines"))
    found: list[Segment] = []
    for text in _titles(outline, _DEEPEST):
        address = f"outline[{len(found) + 1}]"
        found.append(Segment(text=text, role=Role.METADATA, location=Location(member=member), address=address))
        if len(found) >= _MOST_BOOKMARKS:
            break
    return found


def _titles(parent: DictionaryObject, depth: int) -> Iterator[str]:
    if depth == 0 or "/First" not in parent:
        return
    for item in siblings(parent.raw_get("/First"), "/Next"):
        text = string(item.get("/Title"))
        if text:
            yield text
        yield from _titles(item, depth - 1)


def _date(told: str) -> str | None:
    """Turn ``D:20260901093000+09'00'`` into ISO 8601; None where it says no date."""
    digits = "".join(character for character in told.removeprefix("D:")[:14] if character.isdigit())
    for length, shape in ((14, "%Y%m%d%H%M%S"), (12, "%Y%m%d%H%M"), (8, "%Y%m%d")):
        try:
            return datetime.strptime(digits[:length], shape).isoformat()
        except ValueError:
            continue
    return None
