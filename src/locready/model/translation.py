"""Text that comes back from a translator, and where in its file the source stands."""

from __future__ import annotations

from dataclasses import dataclass


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
