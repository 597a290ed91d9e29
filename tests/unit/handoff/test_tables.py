"""Tables for people without a translation tool: what a spreadsheet makes of them, and what comes back of it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from locready.errors import NoTranslations, UsageError
from locready.handoff import csv_table, xlsx_table
from locready.handoff.returned import read_returned
from locready.model.translation import Returned
from made_jobs import SHA256, job, unit
from made_translations import filled_csv, filled_xlsx, marked

SOURCES = ("あらすじ", '=HYPERLINK("http://example.com")', "二行の\n見出し", "'+81 3", "制御\x1b文字 _x0041_", " 空白 ")
JOB = job(*SOURCES)


def read(folder: Path, content: bytes) -> Returned:
    path = folder / "returned"
    path.write_bytes(content)
    (file,) = read_returned(path)
    return file


def sheet_of(content: bytes) -> list[list[object]]:
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows()]


def header(content: bytes) -> list[str]:
    return next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_csv_begins_with_the_mark_that_excel_needs_and_has_a_row_a_text():
    content = csv_table.render(JOB, "en")

    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))

    assert content.startswith(b"\xef\xbb\xbf")
    assert rows[0][:6] == ["ID", "File", "Place", "Role", "Source text", "Translation"]
    assert [len(row) for row in rows] == [len(rows[0])] * (len(SOURCES) + 1)


def test_no_cell_of_a_csv_begins_as_a_formula():
    hostile = job(unit("=1+1", address="=2", heading="@x", before="+y"), path="=cmd|' /C calc'!A0.pptx")

    (row,) = list(csv.reader(io.StringIO(csv_table.render(hostile, "en").decode("utf-8-sig"), newline="")))[1:]

    assert [cell for cell in row if cell[:1] in set("=+-@\t\r")] == []


def test_no_cell_of_a_workbook_is_a_formula_or_a_link():
    book = openpyxl.load_workbook(io.BytesIO(xlsx_table.render(JOB, "en")))

    assert {cell.data_type for row in book.active.iter_rows() for cell in row} <= {"s", "n"}
    assert book.active["E3"].value == SOURCES[1]
    assert book.active["E3"].hyperlink is None


def test_a_workbook_keeps_its_header_in_sight_and_all_but_the_translation_locked():
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_table.render(JOB, "en"))).active

    assert sheet.freeze_panes == "A2"
    assert sheet.protection.sheet
    assert (sheet["E2"].protection.locked, sheet["F2"].protection.locked) == (True, False)
    assert sheet["E2"].alignment.wrap_text
    assert [sheet.column_dimensions[name].hidden for name in ("F", "M")] == [False, True]


def test_a_row_is_as_high_as_its_longest_text():
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_table.render(job("短い", "長" * 100, "一\n二"), "en"))).active

    heights = [sheet.row_dimensions[number].height for number in (2, 3, 4)]

    assert heights == [18.75, 5 * 18.75, 2 * 18.75]


def test_the_header_is_japanese_for_a_japanese_reader():
    assert header(csv_table.render(JOB, "ja"))[4:6] == ["原文", "訳文"]
    assert sheet_of(xlsx_table.render(JOB, "ja"))[0][4:6] == ["原文", "訳文"]


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize(("encoding", "separator"), [("utf-8-sig", ","), ("utf-8", ";"), ("utf-16", "\t")])
def test_csv_comes_back_as_any_spreadsheet_saves_it(lang, encoding, separator, tmp_path):
    content = filled_csv(csv_table.render(JOB, lang), encoding=encoding, separator=separator)

    file = read(tmp_path, content)

    assert (file.path, file.sha256, file.language, file.untranslated) == ("deck.pptx", SHA256, "en", 0)
    assert {it.source: it.target for it in file.translations} == {text: marked(text) for text in SOURCES}
    assert [it.segment for it in file.translations] == [it.segment for it in JOB.units]
    assert {it.address for it in file.translations} == {JOB.units[0].address}


def test_a_row_too_long_for_another_separator_is_read_by_its_own(tmp_path):
    long = "あ" * 80_000

    (translation,) = read(tmp_path, filled_csv(csv_table.render(job(long), "en"))).translations

    assert translation.target == marked(long)


def test_csv_that_japanese_excel_has_saved_comes_back(tmp_path):
    content = filled_csv(csv_table.render(job("あらすじ", "監督のことば"), "ja"), encoding="cp932")

    assert [it.target for it in read(tmp_path, content).translations] == ["[[あらすじ]]", "[[監督のことば]]"]


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_workbook_comes_back(lang, tmp_path):
    file = read(tmp_path, xlsx_table.render(JOB, lang))
    plain = job("あらすじ", "=1+1", "二行の\n見出し")

    filled = read(tmp_path, filled_xlsx(xlsx_table.render(plain, lang)))

    assert (file.untranslated, file.translations) == (len(SOURCES), ())
    assert [it.target for it in filled.translations] == ["[[あらすじ]]", "[[=1+1]]", "[[二行の\n見出し]]"]


def test_text_of_a_clip_which_has_no_address_comes_back_by_its_segment(tmp_path):
    content = filled_csv(csv_table.render(job(unit("最後の夏", address="", segment="s4")), "en"))

    (translation,) = read(tmp_path, content).translations

    assert (translation.segment, translation.address) == ("s4", "")


def test_numbers_that_a_person_types_come_back_as_they_are_shown(tmp_path):
    book = openpyxl.load_workbook(io.BytesIO(xlsx_table.render(job("二〇二六"), "en")))
    book.active["F2"].value = 2026
    stream = io.BytesIO()
    book.save(stream)

    (translation,) = read(tmp_path, stream.getvalue()).translations

    assert translation.target == "2026"


def test_rows_may_be_sorted_and_columns_moved_and_lines_put_above(tmp_path):
    rows = list(csv.reader(io.StringIO(filled_csv(csv_table.render(JOB, "en")).decode("utf-8-sig"), newline="")))
    turned = [["Our translations"], [], *[list(reversed(row)) for row in (rows[0], *reversed(rows[1:]))]]
    text = io.StringIO(newline="")
    csv.writer(text).writerows(turned)

    file = read(tmp_path, text.getvalue().encode())

    assert {it.source: it.target for it in file.translations} == {source: marked(source) for source in SOURCES}


@pytest.mark.parametrize("gone", ["Address", "SHA-256", "Translation"])
def test_a_table_without_a_column_that_is_needed_is_refused(gone, tmp_path):
    content = csv_table.render(JOB, "en").decode("utf-8-sig").replace(gone, "x", 1)

    with pytest.raises(NoTranslations, match="columns"):
        read(tmp_path, content.encode())


def test_a_text_longer_than_a_cell_of_excel_is_refused_with_a_way_out():
    with pytest.raises(UsageError, match="longer than a cell") as raised:
        xlsx_table.render(job("あ" * 40_000), "en")

    assert "--to xliff" in raised.value.advice
