"""The cover of a material: its lines, which of them are large, and which can be a title in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit

_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
_ADDRESS = re.compile(r"@|https?:|www\.")
#: Words that stand on every cover and are nobody's title.
_ON_EVERY_COVER = (
    "a an and anime animated animation at book bible business co company confidential corporate deck document "
    "documentary dossier draft drama edition en english episode feature film for guide in introduction ja jp media min "
    "movie narrative new of on one original our page pilot pitch plan platform presentation profile project proposal "
    "season series sheet short synopsis the to tv ver version cannes busan efm haf mifa mip mipcom tiffcom"
)
#: Beside a title in a picture, type of less than this part (0..1) of its size is a tagline, a cast list or credits.
_TITLE_SIZE = 0.25
_LABELS = frozenset(_ON_EVERY_COVER.split())
#: Lines that name a company or a maker.
_NAME = re.compile(r"\b(?:Inc|Ltd|LLC|Corp|K\.K|GmbH)\b|^\W{0,4}(?:an? )?(?:\w{1,20} ){0,2}by\b", re.IGNORECASE)


def cover_lines(document: LabelledDocument) -> list[LabelledSegment]:
    """Return the titles and texts of the first shown slide or page that has any."""
    return next(filter(None, map(_lines, document.audience_units)), [])


def large_lines(lines: Sequence[LabelledSegment]) -> list[LabelledSegment]:
    """Return the lines that are large enough to be a title, and those whose size is not known."""
    largest = max(line.segment.type_size or 0.0 for line in lines)
    return [line for line in lines if line.segment.type_size is None or line.segment.type_size >= _TITLE_SIZE * largest]


def is_latin_title(text: str) -> bool:
    """Say whether a line can be a title in Latin letters: they are half of its letters, and it is no label or name."""
    words = _LATIN_WORD.findall(text)
    if 2 * sum(map(len, words)) < sum(1 for character in text if character.isalpha()):
        return False
    if _ADDRESS.search(text) or _NAME.search(text):
        return False
    return any(word.casefold() not in _LABELS for word in words)


def prominence(line: LabelledSegment) -> tuple[bool, float]:
    """Order lines by how much they look like the title: by role, then by the size of type, or the height of the box."""
    box = line.segment.location.box
    return line.role is Role.TITLE, line.segment.type_size or (box.height if box else 0.0)


def _lines(unit: LabelledUnit) -> list[LabelledSegment]:
    return [segment for segment in unit.segments if segment.counted and segment.role in (Role.TITLE, Role.BODY)]
