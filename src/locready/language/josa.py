"""What may follow a Korean noun or verb stem inside the same word: particles and endings."""

from __future__ import annotations

#: Particles, longest first; each may also follow another one (에서는).
_PARTICLES = (
    "에게서는", "으로부터", "에서부터", "이라는", "에서는", "에게서", "으로서", "으로써", "이라고",
    "까지는", "부터는", "에서", "에게", "으로", "까지", "부터", "처럼", "보다",
    "마다", "조차", "마저", "밖에", "이나", "이며", "이자", "라는", "라고",
    "한테", "께서", "만큼", "들이", "들은", "들을", "들의", "들과", "이다",
    "에는", "에도", "로서", "와의", "과의", "로의", "은", "는", "이",
    "가", "을", "를", "의", "에", "도", "만", "와", "과",
    "로", "나", "들", "인", "란",
)  # fmt: skip
#: Syllables that begin an ending of a verb or adjective, or of what 하다, 되다 and 적 make of a noun.
_ENDINGS = frozenset("은는을고지며면기던았었였아어여습니자하한할해했되된될됨돼적으게다세네죠요님")

#: Hangul syllables stand in Unicode by initial, vowel and final; these are the finals ㄴ, ㄹ, ㅁ, ㅂ and ㅆ.
_FIRST_SYLLABLE, _FINAL_FORMS, _OF_ENDINGS = 0xAC00, 28, frozenset({4, 8, 16, 17, 20})


def without_particle(word: str) -> str:
    """Return a word without the particle at its end, when at least two syllables are left."""
    for particle in _PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) > 1:
            return word[: -len(particle)]
    return word


def after_stem(rest: str) -> bool:
    """Return whether what follows a listed word in the same word is nothing, a particle or an ending."""
    return not rest or rest in _PARTICLES or rest[0] in _ENDINGS


def stem_forms(word: str) -> tuple[str, ...]:
    """Return a stretch of a word, and what it is without the consonant an ending left below its last syllable.

    돌아온 (of 돌아온다) is 돌아오 with ㄴ; ㄴ, ㄹ, ㅁ, ㅂ and ㅆ are such consonants.
    """
    below = (ord(word[-1]) - _FIRST_SYLLABLE) % _FINAL_FORMS
    return (word, word[:-1] + chr(ord(word[-1]) - below)) if below in _OF_ENDINGS else (word,)
