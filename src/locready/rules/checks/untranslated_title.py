"""Covers on which a buyer finds no title to read, say or search for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Judgement, not_applicable, on
from locready.rules.kinds.cover import cover_lines, is_latin_title, large_lines, prominence
from locready.rules.profile import Profile


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Look for a title in Latin letters, or paired with one, on the first shown slide or page with text.

    A romanised title (``Kokuho``) serves: a buyer can say it and search for it. Labels such as "Pitch deck", dates,
    addresses, companies and footers are no titles, nor is the small print of a poster. A cover without a foreign word
    has nothing to translate.
    """
    lines = cover_lines(document)
    if not lines:
        return not_applicable("no cover with text")
    large = large_lines(lines)
    small = {line.segment.id for line in lines} - {line.segment.id for line in large}
    texts = {name: segment.text for segment in document.segments if (name := segment.segment.id) not in small}
    if not any(segment.is_foreign for segment in lines) or any(_can_be_said(line, texts) for line in large):
        return Judgement()
    hit = on(max(large, key=prominence))
    return Judgement(hits=(replace(hit, message_id="keyart" if document.material == "keyart" else "message"),))


def _can_be_said(line: LabelledSegment, texts: Mapping[str, str]) -> bool:
    """Say whether a line of the cover is a title for the buyer, or has one as its counterpart."""
    if any(pair.planned for pair in line.pairs):
        return True
    counterparts = [texts.get(name, "") for pair in line.pairs for name in pair.targets]
    return any(is_latin_title(part) for text in (line.text, *counterparts) for part in re.split(r"[\n/／|｜]", text))
