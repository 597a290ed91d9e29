"""Workbooks as plain tables: cells as shown, what is hidden, and what stands beside and over them."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as SheetImage
from openpyxl.worksheet.worksheet import Worksheet

from locready.formats import ReadLimits, ReadOptions
from locready.model import Document, GapReason, Origin, Role, UnitKind
from made_packages import document_of, only, operated, texts
from made_pictures import encoded, sign

SHEET = "xl/worksheets/sheet1.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


class Book:
    """A workbook on the bench, with one sheet."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "budget.xlsx"
        self.book = openpyxl.Workbook()
        self.sheet: Worksheet = self.book.worksheets[0]
        self.sheet.title = "予算"

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path

    def read(self, options: ReadOptions | None = None) -> Document:
        return document_of(self.save(), options)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path)


def test_sheets_are_units_with_their_names_and_cells_are_told_row_by_row_with_their_places(book: Book) -> None:
    book.sheet.append(["脚本", "Script"])
    book.sheet.append(["撮影", "Shooting"])

    document = book.read()

    (unit,) = document.units
    assert (unit.kind, unit.title, unit.width, unit.height) == (UnitKind.SHEET, "予算", 96.0, 30.0)
    assert texts(document) == ["予算", "脚本", "Script", "撮影", "Shooting"]
    cell = only(document, "Shooting")
    assert (cell.role, cell.location.shape, cell.location.box) == (Role.TABLE, "B2", (0.5, 0.5, 0.5, 0.5))
    assert cell.address == f"{SHEET}#B2"


def test_numbers_are_shown_in_their_formats(book: Book) -> None:
    book.sheet["A1"], book.sheet["A2"], book.sheet["A3"] = 300000000, 45000, True
    book.sheet["A1"].number_format = "[$¥-411]#,##0"
    book.sheet["A2"].number_format = '[$-411]ggge"年"m"月"d"日"'

    assert texts(book.read(), Role.TABLE) == ["¥300,000,000", "令和5年3月15日", "TRUE"]


def test_what_is_hidden_is_told_as_hidden(book: Book) -> None:
    for name in ("A1", "B1", "A2", "C1"):
        book.sheet[name] = name
    book.sheet.row_dimensions[2].hidden = True
    book.sheet.column_dimensions["B"].hidden = True
    book.sheet["C1"].number_format = ";;;"
    book.book.create_sheet("秘密")["A1"] = "secret"
    book.book["秘密"].sheet_state = "veryHidden"
    book.sheet["D1"] = 5
    book.sheet["D1"].number_format = ";;;"

    document = book.read()

    assert [one.text for one in document.segments if one.hidden] == ["B1", "5", "A2", "秘密", "secret"]
    assert [unit.hidden for unit in document.units] == [False, True]


def test_a_merged_cell_covers_its_range_and_hides_what_lies_under_it(book: Book) -> None:
    book.sheet["A1"], book.sheet["C3"] = "merged", "corner"
    book.sheet.merge_cells("A1:B2")
    under = b'<c r="B1" t="inlineStr"><is><t>under</t></is></c>'
    book.save()

    operated(book.path, {SHEET: lambda data: data.replace(b"</row>", under + b"</row>", 1)})
    document = document_of(book.path)

    assert only(document, "merged").location.box == (0.0, 0.0, 0.6667, 0.6667)
    assert only(document, "under").hidden


def test_rich_strings_are_joined_and_readings_above_them_left_out(book: Book) -> None:
    book.sheet["A1"] = "placeholder"
    rich = "<si><r><t>灯</t></r><r><t>台</t></r><rPh sb='0' eb='2'><t>トウダイ</t></rPh></si>"
    pointer = f'<Relationship Id="s" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    inline = b't="inlineStr"><is><t>placeholder</t></is>'
    book.save()

    operated(
        book.path,
        {
            SHEET: lambda data: data.replace(inline, b't="s"><v>0</v>'),
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{rich}</sst>'.encode(),
            "xl/_rels/workbook.xml.rels": lambda data: data.replace(b"</Relationships>", pointer.encode()),
        },
    )

    assert texts(document_of(book.path), Role.TABLE) == ["灯台"]


