"""Title cards that a buyer can neither read nor say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import UNQUOTED, Hit, Judgement, not_applicable, on, quoted
from locready.rules.kinds.timed import clock, is_clip, span
from locready.rules.kinds.title_card import laid_over, title_cards, type_size
from locready.rules.profile import Profile

#: A line of this part of the title's size beside it is large enough to be its translation.
_BESIDE = 0.25
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]{2,}")


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Look at the largest text in the middle of the frame, and at those that are about as large.

    They must be in a target language or in Latin letters once: a romanised title (``Kokuho``) serves, and so does one
    in smaller type that is shown at the same time. What stands small at the foot is no title, whatever it was paired
    with. A clip without a large text in the middle has no title card.
    """
    if not is_clip(document):
        return not_applicable("no clip by itself")
    cards = title_cards(document)
    if not cards:
        return not_applicable("no title card")
    title = max(cards, key=type_size)
    if not title.is_foreign or any(_can_be_said(card, laid_over(document)) for card in cards):
        return Judgement()
    return Judgement(hits=(_hit(title),))


def _can_be_said(card: LabelledSegment, overlays: Sequence[LabelledSegment]) -> bool:
    """Say whether a card is a title for the buyer, by itself, by its cover, or by a line that is shown with it."""
    if not card.is_foreign or _is_latin(card.text) or _is_covered(card, overlays):
        return True
    start, end = span(card)
    with_it = [it for it in overlays if span(it)[0] < end and start < span(it)[1]]
    return any(_is_latin(it.text) and type_size(it) >= _BESIDE * type_size(card) for it in with_it)


def _is_covered(card: LabelledSegment, overlays: Sequence[LabelledSegment]) -> bool:
    """Say whether a counterpart says the title: a cue, or an overlay no further from the card than its type is high."""
    burned = {it.segment.id: it for it in overlays}
    names = [name for pair in card.pairs for name in pair.targets]
    return not card.coverage.unpaired and any(
        name not in burned or _apart(card, burned[name]) <= type_size(card) for name in names
    )


def _apart(one: LabelledSegment, other: LabelledSegment) -> float:
    """Return how far two texts stand apart down the frame (0..1), 0 where nobody knows or they overlap."""
    first, second = one.segment.location.box, other.segment.location.box
    return max(first.y - second.bottom, second.y - first.bottom, 0.0) if first and second else 0.0


def _is_latin(text: str) -> bool:
    """Say whether one of its lines is in Latin letters, so that it can be said and searched for."""
    return any(_mostly_latin(line) for line in text.splitlines())


def _mostly_latin(line: str) -> bool:
    letters = sum(1 for character in line if character.isalpha())
    return letters > 0 and 2 * sum(map(len, _LATIN_WORD.findall(line))) >= letters


def _hit(title: LabelledSegment) -> Hit:
    return on(title, text=quoted(title) or UNQUOTED, time=clock(span(title)[0]))
