"""Lines in scripts that the first engine does not know: which script, and roughly what they say.

Such text names a language and gives an amount; it is not good enough to be quoted (evidence: a fifth of the Russian
and two fifths of the Korean and Thai letters come out wrong).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from time import monotonic

from locready.model.scripts import Script, script_of
from locready.ocr import tesseract
from locready.ocr.clusters import layers
from locready.ocr.pixels import Pixels
from locready.ocr.scripts import MODELS, RIVALS
from locready.ocr.tesseract import TesseractFailed, Word

#: A script is named from this confidence on (0..1), when this share of all letters is of it.
_SURE, _SHARE = 0.75, 0.6
#: And when there are so many letters, and so many by the length of the line over its height: specks are few.
_LETTERS, _DENSITY = 3, 0.5
#: Written without spaces between words.
_SPACELESS = frozenset({Script.THAI, Script.LAO, Script.KHMER, Script.MYANMAR})
#: A call that begins when the time is all but up is given so many seconds.
_LEAST_S = 0.5
#: So many lines of a file are tried in every script; the rest in those that were found.
_PROBED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What one model makes of a line: the text, how sure it is, and how much of it is in the model's own script."""

    script: Script
    text: str
    confidence: float
    letters: int
    share: float

    @property
    def rank(self) -> float:
        """What attempts are compared by: confidence times share of letters in the script."""
        return self.confidence * self.share

    @property
    def is_sure(self) -> bool:
        """Whether the script may be named."""
        return self.confidence >= _SURE and self.share >= _SHARE


def read_foreign(lines: Sequence[Pixels], seconds: float) -> list[Attempt | None]:
    """Return for each line the best attempt in a script that may be named, None where the script stays uncertain.

    Args:
        lines: lines of one file, set straight.
        seconds: how long all calls of the program together may take; lines that are left then stay uncertain.

    Raises:
        TesseractFailed: the program broke off, or took longer than allowed.
    """
    drawn = [list(layers(line)) for line in lines]
    order = sorted(range(len(lines)), key=lambda place: -lines[place].shape[0] * lines[place].shape[1])
    fewest = [max(_LETTERS, _DENSITY * line.shape[1] / line.shape[0]) for line in lines]
    deadline = monotonic() + seconds
    best = _attempted(drawn, order[:_PROBED], {**_installed(MODELS), **_installed(RIVALS)}, deadline)
    found = {attempt.script for place, attempt in best.items() if _is_named(attempt, fewest[place])}
    if found:
        known = {script: MODELS[script] for script in sorted(found)}
        best |= _attempted(drawn, order[_PROBED:], {**known, **_installed(RIVALS)}, deadline)
    tried = (best.get(place) for place in range(len(lines)))
    return [
        attempt if attempt is not None and _is_named(attempt, least) else None
        for attempt, least in zip(tried, fewest, strict=True)
    ]


def is_able() -> bool:
    """Whether the program and a model of any of these scripts are installed."""
    return bool(_installed(MODELS))


def _is_named(attempt: Attempt, letters: float) -> bool:
    return attempt.script in MODELS and attempt.is_sure and attempt.letters >= letters


def _installed(models: Mapping[Script, str]) -> dict[Script, str]:
    return {script: model for script, model in models.items() if model in tesseract.models()}


def _attempted(
    drawn: Sequence[Sequence[Pixels]], places: Sequence[int], models: Mapping[Script, str], deadline: float
) -> dict[int, Attempt]:
    """Return the best attempt at each line; each model reads all layers of all lines in one call.

    What is known when the time is up, or when the program breaks off, is kept.
    """
    several = [(place, layer) for place in places for layer in drawn[place]]
    best: dict[int, Attempt] = {}
    for script, model in models.items() if several else ():
        left = deadline - monotonic()
        try:
            texts = tesseract.read_lines([layer for _, layer in several], model, max(left, _LEAST_S))
        except TesseractFailed:
            if not best:
                raise
            return best
        for (place, _), words in zip(several, texts, strict=True):
            attempt = _attempt(script, words)
            if place not in best or attempt.rank > best[place].rank:
                best[place] = attempt
    return best


def _attempt(script: Script, words: Sequence[Word]) -> Attempt:
    weighed = [(word, len(_letters(word.text))) for word in words]
    letters = sum(count for _, count in weighed)
    own = sum(1 for word in words for letter in _letters(word.text) if _belongs(script_of(letter), script))
    sure = sum(word.confidence * count for word, count in weighed) / letters if letters else 0.0
    return Attempt(
        script=script,
        text=_joined(script, words),
        confidence=sure,
        letters=own,
        share=own / letters if letters else 0.0,
    )


def _belongs(found: Script, script: Script) -> bool:
    kana = found in (Script.HIRAGANA, Script.KATAKANA)
    return found is script or (kana and script is Script.HAN)


def _joined(script: Script, words: Sequence[Word]) -> str:
    """Join words; what the program parts into single letters was written without spaces, or with fewer."""
    texts = [word.text for word in words]
    if script in _SPACELESS:
        return "".join(texts)
    text = texts[0] if texts else ""
    for before, word in pairwise(texts):
        text += word if len(before) == len(word) == 1 and script is Script.HANGUL else f" {word}"
    return text


def _letters(text: str) -> list[str]:
    return [character for character in text if character.isalpha()]
