"""Phone numbers that cannot be dialled from abroad."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, around, in_scope, not_applicable, on
from locready.rules.profile import Profile

#: Whose numbering plans are tried: where the materials come from, and where their partners sit.
#: Not the open ones (Italy, Austria), in which most numbers are somebody's.
_COUNTRIES = ("JP", "KR", "CN", "TW", "HK", "TH", "VN", "SG", "FR", "DE", "ES", "GB", "US")
_INTERNATIONAL = re.compile(r"\+\s?\d{1,3}[\s(.-]")
#: A country code follows; 00 is what most countries dial before it.
_EXITS = ("+", "00")
#: What is dialled inside a country begins with a trunk prefix, an area code in brackets, or a Chinese mobile code ...
_BEGINNING = r"\(?0[1-9]|\([2-9]\d|1[3-9]\d"
_NATIONAL = re.compile(_BEGINNING)
#: ... and anything may be one behind a word for it.
_WORD = r"tel|phone|mobile|cell|fax|tél|handy|電話|携帯|전화|휴대폰|연락처|电话|手[机機]|โทร"
_LABEL = re.compile(rf"(?:{_WORD})\S{{0,8}}\s{{0,2}}$", re.IGNORECASE)
#: Most texts are looked at no further: trying all plans takes some 5 ms.
_MAY_HOLD_ONE = re.compile(rf"(?<![\d,.])(?:{_BEGINNING})|{_WORD}", re.IGNORECASE)
#: Longer numbers with signs go on behind it: order numbers, serial numbers.
_GOES_ON = re.compile(r"[-/_]?[A-Za-z0-9]")
#: Plans have shorter numbers, but then two figures of a table are one.
_DIGITS = re.compile(r"(?:\d\D{0,3}){8}")


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find every number that a numbering plan knows (phonenumbers, ``VALID``) and that stands without country code.

    A slide with a number that works from abroad is left alone: a buyer takes that one.
    """
    segments = [segment for segment in in_scope(document, ()) if segment.segment.quotable]
    if not segments:
        return not_applicable("no text")
    dialled = {it.segment.location.index for it in segments if _INTERNATIONAL.search(it.text)}
    left = [it for it in segments if it.segment.location.index not in dialled and not it.pairs]
    return Judgement(hits=tuple(hit for segment in left for hit in _hits(segment)))


def _hits(segment: LabelledSegment) -> Iterator[Hit]:
    text = unicodedata.normalize("NFKC", segment.text)
    may_hold_one = _MAY_HOLD_ONE.search(text) and _DIGITS.search(text)
    for start, end in _apart(_numbers(text)) if may_hold_one else ():
        number = text[start:end]
        yield replace(on(segment, match=number), excerpt=around(text, start, end), key=number)


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans in order without those that begin in another: two plans know one number by more or fewer digits."""
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last:
            yield start, end
            last = end


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    from phonenumbers import Leniency, PhoneNumberMatcher

    for country in _COUNTRIES:
        for found in PhoneNumberMatcher(text, country, leniency=Leniency.VALID):
            if not found.raw_string.startswith(_EXITS) and _is_number(text, found.start, found.end):
                yield found.start, found.end


def _is_number(text: str, start: int, end: int) -> bool:
    named = _LABEL.search(text, max(start - 16, 0), start) is not None
    long_enough = _DIGITS.search(text, start, end) is not None
    return long_enough and (named or _NATIONAL.match(text, start) is not None) and not _GOES_ON.match(text, end)
