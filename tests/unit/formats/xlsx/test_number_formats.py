"""Numbers and dates as a workbook shows them."""

from __future__ import annotations

import pytest

from locready.formats.edges import Edges
from locready.formats.xlsx.numbers import shown_number
from locready.formats.xlsx.references import Cell, cell_at, range_at


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("3.14159", "General", "3.14159"),
        ("5", "@", "5"),
        ("0.255", "0.0%", "25.5%"),
        ("-5", "#,##0", "-5"),
        ("-5", "#,##0;(#,##0)", "(5)"),
        ("0", '0;-0;"なし"', "なし"),
        ("1234.5", '#,##0.00"円"', "1,234.50円"),
        ("12345678", '#,##0,,"百万円"', "12百万円"),
        ("5", '"第"0"話"', "第5話"),
        ("5", "000", "005"),
        ("100", "$#,##0_);($#,##0)", "$100"),
        ("7", r"0\;0", "7"),
        ("7", ";;;", ""),
        ("12.5", "# ?/?", "12.5"),
        ("1e300", "0", "1e+300"),
        ("1e999999999", "#,##0", "1e999999999"),
        ("NaN", "0", "NaN"),
        ("text", "0", "text"),
    ],
)
def test_numbers(value: str, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("45000", "yyyy/mm/dd", "2023/03/15"),
        ("45000", 'yyyy"年"m"月"d"日"(aaa)', "2023年3月15日(水)"),
        ("45000", "ge.m.d", "R5.3.15"),
        ("43585", 'ggge"年"', "平成31年"),
        ("43586", 'ggge"年"', "令和1年"),
        ("45000", "d-mmm-yy", "15-Mar-23"),
        ("45000", "dddd, mmmm d", "Wednesday, March 15"),
        ("0.75", "h:mm AM/PM", "6:00 PM"),
        ("45000.5", "yyyy-mm-dd hh:mm:ss", "2023-03-15 12:00:00"),
        ("0.5", "mm:ss", "00:00"),
        ("-1", "yyyy", "-1"),
        ("99999999", "yyyy", "99999999"),
    ],
)
def test_days_and_times(value: str, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


def test_days_may_be_counted_from_1904() -> None:
    assert shown_number("0", "yyyy/m/d", since_1904=True) == "1904/1/1"


def test_bands_of_their_own_size_move_what_comes_after_them() -> None:
    edges = Edges(10, [(2, 4, 20), (3, 9, 5)])

    assert [edges.before(number) for number in (1, 2, 3, 5, 6, 10, 11)] == [0, 10, 30, 70, 75, 95, 105]


@pytest.mark.parametrize(("name", "cell"), [("A1", (1, 1)), ("$XFD$1048576", (1048576, 16384)), ("b7", (7, 2))])
def test_cells_have_names(name: str, cell: tuple[int, int]) -> None:
    assert cell_at(name) == cell


@pytest.mark.parametrize("name", ["", "A0", "A1048577", "XFE1", "1A", "A99999999", "Ａ１"])
def test_other_names_are_of_no_cell(name: str) -> None:
    assert cell_at(name) is None


def test_ranges_have_two_corners_in_whatever_order() -> None:
    assert range_at("C3:A1") == (Cell(1, 1), Cell(3, 3))
    assert range_at("B2") == (Cell(2, 2), Cell(2, 2))
    assert Cell(5, 28).name == "AB5"
