"""How large the type of a paragraph is: as its runs say, else as its frame, layout, master or deck has it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.markup.number import number
from locready.formats.opc.markup import A, P
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import first_of
from locready.formats.parts import PartUnreadable

#: What text has that nothing says a size of (ECMA-376 part 1, 21.1.2.3.9).
_USUAL_PT = 18.0
_TITLES = frozenset({"title", "ctrTitle"})
_FAMILY = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}


class TypeSizes:
    """The sizes of type in one deck."""

    def __init__(self, package: Package) -> None:
        self._package = package

    def of(self, part: str, paragraph: etree._Element) -> float:
        """Return the size of a paragraph of a part, in points."""
        sizes = (number(form.get("sz")) for form in paragraph.iter("{*}rPr"))
        own = max((size for size in sizes if size), default=0)
        return (own or self._inherited(part, paragraph)) / 100

    def _inherited(self, part: str, paragraph: etree._Element) -> float:
        level = _level(paragraph)
        for styles in self._styles(part, paragraph):
            size = _size(styles, level)
            if size:
                return size
        return _USUAL_PT * 100

    def _styles(self, part: str, paragraph: etree._Element) -> Iterator[etree._Element | None]:
        """Yield the lists of styles that a paragraph takes from, the nearest first."""
        frame = paragraph.getparent()
        yield frame.find("{*}lstStyle") if frame is not None else None
        mark = next((shape.find(".//{*}nvPr/{*}ph") for shape in paragraph.iterancestors("{*}sp")), None)
        if mark is None:
            yield self._deck_style()
            return
        for above in self._above(part):
            shape = _same_placeholder(above, mark)
            yield shape.find(f"{P}txBody/{A}lstStyle") if shape is not None else None
            yield above.find(f"{P}txStyles/{P}{_master_style(mark)}")

    def _above(self, part: str) -> Iterator[etree._Element]:
        """Yield the layout of a slide and its master, as far as they can be read."""
        for kind in ("slideLayout", "slideMaster"):
            pointer = first_of(self._package.relationships(part), kind)
            if pointer is None:
                return
            part = pointer.target
            root = self._xml(part)
            if root is not None:
                yield root

    def _deck_style(self) -> etree._Element | None:
        pointer = first_of(self._package.relationships(""), "officeDocument")
        deck = self._xml(pointer.target) if pointer is not None else None
        return deck.find(f"{P}defaultTextStyle") if deck is not None else None

    def _xml(self, part: str) -> etree._Element | None:
        try:
            return self._package.xml(part)
        except PartUnreadable:
            return None


def _level(paragraph: etree._Element) -> int:
    form = paragraph.find("{*}pPr")
    return (number(form.get("lvl")) or 0) + 1 if form is not None else 1


def _size(styles: etree._Element | None, level: int) -> float:
    form = styles.find(f"{{*}}lvl{level}pPr/{{*}}defRPr") if styles is not None else None
    return number(form.get("sz")) or 0 if form is not None else 0


def _same_placeholder(root: etree._Element, mark: etree._Element) -> etree._Element | None:
    """Return the shape that a placeholder stands for: of the same index on a layout, else of the same type."""
    shapes = [(shape, other) for shape in root.iter(f"{P}sp") if (other := shape.find(f".//{P}ph")) is not None]
    index, kind = mark.get("idx"), _family(mark)
    by_index = (shape for shape, other in shapes if index and other.get("idx") == index)
    by_kind = (shape for shape, other in shapes if _family(other) == kind)
    return next(by_index, next(by_kind, None))


def _family(mark: etree._Element) -> str:
    kind = str(mark.get("type", "obj"))
    return _FAMILY.get(kind, kind)


def _master_style(mark: etree._Element) -> str:
    kind = _family(mark)
    return "titleStyle" if kind in _TITLES else "bodyStyle" if kind == "body" else "otherStyle"
