"""Footnotes, endnotes and comments: kept in parts of their own, read where the text refers to them."""

from __future__ import annotations

from collections.abc import Iterator

from locready.formats.docx.story import Note
from locready.formats.markup.parse import drops_text
from locready.formats.opc.markup import W, shown_at
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import first_of
from locready.formats.parts import PartUnreadable

#: The part of each kind of note, by the last word of its relationship.
_PARTS = {"footnote": "footnotes", "endnote": "endnotes", "comment": "comments"}
#: Lines that separate notes from the text, and what else is a note in form only.
_NO_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})


class Notes:
    """The notes of a document; each is given out once, so that notes that refer to one another end."""

    def __init__(self, package: Package, main: str) -> None:
        self.unread: list[str] = []
        self._left = {
            (kind, identifier): note
            for kind, pointed in _PARTS.items()
            for identifier, note in self._notes(package, main, kind, pointed)
        }

    def take(self, kind: str, identifier: str) -> Note | None:
        """Return a note that was not taken yet."""
        return self._left.pop((kind, identifier), None)

    def rest(self) -> Iterator[tuple[str, Note]]:
        """Yield the kind and content of the notes that nothing in the text refers to."""
        while self._left:
            key = next(iter(self._left))
            yield key[0], self._left.pop(key)

    def _notes(self, package: Package, main: str, kind: str, pointed: str) -> Iterator[tuple[str, Note]]:
        pointer = first_of(package.relationships(main), pointed)
        if pointer is None:
            return
        try:
            root = package.xml(pointer.target)
        except PartUnreadable as error:
            self.unread.append(str(error))
            return
        if drops_text(root):
            self.unread.append(f"{pointer.target} refers to entities")
        for element, address in shown_at(root, "/1"):
            if element.tag == f"{W}{kind}" and element.get(f"{W}type") not in _NO_NOTES:
                yield element.get(f"{W}id", ""), Note(element=element, part=pointer.target, address=address)
