"""Of a damaged clip there is what can be had, and a gap for the rest."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from locready.errors import Damaged
from locready.formats import detect
from locready.model import GapReason
from locready.ocr.options import Engine, OcrOptions
from locready.sources import Source
from made_subtitles import clip
from made_video import TEXT, Film, film, read_clip, seen, told

FASTSTART = {"movflags": "faststart"}
LONG = Film(seconds=8.0, shown=(1.0, 2.4), container_options=FASTSTART, noise=6)
WEBM = {"deadline": "realtime", "cpu-used": "8", "g": "25"}


def cut(path: Path, share: float) -> Path:
    """Keep the first part of a file only."""
    data = path.read_bytes()
    path.write_bytes(data[: round(len(data) * share)])
    return path


def overwrite(path: Path, start: float, end: float, seed: int = 3) -> Path:
    """Write noise over a part of a file."""
    data = bytearray(path.read_bytes())
    first, last = round(len(data) * start), round(len(data) * end)
    data[first:last] = random.Random(seed).randbytes(last - first)  # noqa: S311 -- noise
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "name", ["a.mp4", *(pytest.param(name, marks=pytest.mark.slow) for name in ("a.mkv", "a.flv"))]
)
def test_a_clip_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path: Path, name: str) -> None:
    made = LONG if name == "a.mp4" else Film(seconds=8.0, noise=6)

    document = read_clip(cut(film(tmp_path / name, made), 2 / 3))

    (gap,) = document.gaps
    assert seen(document) == [(TEXT, 1.0, 2.4)]
    assert document.seconds == pytest.approx(8.0, abs=0.1)
    assert gap.reason is GapReason.CUT_OFF
    assert gap.detail == f"ends at {gap.location.start_s:.1f} of 8.0 s"
    assert gap.location.start_s == pytest.approx(5.3, abs=0.5)
    assert gap.location.end_s == pytest.approx(8.0, abs=0.1)


def test_a_clip_whose_index_was_cut_off_is_damaged_and_says_what_to_do(tmp_path: Path) -> None:
    path = cut(film(tmp_path / "a.mov", Film()), 2 / 3)

    with pytest.raises(Damaged) as raised:
        read_clip(path)

    assert raised.value.message == (f"{path} is damaged: its index is missing or broken, as of a copy that broke off.")
    assert raised.value.advice == ("Copy it again from where it came from, or export it again, and scan the new copy.")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a.mp4", LONG),
        ("a.mkv", Film(seconds=8.0, noise=6)),
        pytest.param("a.ts", Film(seconds=8.0, noise=6), marks=pytest.mark.slow),
        pytest.param(
            "a.avi",
            Film(codec="mpeg4", seconds=8.0, noise=6, codec_options={"b": "2M", "g": "12"}),
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "a.mxf",
            Film(codec="mpeg2video", seconds=8.0, noise=6, codec_options={"b": "2M", "g": "12"}),
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "a.webm", Film(codec="libvpx-vp9", seconds=8.0, noise=6, codec_options=WEBM), marks=pytest.mark.slow
        ),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
def test_noise_in_the_middle_costs_the_middle_and_is_told(tmp_path: Path, name: str, made: Film) -> None:
    document = read_clip(overwrite(film(tmp_path / name, made), 0.6, 0.72))

    (gap,) = document.gaps
    assert seen(document) == [(TEXT, 1.0, 2.4)]
    assert gap.reason is GapReason.DAMAGED_PART
    assert "frame" in gap.detail
    assert 3.5 < (gap.location.start_s or 0.0) < 6.5


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.ts"])
@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in (1, 2))])
def test_specks_all_over_never_raise_anything_but_an_error_of_ours(tmp_path: Path, name: str, seed: int) -> None:
    path = film(tmp_path / name, LONG if name == "a.mp4" else Film(noise=6))
    data, dice = bytearray(path.read_bytes()), random.Random(seed)  # noqa: S311 -- noise
    for _ in range(200):
        data[dice.randrange(64, len(data))] = dice.randrange(256)
    path.write_bytes(data)

    try:
        document = read_clip(path)
    except Damaged as error:
        assert error.advice.startswith("Copy it again")
    else:
        assert told(document) != []


def test_what_libav_says_of_damage_is_kept_from_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = overwrite(film(tmp_path / "a.mp4", LONG), 0.3, 0.8)
    capfd.readouterr()

    read_clip(path)

    assert capfd.readouterr() == ("", "")


def test_an_empty_clip_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"")

    with pytest.raises(Damaged, match="it is empty"):
        detect(Source(path=path))


def test_subtitles_of_a_broken_clip_are_read_where_its_pictures_are_not_to_be(tmp_path: Path) -> None:
    cues = [(0.5 * number, 0.5 * number + 0.4, f"Line {number}") for number in range(10)]
    path = cut(clip(tmp_path / "a.mkv", [{"codec": "subrip", "cues": cues}]), 0.8)

    document = read_clip(path, ocr=OcrOptions(engine=Engine.NONE))

    assert [gap.reason for gap in document.gaps] == [GapReason.MEDIA]
    assert "Line 0" in [cue.text for cue in document.children[0].segments]
