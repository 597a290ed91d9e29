"""The pictures that a material shows: collected while it is read, and read together when the rest is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from locready.formats.options import ReadOptions
from locready.model import Box, Gap, GapReason, Location, Segment

T = TypeVar("T")
_WHOLE = Box(0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One picture at one place.

    ``key`` tells distinct pictures of a file apart (the name of a part, a hash); ``content`` returns its encoded
    bytes and may raise ``InputError``. ``location.box`` is where it stands on its unit, None where the format does not
    say. ``crop`` is the part of the picture that is shown (0..1 of it), ``turns`` how often it is turned by 90 degrees
    clockwise. ``share`` is the part of the unit that it fills (0..1), as far as that is known.
    """

    key: str
    content: Callable[[], bytes]
    location: Location
    crop: Box = _WHOLE
    turns: int = 0
    share: float | None = None
    audience: bool = True


def with_pictures_read(found: Iterable[T | Shown], options: ReadOptions) -> list[T | Segment | Gap]:
    """Return what was found with every picture replaced by the text in it, or by the gaps that say why not.

    Each distinct picture is read once, however often it is shown.
    """
    return [_unread(item) if isinstance(item, Shown) else item for item in found]


def _unread(picture: Shown) -> Gap:
    return Gap(reason=GapReason.PICTURE, location=picture.location, audience=picture.audience, detail=picture.key)
