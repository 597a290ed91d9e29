"""The elements that translations go to, all found before the first is written: writing moves what stands behind."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from locready.formats.markup.address import find, part_of
from locready.formats.opc.parts_written import PartsWritten
from locready.formats.parts import PartUnreadable
from locready.formats.placing import Placed
from locready.model.translation import Remark, RemarkKind


def elements_for(places: Iterable[Placed], parts: PartsWritten) -> list[tuple[etree._Element | None, Placed]]:
    """Return each translation with the element that holds its source, None where that cannot be found any more."""
    return [(_element(place.segment.address, parts), place) for place in places]


def flattened(place: Placed) -> Remark:
    """Return the remark on a translation in which words of several looks have one look now."""
    return Remark(kind=RemarkKind.FLATTENED, translation=place.translation, location=place.segment.location)


def _element(address: str, parts: PartsWritten) -> etree._Element | None:
    try:
        return find(parts.root(part_of(address)), address)
    except (LookupError, ValueError, PartUnreadable):
        return None
