"""The nouns of a translation job: what goes out of one material, text by text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from locready.model import Location


class Carrier(StrEnum):
    """What a text stands in. What is in a picture or burned into a clip has to be made again by hand."""

    TEXT = "text"
    PICTURE = "picture"
    OVERLAY = "overlay"
    CUE = "cue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A term of the trade that stands in a text, and how buyers know it."""

    term: str
    renderings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextUnit:
    """One text to translate.

    ``id`` is an XML name token, unique in its job, and the same after the next scan. ``segment``, ``address`` and the
    member of the location are how the text is found again. ``heading`` is the title of its slide or page, ``before``
    and ``after`` are its neighbours there, ``beside`` what stands in a target language for it already. ``limit`` is how
    many characters of the target language have room, None where nobody can tell. ``repeats`` is the id of the unit with
    the same source. ``missing`` says that it has no translation yet, or half of one, ``shown`` that an audience sees
    it, ``recognised`` that a machine has read it, so that letters may be wrong. ``part`` is the picture of its material
    that it is part of, ``picture`` the name of a file that shows it.
    """

    id: str
    segment: str
    address: str
    source: str
    language: str
    role: str
    carrier: Carrier
    location: Location
    heading: str = ""
    before: str = ""
    after: str = ""
    beside: tuple[str, ...] = ()
    limit: int | None = None
    hints: tuple[Hint, ...] = ()
    repeats: str = ""
    missing: bool = True
    shown: bool = True
    recognised: bool = False
    part: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What goes out of one material: its name and SHA-256, the languages (BCP 47), the texts in reading order.

    What no audience sees comes last.
    """

    path: str
    sha256: str
    format: str
    source_language: str
    target_language: str
    units: tuple[TextUnit, ...]
