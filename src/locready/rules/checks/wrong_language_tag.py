"""Language tags that name another language than the text is in: screen readers and translation tools obey them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from locready.model import NO_LANGUAGE, UNKNOWN
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, not_applicable, quoted
from locready.rules.kinds.timed import is_moving
from locready.rules.profile import Profile

#: A text shorter than this (word equivalents) may be a name or a quotation, and its tag is nobody's mistake; in Latin
#: letters lists of names are longer, and taken for other languages.
_LONG, _LONG_LATIN = 6.0, 12.0
#: What can be told by its script alone. Two languages in Chinese characters are not told apart in a short text.
_BY_SCRIPT, _IN_HAN = frozenset({"ja", "ko", "zh"}), frozenset({"ja", "zh"})
#: A text is in one language when so much of it (0..1) is; a tag of the whole file must fit this much of the file.
_PURE, _PART_OF_FILE = 0.9, 0.2
_SURE = 0.8
#: Words in Latin letters, and the part of them (0..1) that has a capital in a list of names; German prose has half.
_WORD, _CAPITALS = re.compile(r"[A-Za-zÀ-ɏ]{2,}"), 0.8


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare the declared languages with those of the text; one finding a document.

    What a run or paragraph declares is compared with that text; what the file declares as a whole with the shares of
    the file. Only the language counts, neither script nor region. Tracks have a rule of their own.
    """
    if any(is_moving(unit) for unit in document.units):
        return not_applicable("a clip or a track")
    declared = document.document.properties.language
    tagged = [segment for segment in document.segments if segment.counted and segment.segment.declared_language]
    if not document.shares or not (declared or tagged):
        return not_applicable("no language is declared")
    wrong = [segment for segment in tagged if _is_wrong(segment)]
    return Judgement(hits=(*_of_file(document, declared), *_of_texts(wrong)))


def _is_wrong(segment: LabelledSegment) -> bool:
    language, declared = segment.reading.language, _primary(segment.segment.declared_language or "")
    if language in (NO_LANGUAGE, UNKNOWN) or language.endswith("-Latn") or "://" in segment.text:
        return False
    if _primary(language) == declared or {_primary(language), declared} == _IN_HAN:
        return False
    if _primary(language) not in _BY_SCRIPT and _is_of_names(segment.text):
        return False
    words = sum(count for tag, count in segment.words.items() if tag != NO_LANGUAGE)
    pure = segment.words.get(language, 0.0) >= _PURE * words and segment.reading.confidence >= _SURE
    return pure and words >= (_LONG if _primary(language) in _BY_SCRIPT else _LONG_LATIN)


def _is_of_names(text: str) -> bool:
    """Say whether most words of a Latin text have a capital: a list of names is in no language."""
    words = _WORD.findall(text)
    return len(words) > 0 and sum(word[0].isupper() for word in words) >= _CAPITALS * len(words)


def _of_file(document: LabelledDocument, declared: str | None) -> Iterator[Hit]:
    if not declared or document.dominant in (None, UNKNOWN):
        return
    fitting = sum(share for language, share in document.shares.items() if _primary(language) == _primary(declared))
    if fitting < _PART_OF_FILE:
        yield Hit(args={"declared": declared, "language": document.dominant or ""}, message_id="file", key="file")


def _of_texts(wrong: list[LabelledSegment]) -> Iterator[Hit]:
    """Yield one hit for all mistagged texts, at the longest: a person mends them in one go."""
    if not wrong:
        return
    longest = max(wrong, key=lambda segment: sum(segment.words.values()))
    yield Hit(
        location=longest.segment.location,
        excerpt=quoted(longest),
        language=longest.reading.language,
        segments=tuple(segment.segment.id for segment in wrong),
        args={
            "declared": longest.segment.declared_language or "",
            "language": longest.reading.language,
            "texts": str(len(wrong)),
        },
        key="texts",
    )


def _primary(tag: str) -> str:
    return tag.replace("_", "-").split("-")[0].casefold()
