"""English titles that explain where a title abroad names."""

from __future__ import annotations

import re
from dataclasses import replace

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.profile import Profile

#: More words than this are no hook any more (Tokyo Docs: a few words, no subtitle).
_WORDS = 6
_WORD = re.compile(r"[A-Za-zÀ-ɏ][\w'’-]*")
#: ``LIGHTS OUT ~A Taisho Detective Story~``: a Japanese habit, and a sign that nobody can type.
_SUBTITLE = re.compile(r"[~〜～][^~〜～\n]{3,80}(?:[~〜～]|$)")
#: A subtitle after a colon or a dash is one that lists know how to leave out.
_AFTER_COLON = re.compile(r"[:：]|\s[–—-]\s")
#: Lines of a cover that say what the file is.
_ABOUT_FILE = re.compile(
    r"\b(?:pitch|deck|presentation|proposal|project|bible|company|profile|plan|package|market|dossier|introduction)\b",
    re.IGNORECASE,
)


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Look at the titles on the first shown slide or page with text, where they are in a target language."""
    if document.material != "pitch":
        return not_applicable(f"not asked of this material ({document.material})")
    titles = next(filter(None, map(_titles, document.audience_units)), [])
    said = [(segment, _first_line(segment)) for segment in titles if document.targets.include(segment.reading.language)]
    if not said:
        return not_applicable("no title in a target language on the cover")
    return Judgement(hits=tuple(hit for segment, line in said for hit in _hits(segment, line)))


def _titles(unit: LabelledUnit) -> list[LabelledSegment]:
    return [segment for segment in unit.segments if segment.counted and segment.role is Role.TITLE]


def _first_line(segment: LabelledSegment) -> str:
    """Return the line that is the title; what stands below it in the same box is said of it."""
    return segment.text.strip().partition("\n")[0]


def _hits(segment: LabelledSegment, line: str) -> list[Hit]:
    if not segment.segment.quotable or _ABOUT_FILE.search(line):
        return []
    if found := _SUBTITLE.search(line):
        return [_hit(segment, "subtitle", text=found.group().strip())]
    words = len(_WORD.findall(_AFTER_COLON.split(line)[0]))
    return [_hit(segment, "message", count=str(words), limit=str(_WORDS))] if words > _WORDS else []


def _hit(segment: LabelledSegment, message_id: str, **args: str) -> Hit:
    return replace(on(segment, **args), message_id=message_id)
