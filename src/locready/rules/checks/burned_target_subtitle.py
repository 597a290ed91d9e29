"""Subtitles for the buyer that are burned into the picture: fine to look at, not to deliver."""

from __future__ import annotations

from locready.model import Role
from locready.model.labelled import LabelledDocument
from locready.rules.kinds.base import Judgement, not_applicable
from locready.rules.kinds.patterns import compiled
from locready.rules.kinds.timed import events, is_clip, weight
from locready.rules.profile import Profile

#: What is burned in serves the buyer when so much of it (0..1 of its time) is in a language of his.
_SERVES = 0.5
#: How a clip says that there is one without.
_CLEAN = r"(?<![a-z])(?:text-?less|clean (?:version|master|feed))(?![a-z])|(?:文字|字幕|テロップ)(?:なし|無し)|白完"


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Ask whether there is a version without them, unless the clip's name or text says so."""
    if not is_clip(document):
        return not_applicable("no clip by itself")
    subtitles = events(document, Role.SUBTITLE)
    whole = sum(weight(event) for event in subtitles)
    served = sum(weight(event) for event in subtitles if document.targets.include(event.reading.language))
    if not subtitles or served < _SERVES * whole:
        return not_applicable("no burned-in subtitles in a target language")
    texts = (document.file_name.text, *(event.text for event in document.events))
    return Judgement(manual=not any(compiled(_CLEAN).search(text) for text in texts))
