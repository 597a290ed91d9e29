"""A picture as a document: key art, a one-sheet, a scan; each page of a TIFF is a unit, of an animation the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from locready.errors import Damaged, TooLarge
from locready.formats.layout.roles import roles_of
from locready.formats.options import ReadOptions
from locready.formats.pictures.batch import Unread, read_together
from locready.formats.pictures.decode import PictureUnreadable, opened, page_of, sizes_of
from locready.formats.pictures.segments import pieces_of
from locready.formats.pictures.shown import Shown
from locready.formats.pictures.writing import Writing
from locready.model import Box, Document, Gap, GapReason, Location, Role, Segment, Unit, UnitKind, numbered
from locready.sources import Source

_WHOLE = Box(0.0, 0.0, 1.0, 1.0)


def read(source: Source, options: ReadOptions) -> Document:
    """Read a picture file: a segment a paragraph, the largest text of a page as its title.

    Raises:
        Missing: the file is not there or may not be read.
        Damaged: no page of it can be decoded.
        TooLarge: it has more pixels than the limits allow.
    """
    limits = options.ocr.limits
    with source.open() as stream:
        try:
            picture = opened(stream, limits)
            sizes, cut = sizes_of(picture, options.limits.units)
        except PictureUnreadable as error:
            raise (TooLarge if error.reason is GapReason.LIMIT else Damaged)(
                path=source.name, detail=str(error)
            ) from error
        pages = {index: partial(page_of, picture, index, limits) for index in range(1, len(sizes) + 1)}
        outcomes = read_together(pages, options.ocr)
    broken = [it for it in outcomes.values() if isinstance(it, Unread) and it.reason is GapReason.DAMAGED_PART]
    if len(broken) == len(outcomes):
        raise Damaged(path=source.name, detail=broken[0].detail)
    pieces = list(_pieces(outcomes, source.member))
    segments = [piece for piece in pieces if isinstance(piece, Segment)]
    return Document(
        path="",  # formats/read.py names it, whatever the format
        format="image",
        units=tuple(_units(sizes, segments)),
        segments=numbered(segments),
        gaps=(*(piece for piece in pieces if isinstance(piece, Gap)), *_cut(cut, len(sizes), source.member)),
    )


def _pieces(outcomes: Mapping[int, Writing | Unread], member: str) -> Iterator[Segment | Gap]:
    """Yield the text and the gaps of every page; roles are told over all pages, since feet run through them."""
    writings = [outcome for outcome in outcomes.values() if isinstance(outcome, Writing)]
    roles = iter(roles_of(writings))
    for index, outcome in outcomes.items():
        place = Location(unit_kind=UnitKind.PICTURE, index=index, box=_WHOLE, member=member)
        page = Shown(key=f"picture[{index}]", content=bytes, location=place)
        if isinstance(outcome, Unread):
            yield page.gap(outcome.reason, outcome.detail)
        else:
            yield from pieces_of(page, outcome, next(roles))


def _cut(cut: bool, pages: int, member: str) -> Iterator[Gap]:
    if cut:
        detail = f"only the first {pages:,} pages are read"
        yield Gap(reason=GapReason.LIMIT, location=Location(member=member), audience=True, detail=detail)


def _units(sizes: Sequence[tuple[int, int]], segments: Sequence[Segment]) -> Iterator[Unit]:
    for index, (width, height) in enumerate(sizes, 1):
        titles = (it.text for it in segments if it.role is Role.TITLE and it.quotable and it.location.index == index)
        yield Unit(kind=UnitKind.PICTURE, index=index, width=width, height=height, title=" ".join(titles))
