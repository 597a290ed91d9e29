"""A market that requires several languages is served by a material in all of them, or by a version in each."""

from __future__ import annotations

from locready.assess.assess import AssessOptions, assess
from locready.model.run import Result
from locready.rules import shipped
from made_documents import document, slide

PACK = shipped()
HAF = PACK.profiles["haf"]
ENGLISH = (
    slide("A salt maker's daughter returns to the fields her father sold, and floods them."),
    slide("The director was born in Tainan."),
)
CHINESE = (slide("曬鹽工的女兒回到父親賣掉的鹽田，親手讓海水淹沒了它。"), slide("導演出生於台南。"))


def judged(*documents, profile=HAF) -> tuple[Result, ...]:
    return assess(documents, profile, PACK, AssessOptions(material="other"))


def lacking(result: Result) -> list[str]:
    return [finding.args["language"] for finding in result.findings if finding.rule == "missing-required-language"]


def test_an_english_deck_lacks_the_chinese_that_is_required():
    [result] = judged(document(*ENGLISH, path="salt_en.pptx"))

    assert lacking(result) == ["zh"]
    assert (result.score, result.passed) == (79, False)


def test_a_chinese_deck_lacks_the_english_that_is_required():
    [result] = judged(document(*CHINESE, path="salt_zh.pptx"))

    assert lacking(result) == ["en"]


def test_a_deck_in_both_languages_lacks_none():
    both = [(*english, *chinese) for english, chinese in zip(ENGLISH, CHINESE, strict=True)]

    [result] = judged(document(*both, path="salt.pptx"))

    assert lacking(result) == []


def test_two_versions_serve_what_each_alone_lacks():
    english, chinese = judged(document(*ENGLISH, path="salt_en.pptx"), document(*CHINESE, path="salt_zh.pptx"))

    assert chinese.served_by == "salt_en.pptx"
    assert (lacking(english), lacking(chinese)) == ([], [])
    assert (english.passed, chinese.passed) == (True, True)


def test_a_version_in_a_third_language_does_not_serve():
    japanese = (slide("塩作りの娘が、父の売った塩田に戻り、海水を引き入れる。"), slide("監督は台南の生まれです。"))

    english, other = judged(document(*ENGLISH, path="salt_en.pptx"), document(*japanese, path="salt_ja.pptx"))

    assert other.served_by == "salt_en.pptx"
    assert lacking(english) == ["zh"]


def test_a_market_that_requires_nothing_asks_for_nothing():
    [result] = judged(document(*ENGLISH, path="salt_en.pptx"), profile=PACK.profiles["busan"])

    assert lacking(result) == []
