"""Japanese words from JMdict and names from JMnedict, as the package jamdict-data brings them."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module

from glossing.entry import RAREST, Glosses, distinct, english_words, merged
from locready.language.english_stems import content_words
from locready.language.romanised import plain_romaji

#: Senses that no living text has.
_DEAD = frozenset(
    {"archaism", "obsolete term", "obscure term", "rude or X-rated term (not displayed in educational software)"}
)
#: Words whose job is grammar: they say nothing of the matter.
_GRAMMAR = frozenset(
    {"particle", "conjunction", "auxiliary", "auxiliary verb", "auxiliary adjective", "copula", "pronoun",
     "interjection (kandoushi)", "counter", "pre-noun adjectival (rentaishi)", "numeric", "copula da"}
)  # fmt: skip
_KANA_ALONE = "word usually written using kana alone"
_HAN, _HIRAGANA = re.compile(r"[\u3400-\u9fff々]"), re.compile(r"[\u3041-\u309f]+")
#: In running text shorter hiragana cannot be told from endings and particles.
_SHORTEST_HIRAGANA = 3
_NAMES = ("surname", "given", "masc", "fem", "place", "person", "station")
#: A name of Han characters may be read in a dozen ways.
_MOST_READINGS = 6


def japanese() -> Glosses:
    """Return words in kanji and kana that JMdict marks as common or wordfreq's large list holds."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    meanings = _meanings()
    for word, entry, marked in _written_forms():
        if entry in meanings and (marked or word in _frequent()) and _is_telling(word):
            found[word].append(meanings[entry])
    return {word: merged(several) for word, several in found.items()}


def japanese_names() -> Glosses:
    """Return surnames, given names and places that wordfreq's large list holds, romanised with short vowels."""
    rows = _database().execute(
        "select k.text, g.text, y.text from NEKanji k join NETranslation t on t.idseq = k.idseq "
        "join NETransGloss g on g.tid = t.ID join NETransType y on y.tid = t.ID"
    )
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, romanised, kind in sorted(rows, key=lambda row: _NAMES.index(row[2]) if row[2] in _NAMES else 99):
        if kind in _NAMES and len(name) > 1 and name in _frequent() and _HAN.search(name):
            found[name] |= dict.fromkeys(plain_romaji(word) for word in content_words(romanised)[:2])
    return {name: distinct(readings, _MOST_READINGS) for name, readings in found.items()}


def _written_forms() -> Iterator[tuple[str, int, bool]]:
    """Yield each form an entry is written in: form, entry, whether it is marked as common. Common ones come first."""
    kanji = "select k.text, k.idseq, exists(select 1 from KJP where kid = k.ID) from Kanji k order by 3 desc, k.ID"
    yield from _database().execute(kanji)
    kana = (
        "select k.text, k.idseq, exists(select 1 from KNP where kid = k.ID) from Kana k "
        "where not exists(select 1 from Kanji where idseq = k.idseq) or k.nokanji or k.idseq in "
        "(select s.idseq from Sense s join misc m on m.sid = s.ID where m.text = ?) order by 3 desc, k.ID"
    )
    yield from _database().execute(kana, (_KANA_ALONE,))


def _meanings() -> dict[int, tuple[str, ...]]:
    """Return the English words of every entry that is not grammar."""
    definitions: dict[int, list[str]] = defaultdict(list)
    grammar, dead = _tagged("pos", _GRAMMAR), _tagged("misc", _DEAD)
    rows = "select s.idseq, s.ID, g.text from Sense s join SenseGloss g on g.sid = s.ID where g.lang in ('', 'eng')"
    for entry, sense, text in _database().execute(rows + " order by s.ID"):
        if sense not in grammar and sense not in dead:
            definitions[entry].append(text)
    found = {entry: english_words(several) for entry, several in definitions.items()}
    return {entry: words for entry, words in found.items() if words}


def _tagged(table: str, tags: Iterable[str]) -> frozenset[int]:
    rows = _database().execute(f"select sid, text from {table}")  # noqa: S608 - the names stand above
    wanted = frozenset(tags)
    return frozenset(sense for sense, tag in rows if tag in wanted)


def _is_telling(word: str) -> bool:
    return len(word) >= _SHORTEST_HIRAGANA if _HIRAGANA.fullmatch(word) else bool(_HAN.search(word)) or len(word) > 1


@cache
def _frequent() -> frozenset[str]:
    listed = import_module("wordfreq").get_frequency_dict("ja", "large")
    return frozenset(word for word, frequency in listed.items() if frequency >= RAREST)


@cache
def _database() -> sqlite3.Connection:
    return sqlite3.connect(import_module("jamdict_data").JAMDICT_DB_PATH)
