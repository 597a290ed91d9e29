"""What the work that is left takes: hours and money, no more exact than rates are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from locready.assess.effort.basis import basis_of, basis_of_sum
from locready.assess.effort.work import Work
from locready.model.effort import Cost, Effort, Hours
from locready.rules.rates import Rates

_HOUR = 60.0
#: Hours are told in halves below this, whole from it on.
_WHOLE_FROM = 10.0
#: Money is told in so many digits.
_DIGITS = 2


def effort_of(work: Work, rates: Rates, targets: Sequence[str], lang: str) -> Effort:
    """Estimate what a work takes.

    Hours: words over words an hour, translated and then revised, and minutes for everything that a text is set into.
    Cost: the price of the text by its source language, and the price of an hour for all other work.

    Args:
        work: what is left.
        rates: of the house, or those that come with locready.
        targets: the languages of the buyer (BCP 47), for the basis.
        lang: the language of the basis.
    """
    desk = _desk_hours(work, rates)
    return Effort(
        source_characters=work.all_characters,
        target_words=math.ceil(work.all_words) if work.all_words < 1 else round(work.all_words),
        pages=work.pages,
        pictures=work.pictures,
        overlay_events=work.overlays,
        cues=work.cues,
        hours=_told_hours(_language_hours(work, rates), desk),
        cost=_told_cost(_text_cost(work, rates), desk, rates),
        basis=basis_of(work, rates, targets, lang),
    )


def total_effort(efforts: Iterable[Effort], lang: str) -> Effort | None:
    """Return the sum of the efforts of several files, None where there is none; all are in one currency."""
    parts = list(efforts)
    if not parts:
        return None
    return Effort(
        source_characters=sum(part.source_characters for part in parts),
        target_words=sum(part.target_words for part in parts),
        pages=sum(part.pages for part in parts),
        pictures=sum(part.pictures for part in parts),
        overlay_events=sum(part.overlay_events for part in parts),
        cues=sum(part.cues for part in parts),
        hours=Hours(low=_hours(sum(p.hours.low for p in parts)), high=_hours(sum(p.hours.high for p in parts))),
        cost=Cost(
            low=_money(sum(part.cost.low for part in parts)),
            high=_money(sum(part.cost.high for part in parts)),
            currency=parts[0].cost.currency,
        ),
        basis=basis_of_sum(len(parts), lang),
    )


def _language_hours(work: Work, rates: Rates) -> tuple[float, float]:
    """Return the hours of translator and reviser: the more words an hour, the fewer hours."""
    once, again = rates.words_an_hour, rates.revised_words_an_hour
    return work.all_words * (1 / once.high + 1 / again.high), work.all_words * (1 / once.low + 1 / again.low)


def _desk_hours(work: Work, rates: Rates) -> tuple[float, float]:
    """Return the hours of layout, pictures, graphics in motion and timing."""
    pieces = (
        (work.pages, rates.minutes_a_page),
        (work.pictures, rates.minutes_a_picture),
        (work.overlays, rates.minutes_an_overlay),
        (work.cues, rates.minutes_a_cue),
    )
    return sum(n * each.low for n, each in pieces) / _HOUR, sum(n * each.high for n, each in pieces) / _HOUR


def _text_cost(work: Work, rates: Rates) -> tuple[float, float]:
    low = high = 0.0
    for language, words in work.words.items():
        price = rates.price(language)
        amount = work.characters.get(language, 0) if price.unit == "character" else words
        low, high = low + amount * price.low, high + amount * price.high
    return low, high


def _told_hours(language: tuple[float, float], desk: tuple[float, float]) -> Hours:
    return Hours(low=_hours(language[0] + desk[0]), high=_hours(language[1] + desk[1]))


def _told_cost(text: tuple[float, float], desk: tuple[float, float], rates: Rates) -> Cost:
    low, high = text[0] + desk[0] * rates.hourly.low, text[1] + desk[1] * rates.hourly.high
    return Cost(low=_money(low), high=_money(high), currency=rates.currency)


def _hours(hours: float) -> float:
    """Return hours as they are told: halves below ten, and no work takes less than half an hour."""
    if hours <= 0:
        return 0.0
    return float(round(hours)) if hours >= _WHOLE_FROM else max(round(hours * 2) / 2, 0.5)


def _money(amount: float) -> float:
    """Return money as it is told: whole, two digits that say something, and no work is for nothing."""
    if amount <= 0:
        return 0.0
    unit = 10.0 ** max(math.floor(math.log10(amount)) - _DIGITS + 1, 0)
    return max(round(amount / unit) * unit, 1.0)
