"""A clip at the place where a material shows it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from locready.formats.pictures import Shown
from locready.formats.stretch import Stretch
from locready.model import Box, Gap, GapReason, Location, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Playing:
    """One clip at one place.

    ``key`` names it in the file (a part), ``size`` is how many bytes it claims to have. ``content`` gives its bytes for
    as long as they are read, and may raise ``PartUnreadable`` or ``TooLarge``. ``location.box`` is where it stands on
    its unit, None where the format does not say. ``poster`` is the picture that stands there until it plays, ``weight``
    the part of it that can be seen, ``hidden`` says that no audience sees it.
    """

    key: str
    content: Callable[[], AbstractContextManager[Stretch]]
    location: Location
    size: int = 0
    poster: tuple[Shown | Gap, ...] = ()
    weight: float = 1.0
    hidden: bool = False

    def segment(self, event: Segment) -> Segment:
        """Return a text of the clip as one of the unit that shows it; when it stands and in which file stays."""
        height = 1.0 if self.location.box is None else self.location.box.height
        return replace(
            event,
            location=self._placed(event.location),
            hidden=event.hidden or self.hidden,
            weight=event.weight * self.weight,
            type_size=None if event.type_size is None else round(event.type_size * height, 4),
        )

    def own_gap(self, gap: Gap) -> Gap:
        """Return a gap of the clip as one of the unit; an audience misses nothing of a clip that it is not shown."""
        detail = f"{self.key}: {gap.detail}" if gap.detail else self.key
        return replace(
            gap, location=self._placed(gap.location), audience=gap.audience and not self.hidden, detail=detail
        )

    def unread(self, reason: GapReason, why: str) -> Gap:
        """Return the gap of a clip that was not read at all."""
        return Gap(reason=reason, location=self.location, audience=not self.hidden, detail=f"{self.key}: {why}")

    def passed_over(self) -> tuple[Gap, ...]:
        """Return the gaps of the picture that stands there until the clip plays, which is not looked at."""
        return tuple(
            Gap(
                reason=GapReason.PICTURE,
                location=it.location,
                audience=False,
                detail=f"{it.key} (stands for {self.key})" if isinstance(it, Shown) else it.detail,
            )
            for it in self.poster
        )

    def _placed(self, within: Location) -> Location:
        """Return the place on the unit of a place in the clip."""
        own = self.location
        box = own.box if within.box is None or own.box is None else _inside(within.box, own.box)
        return replace(own, box=box, start_s=within.start_s, end_s=within.end_s, member=within.member)


def _inside(box: Box, frame: Box) -> Box:
    return Box(
        frame.x + box.x * frame.width,
        frame.y + box.y * frame.height,
        box.width * frame.width,
        box.height * frame.height,
    ).rounded()
