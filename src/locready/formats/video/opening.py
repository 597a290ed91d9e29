"""Opens a clip, however hostile: what is wrong with it is told in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from locready.catalogue import mark as _
from locready.errors import Damaged, Encrypted, Unsupported
from locready.sources import Source

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream

#: A clip may name other files and addresses; none is opened.
_NOTHING_ELSE = {"protocol_whitelist": "none"}
_BUFFER = 1024 * 1024
_NO_INDEX = _("its index is missing or broken, as of a copy that broke off")


@contextmanager
def opened(source: Source) -> Iterator[tuple[InputContainer, VideoStream]]:
    """Open a clip and find its picture.

    Raises:
        Missing: the file is not there or may not be read.
        Damaged: its index is missing or broken.
        Unsupported: it has no picture.
    """
    import av
    from av.error import FFmpegError

    av.logging.set_level(None)
    with source.open() as stream:
        try:
            container = av.open(stream, "r", buffer_size=_BUFFER, options=_NOTHING_ELSE, metadata_errors="replace")
        except (FFmpegError, OSError, ValueError) as error:
            raise Damaged(path=source.name, detail=_NO_INDEX) from error
        with container:
            yield container, _picture_of(container, source)


def _picture_of(container: InputContainer, source: Source) -> VideoStream:
    """Return the stream that a player shows: the default one, else the largest; a cover is no clip."""
    moving = [it for it in container.streams.video if not it.disposition & type(it.disposition).attached_pic]
    decodable = [it for it in moving if it.codec_context is not None]
    if not decodable:
        detail = _("it has no picture, only sound") if container.streams.audio else _("it has no picture")
        raise Unsupported(path=source.name, detail=detail)
    if decodable[0].codec_context.name == "unknown":
        raise Encrypted(path=source.name)
    return max(decodable, key=lambda it: it.width * it.height)
