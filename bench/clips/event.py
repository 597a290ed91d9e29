"""What a reader says stands in a clip: its segments, and the places whose letters it could not read."""

from __future__ import annotations

from dataclasses import dataclass

from locready.language import read_all
from locready.model import UNKNOWN, Box, Document, Gap, GapReason, Origin, Role, Segment

#: Why a text that was seen may have no letters.
_SEEN = (GapReason.UNCERTAIN_SCRIPT, GapReason.NO_OCR_ENGINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One text as it was read; ``text`` is empty where its letters were not given, ``role`` None for a gap."""

    start: float
    end: float
    text: str
    language: str
    role: Role | None
    box: Box | None

    @property
    def charged(self) -> bool:
        """Whether it counts as something that a translator would have to carry."""
        return self.role is not Role.SCENE


def events(document: Document) -> list[Event]:
    """Return what was read in the picture, in order of start; languages are named over all texts of the clip."""
    segments = [it for it in document.segments if it.origin is Origin.OCR and it.location.start_s is not None]
    languages = [it.language for it in read_all([segment.text for segment in segments])]
    read = [_event(it, it.text, language, it.role) for it, language in zip(segments, languages, strict=True)]
    unread = [_event(gap, "", UNKNOWN, None) for gap in document.gaps if _is_unread(gap)]
    return sorted((*read, *unread), key=lambda it: (it.start, it.end))


def _is_unread(gap: Gap) -> bool:
    return gap.reason in _SEEN and gap.location.start_s is not None and gap.location.box is not None


def _event(found: Segment | Gap, text: str, language: str, role: Role | None) -> Event:
    start = found.location.start_s or 0.0
    end = found.location.end_s
    return Event(
        start=start,
        end=start if end is None else end,
        text=text,
        language=language,
        role=role,
        box=found.location.box,
    )
