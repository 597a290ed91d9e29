"""Amounts beside which the same amount stands with a digit too many, or in a currency of which it cannot be."""

from __future__ import annotations

import math
import re
import statistics
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from locready.model.amounts import is_conversion
from locready.model.counted import Sort
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.model.numerals import Numeral, numerals_in
from locready.model.tens import power_of_ten
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.profile import Profile

#: What a buyer reckons in; the other currencies are converted for him.
_INTERNATIONAL = frozenset({"USD", "EUR", "GBP"})
#: An equivalent follows at once: a bracket, a slash, a sign, "or", "about".
_JOINING = re.compile(r"[\s(\[/=≈~]{0,4}(?:about|approx\.?|ca\.?|or|約|약|约)?[\s(\[/=≈~]{0,4}")
#: What is said of an equivalent ends with it; "(JPY 24 million secured)" is a part of the sum.
_CLOSED = re.compile(r"\s{0,2}(?:$|[)\]/,;.。、(])")
#: 2億4,000万円 is written in myriads, JPY 240,000,000 is not: side by side the one explains the other.
_MYRIADS = re.compile(r"[万萬億亿兆만억조]")
#: Two languages give the same figure; rounding moves it by less than this factor.
_SAME = 1.05
#: So many rows tell what rate a column is converted at.
_ROWS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A figure in a text: its value, its currencies (none: a bare number), and its words."""

    segment: LabelledSegment
    value: float
    currencies: frozenset[str]
    text: str


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare each amount with the one in brackets behind it, with its translation, and with its row's other cell.

    Only a power of ten is a fault: rates differ, and amounts are rounded.
    """
    units = [_amounts(unit) for unit in document.audience_units]
    if not any(_shown(unit) for unit in document.audience_units):
        return not_applicable("no text")
    by_segment = {amount.segment.segment.id: amount for unit in units for amount in unit}
    hits = [
        *(hit for unit in document.audience_units for hit in _in_one_text(unit)),
        *(hit for unit in units for amount in unit for hit in _translated(amount, by_segment)),
        *(hit for unit in units for hit in _in_columns(unit)),
        *(hit for unit in units for hit in _in_rows(unit)),
    ]
    return Judgement(hits=tuple({(hit.key, hit.segments, hit.message_id): hit for hit in hits}.values()))


def _shown(unit: LabelledUnit) -> list[LabelledSegment]:
    return [it for it in unit.segments if it.segment.for_audience and it.segment.quotable]


def _amounts(unit: LabelledUnit) -> list[Amount]:
    """Return the texts of a unit that hold one figure and are money or a bare number, in reading order."""
    texts = ((segment, unicodedata.normalize("NFKC", segment.text)) for segment in _shown(unit))
    read = ((segment, text, numerals_in(text)) for segment, text in texts)
    return [_amount(segment, text, found[0]) for segment, text, found in read if len(found) == 1 and _may_be(found[0])]


def _may_be(figure: Numeral) -> bool:
    return 0 < figure.value < math.inf and (figure.counted is None or figure.counted.sort is Sort.MONEY)


def _amount(segment: LabelledSegment, text: str, figure: Numeral) -> Amount:
    return Amount(
        segment=segment,
        value=figure.value,
        currencies=figure.counted.currencies if figure.counted else frozenset(),
        text=text[figure.start : figure.end].strip(),
    )


def _in_one_text(unit: LabelledUnit) -> Iterator[Hit]:
    """Yield amounts whose equivalent follows at once and is off by a power of ten."""
    for segment in _shown(unit):
        text = unicodedata.normalize("NFKC", segment.text)
        for one, other in pairwise(figure for figure in numerals_in(text) if _may_be(figure)):
            if _stand_for_one(text, one, other):
                yield from _contradicting(_amount(segment, text, one), _amount(segment, text, other))


def _stand_for_one(text: str, one: Numeral, other: Numeral) -> bool:
    """Say whether the second figure is the first again: it follows at once, and in one currency says no more."""
    if not (one.counted and other.counted and _JOINING.fullmatch(text, one.end, other.start)):
        return False
    alike = one.counted.currencies & other.counted.currencies
    return not alike or _CLOSED.match(text, other.end) is not None


def _contradicting(one: Amount, other: Amount) -> Iterator[Hit]:
    """Yield a hit where two amounts are the same but for a power of ten; rounding and rates are allowed for."""
    alike = bool(one.currencies & other.currencies)
    if power := power_of_ten(one.value / other.value, _SAME) if alike else _off_by(one, other):
        yield _hit(one, other, power)


def _off_by(one: Amount, other: Amount) -> int:
    """Return by which power of ten a conversion is off, the smallest that mends it; 0 where it may be right."""
    if is_conversion(one.value, one.currencies, other.value, other.currencies):
        return 0
    for power in (1, -1, 2, -2, 3, -3, 4, -4, 6, -6):
        if is_conversion(one.value / 10**power, one.currencies, other.value, other.currencies):
            return power
    return 0


def _translated(amount: Amount, by_segment: dict[str, Amount]) -> Iterator[Hit]:
    """Yield an amount whose translation gives it otherwise."""
    targets = (name for pair in amount.segment.pairs for name in pair.targets)
    for other in (by_segment[name] for name in targets if name in by_segment):
        if amount.currencies & other.currencies:
            yield from _contradicting(amount, other)


def _in_columns(amounts: Sequence[Amount]) -> Iterator[Hit]:
    """Yield rows that convert at another rate than the rest of their column, by a power of ten."""
    rows = [(one, other) for one, other in pairwise(amounts) if _is_row(one, other)]
    if len(rows) < _ROWS:
        return
    usual = statistics.median(one.value / other.value for one, other in rows)
    for one, other in rows:
        if power := power_of_ten(one.value / other.value / usual, _SAME * _SAME):
            yield replace(_hit(one, other, power), message_id="column")


def _in_rows(amounts: Sequence[Amount]) -> Iterator[Hit]:
    """Yield rows that give one currency twice, in myriads and in Western figures, and not the same amount."""
    for one, other in pairwise(amounts):
        in_myriads = [_MYRIADS.search(amount.text) is not None for amount in (one, other)]
        if one.currencies & other.currencies and any(in_myriads) and not all(in_myriads) and _level(one, other):
            yield from _contradicting(one, other)


def _is_row(one: Amount, other: Amount) -> bool:
    """Say whether a local amount and a converted or bare one stand in cells of one row."""
    local = bool(one.currencies) and not one.currencies & _INTERNATIONAL
    converted = not other.currencies or bool(other.currencies & _INTERNATIONAL)
    return local and converted and _level(one, other)


def _level(one: Amount, other: Amount) -> bool:
    """Say whether two amounts stand at the same height."""
    place, beside = one.segment.segment.location.box, other.segment.segment.location.box
    return place is not None and beside is not None and abs(place.y - beside.y) < place.height / 4


def _hit(one: Amount, other: Amount, power: int) -> Hit:
    return replace(
        on(other.segment, one=one.text, other=other.text, factor=f"{10 ** abs(power):,}"),
        segments=(one.segment.segment.id, other.segment.segment.id),
        key=f"{one.text}/{other.text}",
    )
