"""Paragraphs of a text and of its translation, matched by length."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from locready.assess.pairing.align import aligned

LENGTHS = st.lists(st.floats(min_value=0.5, max_value=60), max_size=12)


def test_as_many_paragraphs_go_one_by_one():
    assert aligned([17, 9, 4], [15, 10, 5]) == [(0,), (1,), (2,)]


def test_a_paragraph_left_out_at_the_end_has_no_counterpart():
    assert aligned([17.0, 9.2, 12.9], [15, 10]) == [(0,), (1,), ()]


def test_a_paragraph_left_out_in_the_middle_has_no_counterpart():
    assert aligned([30, 4, 12], [31, 12.5]) == [(0,), (), (1,)]


def test_a_text_without_a_counterpart_has_none():
    assert aligned([5, 6], []) == [(), ()]


@given(LENGTHS, LENGTHS)
def test_every_paragraph_gets_an_answer_and_order_is_kept(foreign, target):
    places = aligned(foreign, target)

    assert len(places) == len(foreign)
    used = [place for those in places for place in those]
    assert used == sorted(used)
    assert all(0 <= place < len(target) for place in used)
