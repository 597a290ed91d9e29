"""What a cold start costs: a small deck scanned from the command line, beside ``python -c "import pptx"``.

    python bench/start.py [deck.pptx]

Seconds of wall time and of processor time of whole processes, the reading process and its server included; medians of
runs taken in turn. The limit is five times the import of python-pptx. Below stand the shares, each in a process of its
own, and the heavy packages that ``locready --help`` imports.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

_RUNS = 9
_LIMIT = 5.0
_HEAVY = ("pptx", "pypdf", "pypdfium2", "numpy", "scipy", "lxml", "PIL", "wordfreq", "langdetect", "pydantic", "ruamel")
_SCAN = "from locready.__main__ import main; main()"
_SAMPLES = Path(__file__).parents[1] / "samples"
_PR_SET_CHILD_SUBREAPER = 36


class Cost(NamedTuple):
    """Seconds of one process and all that it started."""

    wall: float
    processor: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("deck", type=Path, nargs="?", default=_SAMPLES / "platform_intro_en.pptx")
    deck = parser.parse_args().deck
    _adopt_orphans()
    costs = measured({**_steps(), f"scan {deck.name}": ["-c", _SCAN, "scan", str(deck), "--exit-zero"]})
    unit = costs["import pptx"]
    print(f"{'':34} {'wall':>8} {'CPU':>8}   as multiples of import pptx")
    for name, cost in costs.items():
        ratios = f"{cost.wall / unit.wall:5.2f} {cost.processor / unit.processor:5.2f}"
        print(f"  {name:32} {cost.wall * 1000:5.0f} ms {cost.processor * 1000:5.0f} ms   {ratios}")
    print(f"limit: {_LIMIT:g}")
    print(f"heavy packages that --help imports: {', '.join(_imported_by_help()) or 'none'}")


def _steps() -> dict[str, list[str]]:
    return {
        "interpreter": ["-c", "pass"],
        "import pptx": ["-c", "import pptx"],
        "locready --help": ["-c", _SCAN, "--help"],
        "part: command line and library": ["-c", "import locready.cli.main, locready.api, locready.runners.local"],
        "part: rules": ["-c", "from locready.rules import shipped; shipped()"],
        "part: language, four languages": [
            "-c",
            "from locready.language import read_all; read_all(['The story', '物語のあらすじ', '電影', 'Une histoire'])",
        ],
        "part: reader": ["-c", "import locready.formats.pptx.read"],
    }


def measured(commands: dict[str, list[str]]) -> dict[str, Cost]:
    """Return the median cost of each command, all commands in turn, after one round that warms the disk."""
    rounds = [{name: _cost(command) for name, command in commands.items()} for _ in range(_RUNS + 1)][1:]
    return {
        name: Cost(median(one[name].wall for one in rounds), median(one[name].processor for one in rounds))
        for name in commands
    }


def _cost(arguments: Sequence[str]) -> Cost:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    _await_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _adopt_orphans() -> None:
    """Become the parent of processes whose own parent ends first (Linux), so that none goes uncounted."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _await_orphans() -> None:
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return


def _imported_by_help() -> list[str]:
    code = f"import sys\ntry:\n    {_SCAN}\nexcept SystemExit:\n    print('\\n'.join(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, "--help"], check=True, capture_output=True, text=True)
    modules = {name.split(".")[0] for name in done.stderr.split()}
    return [name for name in _HEAVY if name in modules]


if __name__ == "__main__":
    main()
