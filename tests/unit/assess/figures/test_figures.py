"""Figures as values: what two languages write otherwise and mean alike."""

from __future__ import annotations

import pytest

from locready.assess.figures import Figure, contradicts, figures_in, same
from locready.model.counted import Sort


def only(text: str) -> Figure:
    (figure,) = figures_in(text)
    return figure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3億円", "JPY 300M"),
        ("3億円", "¥300 million"),
        ("1億2,400万円", "JPY 124 million"),
        ("３億５千万円", "JPY 350,000,000"),
        ("8억 5천만 원", "KRW 850 million"),
        ("3500万元", "RMB 35 million"),
        ("1,2 M€", "EUR 1.2 million"),
        ("1 200 000 €", "1.2 million euros"),
        ("150万部", "1.5 million copies"),
        ("1億2,400万円", "about JPY 120M"),
        ("3億円", "USD 2M"),
        ("1時間45分", "105 min"),
        ("全12話", "12 episodes"),
        ("100カ国", "100 countries"),
        ("17歳", "17-year-old"),
        ("令和7年", "2025"),
        ("令和元年", "2019"),
        ("平成25年", "2013"),
        ("民國113年", "2024"),
        ("令和8年9月", "September 2026"),
        ("2026年11月1日", "1 November 2026"),
        ("2026年11月1日", "Nov. 1, 2026"),
        ("2026年11月1日", "11/01/2026"),
        ("2026年11月1日", "01/11/2026"),
        ("2026年11月", "2026/11"),
        ("2026年度", "FY2026"),
        ("2026年11月", "2026"),
    ],
)
def test_what_means_the_same_in_two_languages_is_the_same(one: str, other: str) -> None:
    assert same(only(one), only(other))
    assert not contradicts(only(one), only(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3億円", "JPY 30M"),
        ("3億円", "USD 30M"),
        ("1億2,400万円", "JPY 142 million"),
        ("105分", "150 min"),
        ("全12話", "13 episodes"),
        ("令和7年", "2026"),
        ("2026年11月", "October 2026"),
        ("2026年11月2日", "11/03/2026"),
        ("40%", "45 per cent"),
        ("1,250", "1,520"),
    ],
)
def test_what_cannot_mean_the_same_contradicts(one: str, other: str) -> None:
    assert contradicts(only(one), only(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3", "4"),  # numbers of a list
        ("1,900", "19"),  # 万円 and JPY million in the heads of two tables
        ("3億円", "300 min"),
        ("12話", "24 min"),
        ("500万元", "USD 700,000"),  # which dollar or yuan it is nobody can tell
    ],
)
def test_what_is_doubtful_is_no_contradiction(one: str, other: str) -> None:
    assert not contradicts(only(one), only(other))


@pytest.mark.parametrize(
    "text",
    [
        "TEL 03-5555-0142",
        "+81 3 1234 5678",
        "S01E03",
        "4K HDR",
        "3D",
        "16:9",
        "10:30",
        "1920x1080",
        "we may go in March",
        "三分の一",
        "https://example.com/2026/300",
        "COVID-19",
    ],
)
def test_codes_addresses_and_times_of_day_are_no_figures(text: str) -> None:
    assert figures_in(text) == ()


def test_both_ends_of_a_range_have_its_unit_and_its_scale() -> None:
    japanese = figures_in("1話 5,000万〜9,000万円")
    english = figures_in("JPY 50–90 million (USD 330,000–600,000) an episode")

    assert [figure.value for figure in japanese if figure.sort is Sort.MONEY] == [5e7, 9e7]
    assert [(figure.value, *figure.currencies) for figure in english] == [
        (5e7, "JPY"),
        (9e7, "JPY"),
        (3.3e5, "USD"),
        (6e5, "USD"),
    ]


def test_an_amount_or_a_count_that_looks_like_a_year_is_none() -> None:
    assert [figure.sort for figure in figures_in("全2000館、JPY 2010、2027年")] == [Sort.DATE, Sort.SCREENS, Sort.MONEY]
