"""Rules about what must be said somewhere: a buyer asks for it, and looks for it once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.kinds.patterns import any_of
from locready.rules.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """``target``: ways of saying it in a target language; ``source``: ways of saying it in other languages.

    Said in another language only, it is there, but the buyer cannot read it: message ``unreadable`` in place of
    ``message``. Whether it is asked for at all is the profile's word (``essentials``, by material type).
    """

    essential: str
    target: tuple[str, ...]
    source: tuple[str, ...] = ()

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Look for it in what an audience sees."""
        if self.essential not in profile.essentials.get(document.material, ()):
            return not_applicable(f"not asked of this material ({document.material})")
        shown = [segment for segment in document.segments if segment.segment.for_audience]
        if not shown:
            return not_applicable("no text")
        if any(self._says_it(segment) for segment in shown):
            return Judgement()
        return Judgement(hits=(self._unreadable(shown) or Hit(key=self.essential),))

    def _says_it(self, segment: LabelledSegment) -> bool:
        """Say whether a text says it to a buyer: in a target language, in no language (an address), or paired."""
        if any_of(self.target).search(segment.text) is not None:
            return segment.coverage.target > 0 or not segment.is_foreign
        return bool(segment.pairs) and self._in_source(segment)

    def _in_source(self, segment: LabelledSegment) -> bool:
        return bool(self.source) and any_of(self.source).search(segment.text) is not None

    def _unreadable(self, shown: list[LabelledSegment]) -> Hit | None:
        found = next((segment for segment in shown if self._in_source(segment)), None)
        if found is None:
            return None
        return replace(on(found), message_id="unreadable", words=found.coverage.unpaired, key=self.essential)
