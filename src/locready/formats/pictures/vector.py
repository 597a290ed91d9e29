"""Drawings that hold their text as text: SVG, and Windows metafiles (EMF)."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from lxml import etree

from locready.formats.layout.characters import family, tidy
from locready.formats.layout.line import Line
from locready.formats.pictures.writing import Writing, writing_of_lines

_SVG = re.compile(rb"<(?:\w+:)?svg[\s>]")
_HEAD = 4_096
#: Of hostile lengths no more is taken than a number can be.
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,9})?")
#: Of an SVG that does not say how large it is.
_USUAL = 1_000.0
#: Sizes of type where none is said: CSS's medium.
_TYPE = 16.0
#: EMR_EXTTEXTOUTW, and the option that says the string is made of glyph numbers ([MS-EMF] 2.3.5.7, 2.1.11).
_TEXT_OUT, _GLYPHS, _END = 84, 0x10, 14
_RECORD = struct.Struct("<II")
_BOUNDS = struct.Struct("<iiii")
_STRING = struct.Struct("<II")
_OPTIONS = struct.Struct("<I")


def is_vector(data: bytes) -> bool:
    """Whether these bytes are a drawing and no raster picture."""
    return _is_svg(data) or _is_emf(data) or data.startswith((b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00\x00\x03"))


def writing_in(data: bytes) -> Writing | None:
    """Return the text of a drawing, None where it holds none: its letters may have been turned into outlines."""
    try:
        lines, width, height = _svg(data) if _is_svg(data) else _emf(data)
    except (etree.LxmlError, struct.error, ValueError):
        return None
    return writing_of_lines(lines, width, height) if lines else None


def _is_svg(data: bytes) -> bool:
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"<") and _SVG.search(head) is not None


def _is_emf(data: bytes) -> bool:
    return data[40:44] == b" EMF" and data.startswith(b"\x01\x00\x00\x00")


def _svg(data: bytes) -> tuple[list[Line], int, int]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(data, parser)
    if root is None:
        raise ValueError("no element")
    width, height = _svg_size(root)
    lines = [
        _svg_line(element, text, order)
        for order, element in enumerate(root.iter("{*}text"))
        if (text := tidy(" ".join("".join(element.itertext()).split())))
    ]
    return lines, round(width), round(height)


def _svg_size(root: etree._Element) -> tuple[float, float]:
    shown = [float(number) for number in _NUMBER.findall(root.get("viewBox", ""))]
    width, height = shown[2:] if len(shown) == 4 else (_first(root.get(side), _USUAL) for side in ("width", "height"))
    return max(width, 1.0), max(height, 1.0)


def _svg_line(element: etree._Element, text: str, order: int) -> Line:
    """Return the line of a ``text`` element, placed by its own attributes; transformations are not followed."""
    size = max(_first(element.get("font-size"), _TYPE), 1.0)
    x, y = (_first(element.get(axis), 0.0) for axis in "xy")
    return _placed(text, (x, y - size, x + size * len(text) * 0.6, y), order)


def _emf(data: bytes) -> tuple[list[Line], int, int]:
    left, top, right, bottom = _BOUNDS.unpack_from(data, 8)
    lines = [
        _placed(text, (x0 - left, y0 - top, x1 - left, y1 - top), order)
        for order, (text, (x0, y0, x1, y1)) in enumerate(_emf_texts(data))
    ]
    return lines, max(right - left, 1), max(bottom - top, 1)


def _emf_texts(data: bytes) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    place = 0
    while place + _RECORD.size <= len(data):
        kind, size = _RECORD.unpack_from(data, place)
        if kind == _END or size < _RECORD.size:
            return
        if kind == _TEXT_OUT:
            record = data[place : place + size]
            letters, offset = _STRING.unpack_from(record, 44)
            (options,) = _OPTIONS.unpack_from(record, 52)
            text = tidy(record[offset : offset + 2 * letters].decode("utf-16-le", "ignore"))
            if text and not options & _GLYPHS:
                yield text, _BOUNDS.unpack_from(record, 8)
        place += size


def _first(text: str | None, otherwise: float) -> float:
    found = _NUMBER.search(text or "")
    return float(found.group()) if found else otherwise


def _placed(text: str, box: tuple[float, float, float, float], order: int) -> Line:
    x0, y0, x1, y1 = box
    return Line(
        text=text,
        x0=x0,
        y0=y0,
        x1=max(x1, x0 + 1),
        y1=max(y1, y0 + 1),
        size=max(y1 - y0, 1.0),
        base=(y0 + y1) / 2,
        order=order,
        drawn=max(sum(not character.isspace() for character in text), 1),
        upright=True,
        family=family(text),
    )
