"""Translations of what is burned into a clip, as subtitles that stand beside it: its forced narratives.

Where burned-in dialogue is among them, the file is one of full subtitles: what stands on the screen is set in capitals
there, as is usual, so that a viewer tells it from what is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from locready.formats.subtitles.made import MadeCue, subrip_of, substation_of
from locready.formats.video.address import fragment_at
from locready.model import Document
from locready.model.translation import Applied, Remark, RemarkKind, Translation

#: How wide a frame is that nobody measured, by its height.
_USUAL_SHAPE = 16 / 9
_SUBSTATION = (".ass", ".ssa")
#: How a file may be called that translations of a clip are written to.
ENDINGS = (".srt", *_SUBSTATION)


def write(document: Document, copy: Path, translations: Iterable[Translation]) -> Applied:
    """Write translations with the times of their sources as a subtitle file; the clip is not opened.

    Args:
        document: the clip, as far as its frame goes.
        copy: the file to write: SubStation Alpha where it is called ``.ass``, else SubRip.
        translations: as they came back; those of no time on the screen are left out.
    """
    asked = tuple(translations)
    cues = tuple(_cues(asked))
    text = substation_of(cues, _shape(document)) if copy.suffix.lower() in _SUBSTATION else subrip_of(cues)
    copy.write_text(text, encoding="utf-8", newline="\n")
    left = [Remark(kind=RemarkKind.UNWRITABLE, translation=it) for it in asked if fragment_at(it.address) is None]
    return Applied(path=document.path, copy=str(copy), written=len(cues), remarks=tuple(left))


def has_dialogue(translations: Iterable[Translation]) -> bool:
    """Say whether burned-in dialogue is among the sources."""
    fragments = (fragment_at(translation.address) for translation in translations)
    return any(fragment.dialogue for fragment in fragments if fragment is not None)


def _cues(translations: Sequence[Translation]) -> Iterator[MadeCue]:
    mixed = has_dialogue(translations)
    for translation in translations:
        fragment = fragment_at(translation.address)
        if fragment is not None:
            text = translation.target.upper() if mixed and not fragment.dialogue else translation.target
            yield MadeCue(start_s=fragment.start_s, end_s=fragment.end_s, text=text, box=fragment.box)


def _shape(document: Document) -> float:
    frame = document.units[0] if document.units else None
    return frame.width / frame.height if frame is not None and frame.height else _USUAL_SHAPE
