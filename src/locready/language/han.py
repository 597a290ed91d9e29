"""Whether text in Han characters alone is Japanese, simplified Chinese or traditional Chinese."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from locready.language.verdict import Prior, Verdict, probabilities, weighed
from locready.language.wordlists import RAREST, log_frequencies, simplified_characters

#: The national character set of each: what a writer of the language has on the keyboard.
_CODECS = {"ja": "cp932", "zh-Hans": "gb2312", "zh-Hant": "big5"}
#: What is usual in the pitch material this tool is made for: Japanese twice as often as Chinese.
_USUAL = {"ja": 2.0, "zh-Hans": 0.6, "zh-Hant": 0.4}
#: A material whose kana or character sets say Japanese (or Chinese) is hardly ever the other in between, whereas word
#: lists lean to Chinese, whose words are longer: only clearly Chinese words stand against a Japanese material.
_TRUST = 100.0
#: The name of the step that weighs words, which is asked again once the material is known.
BY_WORDS = "han-words"
#: One string in a thousand has a character from outside its own character set; a cautious figure, names being the case.
_CODEC_ALONE = 0.97
#: A character in no listed word, and one that is found within listed words only: natural logarithms.
_STRANGE, _PART_OF_WORDS = RAREST - 6.0, RAREST - 1.5
_LONGEST_WORD = 6
#: Characters of a Japanese name.
_LONGEST_NAME = 5
#: The Japanese list holds shorter units than the Chinese one (資料 + 請求, but 代表作), so that a Japanese compound is
#: a chain of units that often follow one another: what each link adds, natural logarithm.
_LINK = {"ja": 0.5, "zh": 0.0}
#: JIS X 0208 keeps rare characters, and forms that Japan has given up (傳, 與), in its second level, from here on in
#: cp932: they are 0.5 % of the Han of labelled Japanese and 9 % of the labelled Chinese that cp932 can write. What
#: each says against Japanese, natural logarithm.
_SECOND_LEVEL, _RARE_IN_JAPANESE = b"\x98\x9f", 2.5
#: Numbers in Han digits say nothing, whereas the Chinese list holds many of them as words: those of several digits, or
#: before a counter of both languages.
_DIGIT, _COUNTER = (
    "[〇一二三四五六七八九十百千]",
    "[年月日時时分秒回話话期章巻卷条條部本編编幕歳岁人名万億亿円元代号號]",
)
_NUMBER = re.compile(f"{_DIGIT}{{2,}}|{_DIGIT}(?={_COUNTER})")


def read_han(
    strings: Sequence[str], prior: Prior, *, label: Sequence[str] = (), japanese_around: bool = False
) -> Verdict:
    """Return the language of Han strings that stand together.

    Args:
        strings: runs of Han characters.
        label: those before a colon; they speak for a short value after it, which may be a name.
        prior: what the material leads one to expect.
        japanese_around: kana stand in the same text.
    """
    candidates = _writable("".join(strings))
    if len(candidates) == 1:
        return Verdict(language=candidates[0], confidence=_CODEC_ALONE, method="han-codec")
    if japanese_around and "ja" in candidates:
        return Verdict(language="ja", confidence=_CODEC_ALONE, method="kana")
    scores = _scores(_telling(strings, label))
    evidence = {language: scores[language[:2]] for language in candidates}
    return _of_either_script(weighed(evidence, _USUAL, prior, BY_WORDS, _TRUST), evidence, prior)


def fits_japanese(strings: Sequence[str]) -> bool:
    """Return whether Japanese is among what the strings can be written in."""
    return "ja" in _writable("".join(strings))


def _telling(strings: Sequence[str], label: Sequence[str]) -> Sequence[str]:
    value = sum(map(len, strings)) - sum(map(len, label))
    return label if label and value <= _LONGEST_NAME else strings


def _of_either_script(chosen: Verdict, evidence: Mapping[str, float], prior: Prior) -> Verdict:
    """That it is Chinese can be sure while the script is not: characters that both scripts share."""
    if chosen.language == "ja":
        return chosen
    odds = prior.log_odds(_USUAL, _TRUST)
    chances = probabilities({language: score + odds[language] for language, score in evidence.items()})
    return replace(chosen, confidence=1.0 - chances.get("ja", 0.0))


def _writable(text: str) -> list[str]:
    """Return the languages whose character set holds most of the text, usually all of it."""
    missing = {language: sum(not _has(codec, character) for character in text) for language, codec in _CODECS.items()}
    fewest = min(missing.values())
    return [language for language, count in missing.items() if count == fewest]


@lru_cache(maxsize=8192)
def _has(codec: str, character: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _scores(strings: Sequence[str]) -> dict[str, float]:
    told = [_NUMBER.sub("", string) for string in strings]
    plain = [string.translate(simplified_characters()) for string in told]
    rare = sum(_is_of_second_level(character) for string in told for character in string)
    return {
        "ja": sum(_best_segmentation(string, "ja") for string in told) - rare * _RARE_IN_JAPANESE,
        "zh": sum(_best_segmentation(string, "zh") for string in plain),
    }


def _is_of_second_level(character: str) -> bool:
    return _has("cp932", character) and character.encode("cp932") >= _SECOND_LEVEL


def _best_segmentation(text: str, language: str) -> float:
    """Return the logarithm of the likeliest way to cut a string into listed words."""
    words, characters = log_frequencies(language), _characters(language)
    link = _LINK[language]
    best = [-link if text else 0.0]
    for end in range(1, len(text) + 1):
        last = text[end - 1]
        single = words.get(last) or (_PART_OF_WORDS if last in characters else _STRANGE)
        options = [best[end - 1] + link + single]
        for start in range(max(0, end - _LONGEST_WORD), end - 1):
            frequency = words.get(text[start:end])
            if frequency is not None:
                options.append(best[start] + link + frequency)
        best.append(max(options))
    return best[-1]


@cache
def _characters(language: str) -> frozenset[str]:
    return frozenset("".join(log_frequencies(language)))
