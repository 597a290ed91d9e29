"""Rules that are a regular expression: a way of writing that a buyer abroad cannot use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from locready.model import Origin, Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, around, in_scope, not_applicable, on
from locready.rules.kinds.excuse import Beside, excuse, units_with
from locready.rules.kinds.patterns import compiled
from locready.rules.profile import Profile


class Among(StrEnum):
    """Which texts a pattern is looked for in.

    ``unpaired``: what a buyer is left with, so not the source text whose translation stands beside it. ``target``:
    text in a target language. ``all``: everything in scope.
    """

    UNPAIRED = "unpaired"
    TARGET = "target"
    ALL = "all"


class Where(StrEnum):
    """Whether a pattern is looked for in the text of a material, in the name of its file, or in both."""

    TEXT = "text"
    FILE_NAME = "file-name"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """``match`` marks a fault unless ``unless`` matches ``beside`` it; ``hidden`` adds what is not shown.

    ``given`` must match somewhere on the slide or page: "until December" is a fault beside a link alone.
    ``origin`` ``native`` leaves out what was recognised in pictures, ``ocr`` looks at nothing else. Text whose letters
    were not surely recognised matches nothing.
    """

    match: str
    unless: str | None = None
    given: str | None = None
    beside: Beside = Beside.TEXT
    scope: tuple[Role, ...] = ()
    among: Among = Among.UNPAIRED
    where: Where = Where.TEXT
    hidden: bool = False
    origin: Origin | None = None

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Find every text in scope that matches."""
        segments = self._looked_at(document)
        if not segments:
            return not_applicable("no text in scope")
        excused = excuse(self.unless, self.beside, document)
        given = None if self.given is None else units_with(compiled(self.given), document)
        hits = (
            _hit(segment, found)
            for segment in _once(segment for segment in segments if _belongs(segment, self.among, document))
            for found in compiled(self.match).finditer(segment.text)
            if not excused(segment, found) and (given is None or segment.segment.location.index in given)
        )
        return Judgement(hits=tuple(hits))

    def _looked_at(self, document: LabelledDocument) -> list[LabelledSegment]:
        name = [] if self.where is Where.TEXT else [document.file_name]
        text = [] if self.where is Where.FILE_NAME else in_scope(document, self.scope, hidden=self.hidden)
        return [*name, *(segment for segment in text if self._can_be_read(segment))]

    def _can_be_read(self, segment: LabelledSegment) -> bool:
        return segment.segment.quotable and self.origin in (None, segment.segment.origin)


def _once(segments: Iterable[LabelledSegment]) -> Iterator[LabelledSegment]:
    """Yield each text of a clip once, however often it is shown, and every text of other materials."""
    seen: set[str] = set()
    for segment in segments:
        if segment.segment.location.start_s is None or segment.text not in seen:
            yield segment
        seen.add(segment.text)


def _hit(segment: LabelledSegment, found: re.Match[str]) -> Hit:
    return replace(
        on(segment, match=found.group().strip()),
        excerpt=around(segment.text, *found.span()),
        key=found.group(),
    )


def _belongs(segment: LabelledSegment, among: Among, document: LabelledDocument) -> bool:
    match among:
        case Among.ALL:
            return True
        case Among.TARGET:
            return document.targets.include(segment.reading.language)
        case Among.UNPAIRED:
            return not segment.pairs
