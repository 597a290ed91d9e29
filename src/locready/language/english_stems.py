"""The content words of English text, cut to stems so that films, filmed and filming meet film."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Words that carry the grammar of a sentence, not its matter: articles, pronouns, prepositions, conjunctions,
#: auxiliaries, question words, and the adverbs that any text may hold.
STOP_WORDS = frozenset({
    "a", "an", "the", "this", "that", "these", "those", "some", "any", "each", "every", "either", "neither", "no",
    "not", "nor", "such", "own", "same", "other", "another", "both", "all", "i", "me", "my", "mine", "myself",
    "you", "your", "yours", "yourself", "he", "him", "his", "himself", "she", "her", "hers", "herself", "it",
    "its", "itself", "one", "ones", "oneself", "we", "us", "our", "ours", "ourselves", "they", "them", "their",
    "theirs", "themselves", "who", "whom", "whose", "which", "what", "where", "when", "why", "how", "there",
    "here", "someone", "somebody", "something", "anyone", "anything", "everyone", "everything", "nothing",
    "nobody", "of", "to", "in", "on", "at", "by", "for", "from", "with", "without", "into", "onto", "upon",
    "about", "over", "under", "between", "among", "through", "during", "before", "after", "above", "below",
    "against", "toward", "towards", "within", "out", "off", "up", "down", "as", "than", "like", "via", "per",
    "along", "around", "across", "behind", "beyond", "and", "or", "but", "if", "because", "while", "so", "though",
    "although", "unless", "until", "since", "whether", "yet", "then", "else", "also", "too", "very", "just",
    "only", "be", "am", "is", "are", "was", "were", "been", "being", "do", "does", "did", "done", "doing", "have",
    "has", "had", "having", "can", "could", "will", "would", "shall", "should", "may", "might", "must", "ought",
    "get", "gets", "got", "getting", "let", "lets", "s", "t", "re", "ve", "ll", "d", "m", "etc", "ie", "eg",
    "more", "most", "much", "many", "few", "less", "least", "quite", "rather", "even", "still", "again", "ever",
    "never", "now", "once", "thus", "hence", "however",
})  # fmt: skip
#: A word: letters, an apostrophe or hyphen inside. Hyphenated words count as one and by their parts.
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PART = re.compile(r"['’-]")
#: What is cut off, longest first, and what takes its place. A cut leaves at least three letters.
_SUFFIXES = (
    ("uction", "uc"), ("uct", "uc"), ("ically", "ic"), ("ative", "at"), ("ations", "at"), ("ation", "at"),
    ("ating", "at"), ("ators", "at"), ("ator", "at"), ("ates", "at"), ("ated", "at"), ("ities", "it"), ("iness", "i"),
    ("ments", ""), ("ment", ""), ("ness", ""), ("ions", ""), ("ings", ""), ("ially", "ial"), ("ively", "iv"),
    ("ion", ""), ("ing", ""), ("ies", "i"), ("ied", "i"), ("ity", "it"), ("ive", "iv"), ("ily", "i"), ("ers", ""),
    ("ors", ""), ("est", ""), ("ate", "at"), ("ed", ""), ("es", ""), ("er", ""), ("or", ""), ("ly", ""), ("s", ""),
    ("e", ""), ("y", "i"),
)  # fmt: skip
_SHORTEST = 3
_KEPT_DOUBLE = frozenset("lsz")


def content_words(text: str) -> list[str]:
    """Return the words of a text that carry its matter, lower-case and without accents, in their order.

    A hyphenated word comes as its parts and joined: ``Kore-eda`` is kore, eda and koreeda.
    """
    words: list[str] = []
    for word in _WORD.findall(letters(text)):
        parts = _PART.split(word)
        joined = [*parts, "".join(parts)] if "-" in word else parts
        words.extend(part for part in joined if len(part) > 1 and part not in STOP_WORDS)
    return words


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a lower-case English word: what its inflected and derived forms share.

    One suffix of a fixed list is cut, a doubled last consonant made single and a last ``i`` for ``y`` kept. Coarser
    than Porter's stemmer on purpose: director, direction and directed are one stem, since a translator is free in the
    part of speech. Stems are compared with stems only and are not words.
    """
    for suffix, instead in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) + len(instead) >= _SHORTEST and not word.endswith("ss"):
            return _single(word[: -len(suffix)] + instead)
    return word


def stems(text: str) -> list[str]:
    """Return the stems of the content words of an English text, in their order."""
    return [stem(word) for word in content_words(text)]


def letters(text: str) -> str:
    """Return a text in lower-case letters without accents: Shōwa is showa."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _single(word: str) -> str:
    """Undo the doubling before a suffix: running, runn, run."""
    double = len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in _KEPT_DOUBLE
    return word[:-1] if double else word
