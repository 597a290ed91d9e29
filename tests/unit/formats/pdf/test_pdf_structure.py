"""What a PDF holds beside the text of its pages: properties, bookmarks, notes, fields, links, attachments, fonts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from made_pdfs import JAPANESE, document, drawn, lines, page_of, stream, texts, written
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Link, Text
from pypdf.generic import NameObject, TextStringObject

from locready.formats.options import ReadLimits
from locready.model import GapReason, Role


def _rewritten(path: Path, change: object) -> Path:
    writer = PdfWriter(clone_from=path)
    change(writer)  # type: ignore[operator]
    writer.write(path)
    return path


def test_title_subject_keywords_and_bookmarks_are_metadata_and_the_author_is_a_person(tmp_path: Path) -> None:
    def describe(writer: PdfWriter) -> None:
        writer.add_metadata({"/Title": "灯台守の娘", "/Subject": "Feature film", "/Author": "北見 涼"})
        writer.root_object[NameObject("/Lang")] = TextStringObject("ja-JP")
        parent = writer.add_outline_item(title="企画", page_number=0)
        writer.add_outline_item(title="予算", page_number=0, parent=parent)

    read = document(_rewritten(drawn(tmp_path / "a.pdf", lines("One page.")), describe))

    told = [(it.text, it.address) for it in read.segments if it.role is Role.METADATA]
    assert [text for text, _ in told][:2] == ["灯台守の娘", "Feature film"]
    assert told[-2:] == [("企画", "outline[1]"), ("予算", "outline[2]")]
    assert (read.properties.language, read.properties.persons) == ("ja-JP", ("北見 涼",))
    assert read.properties.created is not None
    assert read.properties.created.startswith("20")


def test_a_visible_remark_is_text_and_a_sticky_note_a_comment(tmp_path: Path) -> None:
    def remark(writer: PdfWriter) -> None:
        writer.add_annotation(0, FreeText(text="仮の予算です", rect=(60, 100, 360, 140)))
        writer.add_annotation(0, Text(text="Check this figure", rect=(10, 10, 30, 30)))

    read = document(_rewritten(drawn(tmp_path / "a.pdf", lines("One page.")), remark))

    assert texts(read, Role.BODY) == ["One page.", "仮の予算です"]
    assert texts(read, Role.COMMENT) == ["Check this figure"]
    box = next(it.location.box for it in read.segments if it.text == "仮の予算です")
    assert box == pytest.approx((0.1, 0.65, 0.5, 0.1), abs=0.001)


def test_a_link_is_told_with_its_place(tmp_path: Path) -> None:
    def link(writer: PdfWriter) -> None:
        writer.add_annotation(0, Link(rect=(60, 100, 360, 140), url="https://example.com/screener"))

    read = document(_rewritten(drawn(tmp_path / "a.pdf", lines("One page.")), link))

    assert [(it.url, it.location.index) for it in read.links] == [("https://example.com/screener", 1)]


def test_what_was_filled_into_a_field_is_text_but_not_a_password(tmp_path: Path) -> None:
    fields = [
        b"<</Type/Annot/Subtype/Widget/FT/Tx/V(Ryoko Hayama)/Rect[10 10 90 30]>>",
        b"<</Type/Annot/Subtype/Widget/FT/Tx/Ff 8192/V(secret)/Rect[10 40 90 60]>>",
        b"<</Type/Annot/Subtype/Widget/FT/Btn/V/Yes/Rect[10 70 90 90]>>",
        b"<</Type/Annot/Subtype/Widget/F 2/FT/Tx/V(hidden one)/Rect[10 70 90 90]>>",
    ]
    page = page_of(b"", page=b"/Annots[6 0 R 7 0 R 8 0 R 9 0 R]")

    read = document(written(tmp_path / "a.pdf", [*page, *fields]))

    assert [(it.text, it.hidden) for it in read.segments] == [("Ryoko Hayama", False), ("hidden one", True)]


def test_an_attached_pdf_is_a_child_with_ids_of_its_own(tmp_path: Path) -> None:
    inner = drawn(tmp_path / "inner.pdf", lines("Budget in detail."))
    outer = drawn(tmp_path / "outer.pdf", lines("One page."))

    read = document(_rewritten(outer, lambda writer: writer.add_attachment("budget.pdf", inner.read_bytes())))

    [child] = read.children
    assert [(it.id, it.text) for it in child.segments if it.role is Role.BODY] == [("m1.s1", "Budget in detail.")]
    assert child.segments[0].location.member == "budget.pdf"


@pytest.mark.parametrize(
    ("name", "data", "limits", "reason"),
    [
        ("notes.csv", b"no material", ReadLimits(), GapReason.EMBEDDED),
        ("broken.pdf", b"no PDF at all", ReadLimits(), GapReason.EMBEDDED),
        ("large.pdf", b"%PDF-1.7 " + b"x" * 2000, ReadLimits(embedded_bytes=1000), GapReason.LIMIT),
        ("deep.pdf", b"%PDF-1.7 ", ReadLimits(depth=0), GapReason.LIMIT),
    ],
)
def test_an_attachment_that_is_not_read_is_told(
    tmp_path: Path, name: str, data: bytes, limits: ReadLimits, reason: GapReason
) -> None:
    path = _rewritten(drawn(tmp_path / "a.pdf", lines("One page.")), lambda writer: writer.add_attachment(name, data))

    read = document(path, limits=limits)

    [gap] = read.gaps
    assert (gap.reason, gap.audience, gap.location.member) == (reason, False, name)
    assert read.children == ()


def test_an_attachment_whose_name_is_bytes_is_read_like_any(tmp_path: Path) -> None:
    inner = drawn(tmp_path / "inner.pdf", lines("Budget in detail.")).read_bytes()
    names = b"/Names<</EmbeddedFiles<</Names[<9f> 6 0 R]>>>>"
    file = b"<</Type/Filespec/EF<</F 7 0 R>>>>"
    page = page_of(b"BT /H 12 Tf 50 300 Td (One page.) Tj ET", catalogue=names)

    read = document(written(tmp_path / "a.pdf", [*page, file, stream(b"/Type/EmbeddedFile", inner)]))

    assert texts(read) == ["One page."]
    assert [texts(child) for child in read.children] == [["Budget in detail."]]


def test_fonts_tell_whether_they_are_embedded_east_asian_and_searchable(tmp_path: Path) -> None:
    mac = [
        b"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+HiraKakuProN-W3/Encoding/Identity-H/DescendantFonts[7 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/AAAAAA+HiraKakuProN-W3"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>/FontDescriptor 8 0 R>>",
        b"<</Type/FontDescriptor/FontName/AAAAAA+HiraKakuProN-W3/Flags 4/FontFile3 9 0 R>>",
        stream(b"/Subtype/CIDFontType0C", b""),
    ]
    objects = page_of(b"BT /H 12 Tf 50 300 Td (Hello) Tj ET")
    objects[2] = objects[2].replace(b"/H 5 0 R", b"/H 5 0 R/J 6 0 R")

    plain, hiragino = sorted(
        document(written(tmp_path / "a.pdf", [*objects, *mac])).fonts, key=lambda it: it.east_asian
    )

    assert (plain.name, plain.embedded, plain.maps_to_unicode) == ("Helvetica", False, True)
    assert (hiragino.name, hiragino.embedded, hiragino.maps_to_unicode) == ("HiraKakuProN-W3", True, False)


def test_a_font_of_a_japanese_collection_is_east_asian_though_not_embedded(tmp_path: Path) -> None:
    fonts = document(drawn(tmp_path / "a.pdf", lines("企画意図"))).fonts

    assert [(it.name, it.embedded) for it in fonts if it.east_asian] == [(JAPANESE, False)]


def test_a_loop_of_bookmarks_ends(tmp_path: Path) -> None:
    loop = b"<</Title(Again)/Parent 6 0 R/Next 7 0 R/First 7 0 R>>"
    outline = b"<</Type/Outlines/First 7 0 R/Last 7 0 R>>"
    path = written(tmp_path / "a.pdf", [*page_of(b"", catalogue=b"/Outlines 6 0 R"), outline, loop])

    told = texts(document(path), Role.METADATA)

    assert set(told) == {"Again"}
    assert len(told) < 100


def test_broken_structure_is_a_gap_and_the_text_is_read(tmp_path: Path) -> None:
    page = page_of(b"BT /H 12 Tf 50 300 Td (Still here) Tj ET", page=b"/Annots[6 0 R]")
    broken = b"<</Type/Annot/Subtype/Text/Contents 99 0 R/Rect[0 0 /x 1]>>"

    read = document(written(tmp_path / "a.pdf", [*page, broken]))

    assert texts(read) == ["Still here"]


@pytest.mark.parametrize(("kind", "audience"), [(b"/Widget/FT/Tx", True), (b"/FreeText", True), (b"/Text", False)])
def test_what_is_lost_of_a_remark_is_missed_by_an_audience_where_it_would_be_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: bytes, audience: bool
) -> None:
    remark = b"<</Type/Annot/Subtype%s/V(lost)/Contents(lost)/Rect[0 0 9 9]>>" % kind
    page = page_of(b"BT /H 12 Tf 50 300 Td (Still here) Tj ET", page=b"/Annots[6 0 R]")
    monkeypatch.setattr("locready.formats.pdf.annotations.string", _raising(KeyError))
    monkeypatch.setattr("locready.formats.pdf.annotations._inherited", _raising(KeyError))

    read = document(written(tmp_path / "a.pdf", [*page, remark]))

    assert texts(read) == ["Still here"]
    assert [(gap.reason, gap.audience, gap.location.index) for gap in read.gaps] == [
        (GapReason.DAMAGED_PART, audience, 1)
    ]


@pytest.mark.parametrize(("page", "audience"), [(b"/Annots[6 0 R]", True), (b"", False)])
def test_a_structure_that_cannot_be_read_is_missed_by_an_audience_where_pages_have_remarks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: bytes, audience: bool
) -> None:
    remark = b"<</Type/Annot/Subtype/FreeText/Contents(lost)/Rect[0 0 9 9]>>"
    path = written(tmp_path / "a.pdf", [*page_of(b"BT /H 12 Tf 50 300 Td (Still here) Tj ET", page=page), remark])
    monkeypatch.setattr("locready.formats.pdf.structured.PdfReader", _raising(RecursionError))

    read = document(path)

    assert texts(read) == ["Still here"]
    assert [(gap.reason, gap.audience) for gap in read.gaps] == [(GapReason.DAMAGED_PART, audience)]


def test_annotations_over_the_limit_are_told_page_by_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = drawn(tmp_path / "a.pdf", lines("One."), lines("Two."))

    def remarks(writer: PdfWriter) -> None:
        for page in (0, 0, 1):
            writer.add_annotation(page, FreeText(text="remark", rect=(60, 100, 360, 140)))

    monkeypatch.setattr("locready.formats.pdf.annotations._MOST", 1)
    read = document(_rewritten(path, remarks))

    assert texts(read) == ["One.", "remark", "Two."]
    assert [(gap.reason, gap.audience, gap.location.index) for gap in read.gaps] == [
        (GapReason.LIMIT, True, 1),
        (GapReason.LIMIT, True, 2),
    ]


def test_lack_of_memory_is_no_gap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = drawn(tmp_path / "a.pdf", lines("One page."))
    monkeypatch.setattr("locready.formats.pdf.read.properties_of", _raising(MemoryError))

    with pytest.raises(MemoryError):
        document(path)


def _raising(error: type[Exception]) -> Callable[..., object]:
    def broken(*_: object, **__: object) -> object:
        raise error

    return broken


def test_the_log_of_pypdf_is_left_as_it_was(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = drawn(tmp_path / "a.pdf", lines("One page."))
    path.write_bytes(path.read_bytes().replace(b"startxref", b"startxxxx"))
    before = logging.getLogger("pypdf").level

    document(path)

    assert caplog.records == []
    assert logging.getLogger("pypdf").level == before
