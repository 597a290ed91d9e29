"""A picture at the place where a material shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

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
    part of the picture that is shown (0..1 of it), ``turns`` how often it is turned by 90 degrees clockwise.
    ``weight`` is the part of it that can be seen, ``behind`` says that it belongs to a layout or master.
    ``passed_over`` is why it is not looked at (``decoration``: nobody reads text in it; ``hidden``), empty where it is.
    """

    key: str
    content: Callable[[], bytes]
    location: Location
    crop: Box = _WHOLE
    turns: int = 0
    audience: bool = True
    weight: float = 1.0
    behind: bool = False
    passed_over: str = ""

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
        seen = self.audience and not self.passed_over
        return Gap(reason=reason, location=self.placed(box), audience=seen, detail=detail)
