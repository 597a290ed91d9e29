"""What a cold start costs: a small deck scanned from the command line, beside ``python -c "import pptx"``.

    python bench/start.py [deck.pptx]

Processor time of whole processes (children included), medians of several runs taken in turn. The limit is five times
the import of python-pptx. Then the shares: the interpreter, the command line, the reader, language, the rest. Last,
the packages that ``locready --help`` imports.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

_RUNS = 7
_LIMIT = 5.0
_HEAVY = ("pptx", "pypdf", "pypdfium2", "numpy", "scipy", "lxml", "PIL", "wordfreq", "langdetect", "pydantic", "ruamel")
_PYTHON = sys.executable
_SCAN = "from locready.cli.main import run; run()"
_STEPS = {
    "interpreter": ["-c", "pass"],
    "import pptx": ["-c", "import pptx"],
    "locready --help": ["-c", _SCAN, "--help"],
    "reader alone": ["-c", "import locready.formats.pptx.read"],
    "language data": [
        "-c",
        "from locready.language import read_all; read_all(['The story', '物語', '電影', 'Le film'])",
    ],
    "rules": ["-c", "from locready.rules import shipped; shipped()"],
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "deck", type=Path, nargs="?", default=Path(__file__).parents[1] / "samples/platform_intro_en.pptx"
    )
    deck = parser.parse_args().deck
    commands = {**_STEPS, "scan": ["-c", _SCAN, "scan", str(deck), "--exit-zero"]}
    seconds = measured(commands)
    for name, value in seconds.items():
        print(f"  {name:16} {value * 1000:6.0f} ms   {value / seconds['import pptx']:.2f}x import pptx")
    ratio = seconds["scan"] / seconds["import pptx"]
    print(f"scan / import pptx = {ratio:.2f} (limit {_LIMIT:g}): {'within' if ratio <= _LIMIT else 'OVER'}")
    print(f"heavy packages that --help imports: {', '.join(_imported_by_help()) or 'none'}")


def measured(commands: dict[str, list[str]]) -> dict[str, float]:
    """Return the median processor seconds of each command, all commands in turn, after one run to warm the disk."""
    runs = [{name: _seconds(command) for name, command in commands.items()} for _ in range(_RUNS + 1)]
    return {name: median(run[name] for run in runs[1:]) for name in commands}


def _seconds(arguments: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([_PYTHON, *arguments], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _imported_by_help() -> list[str]:
    code = f"import sys\ntry:\n    {_SCAN}\nexcept SystemExit:\n    print('\\n'.join(sys.modules), file=sys.stderr)"
    done = subprocess.run([_PYTHON, "-c", code, "--help"], check=True, capture_output=True, text=True)
    modules = {name.split(".")[0] for name in done.stderr.split()}
    return [name for name in _HEAVY if name in modules]


if __name__ == "__main__":
    main()
