"""Numbers in a text with what they count: grouped, scaled (``1億2,400万``, ``124 million``), alone or as a range."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from locready.model.counted import UNIT, Counted, Sort, sign_of, unit_of

_DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?= ?(?:€|euros?\b|EUR\b|[kM]€))|"
    r"\d+,\d{1,2}(?![\d,])|\d+(?:\.\d+)?)"
)
_TENS: Mapping[str, float] = {"": 1, "十": 10, "百": 100, "千": 1e3, "십": 10, "백": 100, "천": 1e3}
_MYRIADS: Mapping[str, float] = {
    "万": 1e4, "萬": 1e4, "만": 1e4, "億": 1e8, "亿": 1e8, "억": 1e8, "兆": 1e12, "조": 1e12,
}  # fmt: skip
#: What each scale word stands for; East Asian ones may be built of two (``千万``).
_SCALES: Mapping[str, float] = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "mil": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9,
    "trillion": 1e12, "tn": 1e12,
    "milliard": 1e9, "千": 1e3, "천": 1e3,
    **{ten + myriad: tens * value for ten, tens in _TENS.items() for myriad, value in _MYRIADS.items()},
}  # fmt: skip
_EAST = r"(?:[十百千]?[兆億亿万萬]|[십백천]?[억만조]|[千천])"
_WEST = r"(?:thousand|million|billion|trillion|milliard|mil|mn|bn|tn)s?\b"
#: A letter is a scale beside a currency only: 4K and 5G are no amounts.
_LETTER = r"[kKMB](?![A-Za-z0-9])"
_BEFORE = r"US\$|HK\$|NT\$|A\$|[¥€£₩$]|\b(?:USD|JPY|EUR|GBP|KRW|CNY|RMB|HKD|TWD|NTD)"
_NUMERAL = re.compile(
    rf"(?:(?P<before>{_BEFORE})\s?|(?<![\dA-Za-z])(?<!\d[.:/,])(?<![A-Za-z]-))"
    rf"(?P<body>{_DIGITS}\s?{_EAST}(?:\s?{_DIGITS}\s?{_EAST})*(?:{_DIGITS})?|{_DIGITS})"
    rf"(?:\s?(?P<scale>{_WEST}|{_LETTER}))?(?:[\s-]?(?:{UNIT}))?"
)
_SCALED = re.compile(rf"(?P<digits>{_DIGITS})\s?(?P<scale>{_EAST})")
_RANGE = re.compile(r"\s?(?:[-–—~〜～]|to|から|至)\s?")
#: What may follow a number that is none: 3D, 2nd, 16:9.
_NO_NUMBER = re.compile(r"[A-Za-z]|[:/]\S")

#: A longer run (characters) is a code, and taking it apart would take long.
_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number: where it stands, its value, what it counts (None: nobody says), and its last digit's worth.

    ``step`` is what its last digit that is not 0 counts; ``scale`` is the power of ten that its words stand for.
    """

    start: int
    end: int
    value: float
    step: float
    scale: float
    counted: Counted | None


def numerals_in(text: str) -> list[Numeral]:
    """Return the numbers of a text in order; the text is in NFKC. Both ends of a range have one unit and one scale."""
    found = [numeral for match in _NUMERAL.finditer(text) if (numeral := _numeral(match, text)) is not None]
    return [_in_range(found, place, text) for place in range(len(found))]


def _in_range(found: Sequence[Numeral], place: int, text: str) -> Numeral:
    own = found[place]
    for other in found[place + 1 : place + 2]:
        if _RANGE.fullmatch(text[own.end : other.start]):
            return _like(own, other, text)
    for other in found[max(place - 1, 0) : place]:
        if _RANGE.fullmatch(text[other.end : own.start]) and own.counted is None:
            return replace(own, counted=other.counted)
    return own


def _like(lower: Numeral, upper: Numeral, text: str) -> Numeral:
    """Return the lower end of a range as its upper end says what it is (``JPY 50-90 million``, ``5-9人``)."""
    bare = text[lower.end - 1].isdigit()
    scale = upper.scale if bare and lower.scale == 1 else 1.0
    return replace(lower, value=lower.value * scale, step=lower.step * scale, counted=lower.counted or upper.counted)


def _numeral(match: re.Match[str], text: str) -> Numeral | None:
    if len(match["body"]) > _LONGEST:
        return None
    counted = sign_of(match["before"]) if match["before"] else unit_of(match)
    letter = len(match["scale"] or "") == 1
    if letter and (counted is None or counted.sort is not Sort.MONEY):
        return None
    if counted is None and not match["scale"] and _NO_NUMBER.match(text, match.end()):
        return None
    value, step, east = _value(match["body"])
    west = _SCALES[match["scale"].casefold().removesuffix("s")] if match["scale"] else 1.0
    return Numeral(
        start=match.start(), end=match.end(), value=value * west, step=step * west, scale=east * west, counted=counted
    )


def _value(body: str) -> tuple[float, float, float]:
    """Return the value, what the last digit that is not 0 counts, and the last scale."""
    scaled = [(found["digits"], _SCALES[found["scale"]]) for found in _SCALED.finditer(body)]
    rest = _SCALED.sub("", body).strip()
    parts = [*scaled, (rest, 1.0)] if rest else scaled
    digits, scale = parts[-1]
    return sum(_plain(part) * of for part, of in parts), _last_digit(_plain(digits)) * scale, scale


def _plain(digits: str) -> float:
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        return float(digits.replace(",", "."))
    return float(digits.replace(",", "").replace(" ", ""))


def _last_digit(value: float) -> float:
    whole, _, part = f"{value:f}".rstrip("0").partition(".")
    if part:
        return float(10 ** -len(part))
    return float(10 ** (len(whole) - len(whole.rstrip("0"))))
