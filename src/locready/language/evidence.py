"""What words in Latin letters that stand together say for and against each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from locready.language.chances import log_mean, mixed
from locready.language.letters import spelling_likelihoods
from locready.language.word_evidence import FOREIGN, ROMAJI, word_evidence

#: Share of the parts of titles that are in English or romaji while the whole is in another language: the name of a work
#: or a series (``Hokuto no Ken - La légende de Toki``). Twice that moves 0.3 % of the labelled strings.
_A_GUEST = 0.1


@lru_cache(maxsize=2**10)
def evidence(
    parts: tuple[tuple[str, ...], ...],
    languages: tuple[str, ...],
    spelled: tuple[str, ...],
    *,
    rare: tuple[str, ...] = (),
) -> Mapping[str, float]:
    """Return the log likelihood of words that stand together in each language, by word lists and spelling.

    Args:
        parts: words with their capitals, by the parts of a title. A part may be the name of a work, in English or
            romaji, while another is in the language itself. A word counts once in each: what is repeated is a name.
        languages: those whose lists are to be asked; English and romaji are among them.
        spelled: all languages with letter statistics; ``languages`` are among them, or ``ja-Latn``.
        rare: languages whose large lists are to be asked too.
    """
    own = [_of_part(part, languages, spelled, rare) for part in parts]
    with_guests = [_with_guests(scores) for scores in own]
    return {
        language: _of_all([scores[language] for scores in own], [scores[language] for scores in with_guests])
        for language in languages
    }


@lru_cache(maxsize=2**10)
def spelling_evidence(words: tuple[str, ...], languages: tuple[str, ...]) -> Mapping[str, float]:
    """Return the log likelihood of words in each language by spelling alone, which needs no word list."""
    total = dict.fromkeys(languages, 0.0)
    for word in words:
        scores = spelling_likelihoods(word.lower(), languages)
        anywhere = log_mean(scores)
        for language, score in zip(languages, scores, strict=True):
            total[language] += mixed(score, anywhere, FOREIGN)
    return total


def _of_part(
    words: tuple[str, ...], languages: tuple[str, ...], spelled: tuple[str, ...], rare: tuple[str, ...]
) -> Mapping[str, float]:
    scores = [word_evidence(word, languages, spelled, rare) for word in dict.fromkeys(map(str.lower, words))]
    return {language: sum(score[language] for score in scores) for language in languages}


def _with_guests(scores: Mapping[str, float]) -> Mapping[str, float]:
    guest = log_mean([scores["en"], scores[ROMAJI]])
    return {language: mixed(score, guest, _A_GUEST) for language, score in scores.items()}


def _of_all(own: Sequence[float], with_guests: Sequence[float]) -> float:
    """Return the score of all parts, of which one at least is in the language itself: the one that says most for it."""
    return sum(with_guests) + max(mine - either for mine, either in zip(own, with_guests, strict=True))