def test_results_of_formulas_count_as_saved_and_missing_ones_are_told(book: Book) -> None:
    book.sheet["A1"], book.sheet["A2"] = "=1+1", "=2+2"
    book.save()

    operated(
        book.path,
        {
            SHEET: lambda data: data.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>").replace(
                b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"
            )
        },
    )
    document = document_of(book.path)

    assert texts(document, Role.TABLE) == ["2"]
    assert [(gap.audience, gap.detail) for gap in document.gaps] == [
        (False, "1 formulas whose results the file does not hold")
    ]


def test_comments_links_and_what_is_printed_around_are_read(book: Book) -> None:
    book.sheet["A1"] = "cell"
    book.sheet["A1"].comment = Comment("要確認", "M")
    book.sheet["A1"].hyperlink = "https://a.example"
    book.sheet.oddHeader.center.text = "社外秘 & draft"
    book.sheet.oddHeader.center.size = 14

    document = book.read()

    assert texts(document, Role.COMMENT) == ["要確認"]
    assert texts(document, Role.FOOTER) == ["社外秘 & draft"]
    assert [link.url for link in document.links] == ["https://a.example"]


def test_charts_and_pictures_stand_where_they_are_anchored(book: Book) -> None:
    for row in (["Name", "Sales"], ["a", 1], ["b", 2]):
        book.sheet.append(row)
    chart = BarChart()
    chart.title = "興行収入"
    chart.add_data(Reference(book.sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    book.sheet.add_chart(chart, "A1")
    book.sheet.add_image(SheetImage(io.BytesIO(encoded(sign("Final budget")))), "B2")

    document = book.read()

    assert "興行収入" in texts(document, Role.CHART)
    (seen,) = [segment for segment in document.segments if segment.origin is Origin.OCR]
    assert (seen.text, seen.picture, seen.location.index) == ("Final budget", "xl/media/image1.png", 1)


def test_a_cell_at_the_end_of_the_grid_and_a_range_over_all_of_it_cost_nothing(book: Book) -> None:
    book.sheet["A1"] = "near"
    book.sheet["XFD1048576"] = "far"
    book.save()

    # Written by hand: openpyxl itself makes an object of every cell of a merged range.
    merged = b'</sheetData><mergeCells count="1"><mergeCell ref="B2:XFC1048575"/></mergeCells>'
    operated(book.path, {SHEET: lambda data: data.replace(b"</sheetData>", merged)})
    document = document_of(book.path)

    assert texts(document, Role.TABLE) == ["near", "far"]
    assert all(0 <= side <= 1 for one in document.segments if one.location.box for side in one.location.box)


def test_odd_references_and_styles_are_read_over(book: Book) -> None:
    book.sheet["A1"], book.sheet["B1"] = "a", 7
    book.save()

    operated(
        book.path,
        {SHEET: lambda data: data.replace(b'r="A1"', b'r="ZZZZ99999999"').replace(b'r="B1"', b's="999" ')},
    )

    assert texts(document_of(book.path), Role.TABLE) == ["a", "7"]


def test_a_sheet_that_is_damaged_is_a_gap_and_the_next_is_read(book: Book) -> None:
    book.sheet["A1"] = "lost"
    book.book.create_sheet("Next")["A1"] = "kept"
    book.save()

    operated(book.path, {SHEET: b"<worksheet"})
    document = document_of(book.path)

    assert texts(document) == ["予算", "Next", "kept"]
    assert [(gap.reason, gap.location.index) for gap in document.gaps] == [(GapReason.DAMAGED_PART, 1)]


def test_more_sheets_or_cells_than_allowed_are_told(book: Book) -> None:
    book.sheet["A1"], book.sheet["A2"] = "a", "b"
    book.book.create_sheet("Next")

    sheets = book.read(ReadOptions(limits=ReadLimits(units=1)))
    cells = book.read(ReadOptions(limits=ReadLimits(segments=2)))

    assert (len(sheets.units), [gap.reason for gap in sheets.gaps]) == (1, [GapReason.LIMIT])
    assert (len(cells.segments), [gap.reason for gap in cells.gaps]) == (2, [GapReason.LIMIT])
