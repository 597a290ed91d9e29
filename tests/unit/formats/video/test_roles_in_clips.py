"""What was filmed is told from what was laid over, and what stands through the clip is counted once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from locready.model import Role
from made_scenes import camera, cut_at, events, filmed, plain, played, roles, words

SIGNS = (("北町商店街", (200, 120)), ("喫茶ともしび", (320, 220)), ("酒井時計店", (800, 90)))


def rests(speed: float) -> Callable[[float], float]:
    """Return a camera that pans so many pixels a second, but for a rest from 1.5 to 4 seconds."""
    return lambda second: speed * (min(second, 1.5) + max(second - 4.0, 0.0))


@pytest.mark.parametrize("speed", [40.0, 240.0])
def test_signs_under_a_camera_that_rests_for_a_while_are_no_overlays(tmp_path: Path, speed: float) -> None:
    where = rests(speed)
    signs = [filmed(text, (x + 1.5 * speed, y), where) for text, (x, y) in SIGNS]

    document = played(tmp_path / "a.mp4", camera(where), *signs, words("灯台守の女", 1.0, 3.5, (60, 290)), seconds=6)

    told = roles(document)
    assert told.pop("灯台守の女") is Role.OVERLAY
    assert set(told) == {"北町商店街", "喫茶ともしび"}
    assert set(told.values()) == {Role.SCENE}


@pytest.mark.parametrize("speed", [10.0, 100.0])
def test_signs_under_a_camera_that_never_rests_are_no_overlays(tmp_path: Path, speed: float) -> None:
    def where(second: float) -> float:
        return speed * second

    signs = [filmed(text, place, where) for text, place in SIGNS]

    document = played(tmp_path / "a.mp4", camera(where), *signs, seconds=5)

    assert set(roles(document).values()) <= {Role.SCENE}


def test_a_title_that_slides_in_over_the_picture_is_an_overlay(tmp_path: Path) -> None:
    def eases(since_s: float) -> tuple[float, float]:
        return 60 - 300 * max(1 - since_s / 0.6, 0.0) ** 3, 100

    document = played(tmp_path / "a.mp4", cut_at(1.0), words("本日の特集", 1.0, 3.0, goes=eases), seconds=3.5)

    assert roles(document) == {"本日の特集": Role.OVERLAY}


def test_a_logo_that_stands_through_the_clip_is_one_watermark(tmp_path: Path) -> None:
    document = played(
        tmp_path / "a.mp4",
        cut_at(2.5, 5.0),
        words("北町テレビ", 0.0, 9.0, (500, 20), size=22),
        words("港の夜明け", 1.0, 3.0, (60, 250)),
        words("最後の便", 4.0, 6.0, (60, 250)),
        seconds=9,
    )

    assert events(document) == [("北町テレビ", 0.0, 9.0), ("港の夜明け", 1.0, 3.0), ("最後の便", 4.0, 6.0)]
    assert [segment.role for segment in document.segments] == [Role.WATERMARK, Role.OVERLAY, Role.OVERLAY]


def test_a_title_through_a_short_clip_is_no_watermark(tmp_path: Path) -> None:
    document = played(tmp_path / "a.mp4", plain, words("最後の便", 0.0, 3.0, (60, 250)), seconds=3)

    assert roles(document) == {"最後の便": Role.OVERLAY}


def test_two_readings_of_one_clip_are_equal(tmp_path: Path) -> None:
    acts = [words("最後の便", 0.5, 2.0, (60, 250)), words("The Last Ferry", 0.5, 2.5, (60, 60), wanted=None)]
    document = played(tmp_path / "a.mp4", cut_at(1.5), *acts, seconds=3)

    again = played(tmp_path / "a.mp4", cut_at(1.5), *acts, seconds=3)

    assert len(document.segments) == 2
    assert again == document
