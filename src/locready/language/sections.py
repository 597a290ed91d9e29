"""A text cut into sections, and each section into stretches of one alphabet: what is read as one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from locready.language.fold import Folded, folded
from locready.language.mask import Mask, masks
from locready.model.scripts import Script, runs

#: A line, a cell, or one of the two sides of a bilingual label is read by itself.
_SEPARATOR = re.compile(r"[\n\r\v\f\t\x85\u2028\u2029|]+|(?<=\s)[/／](?=\s)")
#: A colon after a label, not one inside a time or a ratio.
_COLON = re.compile(r":(?!\d)")
_KANA = (Script.HIRAGANA, Script.KATAKANA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """``text[start:end]`` of a folded text in one script; ``masked`` names why it has no language, if it has none."""

    start: int
    end: int
    script: Script
    masked: str = ""

    @property
    def family(self) -> Script:
        """The script that the language is read from: kana are read with the Han beside them."""
        return Script.HAN if self.script in _KANA else self.script


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Stretches that belong together and cover a part of the text."""

    stretches: tuple[Stretch, ...]

    def written_in(self, text: str, *scripts: Script) -> tuple[str, ...]:
        """Return what of a folded text is written in some scripts here, masked parts left out."""
        return tuple(text[s.start : s.end] for s in self.stretches if s.script in scripts and not s.masked)

    def line_in(self, text: str, script: Script) -> str:
        """Return what of a folded text is written in a script here, with what stands between; a space for the rest."""
        kept = (script, Script.COMMON)
        return "".join(text[s.start : s.end] if s.script in kept and not s.masked else " " for s in self.stretches)

    def before_colon(self, text: str, script: Script) -> tuple[str, ...]:
        """Return what is written in a script before the first colon; empty without a colon."""
        for place, stretch in enumerate(self.stretches):
            if not stretch.masked and _COLON.search(text, stretch.start, stretch.end):
                return Section(stretches=self.stretches[:place]).written_in(text, script)
        return ()

    @property
    def families(self) -> tuple[Script, ...]:
        """The families of scripts to read, each once, in order; one Greek letter among others is a symbol."""
        readable = [s for s in self.stretches if not s.masked and s.script is not Script.COMMON]
        words = [s for s in readable if s.script is not Script.GREEK or s.end - s.start > 1]
        return tuple(dict.fromkeys(s.family for s in words or readable))

    @property
    def has_kana(self) -> bool:
        """Whether Japanese is written here for certain."""
        return any(s.script in _KANA and not s.masked for s in self.stretches)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """A folded text and its sections, which cover it."""

    folded: Folded
    sections: tuple[Section, ...]

    @property
    def has_kana(self) -> bool:
        """Whether any section has."""
        return any(section.has_kana for section in self.sections)


def sections_of(original: str, known: re.Pattern[str] | None = None) -> Sections:
    """Return a text in sections.

    Args:
        original: any text.
        known: pattern of words that belong to no language.
    """
    plain = folded(original)
    masked = masks(plain.text, known)
    starts = [mask.start for mask in masked]
    sections = tuple(
        Section(
            stretches=tuple(_stretches(plain.text, start, end, masked[_first(starts, start) : _first(starts, end)]))
        )
        for start, end in pairwise(_borders(plain.text, masked, starts))
    )
    return Sections(folded=plain, sections=sections)


def _first(starts: Sequence[int], place: int) -> int:
    return bisect_left(starts, place)


def _borders(text: str, masked: Sequence[Mask], starts: Sequence[int]) -> list[int]:
    """Return where sections begin and end; a separator inside a mask is none."""
    cuts = {0, len(text)}
    for match in _SEPARATOR.finditer(text):
        before = _first(starts, match.end()) - 1
        if before < 0 or masked[before].end <= match.end():
            cuts.add(match.end())
    return sorted(cuts)


def _stretches(text: str, start: int, end: int, masked: Sequence[Mask]) -> Iterator[Stretch]:
    place = start
    for mask in masked:
        yield from _unmasked(text, place, mask.start)
        yield Stretch(start=mask.start, end=mask.end, script=Script.COMMON, masked=mask.kind)
        place = mask.end
    yield from _unmasked(text, place, end)


def _unmasked(text: str, start: int, end: int) -> Iterator[Stretch]:
    for first, last, script in runs(text[start:end]):
        yield Stretch(start=start + first, end=start + last, script=script)
