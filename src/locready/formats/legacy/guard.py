"""A program that runs another until it ends, its time is up, or whoever wanted it is gone; run as a file, by itself.

``python -I guard.py SECONDS FOLDER COMMAND …``. The process that reads a file is killed without warning when its own
time is up. LibreOffice, which is several processes, would go on and keep its folder: this guard ends it and removes
the folder then. It is a program and not a function run before the command starts, because that is not safe in a
process with threads. It imports nothing of locready, so that nothing in the folder it is started in can be loaded.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time

TIMED_OUT = 124
_LOOK_S = 0.1


def main(seconds: float, folder: str, command: list[str]) -> int:
    """Run the command in a session of its own; return its exit code, or ``TIMED_OUT``."""
    wanted_by, end = os.getppid(), time.monotonic() + seconds
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)  # noqa: S603
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.wait(_LOOK_S)
        orphaned = os.getppid() != wanted_by
        if orphaned or time.monotonic() > end:
            _end(process)
            if orphaned:
                shutil.rmtree(folder, ignore_errors=True)
            return TIMED_OUT


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the whole session; Windows knows none, and the first process is all that can be reached."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2], sys.argv[3:]))
