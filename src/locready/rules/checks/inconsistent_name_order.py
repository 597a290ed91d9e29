"""People whose family name stands now first, now last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, in_scope, not_applicable, on
from locready.rules.profile import Profile

#: Two words that are written as names are: one of them in capitals, or neither; a third one makes them something else.
_WORD = r"[A-ZĀŌŪ][A-Za-zāōū'-]{1,15}"
_NAME = re.compile(rf"(?<![\w'’-])(?P<one>{_WORD}) (?P<two>{_WORD})(?![\w'’-])(?! [A-Z][a-z])")
#: Syllables of Japanese names in Latin letters; English words in capitals (STUDIO, FILM) are not built of them.
_JAPANESE = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|ch|sh|ts|ky|gy|ny|hy|by|py|my|ry)?[aeiouāōū]|n(?![aeiou])|oh(?![aeiou])|(?:kk|ss|tt|pp|tch))"
    r"{1,8}",
    re.IGNORECASE,
)
#: Syllables as Pinyin spells them; a Chinese family name has one, a given name one or two.
_PINYIN = (
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:i?ang|i?ong|[ie]ng|uang|[iu]?an|[iue]n|i?ao|[eu]i|u?ai|i[aeu]|ou|u[aeo]|[aeiou]))"
)
_CHINESE_FAMILY = re.compile(_PINYIN, re.IGNORECASE)
_CHINESE_GIVEN = re.compile(rf"{_PINYIN}{{1,2}}", re.IGNORECASE)
#: Korean and Vietnamese ones end in more letters, as English words do: they count where words are turned round.
_MORE = re.compile(
    r"(?:(?:[bcdghjklmnpqrstvwxyz]|ch|gh|kh|kk|ng|nh|ph|sh|th|tr|tt|zh|[gkh]w|[bghmnprk]y)?[aeiouyāōū]{1,3}"
    r"(?:ng|nh|ch|rk|h|[klmnpt])?){1,3}",
    re.IGNORECASE,
)
#: A given name of two syllables with a hyphen: Ha-neul, Wan-ting.
_HYPHENATED = re.compile(r"[A-Z][a-z]{1,6}-[a-z]{2,6}")


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
    sure = [name for name in names if _is_east_asian(name)]
    found = {(hit.segments, hit.key): hit for hit in (*_turned(names), *_marked_otherwise(sure))}
    return Judgement(hits=tuple(found.values()))


def _names(segment: LabelledSegment) -> Iterator[Named]:
    for found in _NAME.finditer(segment.text):
        parts = (found["one"], found["two"].removesuffix("'s"))
        capitals = [part.isupper() for part in parts]
        if all(_may_be_part(part) for part in parts) and not all(capitals):
            yield Named(segment=segment, parts=parts, marked=capitals.index(True) if any(capitals) else None)


def _may_be_part(part: str) -> bool:
    return any(form.fullmatch(part) for form in (_JAPANESE, _MORE, _HYPHENATED))


def _is_east_asian(name: Named) -> bool:
    """Say whether a name is built as Japanese or Chinese ones are, or has a given name with a hyphen."""
    if any(_HYPHENATED.fullmatch(part) for part in name.parts) or all(map(_JAPANESE.fullmatch, name.parts)):
        return True
    places = (0, 1) if name.marked is None else (name.marked,)
    return any(
        _CHINESE_FAMILY.fullmatch(name.parts[it]) and _CHINESE_GIVEN.fullmatch(name.parts[1 - it]) for it in places
    )


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
