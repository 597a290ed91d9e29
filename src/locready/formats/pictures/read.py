"""Reads all pictures of a file together, each distinct one once, and puts their text where they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from locready.formats.options import ReadOptions
from locready.formats.pictures.segments import segments_of
from locready.formats.pictures.shown import Shown
from locready.formats.pictures.views import Unread, View, outcomes_of, view_of, views_of
from locready.formats.pictures.writing import Writing
from locready.model import Gap, GapReason, Role, Segment

T = TypeVar("T")


def with_pictures_read(found: Iterable[T | Shown], options: ReadOptions) -> list[T | Segment | Gap]:
    """Return what was found with every picture replaced by the text in it, and by the gaps that say what is missing.

    Each distinct picture is read once, however often it is shown. One without text leaves nothing behind, one that is
    passed over a gap that no audience sees.
    """
    items = list(found)
    shown = [item for item in items if isinstance(item, Shown)]
    views = views_of(shown)
    native = [item for item in items if isinstance(item, Segment)]
    outcomes = outcomes_of(views, [segment.text for segment in native], options)
    titled = {segment.location.index for segment in native if segment.role is Role.TITLE}
    times = {view: len({use.location.index for use in uses}) for view, uses in views.items()}
    return [
        piece
        for item in items
        for piece in (_pieces(item, outcomes, times, titled) if isinstance(item, Shown) else (item,))
    ]


def _pieces(
    picture: Shown, outcomes: Mapping[View, Writing | Unread], times: Mapping[View, int], titled: set[int | None]
) -> Iterator[Segment | Gap]:
    if picture.passed_over:
        yield picture.gap(GapReason.PICTURE, f"{picture.key} ({picture.passed_over})")
        return
    view = view_of(picture)
    outcome = outcomes[view]
    if isinstance(outcome, Unread):
        yield picture.gap(outcome.reason, f"{picture.key}: {outcome.detail}" if outcome.detail else picture.key)
    else:
        yield from segments_of(picture, outcome, units=times[view], titled=picture.location.index in titled)
