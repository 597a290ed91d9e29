"""Opens a clip, however hostile: nothing but its own bytes is read, and what is wrong with it is told in words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, BinaryIO

from locready.catalogue import mark as _
from locready.errors import Damaged, TooLarge, Unsupported
from locready.formats.table import EXPORT_AGAIN
from locready.sources import Source

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream

#: The containers of clips, as FFmpeg names them. Playlists, session descriptions and patterns of names, which make
#: other files be opened, are none of them, whatever the file is called.
_CONTAINERS = "mov,matroska,avi,mxf,mpeg,mpegvideo,mpegts,asf,flv,ogg"
#: A clip may name other files and addresses; none is opened.
_OPTIONS = {"format_whitelist": _CONTAINERS, "protocol_whitelist": "none"}
_BUFFER = 1024 * 1024
_NO_INDEX = _("its index is missing or broken, as of a copy that broke off")
_ONLY_SOUND = _("Name the film that the sound belongs to.")
_EXPORT_PICTURE = _("Export it as MP4 with H.264, and scan that.")
#: Pixels of a frame, of more than 8K (7680 by 4320).
_MOST_PIXELS = 40_000_000
#: Pixels that may be in decoding at a time, and threads: each holds a frame, and address space of its own.
_PIXELS_AT_WORK, _MOST_THREADS = 40_000_000, 6


@contextmanager
def opened(source: Source) -> Iterator[tuple[InputContainer, VideoStream]]:
    """Open a clip and find its picture, ready to be decoded.

    Raises:
        Missing: the file is not there or may not be read.
        Damaged: its index is missing or broken.
        Unsupported: it has no picture, or one of an unknown kind.
        TooLarge: its frames are.
    """
    import av
    from av.error import FFmpegError

    av.logging.set_level(None)
    with source.open() as stream:
        try:
            container = av.open(
                _nameless(stream), "r", buffer_size=_BUFFER, options=_OPTIONS, metadata_errors="replace"
            )
        except (FFmpegError, OSError, ValueError) as error:
            raise Damaged(path=source.name, detail=_NO_INDEX, advice=EXPORT_AGAIN) from error
        with container:
            yield container, _ready(_picture_of(container, source), source)


def _nameless(stream: BinaryIO) -> SimpleNamespace:
    """Return a file that does not tell its name: FFmpeg takes some names for patterns of other names."""
    return SimpleNamespace(read=stream.read, seek=stream.seek, tell=stream.tell)


def _picture_of(container: InputContainer, source: Source) -> VideoStream:
    """Return the stream that a player shows: a default one, of those the largest; a cover is no clip."""
    moving = [it for it in container.streams.video if not it.disposition & type(it.disposition).attached_pic]
    if not moving:
        if container.streams.audio:
            raise Unsupported(path=source.name, detail=_("it has no picture, only sound"), advice=_ONLY_SOUND)
        raise Unsupported(path=source.name, detail=_("it has no picture"), advice=EXPORT_AGAIN)
    decodable = [it for it in moving if it.codec_context is not None]
    if not decodable:
        detail = _("its picture is stored in a way that is not known here")
        raise Unsupported(path=source.name, detail=detail, advice=_EXPORT_PICTURE)
    return max(decodable, key=lambda it: (bool(it.disposition & type(it.disposition).default), it.width * it.height))


def _ready(stream: VideoStream, source: Source) -> VideoStream:
    """Let a stream be decoded by as many threads as its frames leave room for; no other stream takes memory."""
    pixels = stream.width * stream.height
    if pixels > _MOST_PIXELS:
        detail = _("its frames are larger than 8K (7680 by 4320 pixels)")
        raise TooLarge(path=source.name, detail=detail, advice=_("Make a smaller copy, and scan that."))
    stream.thread_type = "AUTO"
    most = min((os.cpu_count() or 1) + 1, _MOST_THREADS)
    stream.codec_context.thread_count = max(min(_PIXELS_AT_WORK // max(pixels, 1), most), 1)
    return stream
