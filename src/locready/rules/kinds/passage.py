"""Rules about how long a text may be that a market asks for: a logline, a synopsis, a treatment."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from locready.model.labelled import LabelledDocument, Targets
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
        measured = [(length, section) for section in found if (length := _LENGTHS[unit](section, targets)) > 0]
        if not measured:
            continue
        length, section = min(measured, key=lambda one: one[0])
        if length > limit.value:
            args = {"value": str(length), "limit": f"{limit.value:g}"}
            yield replace(on(section.parts[0].segment, **args), message_id=unit, said=limit, key=unit)


def _words(section: Section, targets: Targets) -> int:
    return sum(len(_WORD.findall(text)) for text in _in(section, targets))


def _characters(section: Section, targets: Targets) -> int:
    return len("\n".join(_in(section, targets)))


def _han(section: Section, targets: Targets) -> int:
    return sum(len(_HAN.findall(text)) for text in _in(section, _CHINESE))


def _pages(section: Section, targets: Targets) -> int:
    return section.units


def _in(section: Section, targets: Targets) -> list[str]:
    """Return the texts of a section that are in these languages: a translation beside them is not counted twice."""
    return [
        part.text
        for part in section.parts
        if targets.include(part.segment.reading.language) or part.segment.has_target(targets)
    ]


#: By the unit that a rule gives in ``at_most``.
_LENGTHS: Mapping[str, Callable[[Section, Targets], int]] = {
    "words": _words,
    "characters": _characters,
    "han": _han,
    "pages": _pages,
}
UNITS = frozenset(_LENGTHS)
