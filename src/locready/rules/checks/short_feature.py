"""Films that are shorter than the market takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Judgement, in_scope, not_applicable, on
from locready.rules.profile import Profile
from locready.rules.series import is_series

_MINUTES = r"(?P<value>\d{2,3})\s?(?:min(?:ute)?s?\b|['’′](?!\d))"
#: "Running time: 48 min", "Feature film, 64 minutes"; a length of one figure is that of a trailer.
_SAID = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:running time|run ?time|duration|length)\b[^\w\n]{{0,6}}(?:(?:about|approx|ca|c)\b\.?\s?)?{_MINUTES}",
        rf"\b(?:feature|documentary)(?: film| documentary)?[,:;/|·–—-]?\s{{0,2}}[,:;/|·–—-]?\s{{0,2}}{_MINUTES}",
        r"長[編篇](?:劇?映画|ドキュメンタリー|アニメーション)?[^\w\n]{0,3}(?P<value>\d{2,3})\s?分",
    )
)


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare the longest length that is given with the market's least; series are left alone."""
    limit = profile.limits.get("feature_minutes")
    if limit is None:
        return not_applicable(f"{profile.id} asks for no length")
    if is_series(document):
        return not_applicable("a series has the length of its episodes")
    given = [(value, segment) for segment in in_scope(document, ()) for value in _values(segment)]
    if not given:
        return not_applicable("no length is given")
    value, segment = max(given, key=lambda one: one[0])
    if value >= limit.value:
        return Judgement()
    return Judgement(hits=(replace(on(segment, value=str(value), limit=f"{limit.value:g}"), said=limit),))


def _values(segment: LabelledSegment) -> Iterator[int]:
    if segment.segment.quotable:
        yield from (int(found["value"]) for pattern in _SAID for found in pattern.finditer(segment.text))
