"""Running times of one work that are not the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, in_scope, not_applicable, on
from locready.rules.profile import Profile

#: Materials that speak of several works.
_OF_MANY = frozenset({"catalogue", "company"})
#: What names the length of the work; a teaser, a pilot and an episode have lengths of their own.
_SURE = (
    r"running[- ]?time|run[- ]?time|上映時間|本編尺|ランニング\s?タイム|러닝\s?타임|상영\s?시간|片[長长]|durée du film"
    r"|feature(?: film| documentary)?(?=,)"
)
#: What names the length of anything: it counts at the head of a line, from the minutes on that a feature has (AMPAS).
_LOOSE = r"(?:total |film )?length|duration|durée|laufzeit|filmlänge|尺|本編|ความยาว"
_FEATURE = 40
_MINUTES = r"(?:min(?:ute)?[sn]?\b|分|분|นาที|['’′])"
_TIME = (
    rf"(?:(?P<hours>\d)\s?(?:h(?:ours?|rs?)?|時間|시간|小[时時])\s?(?:(?P<rest>\d{{1,2}})\s?(?:m|{_MINUTES}))?"
    rf"|(?P<minutes>\d{{2,3}})\s?{_MINUTES})"
)
_LABELLED = re.compile(
    rf"(?:{_SURE}|(?:^|(?<=[,;|·/]\s))(?P<loose>{_LOOSE}))\s?[:：,|]?\s?(?:is )?{_TIME}", re.IGNORECASE | re.MULTILINE
)
_LABEL = re.compile(rf"\s{{0,4}}(?:{_SURE}|(?P<loose>{_LOOSE}))\s?[:：]?\s{{0,4}}", re.IGNORECASE)
_CELL = re.compile(rf"\s{{0,4}}{_TIME}\s{{0,4}}", re.IGNORECASE)


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare all places where the running time is given in figures and not said to be about right.

    Every one but the first is a fault where it is another. A label may stand in the cell before its figure.
    """
    if document.material in _OF_MANY:
        return not_applicable(f"not asked of this material ({document.material})")
    segments = [segment for segment in in_scope(document, ()) if segment.segment.quotable]
    if not segments:
        return not_applicable("no text")
    return Judgement(hits=tuple(_different(list(_given(segments)))))


def _given(segments: list[LabelledSegment]) -> Iterator[tuple[LabelledSegment, int]]:
    """Yield every running time in minutes with the text that gives it, in reading order."""
    for segment in segments:
        for found in _LABELLED.finditer(segment.text):
            yield from _if_long_enough(segment, found, found)
    for label, cell in pairwise(segments):
        named, found_here = _LABEL.fullmatch(label.text), _CELL.fullmatch(cell.text)
        if named and found_here:
            yield from _if_long_enough(cell, named, found_here)


def _if_long_enough(
    segment: LabelledSegment, label: re.Match[str], time: re.Match[str]
) -> Iterator[tuple[LabelledSegment, int]]:
    minutes = int(time["minutes"] or 0) + 60 * int(time["hours"] or 0) + int(time["rest"] or 0)
    if minutes >= _FEATURE or not label["loose"]:
        yield segment, minutes


def _different(given: list[tuple[LabelledSegment, int]]) -> Iterator[Hit]:
    for segment, minutes in given[1:]:
        first = given[0][1]
        if minutes != first:
            yield replace(on(segment, value=str(minutes), first=str(first)), key=f"{first}/{minutes}")
