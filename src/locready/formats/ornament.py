"""Which pictures are too small on their page for anybody to read text in them."""

from __future__ import annotations

#: Smaller pictures (share of the page) are ornaments: bullets, rules, icons.
_ORNAMENT = 0.005


def is_readable(share: float | None) -> bool:
    """Say whether text in a picture can be read that fills such a share of its page; so it is where none is known."""
    return share is None or share >= _ORNAMENT
