"""The names of languages, as a report says them."""

from __future__ import annotations

from collections.abc import Mapping

from locready.catalogue import mark as _
from locready.catalogue import translate

_NAMES: Mapping[str, str] = {
    "ja": _("Japanese"),
    "ja-Latn": _("Japanese in Latin letters"),
    "en": _("English"),
    "zh-Hans": _("Chinese (simplified)"),
    "zh-Hant": _("Chinese (traditional)"),
    "zh": _("Chinese"),
    "ko": _("Korean"),
    "fr": _("French"),
    "de": _("German"),
    "es": _("Spanish"),
    "it": _("Italian"),
    "pt": _("Portuguese"),
    "nl": _("Dutch"),
    "pl": _("Polish"),
    "cs": _("Czech"),
    "hu": _("Hungarian"),
    "ro": _("Romanian"),
    "sv": _("Swedish"),
    "da": _("Danish"),
    "nb": _("Norwegian"),
    "fi": _("Finnish"),
    "tr": _("Turkish"),
    "ru": _("Russian"),
    "uk": _("Ukrainian"),
    "bg": _("Bulgarian"),
    "el": _("Greek"),
    "he": _("Hebrew"),
    "ar": _("Arabic"),
    "fa": _("Persian"),
    "hi": _("Hindi"),
    "th": _("Thai"),
    "vi": _("Vietnamese"),
    "id": _("Indonesian"),
    "ms": _("Malay"),
    "fil": _("Filipino"),
    "und": _("not recognised"),
}


def language_name(tag: str, lang: str) -> str:
    """Return a language's name; where we have none, that of the language without script and region, or its tag."""
    known = _NAMES.get(tag) or _NAMES.get(tag.split("-")[0])
    return translate(known, lang) if known else tag
