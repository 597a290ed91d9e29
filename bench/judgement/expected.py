"""Which band a manifest leads one to expect of a pitch, by a rule that a buyer would give.

* Not ready: the reader says no, or less than half of the text can be read in English.
* Else from "ready" one band down for each of these, though not below "partly", as most can be read:
  less than nine tenths of the text can be read; less than four fifths of the essentials that the manifest names are
  there in English; a fault is planted that our severities call critical, or three that they call major.

The rule knows nothing of weights and gates. It was written down before the scores that it is compared with were looked
at file by file; runs of ``bench/truth.py`` had printed them before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from judgement.pitches import Pitch

BANDS = ("ready", "nearly", "partial", "not-ready")
_HALF, _MOST_TEXT, _MOST_ESSENTIALS, _MANY_MAJOR = 0.5, 0.9, 0.8, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A band, and what takes it down."""

    band: str
    reasons: tuple[str, ...]


def expected(pitch: Pitch) -> Expected:
    """Return the band that the manifest leads one to expect."""
    if pitch.reader == "no" or pitch.readable < _HALF:
        return Expected(band="not-ready", reasons=(f"reader {pitch.reader}, {pitch.readable:.2f} readable",))
    reasons = tuple(_reasons(pitch))
    return Expected(band=BANDS[min(len(reasons), BANDS.index("partial"))], reasons=reasons)


def _reasons(pitch: Pitch) -> Sequence[str]:
    critical, major = len(pitch.faults.get("critical", ())), len(pitch.faults.get("major", ()))
    told = {
        f"{pitch.readable:.2f} readable": pitch.readable < _MOST_TEXT,
        f"{pitch.in_english:.0%} of the essentials": pitch.in_english < _MOST_ESSENTIALS,
        f"{critical} critical, {major} major faults": critical > 0 or major >= _MANY_MAJOR,
    }
    return [reason for reason, holds in told.items() if holds]
