"""Whether a material is about a series: its length and its money are counted by episode."""

from __future__ import annotations

import re

from locready.model.labelled import LabelledDocument
from locready.rules.kinds.base import in_scope

_SERIES = re.compile(
    r"\b(?:\d{1,3}\s?[x×]\s?\d{1,3}\s?(?:['’′]|min)|(?:tv|drama|animated|limited|mini)[- ]?series|\d{1,3} episodes)\b",
    re.IGNORECASE,
)


def is_series(document: LabelledDocument) -> bool:
    """Say whether a text that an audience sees calls it a series or counts episodes."""
    return any(_SERIES.search(segment.text) for segment in in_scope(document, ()))
