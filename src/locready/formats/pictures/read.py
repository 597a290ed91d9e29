"""The one call by which a reader of a format has its pictures read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from locready.formats.options import ReadOptions
from locready.formats.pictures.shown import Shown
from locready.model import Gap, Segment

T = TypeVar("T")


def with_pictures_read(found: Iterable[T | Shown], options: ReadOptions) -> list[T | Segment | Gap]:
    """Return what was found with every picture replaced by the text in it, and by the gaps that say what is missing.

    Each distinct picture is read once, however often it is shown. One without text leaves nothing behind, one that is
    passed over a gap that no audience sees. Decoders and engines are loaded only where there is a picture.
    """
    items = list(found)
    if not any(isinstance(item, Shown) for item in items):
        return [item for item in items if not isinstance(item, Shown)]
    from locready.formats.pictures.placed import read_in_place

    return read_in_place(items, options)
