"""One paragraph: its text as shown, what is hidden or tracked in it, and the things that stand in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lxml import etree

from locready.formats.docx.runs import HYPERLINK, PAGE_BREAK, Mark, Piece, Target, content_of
from locready.formats.docx.story import Inner, Story
from locready.formats.docx.styles import is_on
from locready.formats.docx.things import things_of
from locready.formats.drawingml.spot import Spot
from locready.formats.gathered import Found
from locready.formats.opc.markup import R, W
from locready.model import Link, Role, Segment

#: From here on characters are East Asian, as far as the choice between a run's two languages goes.
_EAST_ASIAN = "\u2e80"


def paragraph_in(paragraph: etree._Element, address: str, story: Story) -> Iterator[Found | Inner]:
    """Yield a paragraph and all that is anchored in it; it stands on the page on which its text begins.

    Text that is tracked as deleted is no part of the paragraph, inserted text is. Each tracked change is also a
    segment of its own with the role COMMENT, named ``deleted text`` or ``inserted text``: like a review comment it
    tells a buyer what the author was not yet sure of, and is to be settled before the file is sent.
    """
    if story.flows and is_on(paragraph.find(f"{W}pPr/{W}pageBreakBefore")):
        story.pages.turn_filled()
    spot = story.spot(story.styles.role_of(paragraph))
    pieces: list[Piece] = []
    later: list[Found | Inner] = []
    begun = False
    for item in content_of(paragraph, address, story.fields):
        if isinstance(item, Piece):
            pieces.append(item)
            if item.text.strip() and not begun:
                begun = True
                story.pages.fill()
                spot = story.spot(story.styles.role_of(paragraph))
        elif begun:
            later.extend(_found(item, story))
        else:
            yield from _found(item, story)
    yield from _segments(pieces, paragraph, address, story, spot)
    yield from later


def _found(item: Mark | Target, story: Story) -> Iterator[Found | Inner]:
    if isinstance(item, Target):
        yield Link(url=item.url, location=story.location())
    elif item.element.tag == HYPERLINK:
        pointer = story.pointer(item.element.get(f"{R}id"))
        if pointer is not None and pointer.external:
            yield Link(url=pointer.target, location=story.location())
    elif item.element.tag == PAGE_BREAK:
        if story.flows:
            story.pages.turn()
    elif item.element.tag == f"{W}lastRenderedPageBreak":
        if story.flows:
            story.pages.turn_filled()
    else:
        yield from things_of(item, story)


def _segments(
    pieces: Sequence[Piece], paragraph: etree._Element, address: str, story: Story, spot: Spot
) -> Iterator[Segment]:
    shown: list[Piece] = []
    hidden: list[Piece] = []
    for piece in pieces:
        if piece.change is None or not piece.change.deletes:
            (hidden if story.styles.hides(piece.form, paragraph) else shown).append(piece)
    if _text(shown).strip():
        yield spot.segment(_text(shown), address, language=_language(shown))
    if _text(hidden).strip():
        where = hidden[0].address if shown else address
        yield spot.segment(_text(hidden), where, language=_language(hidden), hidden=True)
    yield from _changes(pieces, story, spot)


def _changes(pieces: Sequence[Piece], story: Story, spot: Spot) -> Iterator[Segment]:
    for change, changed in groupby(pieces, key=lambda piece: piece.change):
        text = _text(list(changed))
        if change is not None and text.strip():
            name = "deleted text" if change.deletes else "inserted text"
            place = Spot(location=replace(spot.location, shape=name), role=Role.COMMENT, hidden=story.hidden)
            yield place.segment(text, change.address)


def _text(pieces: Sequence[Piece]) -> str:
    return "".join([piece.text for piece in pieces])


def _language(pieces: Sequence[Piece]) -> str | None:
    """Return the language that most characters are marked with (BCP 47 as written), or None when none is.

    A run has one language for East Asian characters and one for all others (``w:lang``).
    """
    letters: Counter[str] = Counter()
    for piece in pieces:
        mark = piece.form.find(f"{W}lang") if piece.form is not None else None
        if mark is not None:
            asian = sum(character >= _EAST_ASIAN for character in piece.text)
            letters[mark.get(f"{W}eastAsia", "")] += asian
            letters[mark.get(f"{W}val", "")] += len(piece.text.strip()) - asian
    letters.pop("", None)
    return letters.most_common(1)[0][0] if letters and max(letters.values()) > 0 else None
