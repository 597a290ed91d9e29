"""The frames of a clip in order of time, decoded packet by packet, so that damage costs what is damaged and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from locready.formats.video.picture import Grey, Shape
from locready.formats.video.timeline import Timeline
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
#: The streams that are asked for beside the picture; all that have packets, where these lie end to end.
_TEXT, _TIMED = ("subtitle",), ("video", "audio", "subtitle", "data")
#: Bytes between two packets of a Matroska file that may be headers and indexes.
_MOST_BETWEEN = 4096
#: What a frame says of how long it stands is believed up to here.
_LONGEST_S = 600.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """One frame: its time from the beginning of the clip in seconds, its small copy, and the frame as decoded.

    ``until_s`` is when it ends by what it says itself: ``time_s`` where it says nothing.
    """

    time_s: float
    until_s: float
    small: Grey
    shape: Shape
    stored: VideoFrame

    def picture(self) -> Pixels:
        """Return the whole picture, in colour."""
        return self.shape.whole(self.stored)

    def kept(self) -> Frame:
        """Return the frame as it can be kept for a while: a very large one is made smaller."""
        smaller = self.shape.kept(self.stored)
        return self if smaller is self.stored else replace(self, stored=smaller)


@dataclass(slots=True, kw_only=True)
class Damage:
    """How many packets could not be decoded whole so far, from when to when, and whether the rest was given up.

    ``locked`` says that one was encrypted, and the rest given up for it.
    """

    packets: int = 0
    start_s: float | None = None
    end_s: float | None = None
    given_up: bool = False
    locked: bool = False
    in_a_row: int = field(default=0, repr=False)
    now_s: float = field(default=0.0, repr=False)

    def struck(self) -> bool:
        """Count one more; return whether it is worth going on."""
        self.marked()
        self.in_a_row += 1
        self.given_up = self.in_a_row > _MOST_BROKEN
        return not self.given_up

    def marked(self) -> None:
        """Count a packet of which something could be decoded and something was made up."""
        self.lost(1)

    def lost(self, packets: int) -> None:
        """Count packets that are not there, or not as they were."""
        self.packets += packets
        self.start_s = self.now_s if self.start_s is None else self.start_s
        self.end_s = None

    def gone_past(self, time_s: float) -> None:
        """Take note that a frame was decoded whole."""
        self.in_a_row, self.now_s = 0, time_s
        if self.start_s is not None and self.end_s is None:
            self.end_s = time_s


def frames(
    container: InputContainer,
    stream: VideoStream,
    others: Callable[[Packet[SubtitleStream]], None],
    damage: Damage,
    timeline: Timeline,
) -> Iterator[Frame]:
    """Yield the frames of a video stream, their times rising from the beginning of the clip.

    Args:
        container: the open clip.
        stream: its video stream.
        others: is handed the packets of the subtitle streams as they come by.
        damage: is told of packets that could not be decoded.
        timeline: gives the frames their times.
    """
    start_s = (container.start_time or 0) / 1_000_000
    shape: Shape | None = None
    for decoded in _decoded(container, stream, others, damage, timeline):
        if decoded.is_corrupt:
            damage.marked()
        time_s = timeline.place(None if decoded.time is None else decoded.time - start_s)
        if time_s is None:
            continue
        if timeline.lacked:
            damage.lost(timeline.lacked)
        if not decoded.is_corrupt:
            damage.gone_past(time_s)
        if shape is None or (decoded.width, decoded.height) != (shape.width, shape.height):
            shape = shape_of(stream, decoded)  # a stream may change its size on the way
        until_s = time_s + min(_stands_s(decoded), _LONGEST_S)
        yield Frame(time_s=time_s, until_s=until_s, small=shape.small_of(decoded), shape=shape, stored=decoded)


def _stands_s(frame: VideoFrame) -> float:
    """Return for how long a frame stands, 0 where it does not say."""
    return max(float(frame.duration * frame.time_base), 0.0) if frame.duration and frame.time_base else 0.0


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
    container: InputContainer,
    stream: VideoStream,
    others: Callable[[Packet[SubtitleStream]], None],
    damage: Damage,
    timeline: Timeline,
) -> Iterator[VideoFrame]:
    end_to_end = _lie_end_to_end(container)
    streams = tuple(it for it in container.streams if it is stream or it.type in (_TIMED if end_to_end else _TEXT))
    end: int | None = None
    for packet in packets(container, streams, damage):
        if end_to_end and packet.pos is not None:
            timeline.suspect = timeline.suspect or (end is not None and packet.pos - end > _MOST_BETWEEN)
            end = packet.pos + packet.size
        if packet.has_sidedata("encryption_info"):
            damage.locked = True
            return
        if packet.stream.index == stream.index:  # its own index is 0 where it only says that the file has ended
            yield from _frames_of(cast("Packet[VideoStream]", packet), damage)
        elif packet.stream.type == "subtitle":
            others(cast("Packet[SubtitleStream]", packet))


def _lie_end_to_end(container: InputContainer) -> bool:
    """Say whether the packets of all streams follow each other without a space.

    They do in Matroska: where they do not, its reader went past what is broken, without a word.
    """
    return "matroska" in container.format.name


def packets(container: InputContainer, streams: Sequence[Stream], damage: Damage) -> Iterator[Packet[Stream]]:
    """Yield the packets of some streams in the order of the file; a place that cannot be parsed is gone past."""
    from av.error import EOFError as EndOfFile
    from av.error import FFmpegError

    while True:
        try:
            yield from container.demux(*streams)
        except EndOfFile:
            return
        except (FFmpegError, OSError, ValueError):
            if not damage.struck():
                return
        else:
            return


def _frames_of(packet: Packet[VideoStream], damage: Damage) -> Iterator[VideoFrame]:
    from av.error import EOFError as EndOfFile
    from av.error import FFmpegError

    try:
        yield from packet.decode()
    except EndOfFile:
        return
    except (FFmpegError, ValueError):
        damage.struck()
