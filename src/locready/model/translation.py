"""Text that comes back from a translator, and where in its file the source stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from locready.model.location import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """One segment's text in another language.

    ``segment`` is the id within its document, ``member`` the embedded file that it stands in (empty for the file
    itself), ``address`` what its format finds it by. ``source`` is the text as it was handed out, ``target`` what is to
    stand in its place, ``language`` the BCP 47 tag of the target.
    """

    segment: str
    address: str
    source: str
    target: str
    language: str
    member: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """All translations of one file: its name and SHA-256 as they were when the text was handed out.

    ``untranslated`` is how many units came back without a target.
    """

    path: str
    sha256: str
    language: str
    translations: tuple[Translation, ...]
    untranslated: int = 0


class RemarkKind(StrEnum):
    """What is to be told of a translation that came back."""

    CHANGED = "changed"  # another text stands in its place now: it was left out
    MISSING = "missing"  # its place is not there any more: it was left out
    UNWRITABLE = "unwritable"  # it stands where text cannot be replaced (a picture, a formula): it was left out
    MOVED = "moved"  # its text stands in another place now: it was written there
    FLATTENED = "flattened"  # words of several looks have one look now
    SHRUNK = "shrunk"  # the type is smaller, so that the text fits
    OVERFLOWS = "overflows"  # the text does not fit even in the smallest type allowed


#: Remarks on text that was not written.
LEFT_OUT = frozenset({RemarkKind.CHANGED, RemarkKind.MISSING, RemarkKind.UNWRITABLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something to look at after translations were written: which segment, what, where.

    ``scale`` is the size of the type now as a share of what it was, where it is smaller.
    """

    kind: RemarkKind
    translation: Translation
    location: Location = Location()
    scale: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """A copy of a file with translations in it: where it is, how many were written, and what is to be looked at."""

    path: str
    copy: str
    written: int
    untranslated: int = 0
    remarks: tuple[Remark, ...] = ()
