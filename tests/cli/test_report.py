"""``locready report``: every report later, from the run that was stored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

PAGE = "<html><body><p>雪国の旅館で、消えた客の帳簿が見つかる物語。</p></body></html>"


@pytest.fixture
def stored(locready_, tmp_path: Path) -> Path:
    """Return the stored run of a page, which is gone since."""
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    locready_("scan", page, "--format", "json=run.json")
    page.unlink()
    return tmp_path / "run.json"


def test_the_terminal_shows_what_the_scan_would_have_shown(locready_, stored):
    said = locready_("report", stored)

    assert (said.code, said.err) == (0, "")
    assert "NOT READY" in said.out


def test_reports_go_to_their_files(locready_, stored):
    said = locready_("report", stored, "-f", "csv=files.csv", "-f", "junit=run.xml", "-f", "sarif=run.sarif")

    assert (said.code, said.out) == (0, "")
    assert "page.html" in Path("files.csv").read_text(encoding="utf-8")
    assert Path("run.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert json.loads(Path("run.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_same_json_comes_out_as_went_in(locready_, stored):
    said = locready_("report", stored, "--format", "json")

    assert json.loads(said.out) == json.loads(stored.read_text(encoding="utf-8"))


def test_redacted_nothing_of_the_page_is_shown(locready_, stored):
    whole = locready_("report", stored, "--format", "json")
    said = locready_("report", stored, "--format", "json", "--redact")

    assert "旅館" in whole.out
    assert "旅館" not in said.out


def test_a_scan_can_be_redacted_at_once(locready_, tmp_path):
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")

    said = locready_("scan", "page.html", "--format", "json", "--redact", "--exit-zero")

    assert said.code == 0
    assert "旅館" not in said.out


def test_a_file_that_is_no_run_is_told(locready_, tmp_path):
    (tmp_path / "run.json").write_text("{}", encoding="utf-8")

    said = locready_("report", "run.json")

    assert said.code == 3
    assert "holds no run" in said.err


def test_an_unknown_format_names_the_nearest(locready_, stored):
    said = locready_("report", stored, "--format", "sarf")

    assert said.code == 2
    assert "sarif" in said.err
