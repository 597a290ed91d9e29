"""From what a scan found in a material to the job that a translator gets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from locready.handoff.ids import first_of, unit_ids
from locready.handoff.job import Carrier, Hint, Job, TextUnit
from locready.handoff.room import room
from locready.handoff.selection import Choice, chosen, is_shown
from locready.handoff.speed import read_in_time, reading_speed
from locready.handoff.terms import hints, trade_terms
from locready.model import NO_LANGUAGE, UNKNOWN, Origin, Role
from locready.model.run import Result, SegmentNote
from locready.rules import RulePack

#: Characters of a neighbour that are shown: enough to see what is spoken of.
_SHOWN = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is known of all texts of a material before its units are made, by segment."""

    notes: Mapping[str, SegmentNote]
    around: Mapping[str, tuple[str, str]]
    headings: Mapping[int | None, str]
    limits: Mapping[str, int]
    hints: Mapping[str, tuple[Hint, ...]]
    speed: float | None


def job_of(result: Result, target: str, pack: RulePack, choice: Choice | None = None) -> Job:
    """Return what goes out of one material.

    Args:
        result: of a scan, with its texts.
        target: the language to translate into (BCP 47).
        pack: the rules, for the terms of the trade and for reading speeds.
        choice: what goes out beside what is missing.
    """
    notes = chosen(result.segments, choice or Choice())
    known = _known(result, notes, target, pack)
    ids = unit_ids(note.text for note in notes)
    return Job(
        path=result.path,
        sha256=result.sha256,
        format=result.format,
        source_language=_language(notes),
        target_language=target,
        units=tuple(_unit(note, name, known) for note, name in zip(notes, ids, strict=True)),
    )


def _known(result: Result, notes: Sequence[SegmentNote], target: str, pack: RulePack) -> _Known:
    return _Known(
        notes={note.id: note for note in result.segments},
        around=_neighbours(result.segments),
        headings={unit.index: unit.title for unit in result.units_detail},
        limits=room(result, target),
        hints=_hints(notes, target, result.material, pack),
        speed=reading_speed(pack, target),
    )


def _unit(note: SegmentNote, name: str, known: _Known) -> TextUnit:
    before, after = known.around[note.id]
    in_time = read_in_time(note.location, known.speed)
    limits = [limit for limit in (known.limits.get(note.id), in_time) if limit is not None]
    return TextUnit(
        id=name,
        segment=note.id,
        address=note.address,
        source=note.text,
        language=note.language,
        role=note.role,
        carrier=_carrier_of(note),
        location=note.location,
        heading="" if note.location.member else _short(known.headings.get(note.location.index, "")),
        before=before,
        after=after,
        beside=tuple(known.notes[it].text for it in note.pairs if it in known.notes and it != note.id),
        limit=min(limits, default=None),
        hints=known.hints.get(note.id, ()),
        repeats="" if first_of(name) == name else first_of(name),
        missing=note.covered is None or note.covered < 1,
        shown=is_shown(note),
        recognised=note.origin == Origin.OCR,
        part=note.picture,
    )


def _carrier_of(note: SegmentNote) -> Carrier:
    """Return what a text stands in, as the effort has it: a subtitle that is burned in is written, not painted."""
    if note.location.start_s is None:
        return Carrier.PICTURE if note.origin == Origin.OCR else Carrier.TEXT
    return Carrier.CUE if note.origin == Origin.NATIVE or note.role == Role.SUBTITLE else Carrier.OVERLAY


def _neighbours(notes: Sequence[SegmentNote]) -> dict[str, tuple[str, str]]:
    """Return what stands before and after each text on its own slide, page or track."""
    places: dict[tuple[str, int | None], list[SegmentNote]] = {}
    for note in notes:
        places.setdefault((note.location.member, note.location.index), []).append(note)
    found: dict[str, tuple[str, str]] = {}
    for them in places.values():
        texts = ["", *(_short(note.text) for note in them), ""]
        found |= {note.id: (texts[at], texts[at + 2]) for at, note in enumerate(them)}
    return found


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _hints(notes: Sequence[SegmentNote], target: str, material: str, pack: RulePack) -> dict[str, tuple[Hint, ...]]:
    terms = trade_terms(pack, material, target)
    found: dict[str, tuple[Hint, ...]] = {}
    for language in {note.language for note in notes}:
        them = [note for note in notes if note.language == language]
        told = hints([note.text for note in them], language, terms)
        found |= {note.id: those for note, those in zip(them, told, strict=True)}
    return found


def _language(notes: Sequence[SegmentNote]) -> str:
    """Return the language of most letters; one that has a name goes before ``und``."""
    letters: Counter[str] = Counter()
    for note in notes:
        letters[note.language] += len(note.text)
    named = {tag: count for tag, count in letters.items() if tag not in {UNKNOWN, NO_LANGUAGE}}
    return max(named, key=lambda tag: (named[tag], tag), default=UNKNOWN)
