"""Clips of every kind that editors hand over are read alike: codecs, containers, depths of colour, sizes."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from made_video import TEXT, Film, film, read_clip, seen, told, turn

PLAIN = {"b": "4M"}
SHOWN = [(TEXT, 1.0, 2.4)]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a.mp4", Film()),
        ("a.m4v", Film()),
        ("a.mov", Film()),
        ("a.3gp", Film()),
        ("a.mkv", Film()),
        ("a.ts", Film()),
        ("a.m2ts", Film(container_options={"mpegts_m2ts_mode": "1"})),
        ("a.flv", Film()),
        ("a.avi", Film(codec="mpeg4", codec_options=PLAIN)),
        ("a.mpg", Film(codec="mpeg2video", codec_options={**PLAIN, "flags": "+ildct+ilme"})),
        ("interlaced.ts", Film(codec="mpeg2video", codec_options={**PLAIN, "flags": "+ildct+ilme"})),
        ("a.mxf", Film(codec="mpeg2video", codec_options={"b": "8M"})),
        ("a.wmv", Film(codec="wmv2", codec_options=PLAIN)),
        ("a.webm", Film(codec="libvpx-vp9", codec_options={"deadline": "realtime", "cpu-used": "8"})),
        ("prores.mov", Film(codec="prores_ks", pixels="yuv422p10le", codec_options={})),
        ("motion.avi", Film(codec="mjpeg", pixels="yuvj420p", codec_options={})),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
def test_every_container_and_codec_gives_the_text_and_its_times(tmp_path: Path, name: str, made: Film) -> None:
    document = read_clip(film(tmp_path / name, made))

    assert (seen(document), told(document)) == (SHOWN, [])
    assert document.seconds == pytest.approx(3.0, abs=0.05)


@pytest.mark.parametrize(
    ("codec", "pixels", "name"),
    [
        ("libx264", "yuv420p10le", "a.mp4"),
        ("libx264", "yuv444p", "a.mp4"),
        ("libx264", "gray", "a.mp4"),
        ("libx264", "yuvj420p", "a.mp4"),
        ("qtrle", "rgb24", "a.mov"),
        ("png", "rgb48be", "a.mov"),
        ("ffv1", "yuv420p16le", "a.mkv"),
        ("ffv1", "gbrp10le", "a.mkv"),
        ("ffv1", "yuva444p", "a.mkv"),
        ("ffv1", "gray16le", "a.mkv"),
        ("rawvideo", "uyvy422", "a.avi"),
        ("rawvideo", "nv12", "a.avi"),
    ],
)
def test_every_way_to_store_colours_is_read(tmp_path: Path, codec: str, pixels: str, name: str) -> None:
    options = {"preset": "ultrafast"} if codec == "libx264" else {}

    document = read_clip(film(tmp_path / name, Film(codec=codec, pixels=pixels, codec_options=options)))

    assert seen(document) == SHOWN


@pytest.mark.parametrize("transfer", [16, 18], ids=["PQ", "HLG"])
def test_text_in_high_dynamic_range_is_read(tmp_path: Path, transfer: int) -> None:
    about = {"color_trc": transfer, "color_primaries": 9, "colorspace": 9, "color_range": 1}
    made = Film(pixels="yuv420p10le", about=about, white=148)  # 203 cd/m2, where films have their white

    document = read_clip(film(tmp_path / "a.mp4", made))

    assert seen(document) == SHOWN


@pytest.mark.parametrize("rate", [10, 15, 60, 240])
def test_slow_and_fast_frame_rates_give_the_same_times(tmp_path: Path, rate: int) -> None:
    assert seen(read_clip(film(tmp_path / "a.mp4", Film(rate=rate)))) == SHOWN


@pytest.mark.parametrize(
    ("size", "pixels"),
    [
        ((360, 640), "yuv420p"),
        ((639, 359), "yuv444p"),
        ((1280, 534), "yuv420p"),
        pytest.param((3840, 2160), "yuv420p", marks=pytest.mark.slow),
    ],
)
def test_every_size_is_read_and_told_as_it_is_shown(tmp_path: Path, size: tuple[int, int], pixels: str) -> None:
    document = read_clip(film(tmp_path / "a.mp4", Film(size=size, pixels=pixels, text="LAST FERRY")))

    assert seen(document) == [("LAST FERRY", 1.0, 2.4)]
    assert (document.units[0].width, document.units[0].height) == size


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_clip_that_is_stored_turned_is_read_as_it_is_shown(tmp_path: Path, quarters: int) -> None:
    path = turn(film(tmp_path / "a.mp4", Film(turned=quarters)), quarters)

    document = read_clip(path)

    assert seen(document) == SHOWN
    assert (document.units[0].width, document.units[0].height) == (640, 360)
    assert document.segments[0].location.box.y == pytest.approx(0.46, abs=0.03)


def test_stretched_pixels_are_shown_as_wide_as_a_player_shows_them(tmp_path: Path) -> None:
    document = read_clip(film(tmp_path / "a.mp4", Film(stretch=Fraction(64, 45))))

    assert seen(document) == SHOWN
    assert (document.units[0].width, document.units[0].height) == (640, 360)


def test_a_clip_of_one_frame_is_read(tmp_path: Path) -> None:
    document = read_clip(film(tmp_path / "a.mp4", Film(seconds=0.04, shown=(0.0, 1.0))))

    assert ([text for text, _, _ in seen(document)], told(document)) == ([TEXT], [])
    assert document.seconds == pytest.approx(0.04)
