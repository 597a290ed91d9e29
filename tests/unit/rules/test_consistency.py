"""Rules of one's own about a figure that must be the same wherever it is given."""

from __future__ import annotations

import pytest

from locready.rules import shipped
from locready.rules.kinds.base import Judgement
from locready.rules.kinds.consistency import Consistency
from made_documents import labelled, slide

SEATS = Consistency(capture=r"(?P<value>\d+) seats")


def judged(*texts: str) -> Judgement:
    return SEATS.judge(labelled(*(slide(text) for text in texts)), shipped().profile("generic-en"))


@pytest.mark.parametrize("texts", [("120 seats", "a hall of 120 seats"), ("no figure here",), ("120 seats",)])
def test_one_figure_everywhere_is_no_fault(texts):
    assert judged(*texts).hits == ()


def test_every_figure_but_the_first_is_a_fault_where_it_stands():
    hits = judged("120 seats", "The hall has 80 seats.", "Book all 120 seats", "In summer there are 90 seats.").hits

    assert [dict(hit.args) for hit in hits] == [{"value": "80", "first": "120"}, {"value": "90", "first": "120"}]
    assert [hit.location.index for hit in hits] == [2, 4]
