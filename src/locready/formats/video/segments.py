"""From an event on the screen to a segment."""

from __future__ import annotations

from locready.formats.video.address import Fragment, address_of
from locready.formats.video.onscreen import Standing
from locready.model import Box, Location, Origin, Role, Segment, UnitKind

#: A recogniser's box has air above and below the letters: the type size is this share of its height.
_TYPE = 0.72


def segment_of(event: Standing, role: Role, member: str) -> Segment:
    """Return the segment of an event: its words, its role, where it stands and when."""
    left, top, right, bottom = event.sides
    box = Box(left, top, right - left, bottom - top).rounded()
    start_s, end_s = round(event.start_s, 3), round(event.end_s, 3)
    return Segment(
        text=event.text,
        role=role,
        origin=Origin.OCR,
        ocr_confidence=round(event.confidence, 3),
        type_size=round(event.size * _TYPE, 4),
        location=Location(
            unit_kind=UnitKind.CLIP,
            index=1,
            box=box,
            start_s=start_s,
            end_s=end_s,
            member=member,
        ),
        address=address_of(Fragment(start_s=start_s, end_s=end_s, box=box, dialogue=role is Role.SUBTITLE)),
    )
