"""Small words that lean on the next with an apostrophe, as in French and Italian: ``l'amour``, ``dell'arte``."""

from __future__ import annotations

from collections.abc import Iterator

#: All that loses its vowel before another, without the apostrophe. Lists hold them so, apart from what follows.
_FRENCH = frozenset({"c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "quoiqu"})
_ITALIAN = frozenset({
    "c", "d", "l", "m", "s", "t", "v", "un", "all", "coll", "dall", "dell", "nell", "sull", "quest", "quell", "bell",
    "sant", "anch", "com", "dov", "cos", "senz", "mezz", "gl",
})  # fmt: skip
_ELIDED = _FRENCH | _ITALIAN
_VOWELS = frozenset("aàâáeèéêëhiîïìíoôòóœuùûúæ")


def parted(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with elided small ones apart from what they lean on."""
    return words if not any("'" in word for word in words) else tuple(part for word in words for part in _parts(word))


def _parts(word: str) -> Iterator[str]:
    head, _, tail = word.partition("'")
    elided = head.lower() in _ELIDED and tail[:1].lower() in _VOWELS
    yield from (head, tail) if elided and tail else (word,)
