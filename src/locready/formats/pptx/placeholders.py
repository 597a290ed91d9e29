"""Where placeholders stand that say nothing of it themselves: as on their layout, which may ask its master."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from pptx.exc import PythonPptxError
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import SlideLayout

from locready.formats.damage import BROKEN
from locready.formats.markup.number import number
from locready.formats.pptx.geometry import Frame

#: What python-pptx raises on a placeholder of a type it does not know or without the elements it expects.
_ODD = (PythonPptxError, *BROKEN)
#: A title slide's types stand in for the plain ones and the other way round.
_FAMILY = {"ctrTitle": "title", "subTitle": "body"}


class Inheritance:
    """The frames that placeholders of a slide take from its layout, worked out by python-pptx when first asked for."""

    def __init__(self, layout: SlideLayout | None = None) -> None:
        self._layout = layout
        self._frames: dict[tuple[str, str], Frame | None] = {}

    def frame(self, index: str, kind: str) -> Frame | None:
        """Return the frame of the layout's placeholder with that ``idx``, else of the first with that ``type``."""
        key = (index, kind)
        if key not in self._frames:
            self._frames[key] = self._found(index, kind)
        return self._frames[key]

    def _found(self, index: str, kind: str) -> Frame | None:
        try:
            placeholder = self._placeholder(index, kind)
            return _frame(placeholder) if placeholder is not None else None
        except _ODD:
            return None

    def _placeholder(self, index: str, kind: str) -> LayoutPlaceholder | None:
        if self._layout is None:
            return None
        known = number(index)
        same = self._layout.placeholders.get(idx=known) if known is not None else None
        if same is not None:
            return same
        others = cast("Iterable[LayoutPlaceholder]", self._layout.placeholders)
        return next((one for one in others if _family(one) == _as(kind)), None)


def _family(placeholder: LayoutPlaceholder) -> str:
    mark = placeholder.element.ph
    return _as(mark.get("type", "obj")) if mark is not None else ""


def _as(kind: str) -> str:
    return _FAMILY.get(kind, kind)


def _frame(placeholder: LayoutPlaceholder) -> Frame | None:
    sides = (placeholder.left, placeholder.top, placeholder.width, placeholder.height)
    x, y, width, height = (number(str(side)) for side in sides)
    if x is None or y is None or width is None or height is None:
        return None
    return Frame(x, y, width, height)
