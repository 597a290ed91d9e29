"""What runs evenly while the rest does not is followed and put together; what a camera moves is not."""

from __future__ import annotations

import pytest

from locready.formats.video.onscreen import Standing
from locready.formats.video.running import Run, Running
from locready.formats.video.runs import run_events
from locready.ocr.options import OcrOptions
from made_pictures import pixels, sign
from made_scenes import Act, Ground, cut_at, filmed, length_of, looks, moving, panned, plain, words
from made_standing import line

NEWS = "速報 港町で初雪を観測"
LENGTH = length_of(NEWS, 26)


def runs(ground: Ground, *acts: Act, seconds: float, upwards: bool = False) -> list[Run]:
    """Return what ran through such a clip."""
    running = Running(upwards=upwards)
    through = [run for looked in looks(ground, *acts, seconds=seconds) for run in running.take(looked)]
    return [*through, *running.finish()]


def ticker(speed: float) -> Act:
    """Return a text that runs through the frame, to the right if its speed is below 0."""
    return words(NEWS, 0.0, 99.0, size=26, goes=lambda since_s: (_left(speed, since_s), 320))


def _left(speed: float, since_s: float) -> float:
    return 640 - speed * since_s if speed > 0 else -LENGTH - speed * since_s


@pytest.mark.parametrize("speed", [160.0, -160.0])
def test_what_runs_is_one_run_with_its_speed_and_place(speed: float) -> None:
    (run,) = runs(cut_at(), ticker(speed), seconds=6.5)

    assert run.speed == pytest.approx(160.0, rel=0.05)
    assert run.backwards is (speed < 0)
    assert run.start_s < 2.0
    assert run.end_s > 5.0
    assert run.width == 640
    assert run.sides[1] == pytest.approx(320 / 360, abs=0.06)


@pytest.mark.parametrize("ground", [plain, cut_at(), moving])
def test_where_no_text_runs_nothing_does(ground: Ground) -> None:
    title = words("灯台守の女", 0.5, 3.0, (60, 290))

    assert runs(ground, title, seconds=4) == []
    assert runs(ground, title, seconds=4, upwards=True) == []


def test_signs_that_a_camera_passes_do_not_run() -> None:
    row = [filmed("北町商店街", (x, 200), panned, size=38) for x in (300, 560, 820)]

    assert runs(moving, *row, seconds=5) == []


def test_a_roll_climbs_and_is_as_wide_as_its_lines() -> None:
    roll = words("監督\n山田花子\n脚本\n佐藤次郎", 0.0, 99, size=28, goes=lambda since_s: (240, 360 - 90 * since_s))

    (run,) = runs(plain, roll, seconds=6, upwards=True)

    assert run.upwards
    assert not run.backwards
    assert run.speed == pytest.approx(90, rel=0.05)
    assert run.sides[0] < 240 / 640 < 352 / 640 < run.sides[2]


def ran(text: str = "THE FIRST SNOW OF THE YEAR", **about: object) -> Run:
    """Return a run of a text past a frame of 400 pixels, 100 pixels a second, first met two seconds after it came."""
    picture = pixels(sign(text, 30))
    told = {
        "upwards": False,
        "backwards": False,
        "began_s": 1.5,
        "start_s": 5.0,
        "end_s": 12.0,
        "width": 400,
        "speed": 100.0,
    }
    return Run(picture=picture, sides=(0.0, 0.8, 1.0, 0.9), **{**told, **about})  # type: ignore[arg-type]


def events(run: Run, *standing: Standing) -> list[Standing]:
    """Return the events of a run."""
    return run_events([run], standing, OcrOptions())


def test_a_run_is_an_event_from_when_its_first_letter_came_until_its_last_one_left() -> None:
    run = ran()

    (event,) = events(run)

    assert event.text == "THE FIRST SNOW OF THE YEAR"
    assert event.sides == run.sides
    assert event.start_s == pytest.approx(5.0 + (30 - 400) / 100, abs=0.15)
    assert event.end_s == pytest.approx(5.0 + (run.picture.shape[1] - 30) / 100, abs=0.15)


def test_a_run_to_the_right_begins_with_its_last_letter() -> None:
    picture = ran().picture

    (event,) = events(ran(backwards=True))

    assert event.text == "THE FIRST SNOW OF THE YEAR"
    assert event.start_s == pytest.approx(5.0 + (30 - 400) / 100, abs=0.15)
    assert event.end_s == pytest.approx(5.0 + (picture.shape[1] - 30) / 100, abs=0.15)


def test_a_run_that_stops_on_its_way_ends_there() -> None:
    (event,) = events(ran(end_s=6.0))

    assert event.end_s == 6.0


@pytest.mark.parametrize("text", ["ONE 2", ""])
def test_what_has_hardly_a_letter_is_no_ticker(text: str) -> None:
    assert events(ran(text or " ")) == []


def test_what_stood_in_the_way_is_no_part_of_what_ran() -> None:
    stood = line("THE FIRST SNOW OF THE YEAR", 4.0, 9.0)
    before = line("THE FIRST SNOW OF THE YEAR", 0.0, 1.0)

    assert events(ran(), stood) == []
    assert len(events(ran(), before)) == 1
