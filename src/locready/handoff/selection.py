"""Which texts of a material go out to translators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from locready.model import Role
from locready.model.run import SegmentNote


class Backstage(StrEnum):
    """What no audience sees, and nobody counts as missing: it goes out on request."""

    NOTES = "notes"
    ALT = "alt"
    COMMENTS = "comments"
    METADATA = "metadata"
    HIDDEN = "hidden"
    EMBEDDED = "embedded"


_ROLES: Mapping[str, Backstage] = {
    Role.NOTE: Backstage.NOTES,
    Role.ALT: Backstage.ALT,
    Role.COMMENT: Backstage.COMMENTS,
    Role.METADATA: Backstage.METADATA,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What goes out beside what is missing: texts that are paired already, and what stands backstage."""

    paired: bool = False
    backstage: frozenset[Backstage] = frozenset()


def chosen(notes: Iterable[SegmentNote], choice: Choice) -> list[SegmentNote]:
    """Return the texts that go out, in reading order, what no audience sees at the end.

    What is missing is what the run says: the very texts that its effort counts, and their repetitions.
    """
    wanted = [note for note in notes if note.text.strip() and _is_chosen(note, choice)]
    return sorted(wanted, key=lambda note: not is_shown(note))


def is_shown(note: SegmentNote) -> bool:
    """Say whether an audience sees a text."""
    return note.missing or _backstage_of(note) is None


def _backstage_of(note: SegmentNote) -> Backstage | None:
    """Return why no audience sees a text, None where it does; the cues of a clip's tracks are seen."""
    if note.location.member and note.location.start_s is None:
        return Backstage.EMBEDDED
    return _ROLES.get(note.role) or (Backstage.HIDDEN if note.hidden else None)


def _is_chosen(note: SegmentNote, choice: Choice) -> bool:
    if note.missing:
        return True
    if note.covered is None:
        return False
    place = _backstage_of(note)
    if place is not None:
        return place in choice.backstage and (choice.paired or note.covered < 1)
    return choice.paired and note.covered > 0
