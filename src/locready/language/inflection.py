"""The dictionary forms that an inflected Japanese verb or adjective may have, by the kana after its stem."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: The last kana of a verb's dictionary form, and the kana that may stand in its place: 歩かない, 歩いた are 歩く.
_ROWS = (
    ("う", "わいえおっ"), ("く", "かきけこいっ"), ("ぐ", "がぎげごい"), ("す", "さしせそ"), ("つ", "たちてとっ"),
    ("ぬ", "なにねのん"), ("ぶ", "ばびべぼん"), ("む", "まみめもん"), ("る", "らりれろっ"),
    ("い", "くかさけそ"),  # adjectives: 美しく, 美しかった, 美しさ, 美しければ, 美しそう
)  # fmt: skip
_ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        kana: "".join(ending for ending, changed in _ROWS if kana in changed)
        for kana in sorted({kana for _, changed in _ROWS for kana in changed})
    }
)


def dictionary_forms(word: str, following: str) -> list[str]:
    """Return the forms a stretch of text may have in a dictionary, itself first.

    Args:
        word: the stretch, as it stands.
        following: the character after it, empty at the end; a one-grade verb's stem has kana after it (見 + た).
    """
    forms = [word]
    if word[-1] in _ENDINGS:
        stem = word[:-1]
        forms.extend(stem + ending for ending in _ENDINGS[word[-1]])
    if following in _ENDINGS:
        forms.append(word + "る")
    return forms
