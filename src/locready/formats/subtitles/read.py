"""A subtitle file as a document: SubRip, WebVTT, SubStation Alpha or TTML, in whatever encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath

from locready.catalogue import mark as _
from locready.errors import Damaged
from locready.formats.damage import BROKEN
from locready.formats.options import ReadOptions
from locready.formats.subtitles.ass import is_ass, read_ass
from locready.formats.subtitles.cue import NO_TIMES
from locready.formats.subtitles.document import subtitle_document
from locready.formats.subtitles.lines import MOST_LINES, without_excess
from locready.formats.subtitles.names import marks_at_end
from locready.formats.subtitles.script import Script
from locready.formats.subtitles.srt import read_srt
from locready.formats.subtitles.vtt import is_vtt, read_vtt
from locready.formats.whole import text_of
from locready.model import Document, Gap, GapReason, Location, Track, UnitKind
from locready.sources import Source

_ENCODING = re.compile(rb"""<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})""")
_XML = (".ttml", ".dfxp")


def read(source: Source, options: ReadOptions) -> Document:
    """Read a subtitle file; what is in it says which kind it is, not its name.

    Raises:
        Missing: the file cannot be opened.
        Damaged: it is empty, no text, or has no cue.
        TooLarge: it is over the limit.
    """
    text, cut = without_excess(text_in(source, options))
    script = _script(text, source)
    named = marks_at_end(PurePosixPath(source.name).stem)
    track = Track(
        kind="subtitle",
        language=named.language or script.language,
        codec=script.codec,
        forced=named.forced,
        hearing_impaired=named.hearing_impaired,
    )
    cues = tuple(islice(script.cues, options.limits.segments + 1))
    gaps = (*_unread(script, source.member), *_over(cut, source.member))
    if not gaps and all(cue.wrong == NO_TIMES for cue in cues):
        raise Damaged(path=source.name, detail=_("it has no cues"))
    return subtitle_document(cues, track, source.member, options.limits, gaps=gaps)


def text_in(source: Source, options: ReadOptions) -> str:
    """Return the text of a subtitle file, its lines parted by line feeds.

    Raises:
        Missing, Damaged, TooLarge: as for ``read``.
    """
    return _normal(text_of(source, options, _declared))


def is_markup(text: str, name: str) -> bool:
    """Say whether a file is TTML, by its beginning or else by its name."""
    from locready.formats.subtitles.ttml import is_ttml  # lxml costs what most files do not need

    return is_ttml(text) or name.lower().endswith(_XML)


def _normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")


def _script(text: str, source: Source) -> Script:
    if is_vtt(text):
        return read_vtt(text)
    if is_ass(text):
        return read_ass(text)
    if not is_markup(text, source.name):
        return read_srt(text)
    from locready.formats.subtitles.ttml import read_ttml

    try:
        return read_ttml(text)
    except BROKEN as error:
        raise Damaged(path=source.name, detail=str(error)) from error


def _declared(data: bytes) -> str | None:
    found = _ENCODING.match(data[:400].lstrip())
    return found[1].decode() if found is not None else None


def _unread(script: Script, member: str) -> Iterator[Gap]:
    place = Location(unit_kind=UnitKind.TRACK, index=1, member=member)
    if script.pictures:
        detail = f"{script.pictures} pictures"
        yield Gap(reason=GapReason.PICTURE_SUBTITLES, location=place, audience=True, detail=detail)
    if script.dropped:
        yield Gap(reason=GapReason.DAMAGED_PART, location=place, audience=True, detail=script.dropped)


def _over(cut: bool, member: str) -> Iterator[Gap]:
    if cut:
        place = Location(unit_kind=UnitKind.TRACK, index=1, member=member)
        yield Gap(reason=GapReason.LIMIT, location=place, audience=True, detail=f"more than {MOST_LINES:,} lines")
