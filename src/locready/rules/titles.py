"""What a material calls the work that it is about: on its cover, on its title card, and in its properties."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kind_words import without_kind_words, without_material
from locready.rules.kinds.cover import cover_lines, is_latin_title, prominence
from locready.rules.kinds.timed import is_clip
from locready.rules.kinds.title_card import title_cards

#: A longer line is a sentence; the longest titles of films that were shown at markets have about twelve words.
_LONGEST, _LONGEST_EAST_ASIAN = 60, 24
#: A variation of a title has so many words in common with it, and this part (0..1) of all words of both.
_LEAST_SHARED, _MOST_SHARED = 2, 0.75
_PARTS = re.compile(r"[\n\v/／|｜]|\s[-–—]\s")
_QUOTED = re.compile(r"[『「《“\"]([^』」》”\"]{2,60})[』」》”\"]")
#: Addresses, sentences and companies are no titles.
_ADDRESS = re.compile(r"@|https?:|www\.")
_SENTENCE = re.compile(r"[。！？]|です|ます|、.*、")
_COMPANY = re.compile(r"(?:株式|有限|合同|合资|合資)会社|㈱|㈲|有限公司|주식회사|製作委員会")
#: When it can be seen is said in large letters as well.
_RELEASE = re.compile(
    r"公開|放送|配信開始|ロードショー|上映|近日|今[春夏秋冬]|개봉|방영|공개|上线|上線|上映|"
    r"\b(?:coming|in (?:cinemas|theat(?:er|re)s)|premieres?|this (?:spring|summer|autumn|fall|winter)|sortie)\b",
    re.IGNORECASE,
)
_LATIN_LETTER = re.compile(r"[A-Za-zÀ-ɏ]")
#: Words that tell no title from another.
_SMALL_WORDS = frozenset(
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "with", "from", "by",
        "la", "le", "les", "de", "du", "des", "el", "los", "der", "die", "das",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title as written; ``segment`` is where, ``readable`` whether a buyer can read it, and not only say it."""

    text: str
    segment: LabelledSegment
    readable: bool

    @property
    def is_latin(self) -> bool:
        """Whether it is written in Latin letters."""
        return _LATIN_LETTER.search(self.text) is not None

    @property
    def key(self) -> str:
        """What titles are compared by: letters and digits, without the article before them."""
        return title_key(self.text)

    @property
    def words(self) -> frozenset[str]:
        """The words that tell it from others, in the singular."""
        return title_words(self.text)


def titles_of(document: LabelledDocument) -> tuple[Title, ...]:
    """Return the titles that a material shows, in several languages it may be, in the order in which they stand.

    Of a clip they are those on its title cards, of another material the most prominent line of its cover with what is
    beside it in another language.
    """
    lines = title_cards(document) if is_clip(document) else _on_cover(document)
    found: dict[str, Title] = {}
    for line in lines:
        for title in _titles_in(line, document):
            found.setdefault(title.key, title)
    return tuple(found.values())


def declared_title(document: LabelledDocument) -> str:
    """Return the title in the properties of a file; a template's stays there, so alone it tells nothing."""
    return without_material(document.document.properties.title)


def title_key(text: str) -> str:
    """Return the letters and digits of a title, in small letters and without the article before them."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("&", "and")
    return "".join(filter(str.isalnum, re.sub(r"^(?:the|an?)\s+", "", plain)))


def title_words(text: str) -> frozenset[str]:
    """Return the words of a title in Latin letters that tell it from others, without a plural's ending."""
    words = re.findall(
        r"[a-zà-ɏ0-9]+", unicodedata.normalize("NFKC", text).casefold().replace("’s", "").replace("'s", "")
    )
    return frozenset(_singular(word) for word in words if word not in _SMALL_WORDS)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _on_cover(document: LabelledDocument) -> list[LabelledSegment]:
    """Return the title of the cover, with what pairs with it."""
    lines = [line for line in cover_lines(document) if line.segment.quotable and any(_parts_of(line.text))]
    chosen = _headings(document, lines)
    names = {line.segment.id for line in chosen}
    beside = {target for line in chosen for pair in line.pairs for target in pair.targets}
    return [
        line
        for line in lines
        if line in chosen or line.segment.id in beside or any(names & set(pair.targets) for pair in line.pairs)
    ]


def _headings(document: LabelledDocument, lines: Sequence[LabelledSegment]) -> list[LabelledSegment]:
    """Return the line that the slide or page is titled by, else the largest that was made a title."""
    titles = {unit.unit.title for unit in document.audience_units if unit.unit.title}
    named = [line for line in lines if line.text in titles]
    return named[:1] or sorted((line for line in lines if line.role is Role.TITLE), key=prominence)[-1:]


def _titles_in(line: LabelledSegment, document: LabelledDocument) -> Iterator[Title]:
    for text in _parts_of(line.text):
        latin = _LATIN_LETTER.search(text) is not None
        yield Title(text=text, segment=line, readable=latin and line.has_target(document.targets))


def _parts_of(text: str) -> Iterator[str]:
    """Yield the parts of a line that may be titles: what is quoted in it, else each part that is no label."""
    if _ADDRESS.search(text):
        return
    for part in _QUOTED.findall(text) or _PARTS.split(text):
        bare = without_material(part)
        if _may_be_title(bare):
            yield bare


def _may_be_title(text: str) -> bool:
    if _RELEASE.search(text) or not title_key(without_kind_words(text)).strip("0123456789"):
        return False
    if _LATIN_LETTER.search(text):
        return len(text) <= _LONGEST and is_latin_title(text)
    return 1 < len(text) <= _LONGEST_EAST_ASIAN and not _SENTENCE.search(text) and not _COMPANY.search(text)


def is_variant(name: str, title: str) -> bool:
    """Say whether most of the telling words of both are the same, two at least: ``Ledger of Snow``, ``Snow Ledger``."""
    ours, theirs = title_words(name), title_words(title)
    shared = ours & theirs
    return len(shared) >= _LEAST_SHARED and len(shared) >= _MOST_SHARED * len(ours | theirs)


def is_another_form(name: str, title: str) -> bool:
    """Say whether both are one title: in other letters, without its article, shortened, or with more after it."""
    ours, theirs = _plain_words(name), _plain_words(title)
    shorter, longer = sorted((ours, theirs), key=len)
    runs = (longer[start : start + len(shorter)] for start in range(len(longer) - len(shorter) + 1))
    return title_key(name) == title_key(title) or shorter in runs


def _plain_words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).casefold().replace("&", "and").replace("’", "'")
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", plain)
    return words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words
