"""What meanings say for and against a pair."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locready.assess.pairing.sense import UNKNOWING, Sense, Wording, sense_of, wanted
from locready.errors import DependencyMissing
from locready.language import semantic

JA = Wording(text="父の船を売るか守るかで兄弟が争う。", language="ja")
EN = Wording(text="The brothers quarrel over selling or keeping their father's boat.", language="en")
OTHER = Wording(text="A cook opens a small diner at the end of the railway line.", language="en")
THAI = Wording(text="พี่น้องทะเลาะกันเรื่องเรือของพ่อ", language="th")

needs_extra = pytest.mark.skipif(not semantic.is_available(), reason="the extra locready[semantic] is not installed")


def sense(*, semantic: bool = False) -> Sense:
    return sense_of([JA, THAI], [EN, OTHER], semantic=semantic)


def test_a_translation_whose_words_are_found_is_likely():
    assert sense().odds(JA, EN) > 2


def test_text_about_something_else_is_unlikely():
    assert sense().odds(JA, OTHER) < -1.5


def test_nothing_is_known_of_a_language_without_a_dictionary():
    assert sense().odds(THAI, EN) == 0


def test_nothing_is_known_where_there_is_nothing_to_compare():
    assert sense_of([JA], [], semantic=False) is UNKNOWING
    assert UNKNOWING.odds(JA, EN) == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_meaning_alone_never_decides(foreign, target):
    one, other = Wording(text=foreign, language="ja"), Wording(text=target, language="en")

    assert -5 <= sense_of([one], [other], semantic=False).odds(one, other) <= 5


@needs_extra
def test_embeddings_know_languages_that_no_dictionary_does():
    told = sense(semantic=True)

    assert told.odds(THAI, EN) > 1
    assert told.odds(THAI, OTHER) < 0


def test_embeddings_that_are_asked_for_and_not_installed_are_named_with_the_way_to_get_them(monkeypatch):
    monkeypatch.setattr("locready.language.semantic.find_spec", lambda _name: None)
    semantic._encoder.cache_clear()

    with pytest.raises(DependencyMissing) as error:
        sense(semantic=True)

    assert "locready[semantic]" in str(error.value.advice)


@pytest.mark.parametrize(("setting", "asked"), [("on", True), ("off", False), ("auto", semantic.is_available())])
def test_the_setting_says_whether_embeddings_are_asked(setting, asked):
    assert wanted(setting) is asked


def test_a_text_that_is_not_english_is_not_looked_up_in_dictionaries_into_english():
    chinese = Wording(text="兄弟俩为了父亲的船争吵。", language="zh-Hans")

    told = sense_of([JA], [EN, chinese], semantic=False)

    assert told.odds(JA, chinese) == 0
    assert told.odds(JA, EN) > 2
