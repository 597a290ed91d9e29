"""Budgets that are smaller or larger than those that the market takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from locready.model.counted import Sort
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.model.numerals import Numeral, numerals_in
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.profile import Limit, Profile

#: What calls an amount the budget of the whole; "music budget" and "budget per episode" are of a part.
_BUDGET = r"(?:(?:the|our|total|overall|production|estimated|film['’]s)\s){0,3}budget"
_BEFORE = re.compile(
    rf"(?:^|[\n.;|(])\s{{0,4}}{_BUDGET}(?: is| was)?(?: estimated)?(?: at)?[^\w\n€$¥£₩]{{0,6}}$", re.IGNORECASE
)
_AFTER = re.compile(rf"\s?(?:{_BUDGET}|in total)\b", re.IGNORECASE)
_LONE = re.compile(rf"\s{{0,4}}{_BUDGET}\s{{0,2}}:?\s{{0,4}}", re.IGNORECASE)
_MILLION = "million "


@dataclass(frozen=True, slots=True, kw_only=True)
class _Budget:
    """An amount that is called the budget: its value, its words, and where it stands."""

    value: float
    text: str
    segment: LabelledSegment


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare the largest amount that is called the budget with the market's limits, in their currency.

    An amount in another currency is not converted: nothing is said of it.
    """
    least, most = profile.limits.get("budget_least"), profile.limits.get("budget_most")
    limits = [limit for limit in (least, most) if limit is not None]
    if not limits:
        return not_applicable(f"{profile.id} sets no limit on the budget")
    budgets = [budget for unit in document.audience_units for budget in _budgets(unit, _currency(limits[0]))]
    if not budgets:
        return not_applicable("no budget is given in the market's currency")
    largest = max(budgets, key=lambda budget: budget.value)
    if least is not None and largest.value < _amount(least):
        return Judgement(hits=(_hit(largest, "below", least),))
    if most is not None and largest.value > _amount(most):
        return Judgement(hits=(_hit(largest, "above", most),))
    return Judgement()


def _budgets(unit: LabelledUnit, currency: str) -> Iterator[_Budget]:
    """Yield the amounts of a slide or page that a label beside them, or in the text before, calls the budget."""
    shown = [segment for segment in unit.segments if segment.counted and segment.segment.quotable]
    labelled = {after.segment.id for before, after in pairwise(shown) if _LONE.fullmatch(before.text)}
    for segment in shown:
        text = unicodedata.normalize("NFKC", segment.text)
        for figure in numerals_in(text):
            alone = segment.segment.id in labelled and text[figure.start : figure.end].strip() == text.strip()
            if _is_in(figure, currency) and (alone or _is_labelled(text, figure)):
                yield _Budget(value=figure.value, text=text[figure.start : figure.end].strip(), segment=segment)


def _is_in(figure: Numeral, currency: str) -> bool:
    counted = figure.counted
    return counted is not None and counted.sort is Sort.MONEY and counted.currencies == {currency}


def _is_labelled(text: str, figure: Numeral) -> bool:
    return _BEFORE.search(text[: figure.start]) is not None or _AFTER.match(text, figure.end) is not None


def _currency(limit: Limit) -> str:
    """Return the currency of a limit, the last word of its unit: ``million EUR``."""
    return limit.unit.split()[-1]


def _amount(limit: Limit) -> float:
    return limit.value * (1e6 if limit.unit.startswith(_MILLION) else 1)


def _hit(budget: _Budget, message_id: str, limit: Limit) -> Hit:
    said = {"value": budget.text, "limit": f"{_currency(limit)} {_amount(limit):,.0f}"}
    return replace(on(budget.segment, **said), message_id=message_id, said=limit, key="budget")
