"""Rules that are a list of words which must not be left in a material."""

from __future__ import annotations

import re
from dataclasses import dataclass

from locready.model import Origin, Role
from locready.model.labelled import LabelledDocument
from locready.rules.kinds.base import Judgement
from locready.rules.kinds.excuse import Beside
from locready.rules.kinds.pattern import Among, Pattern, Where
from locready.rules.profile import Profile

_LATIN = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """``terms`` are faults wherever they stand, the longest first; Latin ones as whole words in either case."""

    terms: tuple[str, ...]
    unless: str | None = None
    beside: Beside = Beside.TEXT
    scope: tuple[Role, ...] = ()
    among: Among = Among.UNPAIRED
    where: Where = Where.TEXT
    hidden: bool = False
    origin: Origin | None = None

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Find every term in every text in scope."""
        return self.as_pattern().judge(document, profile)

    def as_pattern(self) -> Pattern:
        """Return the pattern that finds these terms."""
        return Pattern(
            match="|".join(_expression(term) for term in sorted(self.terms, key=lambda term: (-len(term), term))),
            unless=self.unless,
            beside=self.beside,
            scope=self.scope,
            among=self.among,
            where=self.where,
            hidden=self.hidden,
            origin=self.origin,
        )


def _expression(term: str) -> str:
    before = r"(?<![A-Za-z0-9])" if _LATIN.match(term) else ""
    after = r"(?![A-Za-z0-9])" if _LATIN.match(term[-1]) else ""
    return before + re.escape(term) + after
