from __future__ import annotations

import pytest

from locready.language.gloss import agreement, meanings, rendered


def share(source: str, language: str, target: str) -> float:
    found = rendered(meanings(source, language), target)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("language", "source", "translation", "unrelated"),
    [
        (
            "ja",
            "祖母の古い時計店を継いだ青年が、止まった時計の中に亡き父の手紙を見つける。",
            "A young man who inherits his grandmother's old watch shop finds a letter from his late father in a clock.",
            "Production begins next spring in Hokkaido, with delivery of the finished picture planned for the autumn.",
        ),
        (
            "zh-Hans",
            "一名退休的灯塔守护人在暴风雨之夜救起一个失去记忆的女孩。",
            "A retired lighthouse keeper rescues a girl who has lost her memory on a stormy night.",
            "All amounts are estimates and will be updated after the first meeting with the bank.",
        ),
        (
            "zh-Hant",
            "離開家鄉二十年的歌手回到漁村，參加母親的葬禮。",
            "A singer who left home twenty years ago returns to the fishing village for her mother's funeral.",
            "All amounts are estimates and will be updated after the first meeting with the bank.",
        ),
        (
            "ko",
            "은퇴한 형사가 바다 마을에서 사라진 소녀를 찾는 이야기.",
            "The story of a retired detective looking for a girl who vanished from a seaside village.",
            "All amounts are estimates and will be updated after the first meeting with the bank.",
        ),
    ],
)
def test_a_translation_renders_far_more_of_a_text_than_an_unrelated_caption(language, source, translation, unrelated):
    own, other = share(source, language, translation), share(source, language, unrelated)

    assert own > 0.35
    assert other < 0.12


@pytest.mark.parametrize(
    ("language", "term", "english"),
    [
        ("ja", "製作委員会", "Production committee"),
        ("ja", "興行収入", "Box office"),
        ("ja", "絵コンテ", "Storyboard"),
        ("ja", "アニメ化", "Anime adaptation"),
        ("ja", "海外番販", "International programme sales"),
        ("zh-Hans", "出品方", "Producing company"),
        ("zh-Hant", "票房", "Box office"),
        ("ko", "손익분기점", "Break-even point"),
    ],
)
def test_a_term_of_the_trade_is_rendered_as_the_trade_says_it(language, term, english):
    assert share(term, language, english) == 1.0


@pytest.mark.parametrize(
    ("name", "romanised"),
    [
        ("是枝裕和", "Hirokazu Kore-eda"),
        ("宮崎駿", "MIYAZAKI Hayao"),
        ("大野裕子", "Yuuko Ohno"),
        ("ゴンタ", "Gonta"),
        ("ショウコ", "Shoko"),
    ],
)
def test_a_japanese_name_is_rendered_by_its_romanised_form(name, romanised):
    assert share(name, "ja", romanised) == 1.0


@pytest.mark.parametrize(("name", "romanised"), [("김민수", "Kim Min-su"), ("이창동", "Lee Chang-dong")])
def test_a_korean_name_is_rendered_by_how_it_sounds(name, romanised):
    assert share(name, "ko", romanised) == 1.0


@pytest.mark.parametrize(("name", "romanised"), [("贾樟柯", "Jia Zhangke"), ("刘雪梅", "LIU Xuemei")])
def test_a_chinese_name_is_rendered_by_its_pinyin(name, romanised):
    assert share(name, "zh-Hans", romanised) == 1.0


@pytest.mark.parametrize(
    ("language", "word", "english"),
    [
        ("ja", "プロモーション", "Promotion"),
        ("ja", "メタバース", "The metaverse"),
        ("ja", "ｽﾋﾟﾝｵﾌ", "A spin-off"),
        ("ko", "프로듀서", "Producer"),
        ("ko", "메타버스는", "The metaverse"),
    ],
)
def test_a_loan_word_is_rendered_by_the_word_it_was_made_of(language, word, english):
    assert share(word, language, english) == 1.0


def test_an_inflected_verb_is_found_under_its_dictionary_form():
    words = [meaning.word for meaning in meanings("川沿いを歩いた。美しかった。水を見ている。", "ja")]

    assert {"歩く", "美しい", "見る"} <= set(words)


def test_an_ending_that_is_part_of_the_last_syllable_is_taken_off():
    assert [meaning.word for meaning in meanings("고향으로 돌아온다", "ko")] == ["고향", "돌아오"]


@pytest.mark.parametrize(
    ("text", "words"), [("絵コンテとロケハン", ["絵コンテ", "ロケハン"]), ("湖畔ホテル", ["湖畔", "ホテル"])]
)
def test_a_word_may_mix_kanji_and_katakana(text, words):
    assert [meaning.word for meaning in meanings(text, "ja")] == words


def test_a_rare_word_weighs_more_than_an_everyday_one():
    everyday, rare = meanings("人", "ja"), meanings("鯨", "ja")

    assert rare[0].weight > 2 * everyday[0].weight


def test_a_figure_with_its_unit_is_left_to_those_who_compare_figures():
    assert meanings("3億1,000万円", "ja") == ()
    assert meanings("105分鐘", "zh-Hant") == ()


def test_a_text_without_words_to_look_up_has_no_share():
    assert rendered(meanings("！？", "ja"), "Anything") is None


def test_a_language_without_a_dictionary_has_no_meanings():
    assert meanings("โครงการภาพยนตร์", "th") == ()


def test_a_romance_text_is_compared_by_how_its_words_begin():
    source = "Un violoniste célèbre abandonne sa carrière pour protéger une forêt menacée."

    own = share(source, "fr", "A celebrated violinist abandons her career to protect a threatened forest.")
    other = share(source, "fr", "All amounts are estimates and will be updated after the meeting with the bank.")

    assert own > 0.3
    assert other < 0.1


def test_the_words_that_two_texts_share_tell_why_they_agree():
    source = meanings("灯台守の娘", "ja")

    found = agreement(source, "The Lighthouse Keeper's Daughter")

    assert ("娘", "daughter") in found.found
    assert found.forward is not None
    assert found.backward is not None
    assert found.backward > 0.5


def test_an_english_text_that_says_more_is_explained_in_part_only():
    source = meanings("灯台守の娘", "ja")

    same = agreement(source, "The Lighthouse Keeper's Daughter")
    more = agreement(source, "The Lighthouse Keeper's Daughter opens in cinemas nationwide with a brass band")

    assert more.forward == same.forward
    assert (more.backward or 0.0) < (same.backward or 0.0)
