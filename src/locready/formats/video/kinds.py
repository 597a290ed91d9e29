"""What a text on the screen is: dialogue subtitle, overlay, watermark, or scene text that was filmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from locready.formats.video.onscreen import Standing
from locready.formats.video.surroundings import Surroundings
from locready.model import Role

#: A watermark stands through this part of the clip, of a clip of so many seconds at least.
_MOST, _LEAST_CLIP_S = 0.8, 8.0
#: Filmed writing seldom lies level: overlays do, or are slanted as titles are (degrees).
_LEVEL = 1.5
#: The band of dialogue subtitles: their middle is below this height of the frame, and so near its middle.
_BAND, _CENTRED = 0.74, 0.12
#: So many texts on one line (difference of heights) of one size are a dialogue; each stands so long (seconds).
_ROW, _RHYTHM, _SHORTEST_S, _LONGEST_S = 0.05, 2, 0.7, 9.0
_SAME_SIZE = 1.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What was seen of a text beside its words; ``slant`` is the angle of its line in degrees (0..90)."""

    surroundings: Surroundings
    slant: float


def roles_of(events: Sequence[Standing], evidence: Sequence[Evidence], seconds: float) -> list[Role]:
    """Return the role of each event of a clip that runs so many seconds."""
    through = [_stands_through(event, events, seconds) for event in events]
    overlaid = [_is_overlaid(seen) for seen in evidence]
    roles = []
    for event, stands, over in zip(events, through, overlaid, strict=True):
        if stands:
            roles.append(Role.WATERMARK)
        elif over is False and not _is_beside_overlay(event, events, overlaid):
            roles.append(Role.SCENE)
        else:
            roles.append(Role.SUBTITLE if _is_dialogue(event, events) else Role.OVERLAY)
    return roles


def _stands_through(event: Standing, events: Sequence[Standing], seconds: float) -> bool:
    """Say whether a text stands through most of the clip; what is lost for a moment and found again counts together."""
    if seconds < _LEAST_CLIP_S:
        return False
    whole = sum(other.seconds for other in events if other.text == event.text and _near(other, event))
    return whole >= _MOST * seconds


def _is_overlaid(seen: Evidence) -> bool | None:
    """Say whether a text was laid over the picture (True) or filmed (False); None where nothing tells."""
    around = seen.surroundings
    if around.moved:
        return False
    if around.tell_overlay:
        return True
    return False if seen.slant > _LEVEL else None


def _is_beside_overlay(event: Standing, events: Sequence[Standing], overlaid: Sequence[bool | None]) -> bool:
    """Say whether another text of its size stands in its place at another time, surely laid over."""
    return any(
        over and other is not event and _near(other, event) and _same_size(other, event)
        for other, over in zip(events, overlaid, strict=True)
    )


def _is_dialogue(event: Standing, events: Sequence[Standing]) -> bool:
    if not _in_band(event):
        return False
    row = [other for other in events if _in_band(other) and _on_row(other, event) and _same_size(other, event)]
    return len(row) >= _RHYTHM


def _in_band(event: Standing) -> bool:
    left, top, right, bottom = event.sides
    centred = abs((left + right) / 2 - 0.5) <= _CENTRED
    return event.upright and centred and (top + bottom) / 2 >= _BAND and _SHORTEST_S <= event.seconds <= _LONGEST_S


def _on_row(one: Standing, other: Standing) -> bool:
    return abs(one.sides[3] - other.sides[3]) <= _ROW or abs(one.sides[1] - other.sides[1]) <= _ROW


def _near(one: Standing, other: Standing) -> bool:
    return abs(one.sides[1] - other.sides[1]) <= _ROW and abs(one.sides[0] - other.sides[0]) <= 2 * _ROW


def _same_size(one: Standing, other: Standing) -> bool:
    smaller, larger = sorted((one.size, other.size))
    return larger <= _SAME_SIZE * smaller
