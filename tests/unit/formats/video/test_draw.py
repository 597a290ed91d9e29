"""The frame of a moment, as a small JPEG."""

from __future__ import annotations

import io
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from locready.errors import Damaged, Unsupported
from locready.formats.video.draw import drawn
from locready.sources import Source
from made_subtitles import clip

SIZE = (320, 180)


def grey(second: float) -> np.ndarray:
    """Return a frame whose grey says when it is shown: twenty levels a second."""
    return np.full((SIZE[1], SIZE[0], 3), 20 + round(second * 20), np.uint8)


def seconds_of(jpeg: bytes) -> float:
    return (float(np.asarray(Image.open(io.BytesIO(jpeg)).convert("L")).mean()) - 20) / 20


@pytest.mark.parametrize("name", ["clip.mp4", "clip.mkv", "clip.ts"])
def test_each_moment_has_the_frame_that_stands_then(tmp_path: Path, name: str) -> None:
    path = clip(tmp_path / name, seconds=8, picture_at=grey)
    moments = (6.05, 0.0, 3.55, 7.95)

    pictures = list(drawn(Source(path=path), moments))

    assert [moment for moment, _jpeg in pictures] == list(moments)
    assert [seconds_of(jpeg) for _moment, jpeg in pictures] == pytest.approx([6.0, 0.0, 3.5, 7.9], abs=0.15)


def test_a_moment_behind_the_end_has_the_last_frame(tmp_path: Path) -> None:
    path = clip(tmp_path / "clip.mp4", seconds=2, picture_at=grey)

    ((_moment, jpeg),) = drawn(Source(path=path), [99.0])

    assert seconds_of(jpeg) == pytest.approx(1.9, abs=0.15)


def test_a_picture_is_no_larger_than_asked_for_and_never_enlarged(tmp_path: Path) -> None:
    path = clip(tmp_path / "clip.mp4", seconds=1, picture_at=grey)

    sizes = [
        Image.open(io.BytesIO(jpeg)).size for side in (100, 640) for _m, jpeg in drawn(Source(path=path), [0.5], side)
    ]

    assert sizes == [(100, 56), SIZE]


def test_pixels_that_are_not_square_are_evened_out(tmp_path: Path) -> None:
    path = tmp_path / "wide.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 160, 180, "yuv420p"
        stream.codec_context.sample_aspect_ratio = Fraction(2, 1)
        for number in range(5):
            frame = av.VideoFrame.from_ndarray(np.full((180, 160, 3), 90, np.uint8), format="rgb24")
            frame.pts = number
            container.mux(stream.encode(frame))
        container.mux(stream.encode())

    ((_moment, jpeg),) = drawn(Source(path=path), [0.2])

    assert Image.open(io.BytesIO(jpeg)).size == SIZE


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    broken, silent = tmp_path / "broken.mp4", tmp_path / "sound.mp4"
    broken.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(64))
    with av.open(str(silent), "w") as container:
        sound = container.add_stream("aac", rate=48_000)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
        frame.sample_rate = 48_000
        container.mux(sound.encode(frame))
        container.mux(sound.encode(None))

    with pytest.raises(Damaged):
        list(drawn(Source(path=broken), [1.0]))
    with pytest.raises(Unsupported):
        list(drawn(Source(path=silent), [1.0]))


def test_of_a_clip_that_is_cut_off_the_rest_is_drawn(tmp_path: Path) -> None:
    path = clip(tmp_path / "clip.ts", seconds=8, picture_at=grey)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    pictures = list(drawn(Source(path=path), [0.55, 1.05]))

    assert [seconds_of(jpeg) for _moment, jpeg in pictures] == pytest.approx([0.5, 1.0], abs=0.15)
