"""What the drawn pictures of a material are called, for those who draw them and those who show them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from locready.model.document import UnitKind
from locready.model.location import Location

#: What a drawn picture may be, by the end of its name.
PICTURE_KINDS: Mapping[str, str] = {".webp": "image/webp", ".jpg": "image/jpeg", ".svg": "image/svg+xml"}


def moment_of(location: Location) -> float | None:
    """Return the second at which a frame shows what a finding is about, the middle of its time; None without a time.

    The cues of subtitle tracks are not in the picture.
    """
    if location.start_s is None or location.unit_kind == UnitKind.TRACK:
        return None
    return (location.start_s + max(location.end_s or 0.0, location.start_s)) / 2


def frame_name(sha256: str, location: Location) -> str | None:
    """Return the file name of the frame of a finding; None where it has no time.

    ``<12 digits of the file's hash>-<milliseconds>.jpg``; of a clip inside a deck, with 6 digits of the hash of its
    place between them.
    """
    moment = moment_of(location)
    if moment is None:
        return None
    within = hashlib.sha256(location.member.encode()).hexdigest()[:6] if location.member else ""
    return "-".join(part for part in (sha256[:12], within, str(round(moment * 1000))) if part) + ".jpg"


def unit_name(sha256: str, index: int) -> str:
    """Return what the drawn picture of a slide or page is called, without the end that says its kind.

    ``<12 digits of the file's hash>-u<1-based index>``.
    """
    return f"{sha256[:12]}-u{index}"
