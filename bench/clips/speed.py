"""How long reading a clip takes beside decoding it and nothing else, and beside RapidOCR on whole frames."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np

from clips.peer import decoded, reader, sampled
from clips.truth import Clip
from locready.formats.options import ReadOptions
from locready.formats.read import read
from locready.ocr.recognise import recognise
from locready.sources import Source
from pictures.engines import cpu_seconds

#: The floor's small grey picture: so wide, so often a second.
_WIDE, _OFTEN = 640, 4.0
#: So many seconds of the peer are timed; the rest is scaled.
_PEER_SECONDS = 10.0
_KILOBYTES = 1024
_READ_ALONE = """
import re, sys
from pathlib import Path
from locready.formats.options import ReadOptions
from locready.formats.read import read
from locready.sources import Source
read(Source(path=Path(sys.argv[1])), ReadOptions(sample_rate=float(sys.argv[2])))
print(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Seconds of wall and of processor time, programs that were started included."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """What one clip costs: the floor (runs before and after ours), ours, and the peer where run."""

    clip: Clip
    floor: Cost
    ours: Cost
    peer: Cost | None
    peak_mb: float

    @property
    def share(self) -> float:
        """The floor as a share of ours, in wall time: 1 would be as fast as decoding."""
        return self.floor.wall / self.ours.wall

    @property
    def cpu_share(self) -> float:
        return self.floor.cpu / self.ours.cpu


def speed(clip: Clip, rounds: int, *, with_peer: bool) -> Speed:
    """Time floor, ours and floor in turn, ``rounds`` times, and take medians; models are loaded before."""
    recognise([np.full((64, 64, 3), 255, dtype=np.uint8)])
    floors, ours = [cost(lambda: floor(clip.path))], []
    for _ in range(rounds):
        ours.append(cost(lambda: _read(clip.path, clip.sample_rate)))
        floors.append(cost(lambda: floor(clip.path)))
    return Speed(
        clip=clip,
        floor=_median(floors),
        ours=_median(ours),
        peer=peer(clip) if with_peer else None,
        peak_mb=peak_mb(clip),
    )


def cost(work: Callable[[], object]) -> Cost:
    wall, cpu = time.perf_counter(), cpu_seconds()
    work()
    return Cost(wall=time.perf_counter() - wall, cpu=cpu_seconds() - cpu)


def floor(path: Path) -> int:
    """Decode every frame on all cores and make a small grey picture four times a second; return how many."""
    count, due = 0, 0.0
    for frame in decoded(path):
        if frame.time is not None and frame.time >= due:
            height = 2 * round(_WIDE * frame.height / frame.width / 2)
            frame.reformat(width=_WIDE, height=height, format="gray").to_ndarray()
            count, due = count + 1, frame.time + 1 / _OFTEN
    return count


def peer(clip: Clip) -> Cost:
    """RapidOCR as it comes on a whole frame every half second, the first seconds timed and scaled to the clip."""
    read = reader()
    timed = cost(lambda: [read(picture) for _, picture in sampled(clip.path, _PEER_SECONDS)])
    scale = clip.seconds / min(clip.seconds, _PEER_SECONDS)
    return Cost(wall=timed.wall * scale, cpu=timed.cpu * scale)


def peak_mb(clip: Clip) -> float:
    """Return the most memory (MB) that a process of its own takes which reads the clip and nothing else."""
    done = subprocess.run(
        [sys.executable, "-c", _READ_ALONE, str(clip.path), str(clip.sample_rate)],
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout) / _KILOBYTES


def _read(path: Path, sample_rate: float) -> None:
    read(Source(path=path), ReadOptions(sample_rate=sample_rate))


def _median(costs: list[Cost]) -> Cost:
    return Cost(wall=median(it.wall for it in costs), cpu=median(it.cpu for it in costs))
