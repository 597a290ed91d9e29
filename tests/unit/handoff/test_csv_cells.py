"""Cells that no spreadsheet takes for a formula, and that come back letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locready.handoff.csv_cells import defused, undone

ODD = st.text(st.sampled_from("'=+-@\t\r\n ＝＋aあ_x0041\x00\x1b") | st.characters(), max_size=12)


@pytest.mark.parametrize("text", ["=1+1", "+81 3", "-5%", "@here", "\t=1", "＝SUM(A1)", " =cmd|' /C calc'!A0", "'=1"])
def test_what_looks_like_a_formula_gets_an_apostrophe(text):
    assert defused(text).startswith("'")


@pytest.mark.parametrize("text", ["あらすじ", "'Tis the season", "a = b", "", "3-2"])
def test_what_looks_like_none_stays_as_it_is(text):
    assert defused(text) == text


@given(ODD)
def test_every_text_comes_back(text):
    assert undone(defused(text)) == text
    assert "\0" not in defused(text)
