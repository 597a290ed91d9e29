"""What stands on the screen of a clip as a subtitle file: timed and placed, to be translated line by line.

For whoever works in a subtitle editor: the lines are in the source language, and once they are translated the file is
the forced narrative of the clip.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from locready.formats.subtitles.made import MadeCue, subrip_of, substation_of
from locready.handoff.job import Job
from locready.model import Box

#: Frames are about this much wider than high; a script's places are shares of the frame whatever its shape.
_SHAPE = 16 / 9
#: Where a text stands of which only the time is known: at the foot.
_FOOT = Box(0.1, 0.85, 0.8, 0.1)


def timed(job: Job) -> Job:
    """Return a job with those texts only that have a time on the screen."""
    return replace(job, units=tuple(unit for unit in job.units if unit.location.start_s is not None))


def subrip(job: Job, lang: str) -> bytes:
    """Return the texts of a clip as SubRip; nothing of the language of messages applies."""
    return subrip_of(_cues(job)).encode()


def substation(job: Job, lang: str) -> bytes:
    """Return the texts of a clip as SubStation Alpha, each beside where it stands."""
    return substation_of(_cues(job), _SHAPE).encode()


def _cues(job: Job) -> Iterator[MadeCue]:
    for unit in timed(job).units:
        start_s, end_s = unit.location.start_s or 0.0, unit.location.end_s
        yield MadeCue(
            start_s=start_s,
            end_s=start_s if end_s is None else end_s,
            text=unit.source,
            box=unit.location.box or _FOOT,
        )
