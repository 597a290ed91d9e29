"""Rules about how long a text may be that a market asks for: a logline, a synopsis, a treatment."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from locready.model.labelled import LabelledDocument, LabelledSegment, Targets
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.kinds.section import Section, sections
from locready.rules.profile import Limit, Profile

_WORD = re.compile(r"\S*[^\W_]\S*")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CHINESE = Targets(tags=("zh",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """``heading`` are expressions for whole headings; ``at_most`` names the profile's limit for each unit of length.

    Units: ``words`` and ``characters`` (with spaces) of what is in a target language, ``han`` characters of what is in
    Chinese, ``pages`` that it stands on. The unit is also the id of the message. Where a text stands in several
    lengths, the shortest counts: one that fits is enough.
    """

    heading: tuple[str, ...]
    at_most: Mapping[str, str] = field(default_factory=dict)

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Measure what stands under the heading."""
        limits = {unit: profile.limits[name] for unit, name in self.at_most.items() if name in profile.limits}
        if not limits:
            return not_applicable(f"{profile.id} sets no limit")
        found = sections(document, self.heading)
        if not found:
            return not_applicable("it is not there under a heading of its own")
        return Judgement(hits=tuple(_too_long(found, document.targets, limits)))


def _too_long(found: list[Section], targets: Targets, limits: Mapping[str, Limit]) -> Iterator[Hit]:
    for unit, limit in limits.items():
        measured = [length for section in found if (length := _length(section, unit, targets)).value > 0]
        shortest = min(measured, key=lambda length: length.value, default=None)
        if shortest is not None and shortest.value > limit.value:
            args = {"value": str(shortest.value), "limit": f"{limit.value:g}"}
            yield replace(on(shortest.first, **args), message_id=unit, said=limit, key=unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Length:
    """How long a section is in one unit, and the first text that counts."""

    value: int
    first: LabelledSegment


def _length(section: Section, unit: str, targets: Targets) -> _Length:
    """Measure a section; what is in other languages is left out, so that a translation is not counted twice."""
    if unit == PAGES:
        return _Length(value=section.units, first=section.parts[0].segment)
    languages = _CHINESE if unit == "han" else targets
    counted = [part for part in section.parts if _is_in(part.segment, languages)]
    first = counted[0].segment if counted else section.parts[0].segment
    return _Length(value=_COUNTS[unit]([part.text for part in counted]), first=first)


def _is_in(segment: LabelledSegment, languages: Targets) -> bool:
    return languages.include(segment.reading.language) or segment.has_target(languages)


def _words(texts: Sequence[str]) -> int:
    return sum(len(_WORD.findall(text)) for text in texts)


def _characters(texts: Sequence[str]) -> int:
    return len("\n".join(texts))


def _han(texts: Sequence[str]) -> int:
    return sum(len(_HAN.findall(text)) for text in texts)


PAGES = "pages"
_COUNTS: Mapping[str, Callable[[Sequence[str]], int]] = {"words": _words, "characters": _characters, "han": _han}
#: The units that a rule may give in ``at_most``.
UNITS = frozenset({*_COUNTS, PAGES})
