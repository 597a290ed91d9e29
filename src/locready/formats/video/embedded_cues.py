"""The subtitle tracks inside a container, gathered from their packets in the one pass over the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from locready.formats.amount import capped
from locready.formats.encoding import decoded
from locready.formats.options import ReadLimits, ReadOptions
from locready.formats.subtitles.ass import distinct
from locready.formats.subtitles.cue import Cue, checked
from locready.formats.subtitles.document import subtitle_document
from locready.formats.subtitles.tags import subrip, substation
from locready.formats.video.streams import track_of
from locready.model import Document, Gap, GapReason, Location, UnitKind
from locready.sources import Source

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.subtitles.stream import SubtitleStream

#: FFmpeg hands every text on as an event of SubStation Alpha without its times: eight fields, then the text.
_FIELDS = 8


@dataclass(slots=True)
class _Gathered:
    """What has come by of one stream; times in seconds from the beginning of the clip, ``None`` where none is said."""

    stream: SubtitleStream
    texts: list[tuple[float | None, float | None, str]] = field(default_factory=list)
    characters: int = 0
    pictures: int = 0
    broken: int = 0

    def is_full(self, limits: ReadLimits) -> bool:
        """Say whether more would be over the limits; one more than allowed is kept, so that the cut is told."""
        return len(self.texts) > limits.segments or self.characters > limits.characters


class EmbeddedCues:
    """Takes the packets of subtitle streams and gives a document a stream at the end."""

    def __init__(self, container: InputContainer, source: Source, options: ReadOptions) -> None:
        self._source, self._limits = source, options.limits
        self._offset_s = (container.start_time or 0) / 1_000_000
        self._length_s = (container.duration or 0) / 1_000_000
        self._gathered = {stream.index: _Gathered(stream) for stream in container.streams.subtitles}

    @property
    def streams(self) -> tuple[SubtitleStream, ...]:
        """The streams to be demuxed beside the picture."""
        return tuple(gathered.stream for gathered in self._gathered.values())

    def take(self, packet: Packet[SubtitleStream]) -> None:
        """Take one packet; what is broken in it is counted and told at the end, never raised."""
        gathered = self._gathered.get(packet.stream_index)
        if gathered is None or not packet.size or gathered.is_full(self._limits):
            return
        from av.error import FFmpegError

        try:
            self._decode(packet, gathered)
        except (FFmpegError, ValueError, LookupError, ArithmeticError, TypeError, AttributeError):
            gathered.broken += not self._raw(packet, gathered)

    def documents(self) -> tuple[Document, ...]:
        """Return a document for each subtitle stream, in their order, whether anything was read of it or not."""
        return tuple(self._document(gathered) for gathered in self._gathered.values())

    def _decode(self, packet: Packet[SubtitleStream], gathered: _Gathered) -> None:
        rects = packet.decode() if gathered.stream.codec_context is not None else ()
        for rect in rects:
            if rect.type == b"bitmap":
                gathered.pictures += 1
            else:
                self._add(packet, gathered, substation(_event_text(rect.ass)))

    def _raw(self, packet: Packet[SubtitleStream], gathered: _Gathered) -> bool:
        """Read the bytes themselves where FFmpeg refuses them: SubRip in an old encoding, put in as it was."""
        name = gathered.stream.codec_context.name if gathered.stream.codec_context is not None else ""
        text = decoded(bytes(packet)) if name in ("srt", "subrip", "text") else None
        if text is None:
            return False
        self._add(packet, gathered, subrip(text.replace("\r", "")))
        return True

    def _add(self, packet: Packet[SubtitleStream], gathered: _Gathered, text: str) -> None:
        """Keep a text with the times of its packet; empty ones only end the one before (mov_text has them)."""
        start_s = end_s = None
        if packet.pts is not None and packet.time_base is not None:
            start_s = float(packet.pts * packet.time_base) - self._offset_s
            end_s = start_s + float(packet.duration * packet.time_base) if packet.duration else None
        gathered.texts.append((start_s, end_s, text))
        gathered.characters += len(text)

    def _document(self, gathered: _Gathered) -> Document:
        within = self._source.embedded(f"stream {gathered.stream.index}", b"")
        document = subtitle_document(
            distinct(_cues(gathered.texts, self._length_s)),
            track_of(gathered.stream),
            within.member,
            self._limits,
            gaps=tuple(_gaps(gathered, within.member)),
            prefix=f"t{gathered.stream.index}.s",
        )
        return capped(replace(document, path=within.name), self._limits, within.member)


def _event_text(event: bytes) -> str:
    return event.decode("utf-8", "replace").split(",", _FIELDS)[-1]


def _cues(texts: Sequence[tuple[float | None, float | None, str]], length_s: float) -> Iterator[Cue]:
    """Yield the cues; one that says no end stands until the next begins, the last until the clip ends."""
    following = length_s
    ended = list[Cue]()
    for place, (start_s, end_s, text) in reversed([*enumerate(texts, 1)]):
        if start_s is not None:
            end_s = max(start_s, following) if end_s is None else end_s
            following = start_s
            start_s, end_s = max(start_s, 0.0), max(end_s, 0.0)
        ended.append(checked(start_s, end_s, text, place))
    yield from reversed(ended)


def _gaps(gathered: _Gathered, member: str) -> Iterator[Gap]:
    place = Location(unit_kind=UnitKind.TRACK, index=1, member=member)
    if gathered.stream.codec_context is None:
        detail = "its kind of subtitles is not known here"
        yield Gap(reason=GapReason.DAMAGED_PART, location=place, audience=True, detail=detail)
    if gathered.pictures:
        detail = f"{gathered.pictures} pictures"
        yield Gap(reason=GapReason.PICTURE_SUBTITLES, location=place, audience=True, detail=detail)
    if gathered.broken:
        detail = f"{gathered.broken} packets are broken"
        yield Gap(reason=GapReason.DAMAGED_PART, location=place, audience=True, detail=detail)
