"""Subtitle files from text, for the tests beside this one."""

from __future__ import annotations

from pathlib import Path

from locready.formats import ReadLimits, ReadOptions, read
from locready.model import Document
from locready.sources import Source

Shown = tuple[float | None, float | None, str]


def document_of(content: str | bytes, name: str = "a.srt", **limits: int) -> Document:
    """Read a subtitle file from what is in it."""
    data = content if isinstance(content, bytes) else content.encode()
    return read(Source(path=Path(name), data=data), ReadOptions(limits=ReadLimits(**limits)))


def shown(document: Document) -> list[Shown]:
    """Return start, end and text of every cue."""
    return [(cue.location.start_s, cue.location.end_s, cue.text) for cue in document.segments]


def told(document: Document) -> list[str]:
    """Return what the gaps say."""
    return [gap.detail for gap in document.gaps]
