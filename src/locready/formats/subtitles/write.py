"""Translations into a copy of a subtitle file, in UTF-8."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from locready.formats.options import ReadOptions
from locready.formats.placing import Placed
from locready.formats.subtitles import rewrite
from locready.formats.subtitles.ass import is_ass
from locready.formats.subtitles.read import is_markup, text_in
from locready.formats.subtitles.vtt import is_vtt
from locready.model.translation import Remark
from locready.sources import Source

_ADDRESS = "#c"


def write(source: Source, copy: Path, places: Sequence[Placed], options: ReadOptions) -> tuple[Remark, ...]:
    """Write a copy of a subtitle file with translations in its cues; times, places and styles stay.

    Raises:
        InputError: the file cannot be read any more.
    """
    text, whole = text_in(source, options), source.name
    words = {int(place.segment.address.removeprefix(_ADDRESS)): place.translation.target for place in places}
    language = places[0].translation.language if places else ""
    written = _rewritten(text, whole, words, language)
    copy.write_text(written, encoding="utf-8", newline=_line_end(source))
    return ()


def _rewritten(text: str, name: str, words: dict[int, str], language: str) -> str:
    if is_vtt(text):
        return rewrite.webvtt(text, words)
    if is_ass(text):
        return rewrite.substation(text, words)
    if is_markup(text, name):
        from locready.formats.subtitles.rewrite_ttml import ttml

        return ttml(text, words, language)
    return rewrite.subrip(text, words)


def _line_end(source: Source) -> str:
    """Return how the lines of the file end; that is how those of its copy do."""
    with source.open() as stream:
        return "\r\n" if b"\r\n" in stream.read(4096) else "\n"
