"""Materials of one work that call it by other names in Latin letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from locready.model.labelled import LabelledDocument
from locready.model.pack import LabelledPack
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.kinds.timed import is_clip
from locready.rules.profile import Profile
from locready.rules.titles import Title, is_another_form, is_variant, titles_of


def judge(pack: LabelledPack, profile: Profile) -> Judgement:
    """Compare the titles that a buyer can read on the cover or title card of each material with those of the first.

    The first is the first by path. A title that is shortened or goes on is the same. What is large in a clip may be a
    tagline: of a clip only a variation of the title is told.
    """
    named = [(pack.documents[path], titles) for path in sorted(pack.documents) if (titles := _titles(pack, path))]
    if len(named) < 2:
        return not_applicable("fewer than two materials show a title that a buyer can read")
    titles = named[0][1]
    return Judgement(hits=tuple(_hit(it, found, titles) for it, found in named[1:] if _differ(it, found, titles)))


def _titles(pack: LabelledPack, path: str) -> list[Title]:
    return [title for title in titles_of(pack.documents[path]) if title.readable]


def _differ(document: LabelledDocument, titles: Sequence[Title], others: Sequence[Title]) -> bool:
    pairs = [(one.text, other.text) for one in titles for other in others]
    if any(is_another_form(*pair) for pair in pairs):
        return False
    return not is_clip(document) or any(is_variant(*pair) for pair in pairs)


def _hit(document: LabelledDocument, titles: Sequence[Title], others: Sequence[Title]) -> Hit:
    first = others[0]
    hit = on(titles[0].segment, name=titles[0].text, first=first.text)
    place = replace(hit.location, member=document.document.path)
    return replace(hit, location=place, key=f"{first.text}/{titles[0].text}")
