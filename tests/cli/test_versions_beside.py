"""A deck named alone is served by the version that stands beside it on disk, as a pre-commit hook needs it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from locready import scan

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def booth(tmp_path):
    for name in ("film_pitch_ja.pptx", "film_pitch_en.pptx"):
        shutil.copy(SAMPLES / name, tmp_path / name)
    return tmp_path


def test_a_japanese_deck_named_alone_passes_with_its_english_version_beside_it(booth):
    run = scan(booth / "film_pitch_ja.pptx")

    assert [result.path for result in run.results] == ["film_pitch_ja.pptx"]
    assert (run.only.passed, run.only.served_by) == (True, "film_pitch_en.pptx")


def test_without_a_version_beside_it_it_does_not_pass(booth):
    (booth / "film_pitch_en.pptx").unlink()

    assert not scan(booth / "film_pitch_ja.pptx").only.passed


def test_another_film_beside_it_serves_nobody(booth):
    (booth / "film_pitch_en.pptx").unlink()
    shutil.copy(SAMPLES / "platform_intro_en.pptx", booth / "film_pitch_en.pptx")

    assert not scan(booth / "film_pitch_ja.pptx").only.passed


def test_a_damaged_version_beside_it_harms_nothing(booth):
    (booth / "film_pitch_en.pptx").write_bytes(b"PK\x03\x04")

    result = scan(booth / "film_pitch_ja.pptx").only

    assert (result.status, result.passed) == ("checked", False)
