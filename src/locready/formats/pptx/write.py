"""Translations into a copy of a deck: slides, notes, tables, charts, SmartArt, comments, alternative texts, title.

Everything else of the file stays as it is, part by part; of a part that is written, everything outside the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from lxml import etree

from locready.formats.drawingml.place import put, twins_of
from locready.formats.opc.rewrite import Rewriting, put_all, rewriting
from locready.formats.options import ReadOptions
from locready.formats.placing import Placed
from locready.formats.pptx.frames import Frames
from locready.formats.tongue import tongue_of
from locready.model import Role
from locready.model.translation import Remark
from locready.sources import Source


def write(source: Source, copy: Path, places: Sequence[Placed], options: ReadOptions) -> tuple[Remark, ...]:
    """Write a copy of a deck with translations in it.

    Args:
        source: the deck; it is never written to.
        copy: the file to write.
        places: the translations, each with the text that it replaces.
        options: the limits.

    Returns:
        What is to be looked at: what could not be written, lost looks, smaller type.

    Raises:
        InputError: the deck cannot be read any more.
        PartUnreadable: a part of it is damaged and cannot be copied.
    """
    with rewriting(source, copy, options) as deck:
        frames = Frames(deck.package)
        remarks = list(put_all(places, deck.parts, partial(_written, deck, frames)))
        remarks += frames.fitted()
    return tuple(remarks)


def _written(deck: Rewriting, frames: Frames, element: etree._Element, place: Placed) -> bool:
    """Write a translation and whatever repeats its source; say whether looks were lost."""
    text, segment = place.translation.target, place.segment
    tongue = tongue_of(place.translation.language, heading=segment.role is Role.TITLE)
    twins = list(twins_of(element, segment, deck.parts, deck.package))
    frames.touched(element, place)
    lost = put(element, segment.address, text, tongue)
    for twin in twins:
        frames.touched(twin, place)
        put(twin, "", text, tongue)
    return lost
