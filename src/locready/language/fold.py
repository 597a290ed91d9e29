"""Text in its plain form (half-width kana, wide Latin, ligatures resolved), each character with where it stood."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from locready.model.scripts import Script, script_of

#: General categories whose compatibility form would turn a sign into letters: Ⅲ into III, ™ into TM, ½ into 1/2.
_SIGNS = frozenset({"So", "Nl", "No"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """NFKC text; ``origin[i]`` is the place in the original text of the character that ``text[i]`` came from."""

    text: str
    origin: Sequence[int]


def folded(original: str) -> Folded:
    """Return the text in NFKC, character by character, so that every character can be found again.

    Signs stay signs (``Ⅲ``, ``™``), except those that abbreviate Han or kana (``㍿``). Combining marks are not
    composed with their letters here.
    """
    if original.isascii():
        return Folded(text=original, origin=range(len(original)))
    parts = [_plain(character) for character in original]
    origin = [index for index, part in enumerate(parts) for _ in part]
    return Folded(text="".join(parts), origin=origin)


def _plain(character: str) -> str:
    if character.isascii():
        return character
    plain = unicodedata.normalize("NFKC", character)
    if plain != character and unicodedata.category(character) in _SIGNS and not _is_east_asian(plain):
        return character
    return plain


def _is_east_asian(text: str) -> bool:
    return any(script_of(character) in (Script.HAN, Script.KATAKANA) for character in text)
