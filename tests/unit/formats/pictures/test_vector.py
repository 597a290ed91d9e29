"""Drawings give their text as they hold it; those that hold none say so."""

from __future__ import annotations

import struct

import pytest

from locready.formats.pictures.vector import is_vector, writing_in
from locready.formats.pictures.writing import Writing

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">{}</svg>'


def svg(body: str) -> bytes:
    return SVG.format(body).encode()


def emf(*texts: tuple[str, tuple[int, int, int, int]], options: int = 0) -> bytes:
    """Return a metafile that shows texts in boxes: left, top, right, bottom in pixels."""
    records = [_text_out(text, box, options) for text, box in texts]
    end = struct.pack("<IIIII", 14, 20, 0, 0, 20)
    size = 88 + sum(map(len, records)) + len(end)
    head = struct.pack("<II4i4i4sIIIHHIIIiiii", 1, 88, 0, 0, 400, 200, 0, 0, 9999, 9999, b" EMF", 0x10000, size,
                       len(texts) + 2, 1, 0, 0, 0, 0, 400, 200, 100, 50)  # fmt: skip
    return head.ljust(88, b"\0") + b"".join(records) + end


def _text_out(text: str, box: tuple[int, int, int, int], options: int) -> bytes:
    string = text.encode("utf-16-le")
    string += bytes(-len(string) % 4)
    fixed = struct.pack("<4iIff", *box, 1, 1.0, 1.0)
    where = struct.pack("<iiIII4iI", *box[:2], len(text), 76, options, 0, 0, -1, -1, 76)
    return struct.pack("<II", 84, 8 + len(fixed) + len(where) + len(string)) + fixed + where + string


def texts(writing: Writing | None) -> list[str]:
    assert writing is not None
    return [block.text for block in writing.blocks]


def test_the_text_of_an_svg_is_read_where_it_stands() -> None:
    writing = writing_in(svg('<text x="40" y="60" font-size="20">灯台守の女</text><rect width="9" height="9"/>'))

    assert texts(writing) == ["灯台守の女"]
    assert writing is not None
    assert writing.blocks[0].confidence is None
    assert (writing.width, writing.height) == (400, 200)
    assert writing.box(*_box(writing))[:2] == pytest.approx((0.1, 0.2))


def _box(writing: Writing) -> tuple[float, float, float, float]:
    block = writing.blocks[0]
    return block.x0, block.y0, block.x1, block.y1


def test_pieces_of_one_text_are_one() -> None:
    assert texts(writing_in(svg('<text x="9" y="60">The <tspan>last</tspan>\n  <tspan>light</tspan></text>'))) == [
        "The last light"
    ]


def test_entities_of_an_svg_are_never_expanded() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY x SYSTEM "file:///etc/passwd">]>'

    writing = writing_in(bomb + svg('<text x="1" y="20">seen &a; &x;</text>'))

    assert "ha" not in "".join(texts(writing))
    assert "root:" not in "".join(texts(writing))


@pytest.mark.parametrize("body", ["", '<path d="M0 0L9 9"/>', "<text></text>", "<text> \n </text>"])
def test_an_svg_of_outlines_holds_no_text(body: str) -> None:
    assert is_vector(svg(body))
    assert writing_in(svg(body)) is None


@pytest.mark.parametrize(
    "data",
    [
        b"<svg ",
        b"<svg viewBox='a b c d'><text>x",
        b"<svg viewBox='0 0 -1 0'><text>x</text></svg>",
        b"<svg width='%s'><text>x</text></svg>" % (b"9" * 400),
        b"<svg width='9'><text x='%s' y='-%s' font-size='%s'>x</text></svg>" % ((b"9" * 400,) * 3),
    ],
    ids=["cut", "words for numbers", "a negative size", "an endless width", "an endless place"],
)
def test_a_broken_svg_is_no_failure(data: bytes) -> None:
    assert is_vector(data)
    writing_in(data)


def test_the_text_records_of_a_metafile_are_read_in_order() -> None:
    data = emf(("売上高", (40, 20, 140, 40)), ("Revenue", (40, 120, 140, 140)))

    assert is_vector(data)
    assert texts(writing_in(data)) == ["売上高", "Revenue"]


def test_glyph_numbers_in_a_metafile_are_no_text() -> None:
    assert writing_in(emf(("ABC", (0, 0, 90, 20)), options=0x10)) is None


@pytest.mark.parametrize("cut", range(44, 260, 9))
def test_a_metafile_that_is_cut_off_is_no_failure(cut: int) -> None:
    writing_in(emf(("売上高", (40, 20, 140, 40)), ("Revenue", (40, 120, 140, 140)))[:cut])


def test_a_metafile_whose_records_have_no_length_ends() -> None:
    data = emf()[:88] + struct.pack("<II", 84, 0) * 50

    assert writing_in(data) is None


@pytest.mark.parametrize("head", [b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00\x00\x03"])
def test_an_old_metafile_is_a_drawing_that_nobody_reads(head: bytes) -> None:
    assert is_vector(head + bytes(60))
    assert writing_in(head + bytes(60)) is None


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n" + bytes(90), b"\xff\xd8\xff\xe0", b"<html><p>svg</p></html>"]
)
def test_other_bytes_are_no_drawing(data: bytes) -> None:
    assert not is_vector(data)
