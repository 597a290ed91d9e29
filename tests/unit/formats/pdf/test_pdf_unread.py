"""What a page shows and its text layer does not say is a gap when nobody looks; what is not seen is marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_pdfs import document, drawn, lines, page_of, picture, stream, texts, together, written

from locready.formats.options import ReadLimits
from locready.model import Gap, GapReason, Origin
from locready.ocr.options import Engine, OcrOptions

_BLIND = OcrOptions(engine=Engine.NONE)
_TEXT = "Enough text for a page that is more than a number."


def _gaps(path: Path) -> list[Gap]:
    return list(document(path, ocr=_BLIND).gaps)


def test_a_page_that_is_one_picture_is_a_scan(tmp_path: Path) -> None:
    [gap] = _gaps(drawn(tmp_path / "a.pdf", picture(0, 0, 600, 400)))

    assert (gap.reason, gap.audience, gap.location.index) == (GapReason.SCANNED_PAGE, True, 1)


def test_a_large_picture_beside_text_is_a_region_with_its_box(tmp_path: Path) -> None:
    [gap] = _gaps(drawn(tmp_path / "a.pdf", together(lines(_TEXT), picture(60, 40, 300, 200))))

    assert gap.reason is GapReason.PICTURE_REGION
    assert gap.location.box == pytest.approx((0.1, 0.4, 0.5, 0.5), abs=0.001)


def test_small_pictures_beside_text_are_left_alone(tmp_path: Path) -> None:
    assert _gaps(drawn(tmp_path / "a.pdf", together(lines(_TEXT), picture(60, 40, 90, 60)))) == []


def test_a_picture_inside_a_form_is_found_where_it_is_shown(tmp_path: Path) -> None:
    form = stream(
        b"/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Matrix[2 0 0 2 0 0]/Resources<</XObject<</I 7 0 R>>>>",
        b"q 150 0 0 100 0 0 cm /I Do Q",
    )
    image = stream(b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", b"\0")
    content = b"BT /H 12 Tf 50 380 Td (%s) Tj ET /F Do" % _TEXT.encode()

    path = written(tmp_path / "a.pdf", [*page_of(content, resources=b"/XObject<</F 6 0 R>>"), form, image])

    [gap] = _gaps(path)
    assert gap.location.box == pytest.approx((0.0, 0.5, 0.5, 0.5), abs=0.001)


def test_a_page_of_outlines_without_text_is_told(tmp_path: Path) -> None:
    strokes = b"".join(b"%d %d m %d %d l " % (x, 10, x, 90) for x in range(10, 590)) + b"S"

    [gap] = _gaps(written(tmp_path / "a.pdf", page_of(strokes)))

    assert gap.reason is GapReason.OUTLINED_TEXT


def test_an_empty_page_is_no_gap(tmp_path: Path) -> None:
    assert _gaps(written(tmp_path / "a.pdf", page_of(b"10 10 m 90 90 l S"))) == []


def test_invisible_text_over_a_scan_is_an_old_ocr_layer(tmp_path: Path) -> None:
    content = b"q 600 0 0 400 0 0 cm /I Do Q BT 3 Tr /H 12 Tf 50 300 Td (%s) Tj ET" % _TEXT.encode()
    image = stream(b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", b"\0")

    read = document(
        written(tmp_path / "a.pdf", [*page_of(content, resources=b"/XObject<</I 6 0 R>>"), image]), ocr=_BLIND
    )

    assert [it.reason for it in read.gaps] == [GapReason.OLD_OCR_LAYER]
    assert [(it.origin, it.hidden) for it in read.segments] == [(Origin.OCR, False)]


def test_invisible_text_beside_visible_text_is_hidden(tmp_path: Path) -> None:
    content = b"BT /H 12 Tf 50 300 Td (Everybody can read this) Tj 0 -80 Td 3 Tr (Nobody) Tj ET"

    read = document(written(tmp_path / "a.pdf", page_of(content)))

    assert [(it.text, it.hidden) for it in read.segments] == [("Everybody can read this", False), ("Nobody", True)]


def test_text_outside_the_page_is_hidden(tmp_path: Path) -> None:
    content = b"BT /H 12 Tf 50 300 Td (On the page) Tj 900 0 Td (Beside it) Tj ET"

    read = document(written(tmp_path / "a.pdf", page_of(content)))

    assert {it.text: it.hidden for it in read.segments} == {"On the page": False, "Beside it": True}


def test_characters_in_private_use_are_a_gap_and_no_text(tmp_path: Path) -> None:
    cmap = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <5A> <E841> endbfrange"
    objects = [*page_of(b"BT /H 12 Tf 50 300 Td (ABCDEFGHIJKLMNOPQRS) Tj ET"), stream(b"", cmap)]
    objects[4] = objects[4].replace(b"/Encoding/WinAnsiEncoding", b"/ToUnicode 6 0 R")

    read = document(written(tmp_path / "a.pdf", objects), ocr=_BLIND)

    assert [it.reason for it in read.gaps] == [GapReason.UNMAPPED_TEXT]
    assert texts(read) == []


def test_bullets_of_symbol_fonts_are_no_gap(tmp_path: Path) -> None:
    cmap = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <41> <F0B7> endbfrange"
    content = b"BT /S 12 Tf 50 300 Td (A) Tj /H 12 Tf 20 0 Td (%s) Tj ET" % _TEXT.encode()
    symbol = b"<</Type/Font/Subtype/Type1/BaseFont/Symbol/ToUnicode 6 0 R>>"
    objects = [*page_of(content), stream(b"", cmap), symbol]
    objects[2] = objects[2].replace(b"/H 5 0 R", b"/H 5 0 R/S 7 0 R")

    read = document(written(tmp_path / "a.pdf", objects))

    assert read.gaps == ()
    assert texts(read) == [f"• {_TEXT}"]


def test_pages_and_segments_over_the_limit_are_told(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", lines("One.", "Two.", leading=4), lines("Three."), lines("Four."))

    few_pages = document(path, limits=ReadLimits(units=2))
    few_segments = document(path, limits=ReadLimits(segments=2))

    assert (len(few_pages.units), [it.reason for it in few_pages.gaps]) == (2, [GapReason.LIMIT])
    assert (len(few_segments.segments), [it.reason for it in few_segments.gaps]) == (2, [GapReason.LIMIT])
    assert few_pages.gaps[0].audience
