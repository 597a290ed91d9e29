"""The frames of a clip in order of time, decoded packet by packet, so that damage costs what is damaged and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from locready.formats.video.picture import Grey, Shape
from locready.ocr.pixels import Pixels

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.stream import Stream
    from av.subtitles.stream import SubtitleStream
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

#: Packets in a row that may be unreadable; beyond that the rest of the file is given up.
_MOST_BROKEN = 500


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """One frame: its time from the beginning of the clip in seconds, its small copy, and the frame as decoded."""

    time_s: float
    small: Grey
    shape: Shape
    stored: VideoFrame

    def picture(self) -> Pixels:
        """Return the whole picture, in colour."""
        return self.shape.whole(self.stored)


@dataclass(slots=True, kw_only=True)
class Damage:
    """How many packets could not be decoded so far, and whether the rest of the file was given up."""

    packets: int = 0
    given_up: bool = False
    in_a_row: int = field(default=0, repr=False)

    def struck(self) -> bool:
        """Count one more; return whether it is worth going on."""
        self.packets += 1
        self.in_a_row += 1
        self.given_up = self.in_a_row > _MOST_BROKEN
        return not self.given_up


def frames(
    container: InputContainer, stream: VideoStream, others: Callable[[Packet[SubtitleStream]], None], damage: Damage
) -> Iterator[Frame]:
    """Yield the frames of a video stream, their times rising from the beginning of the clip.

    Args:
        container: the open clip.
        stream: its video stream.
        others: is handed the packets of the subtitle streams as they come by.
        damage: is told of packets that could not be decoded.
    """
    start_s = (container.start_time or 0) / 1_000_000
    usual_s = 1 / float(stream.average_rate or 25)
    last_s: float | None = None
    shape: Shape | None = None
    for decoded in _decoded(container, stream, others, damage):
        shape = shape or shape_of(stream, decoded)
        if (decoded.width, decoded.height) != (shape.width, shape.height):
            shape = shape_of(stream, decoded)  # a stream may change its size on the way
        fallback_s = 0.0 if last_s is None else last_s + usual_s
        time_s = fallback_s if decoded.time is None else max(decoded.time - start_s, 0.0)
        if last_s is not None and time_s <= last_s:
            continue
        last_s = time_s
        yield Frame(time_s=time_s, small=shape.small_of(decoded), shape=shape, stored=decoded)


def shape_of(stream: VideoStream, frame: VideoFrame) -> Shape:
    """Return how a frame of a stream is shown."""
    aspect = float(stream.sample_aspect_ratio or 1)
    return Shape(
        width=frame.width,
        height=frame.height,
        aspect=aspect if 0.1 < aspect < 10 else 1.0,
        turns=round(-frame.rotation / 90) % 4,
    )


def _decoded(
    container: InputContainer, stream: VideoStream, others: Callable[[Packet[SubtitleStream]], None], damage: Damage
) -> Iterator[VideoFrame]:
    for packet in _packets(container, stream, damage):
        if packet.stream.type == "video":
            yield from _frames_of(cast("Packet[VideoStream]", packet), damage)
        else:
            others(cast("Packet[SubtitleStream]", packet))


def _packets(container: InputContainer, stream: VideoStream, damage: Damage) -> Iterator[Packet[Stream]]:
    """Yield the packets of the video and of the subtitles; a place that cannot be parsed is gone past."""
    from av.error import EOFError as EndOfFile
    from av.error import FFmpegError

    while True:
        try:
            yield from container.demux(stream, *container.streams.subtitles)
        except EndOfFile:
            return
        except (FFmpegError, OSError):
            if not damage.struck():
                return
        else:
            return


def _frames_of(packet: Packet[VideoStream], damage: Damage) -> Iterator[VideoFrame]:
    from av.error import EOFError as EndOfFile
    from av.error import FFmpegError

    try:
        for frame in packet.decode():
            damage.in_a_row = 0
            yield frame
    except EndOfFile:
        return
    except FFmpegError:
        damage.struck()
