"""Rules about what must be said somewhere: a buyer asks for it, and looks for it once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.kinds.patterns import any_of
from locready.rules.profile import Profile

#: A heading counts on a slide or page of which a buyer can read this share (0..1): "STORY" over Japanese tells none.
_FOLLOWED = 0.3

#: "Director: to be announced" says that there is a gap, not what fills it.
_PROMISE = r"(?:t\.?b\.?[acd]\.?|to be (?:announced|confirmed|decided|defined|determined|discussed)|coming soon)"
_PROMISE_ALONE = re.compile(rf"\W{{0,3}}{_PROMISE}\W{{0,3}}", re.IGNORECASE)
_PROMISE_BEHIND = re.compile(rf"[^\n:：–—]{{1,40}}[:：–—]\s?{_PROMISE}\W{{0,3}}", re.IGNORECASE)
#: A heading or the label of a table has at most so many words; a longer text says something by itself.
_HEADING = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Three ways of saying it.

    ``content`` says it in any company (``12 x 24 min``, an e-mail address), ``target`` in a target language on a slide
    that a buyer can follow (headings, labels, phrases), ``foreign`` in other languages. Said in ``foreign`` only, it is
    there, but the buyer cannot read it: message ``unreadable`` in place of ``message``. Whether it is asked for at all
    is the profile's word (``essentials``, by material type), and with ``given`` only where a text says so: who names a
    production committee has to explain it.
    """

    essential: str
    target: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    given: tuple[str, ...] = ()

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Look for it in what an audience sees."""
        if self.essential not in profile.essentials.get(document.material, ()):
            return not_applicable(f"not asked of this material ({document.material})")
        shown = [(unit, segment) for unit in document.audience_units for segment in _shown(unit)]
        if not shown:
            return not_applicable("no text")
        if self.given and not any(_found(self.given, segment) for _, segment in shown):
            return not_applicable("nothing that would have to be explained")
        if any(self._says_it(unit, segment) for unit, segment in shown):
            return Judgement()
        unreadable = self._foreign(shown) or self._under_heading(shown)
        return Judgement(hits=(self._hit(unreadable),))

    def _says_it(self, unit: LabelledUnit, segment: LabelledSegment) -> bool:
        """Say whether a text says it to a buyer: by itself, in a target language, or beside its translation."""
        if _found(self.content, segment):
            return True
        if not _is_followed(unit):
            return False
        if _found(self.target, segment) and (segment.coverage.target > 0 or not segment.is_foreign):
            return not _is_put_off(unit, segment)
        return bool(segment.pairs) and _found(self.foreign, segment)

    def _foreign(self, shown: Sequence[tuple[LabelledUnit, LabelledSegment]]) -> LabelledSegment | None:
        """Return the first text that says it in another language, or as a heading in any over what cannot be read."""
        said = ((unit, segment) for unit, segment in shown if _found(self.foreign, segment))
        return next((segment for unit, segment in said if segment.is_foreign or not _is_followed(unit)), None)

    def _under_heading(self, shown: Sequence[tuple[LabelledUnit, LabelledSegment]]) -> LabelledSegment | None:
        """Return the longest text under a heading that says it where the buyer can follow nothing else."""
        unit = next((unit for unit, segment in shown if unit.coverage.unpaired and _found(self.target, segment)), None)
        return max(_shown(unit), key=lambda segment: segment.coverage.unpaired) if unit else None

    def _hit(self, unreadable: LabelledSegment | None) -> Hit:
        if unreadable is None:
            return Hit(key=self.essential)
        words = unreadable.coverage.unpaired
        return replace(on(unreadable), message_id="unreadable", words=words, key=self.essential)


def _is_followed(unit: LabelledUnit) -> bool:
    """Say whether a buyer can follow a slide or page at all."""
    return (unit.coverage.readable or 0.0) >= _FOLLOWED


def _is_put_off(unit: LabelledUnit, segment: LabelledSegment) -> bool:
    """Say whether a promise is all that a heading is followed by, in its text or in the next one."""
    if _PROMISE_BEHIND.fullmatch(segment.text):
        return True
    if len(segment.text.split()) > _HEADING:
        return False
    following = next((other for one, other in pairwise(_shown(unit)) if one is segment), None)
    return following is not None and _PROMISE_ALONE.fullmatch(following.text) is not None


def _shown(unit: LabelledUnit) -> Iterator[LabelledSegment]:
    return (segment for segment in unit.segments if segment.segment.for_audience)


def _found(patterns: tuple[str, ...], segment: LabelledSegment) -> bool:
    return bool(patterns) and any_of(patterns).search(segment.text) is not None
