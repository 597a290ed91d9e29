"""Which script a character is written in."""

import pytest

from locready.model.scripts import Script, runs, script_of, scripts_in


@pytest.mark.parametrize(
    ("characters", "script"),
    [
        ("aéßĐＡªạ", Script.LATIN),
        ("国々〇㐂𠮷", Script.HAN),
        ("あゞ", Script.HIRAGANA),
        ("アーｱｰヷ", Script.KATAKANA),
        ("가ㄱ", Script.HANGUL),
        ("ก่ำ", Script.THAI),
        ("Яґ", Script.CYRILLIC),
        ("عپ", Script.ARABIC),
        ("ש", Script.HEBREW),
        ("हि", Script.DEVANAGARI),
    ],
)
def test_a_letter_has_the_script_of_its_block(characters, script):
    assert {script_of(character) for character in characters} == {script}


@pytest.mark.parametrize("character", [" ", "1", "１", "・", "･", "。", "😀", "Ⅲ", "™", "\u0301", "\u3099", "\ufe0f"])
def test_signs_digits_and_free_marks_have_no_script(character):
    assert script_of(character) is Script.COMMON


def test_runs_cover_the_text_in_order():
    text = "監督 Director:"

    found = list(runs(text))

    assert found == [(0, 2, Script.HAN), (2, 3, Script.COMMON), (3, 11, Script.LATIN), (11, 12, Script.COMMON)]


def test_an_empty_text_has_no_runs_and_no_scripts():
    assert list(runs("")) == []
    assert scripts_in("12 :") == frozenset()
