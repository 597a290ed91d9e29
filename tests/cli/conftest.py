"""The command line, called in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

import locready
from locready.cli.main import exit_code

SOURCE = Path(locready.__file__).parents[1]


@dataclass(frozen=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """What stands on standard output, on one line: reports break lines where the terminal ends."""
        return " ".join(self.out.split())


Run = Callable[..., Said]


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder, speak English, and have no terminal's wishes."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def locready_(capfd: pytest.CaptureFixture[str]) -> Run:
    """Call the program in this process."""

    def run(*arguments: object) -> Said:
        capfd.readouterr()
        code = exit_code([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Said(code=code, out=out, err=err)

    return run


@pytest.fixture
def program() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start the program as a process of its own, in a session of its own."""
    with ExitStack() as started:

        def start(*arguments: object) -> subprocess.Popen[str]:
            process = subprocess.Popen(  # noqa: S603 -- our own program
                [sys.executable, "-m", "locready", *map(str, arguments)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                env={**os.environ, "PYTHONPATH": str(SOURCE)},
                start_new_session=True,
            )
            started.enter_context(process)
            started.callback(process.kill)
            return process

        yield start
