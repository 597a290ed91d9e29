"""Whether a known line was found to have its counterpart, and whether that is the right one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bilingual.parallel import Line, squeezed
from locready.model import NO_LANGUAGE
from locready.model.run import SegmentNote

#: Parts of a line that are shorter than this say nothing of where it stands.
_SHORTEST_PART = 2
#: A line is found, and is covered, by half of it.
_HALF = 0.5


class Outcome(StrEnum):
    """What was said of a line that has a counterpart (hit, missed), or has none (false, refused)."""

    HIT = "hit"
    MISSED = "missed"
    FALSE = "false"
    REFUSED = "refused"
    UNFOUND = "not found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The answer for a line; ``partner`` is the text that was taken for its counterpart.

    ``right``: it is the English that it should be. ``foreign``: the line was read as text in a foreign language.
    """

    line: Line
    outcome: Outcome
    partner: str = ""
    right: bool = False
    foreign: bool = True


def judged(line: Line, notes: Sequence[SegmentNote], texts: Mapping[str, str]) -> Judgement:
    """Judge one line.

    Args:
        line: the text and its English, None where nothing stands for it.
        notes: the segments among which it stands.
        texts: the texts of all segments of the material, by id.
    """
    holders = holding(line.foreign, notes)
    if not holders:
        return Judgement(line=line, outcome=Outcome.UNFOUND)
    covered = _is_covered(holders)
    partner = " ".join(texts[name] for note in holders for name in dict.fromkeys(note.pairs))
    return Judgement(
        line=line,
        outcome=_outcome(covered, line.english is not None),
        partner=partner,
        right=covered and _is_right(partner, line.english),
        foreign=any(_is_foreign(note) for note in holders),
    )


def _outcome(covered: bool, has_counterpart: bool) -> Outcome:
    if has_counterpart:
        return Outcome.HIT if covered else Outcome.MISSED
    return Outcome.FALSE if covered else Outcome.REFUSED


def holding(text: str, notes: Sequence[SegmentNote]) -> list[SegmentNote]:
    """Return the segment that is the text, else the shortest that holds it, else those that together are most of it."""
    wanted = squeezed(text)
    sized = sorted(((squeezed(note.text), note) for note in notes), key=lambda item: len(item[0]))
    whole = next((note for held, note in sized if held == wanted), None)
    around = next((note for held, note in sized if wanted in held), None)
    if (one := whole or around) is not None:
        return [one]
    parts = [(held, note) for held, note in sized if len(held) >= _SHORTEST_PART and held in wanted]
    return [note for _held, note in parts] if sum(len(held) for held, _ in parts) >= _HALF * len(wanted) else []


def _is_covered(holders: Sequence[SegmentNote]) -> bool:
    """Say whether most of the word equivalents have a counterpart."""
    whole = sum(note.words for note in holders)
    return whole > 0 and sum(note.words for note in holders if note.pairs) > _HALF * whole


def _is_right(partner: str, english: str | None) -> bool:
    """Say whether a partner is the English: the whole of it, or at least half of it and nothing else."""
    found, wanted = squeezed(partner), squeezed(english or "")
    return bool(wanted) and (wanted in found or (found in wanted and len(found) >= _HALF * len(wanted)))


def _is_foreign(note: SegmentNote) -> bool:
    languages = {span.language for span in note.spans} or {note.language}
    return any(language != NO_LANGUAGE and language.split("-")[0] != "en" for language in languages)
