"""Numbers in text."""

from __future__ import annotations

from locready.model.numerals import numerals_in


def test_a_number_is_read_with_its_scale():
    values = [numeral.value for numeral in numerals_in("1億2,400万円, JPY 124 million")]

    assert values == [124_000_000.0, 124_000_000.0]


def test_a_trillion_is_twelve_powers_of_ten_in_english_and_in_japanese():
    values = [numeral.value for numeral in numerals_in("1兆2,000億円, JPY 1.2 trillion")]

    assert values == [1.2e12, 1.2e12]


def test_a_run_of_digits_that_no_amount_has_is_none():
    assert numerals_in("1" * 20_000) == []
