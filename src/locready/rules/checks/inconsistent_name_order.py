"""People whose family name stands now first, now last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, in_scope, not_applicable, on
from locready.rules.profile import Profile

#: Two words that are written as names are: one of them in capitals, or neither.
_NAME = re.compile(r"(?<![\w'’-])(?P<one>[A-ZĀŌŪ][A-Za-zāōū'-]{1,15}) (?P<two>[A-ZĀŌŪ][A-Za-zāōū'-]{1,15})(?![\w'’-])")
#: Syllables of East Asian names in Latin letters; English words in capitals (STUDIO, FILM) are not built of them.
_SYLLABLES = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|ch|sh|ts|ky|gy|ny|hy|by|py|my|ry)?[aeiouāōū]|n(?![aeiou])|oh(?![aeiou])|(?:kk|ss|tt|pp|tch))"
    r"{1,8}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name where it stands; ``marked`` is the place (0 or 1) of the part in capitals, None without one."""

    segment: LabelledSegment
    parts: tuple[str, str]
    marked: int | None

    @property
    def text(self) -> str:
        """The name as written."""
        return " ".join(self.parts)


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find names that stand in both orders, and family names in capitals that stand first here and last there.

    Without capitals nobody can tell which part is the family name: then only the same two words, turned round, count.
    """
    segments = [segment for segment in in_scope(document, ()) if segment.segment.quotable]
    if not segments:
        return not_applicable("no text")
    names = [name for segment in segments for name in _names(segment)]
    found = {(hit.segments, hit.key): hit for hit in (*_turned(names), *_marked_otherwise(names))}
    return Judgement(hits=tuple(found.values()))


def _names(segment: LabelledSegment) -> Iterator[Named]:
    for found in _NAME.finditer(segment.text):
        parts = (found["one"], found["two"])
        capitals = [part.isupper() for part in parts]
        if all(_SYLLABLES.fullmatch(part) for part in parts) and not all(capitals):
            yield Named(segment=segment, parts=parts, marked=capitals.index(True) if any(capitals) else None)


def _turned(names: list[Named]) -> Iterator[Hit]:
    """Yield names whose two words stood in the other order before."""
    first: dict[frozenset[str], Named] = {}
    for name in names:
        before = first.setdefault(frozenset(part.casefold() for part in name.parts), name)
        if before.parts[0].casefold() != name.parts[0].casefold():
            yield _hit(name, before)


def _marked_otherwise(names: list[Named]) -> Iterator[Hit]:
    """Yield names with the family name elsewhere than in the first name that marks it.

    A family name that is marked once is known wherever it stands.
    """
    families = {name.parts[name.marked].casefold() for name in names if name.marked is not None}
    placed = [(name, place) for name in names if (place := _place(name, families)) is not None]
    yield from (_hit(name, placed[0][0]) for name, place in placed[1:] if place != placed[0][1])


def _place(name: Named, families: set[str]) -> int | None:
    """Return where the family name stands (0 or 1), None where nobody can tell."""
    if name.marked is not None:
        return name.marked
    known = [part.casefold() in families for part in name.parts]
    return known.index(True) if known.count(True) == 1 else None


def _hit(name: Named, other: Named) -> Hit:
    return replace(on(name.segment, name=name.text, other=other.text), key=name.text)
