"""Translations into a copy of an Office file: what decks and documents have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from locready.formats.drawingml.write import Unwritable
from locready.formats.markup.address import find, part_of
from locready.formats.opc.copy import copied
from locready.formats.opc.package import Package, opened
from locready.formats.opc.parts_written import PartsWritten
from locready.formats.options import ReadOptions
from locready.formats.parts import PartUnreadable
from locready.formats.placing import Placed, unwritable
from locready.model.translation import Remark, RemarkKind
from locready.sources import Source

#: Puts a translation into the element that holds its source, and says whether words of several looks now share one.
Put = Callable[[etree._Element, Placed], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewriting:
    """A package as it is, and those of its parts that are being changed."""

    package: Package
    parts: PartsWritten


@contextmanager
def rewriting(source: Source, copy: Path, options: ReadOptions) -> Iterator[Rewriting]:
    """Give a package whose parts may be changed, and write its copy with them afterwards.

    Raises:
        InputError: the file cannot be read any more.
        PartUnreadable: a part of it is damaged and cannot be copied.
    """
    with opened(source, options) as package:
        changed = Rewriting(package=package, parts=PartsWritten(package))
        yield changed
        content = changed.parts.content
    with opened(source, options) as package:
        copied(package, copy, content)


def put_all(places: Iterable[Placed], parts: PartsWritten, put: Put) -> Iterator[Remark]:
    """Write every translation, and yield a remark for each that could not be written, or lost looks.

    All elements are found before the first is written: writing moves what stands behind.
    """
    for element, place in [(_element(place.segment.address, parts), place) for place in places]:
        try:
            lost = element is not None and put(element, place)
        except Unwritable:
            element, lost = None, False
        if element is None:
            yield unwritable(place)
        elif lost:
            yield Remark(kind=RemarkKind.FLATTENED, translation=place.translation, location=place.segment.location)


def _element(address: str, parts: PartsWritten) -> etree._Element | None:
    try:
        return find(parts.root(part_of(address)), address)
    except (LookupError, ValueError, PartUnreadable):
        return None
