"""Rules that are a regular expression: a way of writing that a buyer abroad cannot use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, around, in_scope, not_applicable, on
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """``match`` marks a fault unless ``unless`` matches in the same text; ``file_name`` looks at the name as well."""

    match: str
    unless: str | None = None
    scope: tuple[Role, ...] = ()
    among: Among = Among.UNPAIRED
    file_name: bool = False

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Find every text in scope that matches."""
        segments = in_scope(document, self.scope)
        if not segments and not self.file_name:
            return not_applicable("no text in scope")
        looked_at = [*segments, *([document.file_name] if self.file_name else [])]
        return Judgement(hits=tuple(self._hits(document, looked_at)))

    def _hits(self, document: LabelledDocument, segments: list[LabelledSegment]) -> Iterator[Hit]:
        for segment in segments:
            if _belongs(segment, self.among, document) and not self._excused(segment.text):
                for found in compiled(self.match).finditer(segment.text):
                    yield replace(
                        on(segment, match=found.group().strip()),
                        excerpt=around(segment.text, *found.span()),
                        key=found.group(),
                    )

    def _excused(self, text: str) -> bool:
        return self.unless is not None and compiled(self.unless).search(text) is not None


def _belongs(segment: LabelledSegment, among: Among, document: LabelledDocument) -> bool:
    match among:
        case Among.ALL:
            return True
        case Among.TARGET:
            return document.targets.include(segment.reading.language)
        case Among.UNPAIRED:
            return not segment.pairs
