"""Ids of units are unique name tokens, and the same wherever the text stands by the next scan."""

from __future__ import annotations

import re
import string

from hypothesis import given
from hypothesis import strategies as st

from locready.handoff.ids import first_of, unit_ids


def test_a_text_keeps_its_id_when_others_move_before_it():
    (before,) = unit_ids(["あらすじ"])

    after = list(unit_ids(["企画意図", "あらすじ"]))

    assert after[1] == before


def test_equal_texts_are_numbered_and_name_the_first():
    first, second, third = unit_ids(["製作", "製作", "製作"])

    assert (second, third) == (f"{first}-2", f"{first}-3")
    assert {first_of(second), first_of(third)} == {first}


@given(st.lists(st.text(st.characters() | st.sampled_from(string.ascii_letters), max_size=3), max_size=20))
def test_ids_are_unique_name_tokens(texts):
    names = list(unit_ids(texts))

    assert len(set(names)) == len(texts)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]+", name) for name in names)
