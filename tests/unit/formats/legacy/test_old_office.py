"""Office files of before 2007, by way of LibreOffice; what needs it is skipped where it is not installed."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from locready.errors import Damaged, TimedOut, Unsupported
from locready.formats import ReadOptions, read
from locready.formats.legacy import convert, guard
from locready.formats.ole import kind_of
from locready.model import Role
from locready.sources import Source
from made_materials import ENGLISH
from made_office import old_office
from made_packages import texts

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture
def nothing_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder for temporary files, which is to be empty at the end."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def old(kind: str, name: str = "") -> Source:
    return Source(path=Path(name or f"old.{kind}"), data=old_office(kind))


def test_an_old_deck_is_read_as_what_it_becomes_under_its_own_name(nothing_left: Path) -> None:
    source = old("ppt")

    document = read(source, ReadOptions())

    assert (document.format, document.path, document.size) == ("ppt", "old.ppt", source.size)
    assert texts(document, Role.TITLE, Role.BODY) == [text for pair in ENGLISH for text in pair]
    assert all(segment.address.startswith("converted!") for segment in document.segments)
    assert list(nothing_left.iterdir()) == []


@pytest.mark.parametrize("kind", ["ppt", "doc", "xls"])
def test_kinds_are_known_by_their_streams_whatever_they_are_called(kind: str) -> None:
    assert kind_of(old(kind).open()) == kind


@pytest.mark.parametrize("data", [OLE, OLE + bytes(4096), b"", b"text"])
def test_other_and_damaged_containers_are_of_no_kind(data: bytes) -> None:
    assert kind_of(Source(path=Path("a"), data=data).open()) is None


def test_without_libreoffice_one_file_is_not_read_and_the_way_to_get_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = old("doc")
    monkeypatch.setattr(convert, "which", lambda program: None)

    with pytest.raises(Unsupported, match="apt-get install libreoffice-impress"):
        read(source, ReadOptions())


def test_a_container_cut_off_is_damaged_and_libreoffice_does_not_guess(nothing_left: Path) -> None:
    data = old_office("ppt")

    with pytest.raises(Damaged):
        read(Source(path=Path("old.ppt"), data=data[:2000]), ReadOptions())
    assert list(nothing_left.iterdir()) == []


def test_libreoffice_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch, nothing_left: Path) -> None:
    source = old("ppt")
    monkeypatch.setattr(convert, "TIMEOUT_S", 0.0)

    with pytest.raises(TimedOut):
        read(source, ReadOptions())
    assert list(nothing_left.iterdir()) == []


def sleeper(marker: Path) -> list[str]:
    """Return a command that starts a child, and whose child writes a file after two seconds unless it is killed."""
    child = f"import time, pathlib; time.sleep(2); pathlib.Path({str(marker)!r}).touch()"
    return [sys.executable, "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"]


def test_the_guard_ends_all_processes_when_time_is_up(tmp_path: Path) -> None:
    marker = tmp_path / "survived"
    command = [sys.executable, "-I", guard.__file__, "0.3", str(tmp_path), *sleeper(marker)]

    assert subprocess.run(command, check=False).returncode == guard.TIMED_OUT  # noqa: S603 -- our own words
    time.sleep(2.2)
    assert not marker.exists()


def test_the_guard_ends_all_processes_and_clears_up_when_nobody_waits_any_more(tmp_path: Path) -> None:
    marker, folder = tmp_path / "survived", tmp_path / "work"
    folder.mkdir()
    command = [sys.executable, "-I", guard.__file__, "30", str(folder), *sleeper(marker)]
    waiting = f"import subprocess; subprocess.run({command!r})"
    reader = subprocess.Popen([sys.executable, "-c", waiting])  # noqa: S603 -- our own words

    time.sleep(0.7)
    reader.kill()
    reader.wait()

    time.sleep(2.2)
    assert not marker.exists()
    assert not folder.exists()


def test_the_guard_passes_the_exit_code_on(tmp_path: Path) -> None:
    command = [sys.executable, "-I", guard.__file__, "30", str(tmp_path), sys.executable, "-c", "raise SystemExit(7)"]

    assert subprocess.run(command, check=False).returncode == 7  # noqa: S603 -- our own words
