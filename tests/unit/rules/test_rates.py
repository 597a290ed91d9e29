"""Rates: the shipped ones say where they are from; a person's own stand in their place, or say what is wrong where."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from packs import written

from locready.errors import RulePackError, UsageError
from locready.rules import load_folder, shipped
from locready.rules.own_rates import own_rates
from locready.rules.rates import Hourly, Rate

SHIPPED = shipped().rates
MONEY = """\
currency: JPY
hourly: {low: 5000, high: 9000}
prices:
  default: {unit: word, low: 20, high: 30}
"""


def own(folder: Path, text: str) -> Path:
    path = folder / "house.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_shipped_figure_says_where_it_is_from_or_that_it_is_an_assumption():
    figures = [getattr(SHIPPED, field.name) for field in fields(SHIPPED)]
    sources = [it.source for it in (*figures, *SHIPPED.prices.values()) if not isinstance(it, str | dict)]

    assert len(sources) == 7 + len(SHIPPED.prices)
    assert all("." in source or "assumption" in source for source in sources)


@pytest.mark.parametrize(
    ("language", "priced"),
    [("ja", "ja"), ("zh-Hant", "zh"), ("zh", "zh"), ("ko", "default"), ("und", "default"), ("ja-Latn", "default")],
)
def test_a_language_has_the_price_of_its_tag_or_of_its_first_part(language, priced):
    assert SHIPPED.price(language) == SHIPPED.prices[priced]


def test_own_rates_stand_in_place_of_the_shipped_ones_and_leave_the_rest(tmp_path):
    file = own(tmp_path, "words_an_hour: {low: 400, high: 500}\nprices:\n  ko: {unit: word, low: 0.1, high: 0.1}\n")

    rates = own_rates(file, SHIPPED)

    assert rates.words_an_hour == Rate(low=400, high=500)
    assert rates.edition == "house.yaml"
    assert rates.price("ko").low == 0.1
    assert rates == replace(
        SHIPPED,
        edition="house.yaml",
        words_an_hour=rates.words_an_hour,
        prices=SHIPPED.prices | {"ko": rates.price("ko")},
    )


def test_rates_in_another_currency_bring_all_their_prices(tmp_path):
    rates = own_rates(own(tmp_path, MONEY), SHIPPED)

    assert rates.currency == "JPY"
    assert rates.hourly == Hourly(low=5000, high=9000)
    assert set(rates.prices) == {"default"}
    assert rates.minutes_a_page == SHIPPED.minutes_a_page


def test_work_in_the_house_may_cost_nothing_but_takes_its_time(tmp_path):
    assert own_rates(own(tmp_path, "hourly: {low: 0, high: 0}\n"), SHIPPED).hourly.high == 0
    with pytest.raises(RulePackError, match="> 0"):
        own_rates(own(tmp_path, "minutes_a_page: {low: 0, high: 1}\n"), SHIPPED)


MISTAKES = {
    "an unknown key": ("edition: x\nwords_a_hour: {low: 1, high: 2}\n", 2, 1, "Did you mean 'words_an_hour'"),
    "an unknown figure": ("minutes_a_cue: {lo: 1, high: 2}\n", 1, 17, "Did you mean 'low'"),
    "no number": ("hourly: {low: many, high: 2}\n", 1, 10, "a number is expected, not text"),
    "a negative price": ("hourly:\n  low: -1\n  high: 2\n", 2, 3, "at least 0"),
    "a range upside down": ("minutes_a_page: {low: 9, high: 2}\n", 1, 18, "low (9) is above high (2)"),
    "a price upside down": ("prices:\n  ja: {unit: word, low: 9, high: 2}\n", 2, 20, "low (9) is above high (2)"),
    "a name for a language": ("prices:\n  Japanese: {unit: word, low: 1, high: 2}\n", 2, 3, "as in ja or zh-Hant"),
    "a price that is none": ("prices:\n  ja: 12\n", 2, 3, "a mapping of keys is expected, not a whole number"),
    "an unknown unit": ("prices:\n  ja: {unit: page, low: 1, high: 2}\n", 2, 8, "page"),
    "a currency in words": (MONEY.replace("JPY", "yen"), 1, 1, "yen"),
    "another currency alone": ("currency: JPY\n", 1, 1, "another currency needs 'hourly' and 'prices' too"),
    "another currency without a price for all": (MONEY.replace("default", "ja"), 3, 1, "no price 'default'"),
    "a list": ("- 1\n", 1, 1, "a mapping of keys is expected"),
    "no YAML": ("hourly: [1\n", 2, 1, "this is not YAML"),
}


@pytest.mark.parametrize(("text", "line", "column", "answer"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_shown_where_it_stands(tmp_path, text, line, column, answer):
    file = own(tmp_path, text)

    with pytest.raises(RulePackError) as caught:
        own_rates(file, SHIPPED)

    assert f"house.yaml:{line}:{column}:" in str(caught.value)
    assert answer in str(caught.value)


@pytest.mark.parametrize("make", [lambda path: None, Path.mkdir])
def test_a_file_that_cannot_be_read_is_told(tmp_path, make):
    make(tmp_path / "house.yaml")

    with pytest.raises(UsageError, match=r"house\.yaml cannot be read"):
        own_rates(tmp_path / "house.yaml", SHIPPED)


def test_a_pack_without_a_rate_is_refused(tmp_path):
    folder = written(tmp_path, ("rates.yaml", "minutes_a_cue: {low: 1, high: 2}\n", ""))

    with pytest.raises(RulePackError, match=r"rates\.yaml:1:1: the key 'minutes_a_cue' is missing"):
        load_folder(folder)
