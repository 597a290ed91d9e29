"""The program as a process: Ctrl-C, a pipe that closes, a reader that is killed or takes too long, a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from made_materials import JAPANESE, deck, long_pdf

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes through /proc")
#: Enough pages to be read for longer than a test needs to find the process that reads.
PAGES = 20_000


def processes_of(session: int) -> list[int]:
    """Return the processes of a session that still run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _parent, _group, owner = folder.joinpath("stat").read_text().rsplit(")", 1)[1].split()[:4]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(owner) == session and state != "Z":
            found.append(int(folder.name))
    return found


def until(found: Callable[[], object], seconds: float = 20.0) -> object:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answer = found()
        if answer:
            return answer
        time.sleep(0.05)
    raise AssertionError("it did not happen in time")


def reading(session: int, name: str) -> list[int]:
    """Return the processes that hold a file open."""
    return [process for process in processes_of(session) if name in _open_files(process)]


def _open_files(process: int) -> Iterator[str]:
    try:
        handles = list(Path(f"/proc/{process}/fd").iterdir())
        return iter([handle.readlink().name for handle in handles if handle.is_symlink()])
    except OSError:
        return iter(())


@pytest.fixture
def long(tmp_path: Path) -> str:
    return long_pdf(tmp_path / "long.pdf", PAGES).name


@pytest.mark.parametrize("send", [os.kill, os.killpg], ids=["to the program", "to all, as a terminal does"])
@pytest.mark.parametrize("beside", [[], ["good.pptx"]], ids=["one file", "several"])
def test_ctrl_c_ends_the_scan_and_every_process_of_it(program, long, tmp_path, send, beside):
    deck(tmp_path / "good.pptx")
    process: subprocess.Popen[str] = program("scan", long, *beside)
    until(lambda: reading(process.pid, long))

    send(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)

    assert (process.returncode, out, err) == (130, "", "")
    until(lambda: not processes_of(process.pid), seconds=5)


def test_a_reader_that_is_killed_costs_its_own_file_only(program, long, tmp_path):
    deck(tmp_path / "good.pptx")
    process: subprocess.Popen[str] = program("scan", "good.pptx", long)
    (reader,) = until(lambda: reading(process.pid, long))

    os.kill(reader, signal.SIGKILL)
    out, err = process.communicate(timeout=20)

    assert process.returncode == 3
    assert "The reader of long.pdf died (signal 9)." in " ".join(out.split())
    assert "READY" in out
    assert err == ""


def test_a_file_that_takes_too_long_is_stopped_and_named(program, long, tmp_path):
    deck(tmp_path / "good.pptx")
    process: subprocess.Popen[str] = program("scan", "good.pptx", long, "--timeout", "1")

    out, _err = process.communicate(timeout=20)

    assert process.returncode == 3
    assert "long.pdf took more than 1 s to read and was stopped." in " ".join(out.split())
    until(lambda: not processes_of(process.pid), seconds=5)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["rules"], 0),
        (["scan", "good.pptx"], 0),
        (["scan", "good.pptx", "poor.pptx"], 1),
        (["scan", ".", "--format", "json"], 3),
    ],
)
def test_a_pipe_that_is_closed_is_no_fault_and_changes_no_verdict(program, tmp_path, arguments, code):
    deck(tmp_path / "good.pptx")
    deck(tmp_path / "poor.pptx", JAPANESE)
    (tmp_path / "empty.pptx").write_bytes(b"")
    process: subprocess.Popen[str] = program(*arguments)
    assert process.stdout is not None
    assert process.stderr is not None

    process.stdout.close()
    process.wait(timeout=30)

    assert (process.returncode, process.stderr.read()) == (code, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_report_that_cannot_be_written_is_told(tmp_path):
    deck(tmp_path / "good.pptx")
    command = [sys.executable, "-m", "locready", "good.pptx"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    with Path("/dev/full").open("w") as full:
        done = subprocess.run(  # noqa: S603 -- our own program
            command, env=environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 2
    assert done.stderr.startswith("locready: Standard output cannot be written: No space left")
    assert "Traceback" not in done.stderr


def on_terminal(arguments: list[str], columns: int, **environment: str) -> tuple[int, str]:
    """Run the program on a terminal of its own and return its exit code and what the terminal got."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.environ.update({"TERM": "xterm-256color", "COLUMNS": str(columns), **environment})
        os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
        os.execv(sys.executable, [sys.executable, "-m", "locready", *arguments])  # noqa: S606 -- our own program
    shown = b"".join(iter(lambda: _chunk(terminal), b""))
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), shown.decode()


def _chunk(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the program at the other end is gone
        return b""


@pytest.mark.parametrize("name", ["deck.pptx", "[red]企画書[/bold].pptx", "%s{}.pptx"])
def test_on_a_terminal_there_is_colour_and_progress_and_names_are_plain_text(tmp_path, name):
    deck(tmp_path / name.replace("/", "\N{DIVISION SLASH}"))

    code, shown = on_terminal(["scan", "."], columns=80)

    assert code == 0
    assert "\x1b[" in shown
    assert "READY" in shown


def test_no_color_is_honoured_on_a_terminal(tmp_path):
    deck(tmp_path / "deck.pptx")

    _code, shown = on_terminal(["scan", "deck.pptx", "--no-progress"], columns=80, NO_COLOR="1")

    assert "\x1b[" not in shown
