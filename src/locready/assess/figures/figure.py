"""Figures of a text as values, so that ``3億円`` and ``JPY 300M``, ``令和7年`` and ``2025`` can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from locready.assess.figures.dates import Dated, Day, dates_in
from locready.model.amounts import is_conversion
from locready.model.counted import Sort
from locready.model.numerals import Numeral, numerals_in

_HOURS = re.compile(
    r"(?<!\d)(?P<hours>\d\d?)\s?(?:時間|小時|小时|시간|hours?|hrs?|h)\s?(?P<minutes>\d\d?)"
    r"(?:\s?(?:分|분|min(?:utes?)?|m)(?![a-z]))?"
)
#: Addresses and telephone numbers are no figures; the latter are looked for once dates are out of the way.
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")
_PHONE = re.compile(r"\+\d[\d() -]{6,}\d|\(?\d{2,4}\)?(?:-\d{2,4}){2,}")
#: An amount may be rounded in the other language, by less than this share.
_ROUNDED = 0.05
#: Numbers that are rounded at all: amounts with a scale word, or of five digits.
_LARGE = 10_000
#: A number without a unit tells something from three digits on; below stand list numbers, and ordinals that a
#: translation spells out.
_TELLING = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure: what it counts, its value, and its text as written.

    ``currencies`` are those that its sign may mean (``¥`` means two), ``step`` is what its last digit that is not 0
    counts (0: exact), ``days`` are the dates that it may mean.
    """

    sort: Sort
    value: float
    text: str
    currencies: frozenset[str] = frozenset()
    step: float = 0.0
    days: tuple[Day, ...] = ()


def figures_in(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text: dates, then running times in hours, then the others, each in order."""
    plain = _ADDRESS.sub(_blank, unicodedata.normalize("NFKC", text))
    counted = [numeral for numeral in numerals_in(plain) if numeral.counted or numeral.scale > 1]
    dates = [it for it in dates_in(plain) if not any(one.start <= it.start < one.end for one in counted)]  # 2000館
    rest = _PHONE.sub(_blank, _without(plain, dates))
    return (
        *(_date(plain[dated.start : dated.end], dated.readings) for dated in dates),
        *_hours(rest),
        *(_figure(numeral, plain) for numeral in numerals_in(_HOURS.sub(_blank, rest))),
    )


def same(one: Figure, other: Figure) -> bool:
    """Say whether two figures may say the same: equal values, a rounded amount, another currency, a date less exact."""
    if one.days and other.days:
        return any(ours.agrees(theirs) for ours in one.days for theirs in other.days)
    if one.sort is not other.sort and Sort.PLAIN not in (one.sort, other.sort):
        return False
    if one.sort is other.sort is Sort.MONEY and not one.currencies & other.currencies:
        return is_conversion(one.value, one.currencies, other.value, other.currencies)
    apart = abs(one.value - other.value)
    return apart <= min(max(one.step, other.step) / 2, _ROUNDED * max(one.value, other.value)) + 1e-6


def contradicts(one: Figure, other: Figure) -> bool:
    """Say whether two figures of one sort cannot say the same; what is doubtful is no contradiction.

    Numbers without a unit are compared from three digits on, and not when one is a power of ten times the other: a
    table may give its unit in its head.
    """
    if one.sort is not other.sort or same(one, other):
        return False
    if one.sort is not Sort.PLAIN:
        return True
    low, high = sorted((one.value, other.value))
    return low >= _TELLING and not _is_power_of_ten(high / low)


def _is_power_of_ten(ratio: float) -> bool:
    while ratio > 5:
        ratio /= 10
    return abs(ratio - 1) < _ROUNDED


def _without(text: str, spans: Iterable[Dated]) -> str:
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _date(text: str, days: tuple[Day, ...]) -> Figure:
    return Figure(sort=Sort.DATE, value=float(days[0].year or 0), text=text.strip(), days=days)


def _hours(text: str) -> Iterator[Figure]:
    for found in _HOURS.finditer(text):
        minutes = 60.0 * int(found["hours"]) + int(found["minutes"])
        yield Figure(sort=Sort.MINUTES, value=minutes, text=found[0].strip())


def _figure(numeral: Numeral, text: str) -> Figure:
    return Figure(
        sort=numeral.counted.sort if numeral.counted else Sort.PLAIN,
        value=numeral.value,
        text=text[numeral.start : numeral.end].strip(),
        currencies=numeral.counted.currencies if numeral.counted else frozenset(),
        step=numeral.step if numeral.value >= _LARGE else 0.0,
    )
