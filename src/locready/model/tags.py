"""Language tags as containers and file names write them (``jpn``, ``EN_us``), brought to BCP 47."""

from __future__ import annotations

import re
from collections.abc import Mapping

from locready.model.reading import UNKNOWN

#: ISO 639-2, both its terminology and its bibliographic codes, to the shortest code, which BCP 47 asks for (RFC 5646,
#: 2.2.1): the languages that have a short code and that films are made or subtitled in.
_SHORT: Mapping[str, str] = {
    "ara": "ar", "ben": "bn", "bul": "bg", "bur": "my", "mya": "my", "cat": "ca", "chi": "zh", "zho": "zh", "cmn": "zh",
    "cze": "cs", "ces": "cs", "dan": "da", "dut": "nl", "nld": "nl", "ell": "el", "gre": "el", "eng": "en", "est": "et",
    "eus": "eu", "baq": "eu", "fas": "fa", "per": "fa", "fin": "fi", "fra": "fr", "fre": "fr", "ger": "de", "deu": "de",
    "glg": "gl", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "ice": "is", "isl": "is", "ind": "id", "ita": "it",
    "jpn": "ja", "kan": "kn", "khm": "km", "kor": "ko", "lao": "lo", "lav": "lv", "lit": "lt", "mal": "ml", "mar": "mr",
    "may": "ms", "msa": "ms", "mon": "mn", "nep": "ne", "nob": "nb", "nor": "no", "pol": "pl", "por": "pt", "ron": "ro",
    "rum": "ro", "rus": "ru", "sin": "si", "slk": "sk", "slo": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swe": "sv",
    "tam": "ta", "tel": "te", "tgl": "fil", "tha": "th", "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi",
}  # fmt: skip
#: Language codes that name no language: undetermined, uncoded, several.
_NO_NAME = frozenset({UNKNOWN, "mis", "mul"})
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_CASED = {2: str.upper, 4: str.title}


def canonical(tag: str | None) -> str | None:
    """Return a tag in BCP 47 as it is compared (``ja``, ``pt-BR``, ``zh-Hant``); None where it names no language.

    ``zxx`` (nobody speaks, nothing is written) stays: it says something.
    """
    if tag is None or _TAG.fullmatch(tag.strip()) is None:
        return None
    language, *rest = re.split("[-_]", tag.strip())
    language = _SHORT.get(language.lower(), language.lower())
    if language in _NO_NAME:
        return None
    return "-".join((language, *(_CASED.get(len(part), str.lower)(part) for part in rest)))
