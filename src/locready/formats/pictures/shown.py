"""A picture at the place where a material shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from locready.formats.visibility import is_readable
from locready.model import Box, Gap, GapReason, Location

_WHOLE = Box(0.0, 0.0, 1.0, 1.0)
#: Pictures are looked at as large as a screen of this many pixels along shows them; writing of 12 pixels there is as
#: small as anybody reads on it.
_SCREEN = 2_560
_LEAST_SIDE = 640


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One picture at one place.

    ``key`` names it in the file (a part, an address); ``content`` returns its encoded bytes and may raise
    ``InputError``. ``location.box`` is where it stands on its unit, None where the format does not say. ``crop`` is the
    part of the picture that is shown (0..1 of it), ``turns`` how often it is turned by 90 degrees clockwise,
    ``mirrored`` that it is flipped from left to right before that.
    ``weight`` is the part of it that can be seen, ``share`` how much of its unit it fills where no box says so,
    ``hidden`` that no audience sees it, ``behind`` that it belongs to a layout or master.
    """

    key: str
    content: Callable[[], bytes]
    location: Location
    crop: Box = _WHOLE
    turns: int = 0
    mirrored: bool = False
    weight: float = 1.0
    share: float | None = None
    hidden: bool = False
    behind: bool = False

    @property
    def passed_over(self) -> str:
        """Why it is not looked at: it is hidden, or so small that nobody reads text in it; empty where it is."""
        if self.hidden:
            return "hidden"
        return "" if is_readable(self.area) else "decoration"

    @property
    def area(self) -> float | None:
        """The share of its unit that it fills, None where that is not known."""
        return self.share if self.location.box is None else self.location.box.area

    @property
    def side(self) -> int:
        """The longer side in pixels at which an audience sees it."""
        box = self.location.box
        return _SCREEN if box is None else max(round(_SCREEN * min(max(box.width, box.height), 1.0)), _LEAST_SIDE)

    def placed(self, box: Box) -> Location:
        """Return the place on the unit of a box in the picture as it is shown."""
        own = self.location.box
        if own is None:
            return self.location
        on = Box(own.x + box.x * own.width, own.y + box.y * own.height, box.width * own.width, box.height * own.height)
        return replace(self.location, box=on.rounded())

    def gap(self, reason: GapReason, detail: str, box: Box = _WHOLE) -> Gap:
        """Return the gap of this picture or of a part of it."""
        return Gap(reason=reason, location=self.placed(box), audience=not self.passed_over, detail=detail)
