"""Text in pictures as rules see it: what is quoted, what asks for no translation, and what each rule scores."""

from __future__ import annotations

import pytest
from judging import judged, labelled, market, pack
from pytest import approx

from locready.assess.judged import judge
from locready.assess.score import Scale
from locready.model import Role
from locready.model.finding import Finding, Outcome
from locready.rules import Rule, evaluate

GARBLED = "無人になっナ灯合に残っナ父と、三卜年ぶりに戻っナ娘、令和7年、社外秘、TEL 03-5555-0142、株式会社汐見"
EACH = pytest.mark.parametrize("rule", pack().rules.values(), ids=pack().rules)


def findings_of(rule: Rule, text: str) -> tuple[Finding, ...]:
    return evaluate(rule, labelled(text, "pitch"), market()).findings


@EACH
@pytest.mark.parametrize("role", ["title", "body", "logo"])
def test_letters_that_were_not_surely_recognised_are_quoted_nowhere(rule: Rule, role: str) -> None:
    findings = findings_of(rule, f"{role} in picture 1 at 10 10 80 5 sized 1.0 doubtful: {GARBLED}")

    said = [said for finding in findings for said in (finding.message, finding.excerpt, *finding.args.values())]
    assert [text for text in said if any(part in text for part in ("ナ", "灯合", "令和", "社外秘", "5555"))] == []


def test_a_doubtful_text_is_not_translated_all_the_same_and_its_words_count() -> None:
    (finding,) = judged("untranslated-picture", f"picture 1 doubtful: {GARBLED}").findings

    assert (finding.excerpt, finding.segments) == ("", ("s1",))
    assert finding.words > 10


def test_a_message_has_an_ellipsis_in_place_of_a_title_that_cannot_be_quoted() -> None:
    (finding,) = judged("untranslated-title", "title in picture 1 doubtful: 灯合守の娘").findings

    assert finding.excerpt == ""
    assert "“…”" in finding.message


def test_a_finding_quotes_the_longest_text_that_it_may_quote() -> None:
    text = "picture 1: 監督のことば\npicture 1 doubtful: 無人になっナ灯合に残っナ父と、三卜年ぶりに戻っナ娘の四日間"

    assert judged("untranslated-picture", text).findings[0].excerpt == "監督のことば"


def test_a_doubtful_figure_contradicts_no_other() -> None:
    text = "Running time: 105 min\npicture 1{}: Running time: 185 min"

    assert judged("inconsistent-running-time", text.format("")).outcome is Outcome.FAIL
    assert judged("inconsistent-running-time", text.format(" doubtful")).outcome is Outcome.PASS


def test_a_slide_is_called_by_its_first_text_that_can_be_quoted() -> None:
    text = f"logo in picture 1: 汐見フィルムズ\npicture 2 doubtful: {GARBLED}\npicture 2: 監督のことば"

    assert labelled(text).units[0].headline == "監督のことば"


def test_a_logo_is_in_no_share_whatever_its_language() -> None:
    document = labelled("title: Contact\nlogo in picture 1: 株式会社汐見フィルムズ")

    assert document.shares == {"en": 1.0}
    assert document.coverage.readable == 1.0
    assert judged("company-form", "logo in picture 1: 株式会社汐見フィルムズ").outcome is Outcome.NOT_APPLICABLE


def test_a_logo_is_nobody_s_translation() -> None:
    assert labelled("本日の予定\nlogo in picture 1: Our Schedule").coverage.paired == 0.0


def test_a_stamp_in_a_small_picture_is_found_once_however_often_it_is_shown() -> None:
    text = "\n---\n".join(["title: Budget\nlogo in picture 1: 社外秘"] * 3)

    (finding,) = judged("internal-marker", text).findings

    assert finding.args == {"match": "社外秘"}
    assert judged("internal-marker", "Budget\n--- hidden\nlogo in picture 1: 社外秘").outcome is Outcome.FAIL


