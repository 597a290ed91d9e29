"""How frequent rare words are in a language: wordfreq's large lists, read only where a word is in doubt."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

from locready.language.wordlists import NATS_PER_CENTIBEL, SMALL_LISTS_END, packed

#: The languages in Latin letters that wordfreq has a large list of: words that occur once in a hundred million.
RARE_WORDS_OF = frozenset({"ca", "cs", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pl", "pt", "sv"})
#: The first byte of a letter beyond ASCII in UTF-8: what follows such a byte is inside a word.
_LETTER_BEGINS = 0xC0
#: The longest header of a bucket in MessagePack, in bytes; it may look like the beginning of a letter.
_HEADER = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _RareWords:
    """Words in MessagePack (each with its length before it), from frequent to rare; ``starts[i]``: the i-th bucket.

    They are searched as they are, in 1-3 ms: a dictionary would be faster, but takes 0.1 s and 40 MB a language.
    """

    words: bytes
    starts: tuple[int, ...]

    def bucket(self, word: str) -> int | None:
        import msgspec

        needle = msgspec.msgpack.encode(word)
        place = self.words.find(needle)
        while place >= 0:
            bucket = bisect_right(self.starts, place) - 1
            if place - self.starts[bucket] <= _HEADER or self.words[place - 1] < _LETTER_BEGINS:
                return bucket
            place = self.words.find(needle, place + 1)
        return None


@lru_cache(maxsize=2**13)
def rare_log_frequency(word: str, language: str) -> float | None:
    """Return the natural logarithm of the frequency of a word too rare for the small lists; None when not listed.

    Args:
        word: a word in lower case.
        language: one of ``RARE_WORDS_OF``. Its list takes 30-90 ms to load, once, and 3-10 MB.

    Raises:
        DependencyMissing: wordfreq, or its list of this language, is not installed.
    """
    bucket = _rare_words(language).bucket(word)
    return None if bucket is None else (SMALL_LISTS_END + 1 + bucket) * NATS_PER_CENTIBEL


@cache
def _rare_words(language: str) -> _RareWords:
    import msgspec

    buckets = msgspec.msgpack.decode(packed(f"large_{language}.msgpack.gz"), type=list[msgspec.Raw])
    rare = [bytes(bucket) for bucket in buckets[SMALL_LISTS_END + 1 :]]
    return _RareWords(words=b"".join(rare), starts=(0, *accumulate(map(len, rare))))
