"""Dates and years of a text, whatever calendar and order they are written in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

#: The year before the first one of each Japanese era, and of the Republic of China's calendar.
_ERAS: Mapping[str, int] = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民国": 1911, "民國": 1911,
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<era>{'|'.join(_ERAS)})\s?(?P<count>元|\d{{1,3}})\s?年度?(?:\s?(?P<month>\d\d?)\s?月(?:\s?(?P<day>\d\d?)\s?日)?)?",
        rf"(?<!\d){_YEAR}\s?[年년](?:度|代)?(?:\s?(?P<month>\d\d?)\s?[月월](?:\s?(?P<day>\d\d?)\s?[日일])?)?",
        rf"(?<!\d){_YEAR}(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?:(?P=mark)(?P<day>\d\d?))?(?![\d年])",
        rf"(?<![\d/.])(?P<one>\d\d?)(?P<mark>[-/.])(?P<two>\d\d?)(?P=mark){_YEAR}(?!\d)",
        rf"(?:(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th)?\s)?(?<![a-z]){_NAMED}(?:\s(?P<late>\d\d?)(?:st|nd|rd|th)?(?!\d),?)?(?:,?\s{_YEAR})?",
        r"(?<!\d)(?P<month>\d\d?)\s?[月월](?:\s?(?P<day>\d\d?)\s?[日일])?",
        rf"(?<![\d.,:])(?<![a-z])(?:FY\s?)?{_YEAR}(?:s\b)?(?![\da-z:]|[.,]\d)",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date as far as it is known; what is not is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def agrees(self, other: Day) -> bool:
        """Say whether both may be the same day: they share something, and nothing contradicts."""
        both = [
            ours == theirs
            for ours, theirs in zip(self._parts, other._parts, strict=True)
            if ours is not None and theirs is not None
        ]
        return bool(both) and all(both)

    @property
    def _parts(self) -> tuple[int | None, int | None, int | None]:
        return self.year, self.month, self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date in a text: where it stands, and every day that it may mean (``01/02/2026`` may mean two)."""

    start: int
    end: int
    readings: tuple[Day, ...]


def dates_in(text: str) -> list[Dated]:
    """Return the dates of a text in order; the text is in NFKC. A year alone is a date, a time of day is none."""
    found: list[Dated] = []
    for form in _FORMS:
        for match in form.finditer(text):
            readings = tuple(_readings(match.groupdict()))
            free = all(match.end() <= other.start or other.end <= match.start() for other in found)
            if readings and free:
                found.append(Dated(start=match.start(), end=match.end(), readings=readings))
    return sorted(found, key=lambda dated: dated.start)


def _readings(parts: Mapping[str, str | None]) -> Iterator[Day]:
    year = _year(parts)
    if parts.get("one"):
        one, two = int(parts["one"] or 0), int(parts["two"] or 0)
        yield from (
            Day(year=year, month=month, day=day) for month, day in ((one, two), (two, one)) if _is_day(month, day)
        )
        return
    month, day = _month(parts), _number(parts.get("day") or parts.get("late"))
    if parts.get("name") and year is None and day is None:
        return  # "may" and "march" are words
    if _is_day(month or 1, day or 1):
        yield Day(year=year, month=month, day=day)


def _year(parts: Mapping[str, str | None]) -> int | None:
    era = parts.get("era")
    if era is not None:
        return _ERAS[era] + (1 if parts["count"] == "元" else int(parts["count"] or 0))
    return _number(parts.get("year"))


def _month(parts: Mapping[str, str | None]) -> int | None:
    name = parts.get("name")
    return _number(parts.get("month")) if name is None else _MONTHS.index(name[:3].casefold()) + 1


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _is_day(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31
