"""Reads the pictures among what was found in a file, and puts their text where they are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from locready.formats.options import ReadOptions
from locready.formats.pictures.batch import Unread, read_together
from locready.formats.pictures.segments import segments_of
from locready.formats.pictures.shown import Shown
from locready.formats.pictures.views import picture_of, view_of, views_of
from locready.formats.pictures.writing import Writing
from locready.model import Gap, GapReason, Role, Segment

T = TypeVar("T")


def read_in_place(items: Sequence[T | Shown], options: ReadOptions) -> list[T | Segment | Gap]:
    """Return the items with every picture replaced by the text in it, and by the gaps that say what is missing."""
    views = views_of(item for item in items if isinstance(item, Shown))
    native = [item for item in items if isinstance(item, Segment)]
    outcomes = read_together(
        {view: picture_of(uses, options.ocr.limits) for view, uses in views.items()},
        options.ocr,
        (segment.text for segment in native),
    )
    titled = {segment.location.index for segment in native if segment.role is Role.TITLE}
    units = {view: len({use.location.index for use in uses}) for view, uses in views.items()}
    pieces: list[T | Segment | Gap] = []
    for item in items:
        if not isinstance(item, Shown):
            pieces.append(item)
        elif item.passed_over:
            pieces.append(item.gap(GapReason.PICTURE, f"{item.key} ({item.passed_over})"))
        else:
            view = view_of(item)
            pieces += _pieces(item, outcomes[view], units[view], titled=item.location.index in titled)
    return pieces


def _pieces(picture: Shown, outcome: Writing | Unread, units: int, *, titled: bool) -> Iterator[Segment | Gap]:
    if isinstance(outcome, Unread):
        yield picture.gap(outcome.reason, f"{picture.key}: {outcome.detail}" if outcome.detail else picture.key)
    else:
        yield from segments_of(picture, outcome, units=units, titled=titled)
