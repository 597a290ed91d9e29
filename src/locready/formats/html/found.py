"""The pieces of a page put together to segments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from locready.formats.gathered import Found
from locready.formats.html.flow import Edge, Form, Text, Thing, pieces_of
from locready.formats.html.things import things_in
from locready.model import Location, Segment


def found_in(root: etree._Element, address: str, place: Location) -> Iterator[Found]:
    """Yield the blocks of text below an element, each followed by what stands in it and is no text."""
    texts: list[Text] = []
    things: list[Found] = []
    for piece in pieces_of(root, address, Form()):
        if isinstance(piece, Text):
            texts.append(piece)
        elif isinstance(piece, Thing):
            things.extend(things_in(piece, place))
        elif isinstance(piece, Edge):
            yield from _segments(texts, place)
            yield from things
            texts, things = [], []
    yield from _segments(texts, place)
    yield from things


def _segments(texts: Sequence[Text], place: Location) -> Iterator[Segment]:
    for hidden in (False, True):
        those = [piece for piece in texts if piece.form.hidden is hidden]
        text = "".join(piece.text for piece in those).strip()
        if text:
            first = next(piece for piece in those if piece.text.strip())
            yield Segment(
                text=text,
                role=first.form.role,
                location=place,
                declared_language=_language(those),
                hidden=hidden,
                address=first.address,
            )


def _language(texts: Sequence[Text]) -> str | None:
    letters: Counter[str] = Counter()
    for piece in texts:
        if piece.form.language:
            letters[piece.form.language] += len(piece.text.strip())
    return letters.most_common(1)[0][0] if letters else None
