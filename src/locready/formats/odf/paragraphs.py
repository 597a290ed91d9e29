"""One paragraph or heading: its text as shown, what is hidden or tracked in it, and the things that stand in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from locready.formats.drawingml.spot import Spot
from locready.formats.gathered import Found
from locready.formats.odf.names import TEXT, XLINK
from locready.formats.odf.runs import Mark, Piece, content_of
from locready.formats.odf.scene import Scene
from locready.model import Link, Role, Segment

HEADING = f"{TEXT}h"
_TITLES = frozenset({"Title", "Subtitle"})
_CAPTIONS = frozenset({"Caption", "Illustration", "Figure", "Table", "Drawing"})
#: From here on characters are East Asian, as far as the choice between the two languages of a style goes.
_EAST_ASIAN = "\u2e80"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """An element in the midst of text that holds blocks or shapes of its own, and what surrounds it."""

    element: etree._Element
    path: str
    scene: Scene


def paragraph_in(paragraph: etree._Element, path: str, scene: Scene) -> Iterator[Found | Inner]:
    """Yield a paragraph and all that is anchored in it; it stands on the page on which its text begins.

    Inserted text that is tracked is a part of the paragraph, and also a segment of its own with the role COMMENT.
    """
    style = paragraph.get(f"{TEXT}style-name")
    if scene.styles.breaks_before(style):
        scene.place.turn_filled()
    pieces: list[Piece] = []
    later: list[Found | Inner] = []
    spot = scene.spot(_role(paragraph, style, scene))
    begun = False
    for item in content_of(paragraph, path, scene):
        if isinstance(item, Piece):
            pieces.append(item)
            if item.text.strip() and not begun:
                begun = True
                scene.place.fill()
                spot = scene.spot(_role(paragraph, style, scene))
        elif begun:
            later.extend(_found(item, scene))
        else:
            yield from _found(item, scene)
    yield from _segments(pieces, style, scene.address(path), scene, spot)
    yield from later


def _role(paragraph: etree._Element, style: str | None, scene: Scene) -> Role:
    names = {style, scene.styles.parent("paragraph", style)}
    if paragraph.tag == HEADING or names & _TITLES:
        return Role.TITLE
    return Role.CAPTION if names & _CAPTIONS else Role.BODY


def _found(item: Mark, scene: Scene) -> Iterator[Found | Inner]:
    tag = item.element.tag
    if tag == f"{TEXT}a":
        url = item.element.get(f"{XLINK}href", "")
        if "://" in url or url.startswith("mailto:"):
            yield Link(url=url, location=scene.place.location(scene.shape, scene.box))
    elif tag == f"{TEXT}soft-page-break":
        scene.place.turn_filled()
    elif tag == f"{TEXT}change-start":
        scene.open_insertions.update({item.element.get(f"{TEXT}change-id", "")} & scene.insertions)
    elif tag == f"{TEXT}change-end":
        scene.open_insertions.discard(item.element.get(f"{TEXT}change-id", ""))
    else:
        yield Inner(element=item.element, path=item.address, scene=scene)


def _segments(pieces: Sequence[Piece], style: str | None, address: str, scene: Scene, spot: Spot) -> Iterator[Segment]:
    covered = scene.styles.hides("paragraph", style)
    for hidden in (False, True):
        those = [piece for piece in pieces if (piece.hidden or covered) is hidden]
        text = _text(those)
        if text:
            yield spot.segment(text, address, language=_language(those, style, scene), hidden=hidden)
    inserted = _text([piece for piece in pieces if piece.inserted])
    if inserted:
        place = Spot(location=replace(spot.location, shape="inserted text"), role=Role.COMMENT, hidden=scene.hidden)
        yield place.segment(inserted, address)


def _text(pieces: Sequence[Piece]) -> str:
    text = "".join([piece.text for piece in pieces])
    return text.strip(" ") if text.strip() else ""


def _language(pieces: Sequence[Piece], style: str | None, scene: Scene) -> str | None:
    """Return the language that most characters are marked with, or None when none is."""
    letters: Counter[str] = Counter()
    for piece in pieces:
        asian = sum(character >= _EAST_ASIAN for character in piece.text)
        for count, is_asian in ((asian, True), (len(piece.text.strip()) - asian, False)):
            own = scene.styles.language("text", piece.style, asian=is_asian)
            language = own or scene.styles.language("paragraph", style, asian=is_asian)
            if language and count > 0:
                letters[language] += count
    return letters.most_common(1)[0][0] if letters else None
