"""Times count from the first frame that is shown, whatever the clock of the file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from made_video import TEXT, Film, film, read_clip, seen, told

SHOWN = [(TEXT, 1.0, 2.4)]


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.ts"])
def test_a_clip_whose_clock_begins_late_is_timed_from_its_first_frame(tmp_path: Path, name: str) -> None:
    document = read_clip(film(tmp_path / name, Film(start_s=5.0)))

    assert (seen(document), told(document)) == (SHOWN, [])
    assert document.seconds == pytest.approx(3.0, abs=0.05)


@pytest.mark.parametrize("name", ["a.mkv", "a.mp4", "a.mov"])
def test_a_frame_that_stands_for_seconds_shows_its_text_for_seconds(tmp_path: Path, name: str) -> None:
    times = [0.0, 0.21, 0.5, 0.77, 1.03, 1.5, 4.61, 4.9, 5.27, 5.5]

    document = read_clip(film(tmp_path / name, Film(times=times, shown=(1.03, 4.61), hiss=True)))

    assert (seen(document), told(document)) == ([(TEXT, 1.0, 4.6)], [])


def test_a_last_frame_that_stands_for_seconds_is_no_missing_end(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", Film(times=[0.0, 0.5, 1.0, 1.5, 2.0, 2.5], shown=(1.0, 9.0)))
    data = bytearray(path.read_bytes())
    place = data.index(b"stts") + 8
    count = int.from_bytes(data[place : place + 4], "big")
    last = place + 4 + 8 * (count - 1)
    ticks = int.from_bytes(data[place + 8 : place + 12], "big")
    data[last + 4 : last + 8] = (ticks * 10).to_bytes(4, "big")  # half a second, ten times
    for box in (b"mdhd", b"mvhd"):
        at = data.index(box) + 20
        scale = int.from_bytes(data[at - 4 : at], "big")
        data[at : at + 4] = int(7.5 * scale).to_bytes(4, "big")
    at = data.index(b"elst") + 12
    data[at : at + 4] = (7500).to_bytes(4, "big")
    path.write_bytes(data)

    document = read_clip(path)

    assert told(document) == []
    assert document.seconds == pytest.approx(7.5)
    assert seen(document)[0][2] == pytest.approx(7.5, abs=0.3)


@pytest.mark.parametrize(
    ("name", "codec", "options"),
    [("a.ts", "libx264", {"preset": "ultrafast"}), ("a.mpg", "mpeg2video", {"b": "4M"})],
)
def test_recordings_that_were_joined_are_one_clip_though_the_clock_starts_anew(
    tmp_path: Path, name: str, codec: str, options: dict[str, str]
) -> None:
    parts = [
        film(tmp_path / f"{number}{name}", Film(codec=codec, codec_options=options, text=text, start_s=start_s))
        for number, (text, start_s) in enumerate([("THE FIRST", 3.0), ("THE SECOND", 40_000.0), ("THE THIRD", 0.0)])
    ]
    path = tmp_path / name
    path.write_bytes(b"".join(part.read_bytes() for part in parts))

    document = read_clip(path)

    assert seen(document) == [("THE FIRST", 1.0, 2.4), ("THE SECOND", 4.0, 5.4), ("THE THIRD", 7.0, 8.4)]
    assert told(document) == []


def test_a_clip_that_changes_its_size_on_the_way_is_read_to_its_end(tmp_path: Path) -> None:
    small = film(tmp_path / "small.ts", Film(size=(480, 270), text="OTHER SIZE"))
    path = tmp_path / "a.ts"
    path.write_bytes(film(tmp_path / "large.ts").read_bytes() + small.read_bytes())

    assert seen(read_clip(path)) == [(TEXT, 1.0, 2.4), ("OTHER SIZE", 4.0, 5.4)]


def test_a_jump_of_days_takes_no_longer_than_what_is_shown(tmp_path: Path) -> None:
    times = [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.2, 200_000.0, 200_000.5]

    document = read_clip(film(tmp_path / "a.mkv", Film(times=times, shown=(0.5, 2.5))))

    assert seen(document) == [(TEXT, 0.5, 2.5)]
    assert document.seconds == pytest.approx(200_000.5, abs=1)
