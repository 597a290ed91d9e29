"""A ticker is one event with its words whole, a roll of credits is one event by lines, and a pan is neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from locready.model import Document, Role
from made_scenes import Ground, camera, cut_at, filmed, length_of, moving, plain, played, words

NEWS = "速報 港町で初雪を観測 鉄道に遅れ 夕方まで続く見込み"
CREDITS = "監督\n山田花子\n脚本\n佐藤次郎\n撮影\n鈴木一平\n音楽\n高橋美咲\n製作\n港町映画社"
SIZE, SPEED, BEGINS_S = 26, 150.0, 0.5
ENDS_S = BEGINS_S + (640 + length_of(NEWS, SIZE)) / SPEED


def ticker(document: Document) -> tuple[float, float]:
    """Return when the one ticker of a clip came and went; its words are whole."""
    (ran,) = [segment for segment in document.segments if "速報" in segment.text]
    assert ran.text.replace(" ", "") == NEWS.replace(" ", "")
    assert ran.role is Role.OVERLAY
    return ran.location.start_s or 0.0, ran.location.end_s or 0.0


@pytest.mark.slow
def test_a_ticker_is_one_event_and_a_title_above_it_another(tmp_path: Path) -> None:
    news = words(NEWS, BEGINS_S, 20, size=SIZE, goes=lambda since_s: (640 - SPEED * since_s, 320))

    document = played(tmp_path / "a.mp4", cut_at(), news, words("港の夜明け", 2.0, 5.0), seconds=ENDS_S + 0.5)

    assert ticker(document) == pytest.approx((BEGINS_S, ENDS_S), abs=0.35)
    assert [segment.text for segment in document.segments][1:] == ["港の夜明け"]


@pytest.mark.parametrize("ground", [plain, pytest.param(moving, marks=pytest.mark.slow)])
def test_a_ticker_runs_over_nothing_and_over_a_pan(tmp_path: Path, ground: Ground) -> None:
    news = words(NEWS, BEGINS_S, 20, size=SIZE, goes=lambda since_s: (640 - SPEED * since_s, 320))

    document = played(tmp_path / "a.mp4", ground, news, seconds=ENDS_S + 0.5)

    assert ticker(document) == pytest.approx((BEGINS_S, ENDS_S), abs=0.35)


@pytest.mark.slow
def test_a_ticker_that_runs_to_the_right_is_read_from_its_left(tmp_path: Path) -> None:
    length = length_of(NEWS, SIZE)
    news = words(NEWS, BEGINS_S, 20, size=SIZE, goes=lambda since_s: (SPEED * since_s - length, 320))

    document = played(tmp_path / "a.mp4", cut_at(3.0, 6.0), news, seconds=ENDS_S + 0.5)

    assert ticker(document) == pytest.approx((BEGINS_S, ENDS_S), abs=0.35)


@pytest.mark.slow
def test_a_roll_of_credits_is_one_event_line_by_line(tmp_path: Path) -> None:
    roll = words(CREDITS, 0.5, 30, size=28, goes=lambda since_s: (240, 360 - 70 * since_s))

    document = played(tmp_path / "a.mp4", plain, roll, seconds=11)

    (ran,) = document.segments
    assert ran.text == CREDITS
    assert ran.location.start_s == pytest.approx(0.5, abs=0.3)
    assert ran.location.end_s == pytest.approx(0.5 + (360 + 320) / 70, abs=0.4)


def test_a_pan_over_signs_is_no_ticker(tmp_path: Path) -> None:
    def where(second: float) -> float:
        return 100 * second

    row = [filmed("北町商店街", (x, 200), where) for x in (300, 600, 900)]

    document = played(tmp_path / "a.mp4", camera(where), *row, seconds=6)

    assert document.segments == ()
