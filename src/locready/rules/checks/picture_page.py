"""Slides and pages whose text is all in pictures: nobody can search, copy or translate it."""

from __future__ import annotations

from locready.model import Location, Role
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.rules.kinds.base import Hit, Judgement, not_applicable, shortened
from locready.rules.profile import Profile

#: What runs along every slide is not the text of this one.
_FURNITURE = frozenset({Role.FOOTER, Role.LAYOUT, Role.WATERMARK, Role.LOGO})
#: Fewer words than this (word equivalents) in a picture are a sign in a still, and no slide's text.
_SIGN = 5.0
_PICTURES = frozenset({"image", "video", "subtitles"})


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find every shown slide or page with text of its own that is in pictures alone, whatever its language.

    The rule's share is the part of the slides with text that have some outside pictures. Key art and clips are pictures
    by nature and not judged.
    """
    if document.material == "keyart" or document.document.format in _PICTURES:
        return not_applicable("a picture by nature")
    written = {unit.unit.index: (unit, own) for unit in document.audience_units if (own := _own(unit))}
    if not written:
        return not_applicable("no slide with text")
    lost = [_hit(unit, own) for unit, own in written.values() if _is_picture(own)]
    return Judgement(hits=tuple(lost), share=1 - len(lost) / len(written))


def _own(unit: LabelledUnit) -> list[LabelledSegment]:
    return [segment for segment in unit.segments if segment.counted and segment.role not in _FURNITURE]


def _is_picture(own: list[LabelledSegment]) -> bool:
    words = sum(sum(segment.words.values()) for segment in own)
    return words >= _SIGN and all(segment.segment.picture for segment in own)


def _hit(unit: LabelledUnit, own: list[LabelledSegment]) -> Hit:
    return Hit(
        location=Location(unit_kind=unit.unit.kind, index=unit.unit.index),
        excerpt=shortened(unit.headline),
        segments=tuple(segment.segment.id for segment in own),
        key="\n".join(segment.text for segment in own),
    )
