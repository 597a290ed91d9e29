"""What the drawn frame of a finding is called, for those who draw it and those who show it."""

from __future__ import annotations

import hashlib

from locready.model.document import UnitKind
from locready.model.location import Location


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
