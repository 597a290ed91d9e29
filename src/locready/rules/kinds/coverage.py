"""Rules about how much of a text a reader of the target languages can follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from locready.model import Location, Origin, Role
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit, total
from locready.rules.kinds.base import UNQUOTED, Hit, Judgement, in_scope, not_applicable, on, quoted
from locready.rules.kinds.in_pictures import surely_told
from locready.rules.profile import Profile


class Per(StrEnum):
    """What one finding stands for."""

    DOCUMENT = "document"
    UNIT = "unit"
    PICTURE = "picture"
    SEGMENT = "segment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The share of words in ``scope`` that is in a target language or paired with one.

    ``per``: what a finding stands for; ``picture`` looks at what is surely read in pictures, and at nothing else.
    ``below``: findings only where the share of the whole is lower (0..1), the name of a profile's limit or a number.
    ``beyond``: only texts of which more than this part (0..1) cannot be read are shown.
    ``at_zero``: the message of a whole document of which nothing can be read. ``never_in``: formats that have rules of
    their own. ``origin``: ``native`` leaves out what was recognised in pictures, ``ocr`` everything else.
    """

    scope: tuple[Role, ...] = ()
    per: Per = Per.UNIT
    below: float | str = 1.0
    beyond: float = 0.0
    at_zero: str = "message"
    never_in: tuple[str, ...] = ()
    origin: Origin | None = None

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Score the readable share of the scope."""
        segments = [] if document.document.format in self.never_in else self._looked_at(document)
        readable = total(segment.coverage for segment in segments).readable
        if readable is None:
            return not_applicable("no words in scope")
        limit = profile.limits[self.below].value if isinstance(self.below, str) else self.below
        hits = tuple(self._hits(document, segments)) if readable < limit else ()
        return Judgement(hits=hits, share=readable)

    def _looked_at(self, document: LabelledDocument) -> list[LabelledSegment]:
        looked_at = [it for it in in_scope(document, self.scope) if self.origin in (None, it.segment.origin)]
        if self.per is Per.PICTURE:
            return surely_told(segment for segment in looked_at if segment.segment.picture)
        return looked_at

    def _hits(self, document: LabelledDocument, segments: Sequence[LabelledSegment]) -> Iterator[Hit]:
        unread = [segment for segment in segments if self._is_unread(segment)]
        match self.per:
            case Per.DOCUMENT:
                yield from self._whole(document, segments, unread)
            case Per.SEGMENT:
                for segment in unread:
                    yield replace(on(segment, text=quoted(segment) or UNQUOTED), words=segment.coverage.unpaired)
            case Per.PICTURE:
                yield from _by_picture(unread)
            case Per.UNIT:
                yield from _by_unit(document.units, {segment.segment.id for segment in unread})

    def _whole(
        self, document: LabelledDocument, segments: Sequence[LabelledSegment], unread: Sequence[LabelledSegment]
    ) -> Iterator[Hit]:
        """Yield one hit for all that is unread; the longest text is shown."""
        if not unread:
            return
        coverage = total(segment.coverage for segment in segments)
        share = f"{coverage.readable or 0.0:.0%}"
        yield Hit(
            excerpt=quoted(_longest(unread)),
            language=document.dominant,
            words=coverage.unpaired,
            segments=tuple(segment.segment.id for segment in unread),
            args={"share": share, "words": f"{coverage.unpaired:.0f}", "texts": str(len(unread))},
            message_id=self.at_zero if share == "0%" else "message",
            key="document",
        )

    def _is_unread(self, segment: LabelledSegment) -> bool:
        return segment.coverage.unpaired > self.beyond * segment.coverage.words


def _by_unit(units: Sequence[LabelledUnit], unread: set[str]) -> Iterator[Hit]:
    for unit in units:
        segments = [segment for segment in unit.segments if segment.segment.id in unread]
        if segments:
            yield _together(segments, sum(segment.coverage.unpaired for segment in segments))


def _by_picture(unread: Sequence[LabelledSegment]) -> Iterator[Hit]:
    """Yield one hit a picture, wherever it is shown: what is shown twice is retyped once."""
    pictures: dict[str, list[LabelledSegment]] = defaultdict(list)
    for segment in unread:
        pictures[segment.segment.picture].append(segment)
    for segments in pictures.values():
        words = {segment.text: segment.coverage.unpaired for segment in segments}
        yield _together(segments, sum(words.values()))


def _together(segments: Sequence[LabelledSegment], words: float) -> Hit:
    """Return one hit for what is unread on a unit or in a picture; the longest text is shown."""
    longest = _longest(segments)
    place = longest.segment.location
    return replace(
        on(longest, words=f"{max(words, 1.0):.0f}", blocks=str(len(segments))),
        location=place if len(segments) == 1 else _around(segments),
        words=words,
        segments=tuple(segment.segment.id for segment in segments),
        key="\n".join(segment.text for segment in segments),
    )


def _around(segments: Sequence[LabelledSegment]) -> Location:
    """Return the unit that several texts stand on; a time and a file inside the material are of single texts."""
    first = segments[0].segment.location
    members = {segment.segment.location.member for segment in segments}
    return Location(unit_kind=first.unit_kind, index=first.index, member=first.member if len(members) == 1 else "")


def _longest(segments: Sequence[LabelledSegment]) -> LabelledSegment:
    """Return the longest text that may be quoted; the longest of all where none may."""
    quotable = [segment for segment in segments if segment.segment.quotable]
    return max(quotable or segments, key=lambda segment: segment.coverage.unpaired)
