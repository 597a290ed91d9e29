"""How much of a thing lies on its slide or page, and whether it is large enough to be read there."""

from __future__ import annotations

from locready.model import Box

#: Smaller pictures (share of the page) are ornaments: bullets, rules, icons.
_ORNAMENT = 0.005


def is_readable(share: float | None) -> bool:
    """Say whether text in a picture can be read that fills such a share of its page; so it is where none is known."""
    return share is None or share >= _ORNAMENT


def visible_share(box: Box | None) -> float:
    """Return how much of a box lies on the slide (0..1); a box without extent counts as a point, none as visible."""
    if box is None:
        return 1.0
    whole = box.width * box.height
    if whole > 0.0:
        return round(min(box.area / whole, 1.0), 4)
    return 1.0 if 0.0 <= box.x <= 1.0 and 0.0 <= box.y <= 1.0 else 0.0
