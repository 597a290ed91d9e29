"""Projects of which less money is secured than a market takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Judgement, in_scope, not_applicable, on
from locready.rules.profile import Limit, Profile
from locready.rules.series import is_series

_SECURED = r"(?:secured|confirmed|in place|committed|guaranteed)"
_PERCENT = r"(?P<value>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|per ?cent)"
#: "Secured: 46 %", "46 % of the budget is secured"; what is still open is another figure.
_SAID = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_SECURED}\b(?: (?:financing|funding|finance|share|budget))?(?: (?:is|so far|to date))?"
        rf"[^\w\n%]{{0,6}}{_PERCENT}",
        rf"{_PERCENT}[^\n.;,%]{{0,40}}\b{_SECURED}\b",
    )
)
_NOT = re.compile(r"\b(?:not|un|to be|yet to be|still)\b", re.IGNORECASE)


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare the highest share that is said to be secured with the market's least; without a figure nothing is said.

    A series is held to the limit for series, where the market has one.
    """
    limit = _limit(document, profile)
    if limit is None:
        return not_applicable(f"{profile.id} asks for no secured share")
    given = [(value, segment) for segment in in_scope(document, ()) for value in _values(segment)]
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


def _values(segment: LabelledSegment) -> Iterator[float]:
    if not segment.segment.quotable:
        return
    for pattern in _SAID:
        for found in pattern.finditer(segment.text):
            if _NOT.search(found.group()) is None and float(found["value"]) <= 100:
                yield float(found["value"])
