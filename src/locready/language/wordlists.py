"""How frequent a word is in a language, from the lists that the wordfreq package installs."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

from locready.errors import DependencyMissing

#: wordfreq counts in centibels: a word in bucket i occurs with frequency 10 ** (-i / 100).
NATS_PER_CENTIBEL = -0.023025850929940458
#: The bucket of the rarest words that the small lists hold.
SMALL_LISTS_END = 600
#: What such a word weighs, and one that is a step rarer: natural logarithms.
LEAST_LISTED, RAREST = SMALL_LISTS_END * NATS_PER_CENTIBEL, (SMALL_LISTS_END + 1) * NATS_PER_CENTIBEL
#: Words that are on every deck and yet rarer than the lists go, or younger.
_TRADE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset({"logline", "loglines", "tagline", "taglines", "showrunner", "filmography", "dramedy"}),
        "ja": frozenset({"令和"}),
    }
)


@cache
def log_frequencies(language: str) -> Mapping[str, float]:
    """Return the natural logarithm of the frequency of each listed word of a language.

    Languages go by wordfreq's names (``en``, ``zh``, ``fil`` …). Words are lower-case NFC or NFKC, as wordfreq's
    tokenizer writes them; Chinese is in simplified characters throughout. The lists hold what occurs more than once
    in a million words.

    wordfreq itself is not imported: that takes 0.1 s, its data 6 ms.

    Raises:
        DependencyMissing: wordfreq, or its list of this language, is not installed.
    """
    buckets: list[list[str]] = _unpacked(f"small_{language}.msgpack.gz")
    frequencies = dict.fromkeys(_TRADE.get(language, ()), LEAST_LISTED)
    for centibels, words in enumerate(buckets):
        if centibels:  # the first item says what format the file has
            frequencies |= dict.fromkeys(words, centibels * NATS_PER_CENTIBEL)  # twice as fast as word by word
    return frequencies


@cache
def simplified_characters() -> Mapping[int, str]:
    """Return the table for ``str.translate`` that writes traditional Chinese in simplified characters."""
    table: dict[int, str] = _unpacked("_chinese_mapping.msgpack.gz")
    return table


def packed(name: str) -> bytes:
    """Return one of wordfreq's data files, in MessagePack.

    Raises:
        DependencyMissing: wordfreq, or the file, is not installed.
    """
    try:
        return gzip.decompress((_folder() / name).read_bytes())
    except FileNotFoundError as error:
        raise DependencyMissing(what=f"wordfreq's {name}", install="pip install 'wordfreq>=3.1.1'") from error


def _unpacked(name: str) -> Any:
    import msgspec

    return msgspec.msgpack.decode(packed(name))


@cache
def _folder() -> Path:
    spec = find_spec("wordfreq")
    if spec is None or not spec.submodule_search_locations:
        raise DependencyMissing(what="wordfreq", install="pip install 'wordfreq>=3.1.1'")
    return Path(spec.submodule_search_locations[0]) / "data"
