"""What a clip may cost: memory by the size of its frames, time up to a deadline, and how far it is read is told."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import sleep

import numpy as np
import pytest

from locready.formats.options import ReadOptions
from locready.formats.progress import telling
from locready.formats.video import read as reader
from locready.formats.video.frames import Damage, Frame
from locready.formats.video.opening import opened
from locready.formats.video.picture import Shape
from locready.formats.video.samples import sampled
from locready.formats.video.unwatched import gaps_of
from locready.formats.video.watching import watched
from locready.model import GapReason
from locready.runners.isolate import read_isolated
from locready.runners.limits import ProcessLimits
from locready.sources import Source
from made_video import TEXT, Film, film, picture, read_clip, seen

SHOWN = [(TEXT, 1.0, 2.4)]
PEAK = """
import sys
from pathlib import Path
from locready.formats import ReadOptions, read
from locready.sources import Source

document = read(Source(path=Path(sys.argv[1])), ReadOptions())
assert document.segments
status = Path("/proc/self/status").read_text()
print(status.split("VmHWM:")[1].split()[0])
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the peak is what Linux says of a process")
@pytest.mark.parametrize("rate", [25, 60])
def test_full_hd_takes_less_than_600_mb(tmp_path: Path, rate: int) -> None:
    made = Film(size=(1920, 1080), seconds=6.0, rate=rate, codec_options={"preset": "ultrafast", "refs": "4"})
    path = film(tmp_path / "a.mp4", made)

    run = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", PEAK, str(path)], capture_output=True, text=True, check=True
    )

    assert int(run.stdout) < 600 * 1024


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "codec", "pixels"),
    [
        ((3840, 2160), "libx264", "yuv420p"),
        ((7680, 4320), "libx264", "yuv420p"),
        ((7680, 4320), "prores_ks", "yuv422p10le"),
    ],
)
def test_4k_and_8k_are_read_within_the_usual_memory(
    tmp_path: Path, size: tuple[int, int], codec: str, pixels: str
) -> None:
    options = {"preset": "ultrafast"} if codec == "libx264" else {}
    path = film(tmp_path / "a.mov", Film(codec=codec, pixels=pixels, size=size, rate=5, codec_options=options))

    document = read_isolated(Source(path=path), ReadOptions(), ProcessLimits(timeout_s=120))

    assert seen(document) == SHOWN
    assert (document.units[0].width, document.units[0].height) == size


def test_the_larger_the_frames_the_fewer_threads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 64)
    threads = []
    for size in ((640, 360), (3840, 2160), (7680, 4320)):
        path = film(tmp_path / "a.mp4", Film(size=size, seconds=0.04))
        with opened(Source(path=path)) as (_container, stream):
            threads.append(stream.codec_context.thread_count)

    assert threads == [6, 4, 1]


def test_a_clip_is_watched_until_its_time_is_up_and_the_rest_is_a_gap() -> None:
    whole = watched(_endless(), rate=4.0, seconds=0.5, tell=lambda _time_s: None)

    (gap,) = gaps_of(whole, Damage(), 36_000.0, "inner.mp4")

    assert whole.out_of_time
    assert whole.last is not None
    assert gap.reason is GapReason.LIMIT
    assert gap.detail.startswith("watched until 0:")
    assert gap.detail.endswith(" of 10:00:00.0")
    assert (gap.location.start_s, gap.location.end_s) == (whole.last.time_s, 36_000.0)
    assert gap.location.member == "inner.mp4"


def test_how_far_a_clip_is_watched_is_told_on_the_way(tmp_path: Path) -> None:
    told: list[float] = []

    with telling(told.append):
        read_clip(film(tmp_path / "a.mp4"))

    assert len(told) > 8
    assert all(before <= after for before, after in pairwise(told))
    assert told[-1] > 0.9


def test_a_sample_holds_no_more_frames_than_it_needs() -> None:
    samples = list(sampled((_frame(number / 60) for number in range(60 * 20)), rate=0.1))

    assert max(len(sample.since) for sample in samples) <= 64
    assert max(instant.time_s for sample in samples for instant in sample.since) == pytest.approx(20.0, abs=0.1)


def test_a_very_large_frame_is_kept_small_and_read_in_its_proportions(tmp_path: Path) -> None:
    with opened(Source(path=film(tmp_path / "a.mp4", Film(size=(3840, 2160), seconds=0.04)))) as (container, _stream):
        stored = next(container.decode(video=0))
    shape = Shape(width=3840, height=2160)

    kept = shape.kept(stored)

    assert (kept.width, kept.height) == (1920, 1080)
    assert shape.whole(kept).shape == (1080, 1920, 3)
    assert shape.shown == (3840, 2160)


def test_reading_ends_at_a_deadline_by_the_limits_of_its_options(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "OF_OCR_SECONDS", 0.0)

    document = read_clip(film(tmp_path / "a.mp4"))

    (gap,) = document.gaps
    assert gap.detail == "watched until 0:00.0 of 0:03.0"
    assert (gap.location.start_s, gap.location.end_s) == (0.0, 3.0)


def _endless() -> Iterator[Frame]:
    number = 0
    while True:
        sleep(0.002)
        yield _frame(number / 25)
        number += 1


def _frame(time_s: float) -> Frame:
    import av

    stored = av.VideoFrame.from_ndarray(picture((64, 64), ""), format="rgb24")
    small = np.full((64, 64), 60, np.uint8)
    return Frame(time_s=time_s, until_s=time_s, small=small, shape=Shape(width=64, height=64), stored=stored)
