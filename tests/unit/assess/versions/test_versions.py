"""Which files of a run are versions of one another, and which only look like it."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from locready.assess.label import label
from locready.assess.versions import versions as module
from locready.assess.versions.versions import versions
from locready.model import Document
from locready.rules import shipped
from made_documents import ENGLISH
from made_versions import deck_of, film

#: English enough to make English the language of most of a deck.
ABOUT = (
    "About this document",
    *(
        "The figures of the finance plan are checked with the producers before this is sent to anybody; please do not "
        f"forward draft {draft} of it, and ask the international team when a word is missing in the glossary of names."
        for draft in ("one", "two", "three", "four")
    ),
)


def served(*documents: Document) -> dict[str, str]:
    materials = shipped().materials
    return versions([label(it, targets=ENGLISH, materials=materials, material="other") for it in documents])


def of(title: str, language: str, path: str, **changes: str) -> Document:
    """Return a film's deck, with some of its words replaced."""
    slides = film(title, language)
    for old, new in changes.items():
        slides = [tuple(text.replace(old, new) for text in texts) for texts in slides]
    return deck_of(slides, path)


@pytest.mark.parametrize(
    ("japanese", "english"),
    [
        ("deck-JA.pptx", "deck-EN.pptx"),
        ("企画書.pptx", "企画書（英語版）.pptx"),
        ("ja/deck.pptx", "en/deck.pptx"),
        ("deck_ja_20251101.pptx", "deck_English_v3.pptx"),
        ("kikaku_ja.pptx", "pitch_en.pptx"),
        ("潮待ちの郵便局_企画書.pptx", "Post_Office_deck_EN.pptx"),
        ("kikaku.pptx", "pitch.pdf"),
    ],
)
def test_versions_are_known_by_their_names_or_by_what_is_in_them(japanese: str, english: str) -> None:
    decks = of("post office", "ja", japanese), of("post office", "en", english)

    assert served(*decks) == {japanese: english}


def test_two_slides_may_be_missing_in_a_version_of_another_name() -> None:
    english = film("post office", "en")

    assert served(of("post office", "ja", "kikaku.pptx"), deck_of([*english[:1], *english[3:]], "pitch.pptx"))


def test_japanese_and_chinese_are_both_served_by_english() -> None:
    decks = [of("post office", language, f"deck_{language}.pptx") for language in ("ja", "zh", "en")]

    assert served(*decks) == {"deck_ja.pptx": "deck_en.pptx", "deck_zh.pptx": "deck_en.pptx"}


def test_two_films_of_one_company_are_no_versions_of_one_another() -> None:
    assert served(of("post office", "ja", "kikaku_ja.pptx"), of("orchard", "en", "pitch_en.pptx")) == {}


def test_names_on_every_slide_make_two_films_no_versions_of_one_another() -> None:
    names = "Todoroki Umineko Kaigai Bunkyo Kamome Shiomi Otohama Tomari Hamabe"
    japanese, english = (
        [(f"{title} {names}", *(re.sub(r"[\d,]", "", text) for text in texts)) for title, *texts in slides]
        for slides in (film("post office", "ja"), film("orchard", "en"))
    )

    assert served(deck_of(japanese, "kikaku.pptx"), deck_of(english, "pitch.pptx")) == {}


def test_each_of_two_films_in_one_folder_has_its_own_version() -> None:
    decks = [
        of("post office", "ja", "潮待ちの郵便局.pptx"),
        of("orchard", "ja", "林檎園の測量士.pptx"),
        of("orchard", "en", "Surveyor.pptx"),
        of("post office", "en", "Post_Office.pptx"),
    ]

    assert served(*decks) == {"潮待ちの郵便局.pptx": "Post_Office.pptx", "林檎園の測量士.pptx": "Surveyor.pptx"}


def test_a_version_with_a_fitting_name_serves_no_second_deck_in_that_language() -> None:
    decks = [
        of("post office", "ja", "deck_ja.pptx"),
        of("post office", "ja", "kikaku.pptx"),
        of("post office", "en", "deck_en.pptx"),
    ]

    assert served(*decks) == {"deck_ja.pptx": "deck_en.pptx"}


def test_of_two_english_drafts_the_one_most_like_it_serves() -> None:
    english = film("post office", "en")
    decks = [
        of("post office", "ja", "deck_ja.pptx"),
        deck_of([*english[:4], *english[5:]], "deck_en_v1.pptx"),
        deck_of(english, "deck_en_v2.pptx"),
    ]

    assert served(*decks) == {"deck_ja.pptx": "deck_en_v2.pptx"}


def test_the_next_season_is_no_version_whatever_it_shares() -> None:
    season = {"105": "98", "2027": "2029", "2026": "2028", "310": "264", "124": "88", "43": "61", "40%": "75%"}
    next_one = of("post office", "en", "season2_en.pptx", **season)

    assert served(of("post office", "ja", "season1_ja.pptx"), next_one) == {}


def test_a_copy_that_was_named_and_never_translated_is_no_version() -> None:
    slides = film("post office", "ja")

    assert served(deck_of(slides, "deck_ja.pptx"), deck_of([ABOUT, *slides], "deck_en.pptx")) == {}


def test_a_version_in_both_languages_is_no_untranslated_copy() -> None:
    japanese, english = film("post office", "ja"), film("post office", "en")
    both = [(ours[0], theirs[0], *ours[1:], *theirs[1:]) for ours, theirs in zip(japanese, english, strict=True)]
    decks = deck_of(japanese, "deck_ja.pptx"), deck_of([ABOUT, *both], "deck_en.pptx")

    assert served(*decks) == {"deck_ja.pptx": "deck_en.pptx"}


def test_decks_of_other_folders_are_no_versions() -> None:
    assert served(of("post office", "ja", "a/kikaku.pptx"), of("post office", "en", "b/pitch.pptx")) == {}


def test_the_contents_of_each_file_of_a_folder_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: Counter[str] = Counter()
    plain = module.signature_of

    def counted(document):
        looked[document.document.path] += 1
        return plain(document)

    monkeypatch.setattr(module, "signature_of", counted)
    japanese = [of("orchard", "ja", f"kikaku{number}.pptx") for number in range(4)]
    english = [of("post office", "en", f"pitch{number}.pptx") for number in range(4)]

    assert served(*japanese, *english) == {}
    assert set(looked.values()) == {1}
