"""Draws single frames of a clip as small JPEG files, for reports that show them; nothing is read in them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from locready.formats.video.frames import Damage, Frame, frames
from locready.formats.video.length import timeline_of
from locready.formats.video.opening import opened
from locready.ocr.pixels import Pixels
from locready.sources import Source

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream

#: A container without an index of its key frames puts us anywhere near: then we begin so many seconds earlier.
_BEFORE_S = (0.0, 10.0, 60.0)
#: The first frame behind a moment stands for it when it is no later than this (seconds).
_JUST_BEHIND_S = 0.1
#: Frames that are decoded from a key frame on, a minute at 50 a second; a clip with fewer key frames has no pictures.
_MOST_DECODED = 3_000
_QUALITY = 80


def drawn(source: Source, moments: Sequence[float], side: int = 640) -> Iterator[tuple[float, bytes]]:
    """Yield for each moment (seconds from the beginning of the clip) the frame that stands then, as JPEG.

    They come in the order asked for, each as soon as it is drawn, at most ``side`` pixels wide and high, turned and
    with square pixels as a player shows them. A moment of which no frame can be decoded is left out.

    Raises:
        Missing: the file is not there or may not be read.
        Damaged: its index is missing or broken.
        Unsupported: it has no picture.
    """
    with opened(source) as (container, stream):
        for moment in moments:
            frame = _frame_at(container, stream, moment)
            if frame is not None:
                yield moment, _jpeg(frame.picture(), side)


def _frame_at(container: InputContainer, stream: VideoStream, moment: float) -> Frame | None:
    """Return the last frame that is shown at a moment or before it, decoded from the key frame before it."""
    for before_s in _BEFORE_S:
        put = _put(container, stream, moment - before_s)
        frame = _last_until(container, stream, moment) if put else None
        if frame is not None:
            return frame
    return None


def _put(container: InputContainer, stream: VideoStream, moment: float) -> bool:
    """Go to the key frame before a moment, which may lie before the clip; return whether that could be done."""
    from av.error import FFmpegError

    try:
        container.seek(round(moment * 1_000_000) + (container.start_time or 0), backward=True)
    except (FFmpegError, OSError, OverflowError):
        return False
    stream.codec_context.flush_buffers()
    return True


def _last_until(container: InputContainer, stream: VideoStream, moment: float) -> Frame | None:
    shown: Frame | None = None
    shows = frames(container, stream, lambda _packet: None, Damage(), timeline_of(container, stream))
    for number, frame in enumerate(shows):
        if number >= _MOST_DECODED:
            return None
        if frame.time_s > moment:
            return shown or (frame if frame.time_s - moment <= _JUST_BEHIND_S else None)
        shown = frame
    return shown


def _jpeg(pixels: Pixels, side: int) -> bytes:
    from PIL import Image

    picture = Image.fromarray(pixels)
    picture.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()
