"""Materials of one work from which nobody can be reached, although each by itself need not say how."""

from __future__ import annotations

import re

from locready.model.labelled import LabelledDocument
from locready.model.pack import LabelledPack
from locready.rules.kinds.base import Hit, Judgement, not_applicable
from locready.rules.profile import Profile

_CONTACT = "contact"
#: An e-mail address, a web address, or a telephone number with the code of its country.
_REACHED = re.compile(
    r"[a-z0-9][a-z0-9._+-]{0,63}@[a-z0-9-]{1,63}\.[a-z]|https?://|\bwww\.|\+\s?\d{1,3}[\s(.-]{1,2}[\d(][\d\s().-]{6,18}",
    re.IGNORECASE,
)


def judge(pack: LabelledPack, profile: Profile) -> Judgement:
    """Look for any address in what an audience sees of any material.

    A pitch is asked for its contact by itself; what it says serves all, and what it lacks is told once.
    """
    if len(pack.documents) < 2:
        return not_applicable("a single material")
    if any(_CONTACT in profile.essentials.get(document.material, ()) for document in pack.documents.values()):
        return not_applicable("one of the materials is asked by itself")
    if any(_says_it(document) for document in pack.documents.values()):
        return Judgement()
    return Judgement(hits=(Hit(key=_CONTACT),))


def _says_it(document: LabelledDocument) -> bool:
    shown = (segment for segment in document.segments if segment.segment.for_audience)
    return any(_REACHED.search(segment.text) for segment in shown)
