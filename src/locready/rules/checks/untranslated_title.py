"""Covers on which a buyer finds no title to read, say or search for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.rules.kinds.base import Judgement, not_applicable, on
from locready.rules.profile import Profile

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


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Look for a title in Latin letters, or paired with one, on the first shown slide or page with text.

    A romanised title (``Kokuho``) serves: a buyer can say it and search for it. Labels such as "Pitch deck", dates,
    addresses, companies and footers are no titles, nor is the small print of a poster. A cover without a foreign word
    has nothing to translate.
    """
    lines: list[LabelledSegment] = next(filter(None, map(_lines, document.audience_units)), [])
    if not lines:
        return not_applicable("no cover with text")
    large = _large(lines)
    small = {line.segment.id for line in lines} - {line.segment.id for line in large}
    texts = {name: segment.text for segment in document.segments if (name := segment.segment.id) not in small}
    if not any(segment.is_foreign for segment in lines) or any(_can_be_said(line, texts) for line in large):
        return Judgement()
    hit = on(max(large, key=_prominence))
    return Judgement(hits=(replace(hit, message_id="keyart" if document.material == "keyart" else "message"),))


def _lines(unit: LabelledUnit) -> list[LabelledSegment]:
    return [segment for segment in unit.segments if segment.counted and segment.role in (Role.TITLE, Role.BODY)]


def _large(lines: Sequence[LabelledSegment]) -> list[LabelledSegment]:
    """Return the lines that are large enough to be a title, and those whose size is not known."""
    largest = max(line.segment.type_size or 0.0 for line in lines)
    return [line for line in lines if line.segment.type_size is None or line.segment.type_size >= _TITLE_SIZE * largest]


def _can_be_said(line: LabelledSegment, texts: Mapping[str, str]) -> bool:
    """Say whether a line of the cover is a title for the buyer, or has one as its counterpart."""
    if any(pair.planned for pair in line.pairs):
        return True
    counterparts = [texts.get(name, "") for pair in line.pairs for name in pair.targets]
    return any(_is_title(part) for text in (line.text, *counterparts) for part in re.split(r"[\n/／|｜]", text))


def _is_title(text: str) -> bool:
    """Say whether a line can be a title in Latin letters: they are half of its letters, and it is no label or name."""
    words = _LATIN_WORD.findall(text)
    if 2 * sum(map(len, words)) < sum(1 for character in text if character.isalpha()):
        return False
    if _ADDRESS.search(text) or _NAME.search(text):
        return False
    return any(word.casefold() not in _LABELS for word in words)


def _prominence(line: LabelledSegment) -> tuple[bool, float]:
    """Order lines by how much they look like the title: by role, then by the size of type, or the height of the box."""
    box = line.segment.location.box
    return line.role is Role.TITLE, line.segment.type_size or (box.height if box else 0.0)
