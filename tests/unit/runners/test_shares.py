"""How far a file has come is seen from outside the process that reads it, and only where somebody looks."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from locready.errors import Crashed
from locready.formats.progress import report
from locready.runners import isolate
from locready.runners.isolate import isolated
from locready.runners.limits import ProcessLimits
from locready.runners.shares import Shares, posting
from locready.sources import Source

ROOMY = ProcessLimits(timeout_s=30, memory_mb=2048)
CLIP = Source(path=Path("clip.mp4"))
#: A program of its own: only a process with a single thread is forked, and this one may have more.
FORKED = """
from pathlib import Path

from locready.formats.progress import report
from locready.runners import isolate
from locready.runners.limits import ProcessLimits
from locready.runners.shares import Shares, posting
from locready.sources import Source

method = isolate._context().get_start_method()
with Shares() as shares, shares.reading(Source(path=Path("clip.mp4"))) as slot:
    isolate.isolated(posting, slot, report, 0.6, name="clip.mp4", limits=ProcessLimits())
    print(method, shares.now()[0].share)
"""


def read_slowly(steps: int) -> str:
    for step in range(1, steps + 1):
        report(step / steps)
        time.sleep(0.15)
    return "read"


def die_half_way() -> None:
    report(0.5)
    time.sleep(0.3)
    os.kill(os.getpid(), signal.SIGKILL)


def read_at_once() -> str:
    report(1.0)
    return "read"


@contextmanager
def looked_at(shares: Shares) -> Iterator[list[float]]:
    """Collect every new share that is seen while the block runs."""
    seen: list[float] = []
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(0.02):
            seen.extend(reading.share for reading in shares.now() if reading.share not in seen)

    looker = threading.Thread(target=look)
    looker.start()
    try:
        yield seen
    finally:
        ended.set()
        looker.join()


@pytest.mark.parametrize("start", ["forkserver", "spawn"])
def test_the_share_of_a_file_rises_in_sight_of_the_process_that_waits(monkeypatch, start):
    monkeypatch.setattr(isolate, "_context", lambda: multiprocessing.get_context(start))

    with Shares() as shares, looked_at(shares) as seen, shares.reading(CLIP) as slot:
        result = isolated(posting, slot, read_slowly, 5, name="clip.mp4", limits=ROOMY)

    assert result == "read"
    assert seen == sorted(seen)
    assert len(seen) >= 4
    assert seen[-1] == pytest.approx(1.0)


def test_a_forked_process_tells_its_share_too(tmp_path):
    (told := tmp_path / "told.py").write_text(FORKED)

    said = subprocess.run([sys.executable, told], capture_output=True, text=True, check=True)  # noqa: S603

    assert said.stdout == "fork 0.6\n"


def test_a_reader_that_is_killed_gives_its_place_back():
    with Shares() as shares:
        with looked_at(shares) as seen, pytest.raises(Crashed), shares.reading(CLIP) as slot:
            isolated(posting, slot, die_half_way, name="clip.mp4", limits=ROOMY)

        assert seen[-1] == pytest.approx(0.5)
        assert shares.now() == ()


def test_a_place_that_is_used_again_begins_at_nothing():
    with Shares() as shares:
        with shares.reading(CLIP) as first:
            posting(first, read_at_once)
        with shares.reading(CLIP) as second:
            assert second == first
            assert shares.now()[0].share == 0


def test_files_that_are_read_at_the_same_time_have_places_of_their_own():
    other = Source(path=Path("other.mp4"))

    with Shares() as shares, shares.reading(CLIP) as first, shares.reading(other) as second:
        posting(first, report, 0.25)
        posting(second, report, 0.75)

        assert {reading.source: round(reading.share, 6) for reading in shares.now()} == {CLIP: 0.25, other: 0.75}


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts open files through /proc")
def test_thousands_of_files_leave_no_file_open_and_none_behind():
    before = len(list(Path("/proc/self/fd").iterdir()))

    with Shares() as shares:
        for _ in range(3000):
            with shares.reading(CLIP) as slot:
                posting(slot, read_at_once)
        path = Path(slot.path)
        size = path.stat().st_size

    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert size == 4
    assert not path.exists()


def test_a_reader_reads_on_when_its_share_cannot_be_written():
    with Shares() as shares, shares.reading(CLIP) as slot:
        Path(slot.path).unlink()

        assert posting(slot, read_at_once) == "read"
