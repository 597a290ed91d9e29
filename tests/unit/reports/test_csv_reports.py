"""Sheets: a row a file, a row a finding, and no cell that calculates."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import mixed, with_text

from locready.model.run import Run
from locready.reports.table import REPORTS, Look
from locready.sheet_cells import harmless_cell

SHEETS = ("csv", "findings-csv")


def rows(run: Run, name: str) -> list[list[str]]:
    text = REPORTS[name].render(run, Look())
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_every_file_has_a_row_with_its_verdict() -> None:
    header, *files = rows(mixed(), "csv")

    assert [row[header.index("file")] for row in files] == ["good.pptx", "資料/企画書.pptx", "broken.pptx"]
    assert [row[header.index("verdict")] for row in files][1:] == ["NOT READY", "NOT READ"]


def test_every_finding_has_a_row_and_so_has_a_file_without() -> None:
    run = mixed()
    header, *found = rows(run, "findings-csv")

    findings = sum(len(result.findings) for result in run.results)
    without = sum(not result.findings for result in run.results)
    assert len(found) == findings + without
    phone = next(row for row in found if row[header.index("rule")] == "local-phone")
    assert phone[header.index("place")] == "slide 2"


@pytest.mark.parametrize("name", SHEETS)
def test_the_header_is_in_the_language_of_the_run(name: str) -> None:
    assert rows(mixed("ja"), name)[0][0] == "ファイル"


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "＝", " =", "'="])
def test_a_text_that_a_sheet_would_calculate_is_defused(name: str, beginning: str) -> None:
    run = with_text(f"{beginning}HYPERLINK(0)", path=f"{beginning}cmd.pptx")

    cells = [cell for row in rows(run, name) for cell in row]

    assert not any(cell.startswith(beginning) for cell in cells)


@given(number=st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_stay_numbers(number: float) -> None:
    assert harmless_cell(f"{number:g}") == f"{number:g}"
