"""Rules about what is burned into a clip: what they count, what they show first, and where they ask nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.model import Box, Role
from locready.model.finding import Outcome, RuleResult
from locready.model.labelled import LabelledDocument
from locready.rules import evaluate, shipped
from locready.rules.evaluate import length_of
from locready.rules.kinds.timed import clock, when
from made_clips import CARD, CORNER, NAME, UNDER_CARD, Shown, clip, cues, labelled_clip, subtitle, subtitle_file
from made_documents import labelled, slide

PACK = shipped()
PROFILE = PACK.profile("generic-en")
ON_SCREEN = sorted(name for name, rule in PACK.rules.items() if rule.category == "on-screen-text")
PROGRAMME = Shown("特集ドキュメント　海を渡る物語", 5.0, 45.0, box=CORNER)
ENGLISH = Shown("Only in cinemas this autumn", 46.0, 50.0, box=NAME)


def judged(rule: str, document: LabelledDocument, lang: str = "en") -> RuleResult:
    return evaluate(PACK.rule(rule), document, PROFILE, lang)


@pytest.mark.parametrize("rule", ON_SCREEN)
def test_a_deck_and_a_subtitle_file_have_nothing_on_screen(rule: str) -> None:
    deck = labelled(slide("灯台守の娘", "長編劇映画の企画書です。"))
    file = labelled_clip(subtitle_file(("船は夜明け前に出ていた。", 1.0, 3.0)))

    assert judged(rule, deck).outcome is Outcome.NOT_APPLICABLE
    assert judged(rule, file).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("rule", ON_SCREEN)
@pytest.mark.parametrize("seconds", [None, 0.0])
def test_a_clip_of_unknown_length_is_judged_without_an_error(rule: str, seconds: float | None) -> None:
    document = labelled_clip(replace(clip(PROGRAMME, subtitle("逃げろ！", 3.0, 3.0)), seconds=seconds))

    assert judged(rule, document).outcome is not Outcome.ERROR


def test_the_text_that_stays_longest_comes_first_however_often_it_is_shown() -> None:
    name = [Shown("漁師　山口健二", 46.0, 48.0, box=NAME), Shown("漁師　山口健二", 50.0, 53.0, box=NAME)]
    document = labelled_clip(clip(*name, PROGRAMME, Shown("一年前の冬", 54.0, 58.0)))

    findings = judged("untranslated-overlay", document).findings

    assert [finding.excerpt for finding in findings] == ["特集ドキュメント 海を渡る物語", "漁師 山口健二", "一年前の冬"]
    assert findings[1].args["times"] == "0:46-0:48, 0:50-0:53"
    assert len(findings[1].segments) == 2


def test_a_romanised_name_is_read_as_fast_as_english() -> None:
    document = labelled_clip(clip(Shown("Okaeri, Akari-chan!", 10.0, 11.0)))

    assert judged("unreadably-short-overlay", document).outcome is Outcome.PASS


def test_a_burned_in_line_that_an_english_cue_translates_may_be_as_short_as_it_is() -> None:
    said = ("But why not?", 10.0, 10.5)

    untold = labelled_clip(clip(subtitle("どうして黙っていたの", 10.0, 10.5)))
    told = labelled_clip(clip(subtitle("どうして黙っていたの", 10.0, 10.5), tracks=[cues(said)]))

    assert judged("unreadably-short-overlay", untold).outcome is Outcome.FAIL
    assert judged("unreadably-short-overlay", told).outcome is Outcome.NOT_APPLICABLE


def test_overlays_are_weighed_by_their_time_on_screen() -> None:
    document = labelled_clip(clip(Shown("一年前の冬", 0.0, 15.0), Shown("The last summer", 20.0, 25.0)))

    assert judged("untranslated-overlay", document).score == pytest.approx(0.25)


def test_time_counts_as_lost_only_while_there_is_nothing_else_to_read() -> None:
    alone = clip(PROGRAMME)
    subtitled = clip(PROGRAMME, tracks=[cues(("The ship had left before dawn.", 5.0, 25.0))])

    assert judged("untranslated-screen-time", labelled_clip(alone)).score == pytest.approx(20 / 60)
    assert judged("untranslated-screen-time", labelled_clip(subtitled)).score == pytest.approx(40 / 60)
    assert judged("untranslated-screen-time", labelled_clip(alone)).outcome is Outcome.FAIL
    assert judged("untranslated-screen-time", labelled_clip(subtitled)).outcome is Outcome.PASS


def test_signs_in_the_scene_are_told_and_cost_nothing() -> None:
    signs = [Shown("老舗和菓子店", 0.0, 60.0, Role.SCENE), Shown("月極駐車場", 3.0, 9.0, Role.SCENE)]
    document = labelled_clip(clip(*signs, ENGLISH))

    assert judged("scene-text", document).findings[0].args["texts"] == "2"
    assert judged("untranslated-overlay", document).score == 1.0
    assert judged("untranslated-screen-time", document).score == 1.0


@pytest.mark.parametrize(
    ("beside", "outcome"),
    [
        (Shown("The Last Summer", 50.0, 55.0, box=UNDER_CARD), Outcome.PASS),
        (Shown("Saigo no natsu", 50.0, 55.0, box=UNDER_CARD), Outcome.PASS),
        (Shown("Kamomeza Film presents", 50.0, 55.0, box=Box(0.4, 0.92, 0.2, 0.02)), Outcome.FAIL),
        (Shown("The Last Summer", 10.0, 12.0, box=UNDER_CARD), Outcome.FAIL),
        (Shown("THE LAST SUMMER", 56.0, 60.0, box=CARD), Outcome.PASS),
    ],
)
def test_a_title_card_needs_a_title_that_can_be_said(beside: Shown, outcome: Outcome) -> None:
    document = labelled_clip(clip(Shown("最後の夏", 50.0, 55.0, box=CARD), beside))

    assert judged("untranslated-title-card", document).outcome is outcome


def test_letters_that_were_not_surely_read_are_quoted_in_no_finding_about_a_clip() -> None:
    doubtful = [
        replace(PROGRAMME, text="特集ドキュメソト海を渡ゐ物語", sure=False),
        Shown("最复の夏の日", 50.0, 50.4, box=CARD, sure=False),
        Shown("十月三曰全国公閧", 56.0, 60.0, sure=False),
        Shown("老铺和菓子店", 1.0, 4.0, Role.SCENE, sure=False),
    ]
    document = labelled_clip(clip(*doubtful))

    findings = [finding for rule in ON_SCREEN for finding in judged(rule, document).findings]

    said = " ".join(text for it in findings for text in (it.message, it.excerpt, *it.args.values()))
    assert findings
    assert not any(shown.text in said for shown in doubtful)


@pytest.mark.parametrize(("material", "outcome"), [("trailer", Outcome.PASS), ("screener", Outcome.FAIL)])
def test_a_trailer_may_be_half_as_fast_again(material: str, outcome: Outcome) -> None:
    twenty_five_a_second = Shown("A father and a daughter, ten years on", 10.0, 11.5)
    document = replace(labelled_clip(clip(twenty_five_a_second)), material=material)

    assert judged("unreadably-short-overlay", document).outcome is outcome


def test_a_convention_is_kept_on_screen_and_in_the_subtitles_that_a_buyer_reads() -> None:
    english = cues(("It was founded in Reiwa 7.", 10.0, 12.0), prefix="a")
    japanese = cues(("令和七年に創業した。", 10.0, 12.0), name="clip.ja.srt", prefix="b", language="ja")
    document = labelled_clip(clip(Shown("平成元年創業", 20.0, 24.0), tracks=[english, japanese], seconds=240.0))

    result = judged("era-year", document)

    assert {finding.args["match"] for finding in result.findings} == {"Reiwa 7", "平成元年"}
    assert result.score == pytest.approx(0.5)


def test_what_a_clip_shows_twice_breaks_a_convention_once() -> None:
    document = labelled_clip(clip(Shown("平成元年創業", 20.0, 24.0), Shown("平成元年創業", 40.0, 44.0)))

    assert len(judged("era-year", document).findings) == 1


def test_a_stamp_that_stands_through_a_clip_is_found() -> None:
    document = labelled_clip(clip(Shown("社外秘", 0.0, 60.0, Role.WATERMARK), ENGLISH))

    assert [finding.args["match"] for finding in judged("internal-marker", document).findings] == ["社外秘"]


@pytest.mark.parametrize("rule", ["untranslated-slide", "untranslated-text", "hidden-slide", "wrong-language-tag"])
def test_rules_about_slides_are_not_asked_of_a_clip(rule: str) -> None:
    assert judged(rule, labelled_clip(clip(PROGRAMME))).outcome is Outcome.NOT_APPLICABLE


def test_a_clip_is_as_long_as_its_minutes_and_a_deck_as_its_slides() -> None:
    assert length_of(labelled_clip(clip(seconds=150.0))) == 2.5
    assert length_of(labelled_clip(clip(seconds=20.0))) == 1.0
    assert length_of(labelled(slide("One"), slide("Two"), slide("Three"))) == 3.0


@pytest.mark.parametrize(("seconds", "said"), [(0.0, "0:00"), (65.9, "1:05"), (3723.0, "1:02:03")])
def test_a_time_is_said_as_players_show_it(seconds: float, said: str) -> None:
    assert clock(seconds) == said


def test_times_that_touch_are_one_and_many_are_cut_short() -> None:
    events = labelled_clip(clip(*[Shown(f"第{n}夜", 4.0 * n, 4.0 * n + 2) for n in range(8)])).events
    touching = labelled_clip(clip(Shown("一年前の冬", 1.0, 3.0), Shown("父と娘の十年", 2.5, 6.0))).events

    assert when(events).endswith("0:16-0:18, …")
    assert when(touching) == "0:01-0:06"
