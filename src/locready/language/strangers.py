"""Whether words are in a language that has no list here: few of them are in the list of the likeliest that has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from locready.language.compounds import compound_likelihood
from locready.language.long_text import COMPARED, LATIN_PROFILES, UNCOMPARED, detected, is_long
from locready.language.romaji import is_particle, romaji_likelihood
from locready.language.verdict import SURE, Prior, Verdict
from locready.language.wordlists import log_frequencies
from locready.model.reading import UNKNOWN

#: Fewer lower-case words than this prove nothing: they may all be rare.
ENOUGH_WORDS = 4
#: Letters in listed words, of all letters in lower-case words. Of 60 labelled English texts none has less than .82; of
#: texts in eight other listed languages, one in fifty has less than .4 (labels of programs, with English in them); of
#: ninety sentences in thirty languages without a list, none has more than .5 in English, and few more than .4 in
#: the nearest list.
_FLOOR, _FLOOR_OF_ENGLISH = 0.4, 0.6
#: From here on words are beyond doubt in their language; its near kin (Slovak for Czech, Catalan for Spanish) get here
#: rarely.
_BEYOND_DOUBT = 0.8
#: These build words that no list holds: langdetect may vouch for them with this share.
_BUILDING, _VOUCHED = frozenset({"fi", "fil", "hu", "tr"}), 0.2
#: Kin without a list of its own (Afrikaans) must be this sure.
_SURE_OF_KIN = 0.99
#: What no list can bear out is never sure: romaji, known by syllables that Hawaiian has too; langdetect's languages
#: without a list, which it takes their kin for (Zulu for Swahili); a language that langdetect does not hear, with less
#: than this share.
_UNPROVEN, _PROVEN = 0.85, 0.6
#: Half the small words of a romaji title are particles; in Swahili or Hawaiian, fewer look so.
_PARTICLES = 0.5
#: Languages that langdetect knows and wordfreq has a list of, which the comparison of all lists leaves out.
_OTHER_LISTS = {"ca": "ca", "hr": "sh", "lt": "lt", "lv": "lv", "sk": "sk", "sl": "sl"}


def plain_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return, in lower case, the words that are no names: those in lower case.

    Where all are in capitals, those that cannot be Japanese names.
    """
    if all(word.isupper() for word in words):
        return tuple(word.lower() for word in words if romaji_likelihood(word.lower()) is None)
    return tuple(word for word in words if word.islower())


def listed_share(words: Iterable[str], language: str, *, forgiving: bool = False) -> float:
    """Return what share (0..1) of the letters of lower-case words is in words that a language's list holds.

    By letters, since every list is full of short words of other languages. Compounds of listed words are listed. When
    forgiving, the longest word in no list is left out: any text may have a rare one.
    """
    listed = log_frequencies(language)
    known, unknown = 0, [0]
    for word in words:
        if word in listed or compound_likelihood(word, language) is not None:
            known += len(word)
        else:
            unknown.append(len(word))
    strange = sum(unknown) - (max(unknown) if forgiving else 0)
    return known / max(1, known + strange)


def is_plainly_english(words: tuple[str, ...]) -> bool:
    """Return whether the English list holds what it must of words that are to pass for English."""
    plain = plain_words(words)
    return len(plain) < ENOUGH_WORDS or listed_share(plain, "en", forgiving=True) >= _FLOOR_OF_ENGLISH


def doubted(words: tuple[str, ...], verdict: Verdict, prior: Prior) -> Verdict:
    """Return the verdict on words in Latin letters once languages without a list have been thought of.

    Args:
        words: with their capitals.
        verdict: what the comparison of the listed languages says.
        prior: what the material leads one to expect; where most of it is strange, so is a label that no list has.

    Returns:
        The same where the list bears it out, or where there are too few words; else what langdetect says of long text
        among all languages it knows, or ``und``.
    """
    plain = plain_words(words)
    if len(plain) < ENOUGH_WORDS:
        return _label_among_strangers(words, verdict) if _is_strange(prior) else verdict
    if verdict.language.endswith("-Latn"):
        return _of_romaji(words, plain, verdict)
    share = listed_share(plain, verdict.language, forgiving=verdict.language == "en")
    if share >= _BEYOND_DOUBT:
        return verdict
    heard = detected(words, LATIN_PROFILES) if is_long(words) else None
    if heard is not None and _is_better(heard, plain, share):
        return heard if heard.language in _OTHER_LISTS else _unproven(heard)
    return _by_share(verdict, share, vouched=heard is not None and heard.language == verdict.language)


def _is_strange(prior: Prior) -> bool:
    strange = sum(prior.shares.get(language, 0.0) for language in (UNKNOWN, *UNCOMPARED))
    return strange > sum(prior.shares.get(language, 0.0) for language in COMPARED)


def _label_among_strangers(words: tuple[str, ...], verdict: Verdict) -> Verdict:
    romaji = verdict.language.endswith("-Latn")
    share = 0.0 if romaji else listed_share([word.lower() for word in words], verdict.language)
    return verdict if share >= _BEYOND_DOUBT else _stranger(share)


def _by_share(verdict: Verdict, share: float, *, vouched: bool) -> Verdict:
    """Return the verdict as sure as its list, and langdetect, make it; below the floor it is nothing."""
    floor = _FLOOR_OF_ENGLISH if verdict.language == "en" else _FLOOR
    if vouched and verdict.language in _BUILDING:
        floor = _VOUCHED
    if share < floor:
        return _stranger(share)
    return verdict if vouched or share >= _PROVEN else _unproven(verdict)


def _is_better(heard: Verdict, plain: tuple[str, ...], share: float) -> bool:
    """Return whether a language without a place in the comparison explains the words better than the best there."""
    if heard.confidence < SURE or heard.language not in UNCOMPARED:
        return False
    if heard.language in _OTHER_LISTS:
        return listed_share(plain, _OTHER_LISTS[heard.language]) > share
    return share < _FLOOR or heard.confidence >= _SURE_OF_KIN


def _of_romaji(words: tuple[str, ...], plain: tuple[str, ...], verdict: Verdict) -> Verdict:
    if sum(map(is_particle, plain)) >= _PARTICLES * len(plain):
        return verdict
    heard = detected(words, LATIN_PROFILES) if is_long(words) else None
    if heard is not None and heard.language in UNCOMPARED and heard.confidence >= SURE:
        return _unproven(heard)
    fitting = sum(romaji_likelihood(word) is not None for word in plain) / len(plain)
    return _unproven(verdict) if fitting >= _BEYOND_DOUBT else _stranger(fitting)


def _unproven(verdict: Verdict) -> Verdict:
    return replace(verdict, confidence=min(verdict.confidence, _UNPROVEN))


def _stranger(share: float) -> Verdict:
    return Verdict(language=UNKNOWN, confidence=1.0 - share / 4, method="stranger")
