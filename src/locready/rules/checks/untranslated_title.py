"""Covers on which a buyer finds no title to read, say or search for."""

from __future__ import annotations

import re

from locready.model import NO_LANGUAGE, Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Judgement, not_applicable, on
from locready.rules.profile import Profile

_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
_ADDRESS = re.compile(r"@|https?:|www\.")
#: Words that stand on every cover and are nobody's title.
_LABEL = re.compile(
    r"\W*((pitch|proposal|deck|company|corporate|profile|presentation|project|confidential|draft|feature|film|anime|tv|"
    r"series|documentary|media|guide|for|at|the|a|and|of|tiffcom|haf|cannes|busan|efm|ver|v\d+|inc|ltd|co|llc)\W*|\W|\d)+",
    re.IGNORECASE,
)


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Look for a title in a target language or in Latin letters on the first shown slide or page with text.

    A romanised title (``Kokuho``) serves: a buyer can say it and search for it. Labels such as "Pitch deck", dates,
    addresses and footers are no titles.
    """
    cover = next((unit.segments for unit in document.audience_units if unit.coverage.words or unit.unit.title), ())
    lines = [segment for segment in cover if segment.counted and segment.role in (Role.TITLE, Role.BODY)]
    if not lines:
        return not_applicable("no cover with text")
    if any(_can_be_said(segment, document) for segment in lines):
        return Judgement()
    title = next((segment for segment in lines if segment.role is Role.TITLE), lines[0])
    return Judgement(hits=(on(title),))


def _can_be_said(segment: LabelledSegment, document: LabelledDocument) -> bool:
    """Say whether a line of the cover is, carries, or is paired with a title for the buyer."""
    if segment.pairs:
        return True
    text = segment.text
    latin = segment.has_target(document.targets) or segment.reading.language in {
        NO_LANGUAGE,
        "ja-Latn",
        "ko-Latn",
        "zh-Latn",
    }
    return latin and bool(_LATIN_WORD.search(text)) and not _ADDRESS.search(text) and not _LABEL.fullmatch(text)
