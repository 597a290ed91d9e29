"""Every sentence that is not a rule's own, in the reader's language: one gettext catalogue.

The English sentence is the key. What is not translated is shown in English.
"""

from __future__ import annotations

import gettext
import locale
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

#: Languages that messages come in.
LANGUAGES = ("en", "ja")
_FOLDER = Path(__file__).with_name("locale")


def mark(sentence: str) -> str:
    """Mark a sentence for the catalogue where it is written; it is translated where it is shown."""
    return sentence


def translate(sentence: str, lang: str, values: Mapping[str, object] | None = None) -> str:
    """Return a marked sentence in a language, filled with values."""
    found = _catalogue(lang).gettext(sentence) if sentence else ""
    return found.format_map(values) if values is not None else found


def preferred_language() -> str:
    """Return the language of messages for this person: Japanese under a Japanese locale, else English."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    named = named or locale.getlocale()[0] or ""
    return "ja" if named.lower().startswith("ja") else "en"


@cache
def _catalogue(lang: str) -> gettext.NullTranslations:
    return gettext.translation("locready", localedir=_FOLDER, languages=[lang], fallback=True)
