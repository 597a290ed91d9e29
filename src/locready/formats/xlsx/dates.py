"""Days and times, which a workbook keeps as numbers of days, in the order and the calendar that a format asks for."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal

#: Letters that make a format one of dates or times; ``g`` and ``e`` are the years of Japanese eras.
DATE_LETTERS = frozenset("ymdhsge")
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[[^\]]*\]|(?P<half>AM/PM|A/P)'
    r"|(?P<code>y+|m+|d+|h+|s+|g+|e+|a{3,4})|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
#: The first day of each era (the last is the present one) and its names as ``g``, ``gg``, ``ggg``.
_ERAS = (
    (datetime(1868, 1, 25), ("M", "明", "明治")),
    (datetime(1912, 7, 30), ("T", "大", "大正")),
    (datetime(1926, 12, 25), ("S", "昭", "昭和")),
    (datetime(1989, 1, 8), ("H", "平", "平成")),
    (datetime(2019, 5, 1), ("R", "令", "令和")),
)
_WEEKDAYS = "月火水木金土日"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def shown_date(serial: Decimal, section: str, *, since_1904: bool) -> str | None:
    """Return a day or time as a section of a format shows it; None when the number is no day that Excel knows.

    Day 1 is 1900-01-01; that Excel takes 1900 for a leap year puts the base a day earlier from March 1900 on.
    """
    if not 0 <= serial < 2_958_466:
        return None
    base = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)
    try:
        moment = base + timedelta(days=int(serial), seconds=round(float(serial % 1) * 86_400))
    except OverflowError:
        return None
    tokens = list(_TOKEN.finditer(section))
    halves = any(token["half"] for token in tokens)
    return "".join(_written(place, tokens, moment, halves) for place in range(len(tokens)))


def _written(place: int, tokens: list[re.Match[str]], moment: datetime, halves: bool) -> str:
    token = tokens[place]
    if token["code"]:
        code = token["code"].lower()
        return _minutes(code, moment) if code[0] == "m" and _is_minute(place, tokens) else _code(code, moment, halves)
    if token["half"]:
        return "AM" if moment.hour < 12 else "PM"
    return token["quoted"] or token["escaped"] or token["other"] or ""


def _is_minute(place: int, tokens: list[re.Match[str]]) -> bool:
    """Say whether an ``m`` is one of minutes: hours come before it, or seconds after it."""
    codes = [(at, token["code"].lower()) for at, token in enumerate(tokens) if token["code"]]
    before = [code for at, code in codes if at < place]
    after = [code for at, code in codes if at > place]
    return bool((before and before[-1][0] == "h") or (after and after[0][0] == "s"))


def _minutes(code: str, moment: datetime) -> str:
    return f"{moment.minute:0{min(len(code), 2)}d}"


def _code(code: str, moment: datetime, halves: bool) -> str:
    wide = min(len(code), 2)
    hour = (moment.hour % 12 or 12) if halves else moment.hour
    match code[0]:
        case "y":
            return f"{moment.year % 100:02d}" if len(code) <= 2 else f"{moment.year:04d}"
        case "m":
            return f"{moment.month:0{wide}d}" if len(code) <= 2 else _MONTHS[moment.month - 1][: _letters(code)]
        case "d":
            return f"{moment.day:0{wide}d}" if len(code) <= 2 else _DAYS[moment.weekday()][: _letters(code)]
        case "h":
            return f"{hour:0{wide}d}"
        case "s":
            return f"{moment.second:0{wide}d}"
        case "a":
            return _WEEKDAYS[moment.weekday()] + ("曜日" if len(code) == 4 else "")
        case _:
            return _era(code, moment)


def _letters(code: str) -> int | None:
    return 3 if len(code) == 3 else None


def _era(code: str, moment: datetime) -> str:
    begun = [era for era in _ERAS if era[0] <= moment]
    first, names = begun[-1] if begun else _ERAS[0]
    if code[0] == "g":
        return names[min(len(code), 3) - 1]
    return f"{moment.year - first.year + 1:0{min(len(code), 2)}d}"
