"""Files in a format that the market's form does not take."""

from __future__ import annotations

from locready.model.labelled import LabelledDocument
from locready.rules.kinds.base import Hit, Judgement, not_applicable
from locready.rules.profile import Profile


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare the format with those that the profile takes of this type of material."""
    accepted = profile.accepts.get(document.material)
    if accepted is None:
        return not_applicable(f"{profile.id} names no format for this material ({document.material})")
    kind = document.document.format
    if kind in accepted.formats:
        return Judgement()
    formats = ", ".join(name.upper() for name in accepted.formats)
    return Judgement(hits=(Hit(args={"format": kind.upper(), "formats": formats}, said=accepted, key="format"),))
