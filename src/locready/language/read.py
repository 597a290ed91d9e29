"""The languages of one section: each family of scripts in it is read by the step made for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain

from locready.language.alphabets import read_alphabet
from locready.language.dummy import is_dummy
from locready.language.english import read_english
from locready.language.han import fits_japanese, read_han
from locready.language.latin import LATIN_LANGUAGES, is_clearly_spelled, read_latin, words_of
from locready.language.names import A_NAME, is_brand
from locready.language.noise import is_noise
from locready.language.roles import role_beside_name
from locready.language.sections import Section
from locready.language.verdict import SURE, Prior, Verdict
from locready.model.reading import NO_LANGUAGE, UNKNOWN
from locready.model.scripts import Script

#: Fewer Latin words than this are left until the whole material has been seen once.
_ENOUGH_WORDS = 4
#: More words of one section say no more about its language, and take time.
_ENOUGH_FOR_ALL = 500
#: A material with this share of other Latin languages makes even everyday English words doubtful.
_DOUBTFUL = 0.2
#: Latin words inside a line of another script are English unless they say otherwise.
_BESIDE_ANOTHER_SCRIPT = Prior(shares={"en": 0.9, "ja-Latn": 0.1})
#: A material with this many times more English than other Latin languages makes rare English words English, too.
_MUCH_MORE = 10.0
_OTHER_LATIN = frozenset(LATIN_LANGUAGES) - {"en"}
_LONGEST_LABEL = 2
#: What stands between the parts of a title; one of more words than this is no title.
_BETWEEN_PARTS = re.compile(r"\s[-–—~]+|[-–—~]+\s|:\s|[()\[\]]")
_LONGEST_TITLE = 20

_WAITING = Verdict(language=UNKNOWN, confidence=0.0, method="untold")
_DUMMY = Verdict(language=NO_LANGUAGE, confidence=0.95, method="dummy")


def read_section(
    section: Section, text: str, prior: Prior, *, kana_around: bool, settle: bool
) -> Mapping[Script, Verdict]:
    """Return the verdict on each family of scripts in a section.

    Args:
        section: a section of ``text``.
        text: the folded text.
        prior: what the material leads one to expect.
        kana_around: another section of the text has kana.
        settle: decide everything; without it, short Latin text may wait for the rest of the material.
    """
    verdicts: dict[Script, Verdict] = {}
    for family in section.families:
        if family is Script.HAN:
            verdicts[family] = _read_east_asian(section, text, prior, kana_around)
        elif family is Script.LATIN:
            verdicts[family] = _read_latin(section, text, prior, settle)
        else:
            words = _some(words_of(section.line_in(text, family)))
            verdicts[family] = read_alphabet(family, words, prior)
    return verdicts


def _some(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words from the whole length of a text, as many as there is use for."""
    return words[:: len(words) // _ENOUGH_FOR_ALL + 1]


def _read_east_asian(section: Section, text: str, prior: Prior, kana_around: bool) -> Verdict:
    strings = section.written_in(text, Script.HAN)
    if section.has_kana and (not strings or fits_japanese(strings)):
        return Verdict(language="ja", confidence=0.99, method="kana")
    label = section.before_colon(text, Script.HAN)
    return read_han(strings, prior, label=label, japanese_around=kana_around)


def _read_latin(section: Section, text: str, prior: Prior, settle: bool) -> Verdict:
    line = section.line_in(text, Script.LATIN)
    parts = _parts(line)
    if not parts or is_noise(line, tuple(chain.from_iterable(parts))):
        return _WAITING
    if is_dummy(tuple(chain.from_iterable(parts))):
        return _DUMMY
    verdict = _read_parts(parts, section, prior, settle)
    if verdict.language.endswith("-Latn"):
        return _by_label(section, text, prior) or verdict
    return verdict


def _parts(line: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of the parts of a title (``Series - Episode: Season``); those of long text in one."""
    words = tuple(words_of(part) for part in _BETWEEN_PARTS.split(line))
    parts = tuple(part for part in words if part)
    if sum(map(len, parts)) > _LONGEST_TITLE:
        return (_some(tuple(chain.from_iterable(parts))),)
    return parts


def _read_parts(parts: tuple[tuple[str, ...], ...], section: Section, prior: Prior, settle: bool) -> Verdict:
    words = tuple(chain.from_iterable(parts))
    if is_brand(words):
        return A_NAME
    others = sum(prior.shares.get(language, 0.0) for language in _OTHER_LATIN)
    english = read_english(words, expected=prior.shares.get("en", 0.0) > _MUCH_MORE * others)
    if english is not None and (len(words) >= _ENOUGH_WORDS or others < _DOUBTFUL):
        return english
    if not settle and (len(words) < _ENOUGH_WORDS or not is_clearly_spelled(words, prior)):
        return _WAITING
    beside = len(section.families) > 1 and "".join(words).isascii() and others < _DOUBTFUL
    expected = _BESIDE_ANOTHER_SCRIPT if beside else prior
    return read_latin(parts, expected)


def _by_label(section: Section, text: str, prior: Prior) -> Verdict | None:
    """Return the verdict on ``Director`` in ``Director: Hirokazu Kore-eda``: the label is there to be read.

    So is ``Producer`` in ``Wataru Furuyashiki, Producer``.
    """
    before = words_of(" ".join(section.before_colon(text, Script.LATIN)))
    label = before or role_beside_name(section.line_in(text, Script.LATIN))
    if not label or len(label) > _LONGEST_LABEL:
        return None
    verdict = read_english(label) or read_latin((label,), prior)
    sure = verdict.method == "english-words" or verdict.confidence >= SURE
    return verdict if sure and verdict.language in LATIN_LANGUAGES else None
