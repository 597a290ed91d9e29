"""Subtitle files beside clips, from the folder to the run."""

from __future__ import annotations

from pathlib import Path

import pytest

from locready import scan
from locready.api import ScanOptions
from made_subtitles import clip, srt


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    clip(tmp_path / "trailer.mp4", seconds=2)
    srt(tmp_path / "trailer.en.srt")
    return tmp_path


def test_a_sidecar_in_a_folder_is_no_material_of_its_own_and_nothing_that_was_skipped(folder: Path) -> None:
    run = scan(folder)

    assert [result.path for result in run.results] == ["trailer.mp4"]
    assert run.summary.skipped == 0


def test_a_sidecar_that_is_named_is_checked_by_itself(folder: Path) -> None:
    result = scan(folder / "trailer.en.srt").only

    assert (result.path, result.status, result.format) == ("trailer.en.srt", "checked", "subtitles")


def test_of_a_changed_sidecar_the_clip_is_checked(folder: Path) -> None:
    run = scan(folder / "trailer.en.srt", options=ScanOptions(changed=True))

    assert [(result.path, result.format) for result in run.results] == [("trailer.mp4", "video")]


def test_a_subtitle_file_without_a_clip_is_a_material(folder: Path) -> None:
    (folder / "trailer.mp4").unlink()

    assert [(result.path, result.status) for result in scan(folder).results] == [("trailer.en.srt", "checked")]


def test_a_deck_is_not_served_by_a_subtitle_file_of_its_name(folder: Path) -> None:
    from made_materials import JAPANESE, deck

    result = scan(deck(folder / "trailer_ja.pptx", JAPANESE)).only

    assert (result.passed, result.served_by) == (False, None)
