"""Whether a word that stands for a language is one, and what was meant where it is a country."""

from __future__ import annotations

from collections.abc import Mapping

from locready.model.tags import canonical

#: What people write for a language: the code of the country where it is spoken.
_COUNTRIES: Mapping[str, str] = {
    "br": "pt-BR", "cn": "zh-Hans", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "hk": "zh-Hant", "in": "hi",
    "ir": "fa", "jp": "ja", "kr": "ko", "mx": "es", "se": "sv", "tw": "zh-Hant", "ua": "uk", "us": "en", "vn": "vi",
}  # fmt: skip


def language_problem(tag: str) -> str | None:
    """Return what is wrong with a language tag, None where nothing is."""
    import langcodes

    right = canonical(tag)
    if right is None or not langcodes.tag_is_valid(tag) or tag.lower() in _COUNTRIES:
        meant = _COUNTRIES.get(tag.lower())
        hint = f" Did you mean {meant!r}?" if meant else ""
        return f"{tag!r} is no language: a tag is expected, as in ja or zh-Hant.{hint}"
    return None if right == tag else f"{tag!r} is written {right!r}"