def test_the_share_of_text_in_pictures_leaves_other_text_out() -> None:
    text = "picture 1: Four days between father and daughter\n---\npicture 1: 灯台に残った父と娘の物語\n---\n{}"

    alone, among = (judged("untranslated-picture", text.format(other)).score for other in ("", "監督のことば\n製作費"))

    assert alone == among
    assert alone is not None
    assert 0.2 < alone < 0.8


def test_text_outside_pictures_is_none_in_pictures() -> None:
    assert judged("untranslated-picture", "監督のことば").outcome is Outcome.NOT_APPLICABLE


def test_each_picture_is_one_finding_and_is_retyped_once_wherever_it_is_shown() -> None:
    place = "picture 1: 雪国の旅館を守る千代の物語\npicture 1: 監督のことば"
    (once,) = judged("untranslated-picture", place).findings

    (twice, other) = judged("untranslated-picture", f"{place}\n---\n{place}\npicture 2: 製作委員会").findings

    assert twice.words == once.words
    assert (len(twice.segments), len(other.segments)) == (4, 1)
    assert [finding.location.index for finding in (twice, other)] == [1, 2]


def test_slides_that_are_pictures_are_a_share_of_the_slides_with_text() -> None:
    picture = "picture 1: A surgeon takes the night shifts on an island with a single doctor."
    slides = ["title: Synopsis", picture, "title: Budget", "picture 1: BAR", "logo in picture 2: Kamomeza"]

    result = judged("picture-page", "\n---\n".join(slides))

    assert [finding.location.index for finding in result.findings] == [2]
    assert result.score == approx(0.75)


def test_mending_one_of_two_picture_slides_wins_its_half_back() -> None:
    picture = "picture 1: A surgeon takes the night shifts on an island with a single doctor."
    rules = {"picture-page": pack().rule("picture-page")}
    scale = Scale(rules=rules, weights=pack().weights, material="other")
    judged_deck = judge(
        labelled("\n---\n".join([picture, picture.replace("A", "One"), "Budget"])), market(), scale, "en"
    )
    first, second = judged_deck.results[0].findings

    assert judged_deck.without(first).results[0].score == approx(2 / 3)
    assert judged_deck.without(first).without(second).results[0].score == 1.0


def test_an_english_title_is_no_title_when_it_is_as_small_as_the_credits() -> None:
    poster = "material: keyart\nformat: image\ntitle sized 12: 灯台守の娘\nbody sized {}: Keeper's Daughter"

    assert judged("untranslated-title", poster.format(4)).outcome is Outcome.PASS
    assert judged("untranslated-title", poster.format(2)).findings[0].message_id == "keyart"


@pytest.mark.parametrize(("lang", "asked"), [("en", "layered"), ("ja", "レイヤー")])
def test_a_question_is_put_to_a_person_in_his_language_and_costs_nothing(lang: str, asked: str) -> None:
    result = judged("editable-key-art", "format: image\nNight Shift", material="keyart", lang=lang)

    assert (result.outcome, result.score, result.findings) == (Outcome.MANUAL, None, ())
    assert asked in result.note


def test_small_type_is_one_finding_a_picture_with_its_size() -> None:
    text = "picture 1 sized 1.4: Continue\npicture 1 sized 1.2: Back\npicture 2 sized 1.0: Home\npicture 2 sized 9: Big"

    first, second = judged("small-picture-text", text).findings

    assert first.args == {"size": "1.2%", "limit": "2.5%", "texts": "2"}
    assert (second.excerpt, second.segments) == ("Home", ("s3",))


@pytest.mark.parametrize("role", [role for role in Role if role.for_audience and role is not Role.LOGO])
def test_every_other_role_that_an_audience_sees_is_counted(role: Role) -> None:
    assert labelled(f"{role} in picture 1: 監督のことば").coverage.unpaired > 0
