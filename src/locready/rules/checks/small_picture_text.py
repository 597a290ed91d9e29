"""Text in pictures that is too small to be read on a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import floor

from locready.model import UnitKind
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.profile import Profile

#: The credits at the foot of a poster are small everywhere, by contract: they begin below this (0..1).
_CREDITS = 0.8


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find every picture on a slide, and every key art, with type below the profile's limit ``small_picture_text``.

    The limit is a share (0..1) of the height of the slide or picture. Pages of a document are read on paper or at
    any zoom, and not judged. One finding a picture: all of its small texts are mended at once.
    """
    limit = profile.limits["small_picture_text"].value
    pictures = list(_pictures(document))
    if not pictures:
        return not_applicable("no text of known size in pictures")
    small = [[text for text in texts if _size(text) < limit] for texts in pictures]
    return Judgement(hits=tuple(_hit(texts, limit) for texts in small if texts))


def _pictures(document: LabelledDocument) -> Iterator[list[LabelledSegment]]:
    """Yield the texts of known size in each picture that is shown on a screen."""
    is_poster = document.material == "keyart"
    for unit in document.audience_units:
        for texts in unit.pictures.values() if is_poster or unit.unit.kind is UnitKind.SLIDE else ():
            sized = [text for text in texts if _is_reading(text) and not (is_poster and _is_credit(text))]
            if sized:
                yield sized


def _is_reading(text: LabelledSegment) -> bool:
    """Say whether a text of known size is there to be read: a clock or a number is not, nor what may be no text."""
    has_words = any(character.isalpha() for character in text.text)
    return _size(text) > 0 and has_words and text.segment.quotable


def _size(text: LabelledSegment) -> float:
    return text.segment.type_size or 0.0


def _is_credit(text: LabelledSegment) -> bool:
    box = text.segment.location.box
    return box is not None and box.y >= _CREDITS


def _hit(texts: Sequence[LabelledSegment], limit: float) -> Hit:
    smallest = min(texts, key=_size)
    permille = floor(round(1000 * _size(smallest), 3))  # 2.46 % is below 2.5 %, and is said to be
    numbers = {"size": f"{permille / 10:.1f}%", "limit": f"{limit:.1%}", "texts": str(len(texts))}
    return replace(
        on(smallest, **numbers),
        segments=tuple(text.segment.id for text in texts),
        key="\n".join(text.text for text in texts),
    )
