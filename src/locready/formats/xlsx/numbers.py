"""Numbers as a workbook shows them: the simple number formats (ECMA-376 part 1, 18.8.31), others as plain numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import NamedTuple

from locready.formats.xlsx.dates import DATE_LETTERS, shown_date

#: The formats that a file names by number only; dates whose form depends on Excel's language are shown plainly.
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 45: "mm:ss", 47: "mm:ss", 49: "@",
    **dict.fromkeys((*range(27, 32), 36, *range(50, 59)), "yyyy/m/d"), **dict.fromkeys((32, 33), "h:mm:ss"),
    **dict.fromkeys((34, 35), "yyyy/m/d"),
}  # fmt: skip
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([#0?.,]+)|(%)|(.)', re.DOTALL)
#: What a semicolon between sections does not stand in.
_PIECE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|.', re.DOTALL)
#: A float can hold no larger power of ten, and Excel's numbers are floats.
_DIGITS = 300


class _Shape(NamedTuple):
    """One section of a format: what stands before and after the digits, and how they are written."""

    before: str
    digits: str
    after: str
    percents: int


def shown_number(value: str, code: str, *, since_1904: bool = False) -> str:
    """Return a number as its format shows it; ``value`` is as written in the file."""
    try:
        amount = Decimal(value.strip())
    except InvalidOperation:
        return value
    if not amount.is_finite() or amount.adjusted() > _DIGITS or amount.adjusted() < -_DIGITS:
        return value
    section, amount = _section(code, amount)
    if any(letter in DATE_LETTERS for letter in _letters(section)):
        shown = shown_date(amount, section, since_1904=since_1904)
        return shown if shown is not None else _plain(amount)
    if not section:
        return ""
    shape = _shape(section)
    if shape is None:
        return _plain(amount)
    figure = _figure(amount, shape) if shape.digits else ""
    return f"{shape.before}{figure}{shape.after}"


def _section(code: str, amount: Decimal) -> tuple[str, Decimal]:
    """Return the part of a format that is for this number, and the number that it writes (where the part signs it)."""
    sections = [""]
    for piece in _PIECE.findall(code):
        if piece == ";":
            sections.append("")
        else:
            sections[-1] += piece
    if amount == 0 and len(sections) >= 3:
        return sections[2], amount
    if amount < 0 and len(sections) >= 2:
        return sections[1], -amount
    return sections[0], amount


def _letters(section: str) -> Iterator[str]:
    """Yield the letters of a section that are neither quoted nor in brackets."""
    if section.strip().lower() in ("general", "@"):
        return
    for found in _TOKEN.finditer(section):
        if found[6]:
            yield found[6].lower()


def _shape(section: str) -> _Shape | None:
    """Return how a section writes a number; None for those that are not simple (General, fractions, exponents)."""
    before, digits, after, percents = "", "", "", 0
    for quoted, escaped, currency, pattern, percent, other in (found.groups() for found in _TOKEN.finditer(section)):
        if pattern:
            if digits:
                return None
            digits = pattern
            continue
        if other and other in "/EeGg@":
            return None
        percents += bool(percent)
        literal = quoted or escaped or currency or percent or other or ""
        before, after = (before, after + literal) if digits else (before + literal, after)
    return _Shape(before, digits, after, percents)


def _figure(amount: Decimal, shape: _Shape) -> str:
    whole, point, decimals = shape.digits.partition(".")
    thousands = len(whole) - len(whole.rstrip(",")) if not point else len(decimals) - len(decimals.rstrip(","))
    scaled = amount.scaleb(2 * shape.percents - 3 * thousands)
    least, most = decimals.count("0"), len(decimals.rstrip(","))
    if abs(scaled) >= Decimal(10) ** 25:  # beyond the digits that can be rounded
        return _plain(scaled)
    rounded = scaled.quantize(Decimal(1).scaleb(-min(most, 20)), rounding=ROUND_HALF_UP)
    text = f"{abs(rounded):,f}" if "," in whole.rstrip(",") else f"{abs(rounded):f}"
    ahead, _, behind = text.partition(".")
    behind = behind[:least] + behind[least:].rstrip("0")
    ahead = ahead.zfill(whole.count("0")) if "," not in ahead else ahead
    sign = "-" if rounded < 0 else ""
    return f"{sign}{ahead}.{behind}" if behind else f"{sign}{ahead}"


def _plain(amount: Decimal) -> str:
    """Return a number as Excel shows it without a format: at most eleven digits."""
    return f"{float(amount):.11g}"
