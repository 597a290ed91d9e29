"""The language of one text."""

import subprocess
import sys

import pytest

from locready.language import METHODS, identify


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("密着24時", "ja"),
        ("東京国際映画祭", "ja"),
        ("国宝", "ja"),
        ("製作委員会", "ja"),
        ("監督:是枝裕和", "ja"),
        ("©2025 製作委員会", "ja"),
        ("ｶﾞｰﾙｽﾞ", "ja"),
        ("電影市場", "zh-Hant"),
        ("电影市场", "zh-Hans"),
        ("한국 영화", "ko"),
        ("ติดต่อเรา", "th"),
        ("Это кино", "ru"),
        ("Це кіно", "uk"),
        ("مرحبا بالعالم", "ar"),
        ("این یک فیلم است", "fa"),
        ("שלום עולם", "he"),
        ("Director: Hirokazu Kore-eda", "en"),
        ("SYNOPSIS", "en"),
        ("LOGLINE", "en"),
        ("CONTACT", "en"),
        ("und der die", "de"),
        ("Produktionsgesellschaft", "de"),
        ("Perusahaan film", "id"),
        ("Trailer de la película", "es"),
        ("Liên hệ", "vi"),
        ("Otoko wa Tsurai yo", "ja-Latn"),
        ("Miyazaki Hayao", "ja-Latn"),
        ("Drehbuchförderung", "de"),
        ("Film ini bercerita tentang seorang anak yang mencari ibunya.", "id"),
        ("فلم کی کہانی", "ur"),
        ("ｶﾝﾄｸ", "ja"),
        ("導演：王小明", "zh-Hant"),
        ("导演：王小明", "zh-Hans"),
        ("🎉 영화제", "ko"),
        ("S01E03", "zxx"),
        ("https://example.jp/film?id=3", "zxx"),
        ("sales@example.co.jp", "zxx"),
        ("+81 3-1234-5678", "zxx"),
        ("¥300,000,000", "zxx"),
        ("HD 16:9", "zxx"),
        ("ＴＩＦＦＣＯＭ　２０２５", "zxx"),
        ("Bong Joon-ho", "zxx"),
        ("Wong Kar-wai", "zxx"),
        ("😀🎬", "zxx"),
        ("", "zxx"),
    ],
)
def test_short_pitch_text_is_named_right(text, language):
    assert identify(text).language == language


def test_a_bilingual_label_has_a_span_for_each_side():
    text = "監督 Director"

    spans = identify(text).spans

    assert [(text[span.start : span.end], span.language) for span in spans] == [("監督 ", "ja"), ("Director", "en")]


def test_spans_are_offsets_into_the_original_text():
    text = "㍿東宝 Toho"

    assert [(span.start, span.end) for span in identify(text).spans] == [(0, 4), (4, 8)]


def test_a_japanese_title_with_an_english_tail_is_japanese():
    assert identify("王様ゲーム The Animation").language == "ja"


def test_two_lines_are_read_apart():
    text = "電影市場\n東京国際映画祭"

    assert [span.language for span in identify(text).spans] == ["zh-Hant", "ja"]


def test_simplified_chinese_beside_kana_stays_chinese():
    text = "电影市场 / えいが"

    assert {span.language for span in identify(text).spans} == {"zh-Hans", "ja"}


def test_the_context_decides_what_the_text_leaves_open():
    german = ["Die Geschichte einer jungen Frau, die in ihr Dorf zurückkehrt.", "Wir suchen Partner für den Vertrieb."]

    assert identify("Regie", context=german).language == "de"
    assert identify("Film", context=german).method == "context"


@pytest.mark.parametrize("text", ["国宝", "全十話各四十八分", "市場規模", "代表作", "第18条"])
def test_han_characters_that_both_write_are_japanese_in_a_japanese_material(text):
    japanese = ["この作品は、少年と犬の物語です。", "監督からのメッセージ", "あらすじ"]

    assert identify(text, context=japanese).language == "ja"


def test_clearly_chinese_words_stand_against_a_japanese_material():
    assert identify("電影市場", context=["この作品は、少年と犬の物語です。"]).language == "zh-Hant"


@pytest.mark.parametrize("text", ["安達與島村", "戀愛與謊言"])
def test_forms_that_japan_has_given_up_are_traditional_chinese(text):
    assert identify(text).language == "zh-Hant"


@pytest.mark.parametrize("text", ["十二話", "二〇二五年"])
def test_numbers_in_han_digits_do_not_speak_for_chinese(text):
    assert identify(text, context=["あらすじ"]).language == "ja"


def test_an_accent_that_stands_apart_from_its_letter_changes_nothing():
    assert identify("La le\u0301gende de l'e\u0301te\u0301").language == "fr"


def test_a_known_title_belongs_to_no_language():
    reading = identify("Tokyo Story: a family drama", known=["Tokyo Story"])

    assert [span.language for span in reading.spans] == ["zxx", "en"]


@pytest.mark.parametrize(
    "text", ["国宝", "あ", "Contact", "Otoko wa", "S01E03", "a@b.jp", "!", "Кино", "영화", "WOWOW", "电影", "Xqzvw"]
)
def test_every_method_is_explained(text):
    assert identify(text).method in METHODS


def test_importing_loads_no_data_and_no_language_package():
    code = (
        "import sys, locready.language;"
        "sys.exit(bool({'numpy', 'wordfreq', 'langdetect', 'msgpack', 'ftfy', 'regex'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def test_reading_imports_neither_wordfreq_nor_langdetect():
    code = (
        "import sys; from locready.language import identify; identify('Regie: Wim');"
        "sys.exit(bool({'wordfreq', 'langdetect'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
