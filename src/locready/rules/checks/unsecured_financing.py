"""Projects of which less money is secured than a market takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Judgement, in_scope, not_applicable, on
from locready.rules.profile import Limit, Profile
from locready.rules.series import is_series

#: What Kita TV has financed is one partner's share, and not what is secured in all.
_SECURED = r"(?:secured|confirmed|in place|committed|guaranteed|(?:financed|funded|raised)(?! (?:by|from|through)))"
_MONEY = r"(?:budget|financing|finance|funding|funds|costs?|money|amount|sum|total|film|series|project)"
_PERCENT = r"(?P<value>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|per ?cent)"
#: "Secured: 46 %", "46 % of the budget is secured"; what is still open is another figure.
_SAID = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_SECURED}\b(?: (?:financing|funding|finance|funds|share|budget))?(?: (?:is|so far|to date))?"
        rf"[^\w\n%,;]{{0,6}}{_PERCENT}",
        rf"{_PERCENT}(?: of (?:the |our |its |all )?(?:\w{{1,12}} )?{_MONEY})?"
        rf"(?: (?:is|are|has|have|been|was|were|already|now|currently)){{0,4}} {_SECURED}\b",
    )
)
_LABEL = re.compile(rf"(?:(?:financing|funding|budget) )?{_SECURED}(?: (?:financing|funding|funds))?", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|un|to be|yet to be|still)\b", re.IGNORECASE)


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare the highest share that is said to be secured with the market's least; without a figure nothing is said.

    A series is held to the limit for series, where the market has one.
    """
    limit = _limit(document, profile)
    if limit is None:
        return not_applicable(f"{profile.id} asks for no secured share")
    texts = [*((segment.text, segment) for segment in in_scope(document, ())), *_labelled_cells(document)]
    given = [(value, segment) for text, segment in texts for value in _values(text, segment)]
    if not given:
        return not_applicable("no secured share is given in percent")
    value, segment = max(given, key=lambda one: one[0])
    if value >= limit.value:
        return Judgement()
    hit = on(segment, value=f"{value:g}", limit=f"{limit.value:g}")
    return Judgement(hits=(replace(hit, said=limit),))


def _limit(document: LabelledDocument, profile: Profile) -> Limit | None:
    series = profile.limits.get("secured_percent_series")
    if series is not None and is_series(document):
        return series
    return profile.limits.get("secured_percent")


def _labelled_cells(document: LabelledDocument) -> Iterator[tuple[str, LabelledSegment]]:
    """Yield the cell behind "Secured" with its label; where several partners are "secured", each has its own share."""
    for unit in document.audience_units:
        cells = [segment for segment in unit.segments if segment.segment.role is Role.TABLE]
        labels = [place for place, cell in enumerate(cells[:-1]) if _LABEL.fullmatch(cell.text.strip())]
        if len(labels) == 1:
            label, cell = cells[labels[0]], cells[labels[0] + 1]
            yield f"{label.text}: {cell.text}", cell


def _values(text: str, segment: LabelledSegment) -> Iterator[float]:
    if not segment.segment.quotable:
        return
    for pattern in _SAID:
        for found in pattern.finditer(text):
            if _NOT.search(found.group()) is None and float(found["value"]) <= 100:
                yield float(found["value"])
