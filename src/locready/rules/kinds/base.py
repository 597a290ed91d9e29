"""What every kind of rule has in common: the places where it is broken, and a judgement of one document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from locready.model import Location, Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.profile import Profile, Said

#: Characters of an excerpt; a terminal line holds it beside a slide number.
EXCERPT = 60
#: What a message says in place of a text that may not be quoted.
UNQUOTED = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place where a rule is broken, before the rule's severity and words are put to it.

    ``message_id`` chooses among the rule's messages, ``args`` fill it. ``key`` is the text that names the place for
    its fingerprint, the excerpt where it is empty. ``said`` is the market's word that is broken: its source, edition
    and date follow the message.
    """

    location: Location = Location()
    excerpt: str = ""
    language: str | None = None
    words: float = 0.0
    segments: tuple[str, ...] = ()
    message_id: str = "message"
    args: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = ""
    key: str = ""
    said: Said | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a kind says of one document.

    ``share`` is what a ratio rule scores: the part (0..1) that is as it should be. ``applicable`` depends on the
    document and the profile, never on what was found. ``manual`` leaves the answer to a person: the rule's message
    ``question`` asks for it. ``note`` says why a rule does not apply.
    """

    hits: tuple[Hit, ...] = ()
    share: float | None = None
    applicable: bool = True
    manual: bool = False
    question: str = "message"
    note: str = ""


@runtime_checkable
class Kind(Protocol):
    """The part of a rule that its kind understands."""

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Judge one document; raises whatever it likes: the caller turns that into an errored result."""


def not_applicable(note: str) -> Judgement:
    """Return the judgement of a rule that has nothing to look at here."""
    return Judgement(applicable=False, note=note)


def on(segment: LabelledSegment, **args: str) -> Hit:
    """Return a hit on a whole segment, with what its message is to say."""
    return Hit(
        location=segment.segment.location,
        excerpt=quoted(segment),
        language=segment.reading.language,
        segments=(segment.segment.id,),
        args=args,
        key=segment.text,
    )


def quoted(segment: LabelledSegment) -> str:
    """Return the text on one line, nothing of one whose letters were not surely recognised."""
    return shortened(segment.text) if segment.segment.quotable else ""


def shortened(text: str, limit: int = EXCERPT) -> str:
    """Return the text on one line, cut with an ellipsis after ``limit`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def around(text: str, start: int, end: int, limit: int = EXCERPT) -> str:
    """Return the part of a text around ``text[start:end]``, on one line, of about ``limit`` characters."""
    margin = max((limit - (end - start)) // 2, 0)
    left, right = max(start - margin, 0), min(end + margin, len(text))
    piece = " ".join(text[left:right].split())
    return f"{'…' if left else ''}{piece}{'…' if right < len(text) else ''}"


def in_scope(document: LabelledDocument, scope: Iterable[Role], *, hidden: bool = False) -> list[LabelledSegment]:
    """Return the segments of these roles; without roles, those that an audience sees, each repetition once.

    A logo, and the mark that stands through a clip, are looked at only where they are named. ``hidden`` adds what an
    audience would see were it not on a hidden slide, off the slide or invisible.
    """
    named = frozenset(scope)
    roles = named or _AUDIENCE
    return [
        segment
        for segment in document.segments
        if segment.role in roles and (_there(segment, hidden) or (bool(named) and _is_mark(segment)))
    ]


def _is_mark(segment: LabelledSegment) -> bool:
    """Say whether it is burned into a clip as its mark: nobody translates it, and everybody sees it."""
    return segment.role is Role.WATERMARK and segment.segment.location.start_s is not None


def _there(segment: LabelledSegment, hidden: bool) -> bool:
    return segment.counted or not segment.role.for_audience or (hidden and segment.segment.hidden)


_AUDIENCE = frozenset(role for role in Role if role.for_audience and role.is_translated)
