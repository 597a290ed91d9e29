"""A work that is called now this, now that in one material."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, in_scope, not_applicable, on
from locready.rules.profile import Profile
from locready.rules.titles import Title, is_another_form, is_variant, titles_of

#: A name in quotation marks, and the year of another work after it.
_QUOTED = re.compile(r"[“\"『「《]([^”\"』」》\n]{3,60})[”\"』」》](?!\s?[(（,]?\s?(?:19|20)\d\d)")
#: A company's presentation and a catalogue are of many works, a talk is of none.
_OF_NO_WORK = frozenset({"company", "catalogue", "other"})
#: A heading may begin with the title: ``Ledger of Snow: cast and schedule``.
_HEAD = re.compile(r"\s*[:：|｜/／]\s*|\s[-–—]\s")


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare what stands in quotation marks, and the headings, with the titles on the cover in Latin letters.

    A variation has most of its words, two at least, in another order or form. A title that is shortened or goes on (a
    subtitle, a season), and the same in other letters or with another article, is none; nor is a work with its year.
    """
    if document.material in _OF_NO_WORK:
        return not_applicable(f"not asked of this material ({document.material})")
    segments = [segment for segment in in_scope(document, ()) if segment.segment.quotable]
    if not segments:
        return not_applicable("no text")
    titles = [title for title in titles_of(document) if title.is_latin]
    headings = {unit.unit.title for unit in document.audience_units}
    return Judgement(hits=tuple(hit for segment in segments for hit in _hits(segment, titles, headings)))


def _hits(segment: LabelledSegment, titles: Sequence[Title], headings: Collection[str]) -> Iterator[Hit]:
    for name in dict.fromkeys(_names(segment, headings)):
        if any(is_another_form(name, title.text) for title in titles):
            continue
        first = next((title for title in titles if is_variant(name, title.text)), None)
        if first is not None:
            yield replace(on(segment, name=name, first=first.text), excerpt=name, key=f"{first.text}/{name}")


def _names(segment: LabelledSegment, headings: Collection[str]) -> Iterator[str]:
    yield from (found.strip() for found in _QUOTED.findall(segment.text))
    if segment.role in (Role.TITLE, Role.FOOTER) or segment.text in headings:
        yield _HEAD.split(segment.text.strip())[0]
