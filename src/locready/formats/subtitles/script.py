"""What a subtitle file says, whatever its format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from locready.formats.subtitles.cue import Cue


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The cues of a file in its order, and the language that it declares.

    ``codec`` is its format as FFmpeg names it. ``cues`` are read as they are asked for. ``pictures`` is how many cues
    are pictures and ``dropped`` what else was not read, in short English.
    """

    codec: str
    cues: Iterable[Cue]
    language: str | None = None
    pictures: int = 0
    dropped: str = ""
