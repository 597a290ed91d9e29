"""What type of material a document is, where nobody said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from locready.assess.reading import SUBTITLES
from locready.assess.tracks import is_clip
from locready.model import Document
from locready.rules.materials import Materials

#: The names that clips are given; a name goes before the running time, as a short film is shorter than some trailers.
_TRAILER = re.compile(r"trailer|teaser|promo|sizzle|予告|特報|ティザー|예고|预告|預告", re.IGNORECASE)
_SCREENER = re.compile(r"screener|full[ _-]?film|episode|試写|本編|全編|第\d+話|본편|正片", re.IGNORECASE)
#: A trailer is no longer than this; IDFA Forum takes samples of up to ten minutes.
_LONGEST_TRAILER_S = 600.0


def material_of(document: Document, shown: Iterable[str], materials: Materials) -> str:
    """Return the material type.

    A picture by itself is key art unless its words say otherwise, as a one-sheet's do. A clip is a trailer or a
    screener by its name, else by its running time; its words are those of its story.
    """
    if is_clip(document):
        return _clip(document)
    if document.format == SUBTITLES:
        return "subtitles"
    is_picture = document.format == "image" and len(document.units) == 1
    return materials.guess(shown, "keyart" if is_picture else "other")


def _clip(document: Document) -> str:
    name = PurePosixPath(document.path).stem
    if _TRAILER.search(name):
        return "trailer"
    if _SCREENER.search(name):
        return "screener"
    return "trailer" if (document.seconds or 0.0) <= _LONGEST_TRAILER_S else "screener"
