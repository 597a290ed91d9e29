"""Rules about subtitle tracks: which tracks they look at, how one finding speaks for many cues, and odd tracks."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from locready.model import Track
from locready.model.finding import Outcome, RuleResult
from locready.model.labelled import LabelledDocument
from locready.rules import evaluate, shipped
from locready.rules.kinds.cues import characters
from made_clips import clip, cues, labelled_clip, spoken, subtitle_file

PACK = shipped()
PROFILE = PACK.profile("generic-en")
ABOUT_SUBTITLES = sorted(name for name, rule in PACK.rules.items() if rule.category == "subtitles-audio")
LINES = ("The ship had left before dawn.", "Nobody on the island knew.", "We waited.", "Then the storm came.")


def judged(rule: str, document: LabelledDocument) -> RuleResult:
    return evaluate(PACK.rule(rule), document, PROFILE)


def every_ten_seconds(count: int, *, lasting: float = 3.0, start: float = 1.0) -> list[tuple[str, float, float]]:
    return [(LINES[place % len(LINES)], start + 10 * place, start + 10 * place + lasting) for place in range(count)]


@pytest.mark.parametrize("rule", ABOUT_SUBTITLES)
@pytest.mark.parametrize("seconds", [0.0, 60.0])
def test_a_track_without_cues_is_judged_by_no_rule_about_its_text(rule: str, seconds: float) -> None:
    document = labelled_clip(clip(tracks=[cues()], audio=spoken("eng"), seconds=seconds))

    result = judged(rule, document)

    assert result.outcome in {Outcome.NOT_APPLICABLE, Outcome.PASS, Outcome.MANUAL}, result


def test_an_empty_english_track_gives_no_dialogue() -> None:
    document = labelled_clip(clip(tracks=[cues()], audio=spoken("jpn")))

    assert judged("missing-target-subtitles", document).outcome is Outcome.FAIL


def test_one_finding_of_a_track_counts_its_cues_and_says_when_the_first_five_are() -> None:
    document = labelled_clip(subtitle_file(*every_ten_seconds(8, lasting=0.5)))

    (finding,) = judged("ill-timed-cue", document).findings

    assert (finding.message_id, finding.args["count"], finding.args["cues"]) == ("short", "8", "8")
    assert finding.args["times"] == "0:01, 0:11, 0:21, 0:31, 0:41, …"
    assert len(finding.segments) == 8


def test_the_share_of_a_rule_about_cues_counts_a_cue_with_two_faults_once() -> None:
    made = subtitle_file(
        ("We waited for three days.", 1.0, 10.0), ("Run!", 9.0, 9.5), *every_ten_seconds(2, start=20.0)
    )

    result = judged("ill-timed-cue", labelled_clip(made))

    assert {finding.message_id for finding in result.findings} == {"short", "long", "overlap"}
    assert result.score == pytest.approx(0.5)


def test_a_cue_of_no_length_is_shown_too_briefly_and_has_no_speed() -> None:
    document = labelled_clip(
        subtitle_file(("The ship had left before dawn.", 1.0, 1.0), *every_ten_seconds(3, start=5.0))
    )

    assert judged("fast-cue", document).outcome is Outcome.PASS
    assert [finding.args["seconds"] for finding in judged("ill-timed-cue", document).findings] == ["0.00"]


@pytest.mark.parametrize("rule", ABOUT_SUBTITLES)
def test_a_cue_without_times_is_no_fault_of_its_neighbours(rule: str) -> None:
    made = subtitle_file(*every_ten_seconds(3))
    broken = replace(
        made.segments[0], id="broken", location=replace(made.segments[0].location, start_s=None, end_s=None)
    )
    document = labelled_clip(replace(made, segments=(*made.segments, broken)))

    assert judged(rule, document).outcome in {Outcome.NOT_APPLICABLE, Outcome.PASS}


def test_cues_in_a_language_without_figures_are_judged_by_their_lines_and_times_alone() -> None:
    thai = ("เรือออกไปก่อนรุ่งสางและไม่มีใครรู้เลยสักคนเรือออกไปก่อนรุ่งสาง\nเรือ\nเรือ", 1.0, 2.0)
    document = labelled_clip(subtitle_file(thai, name="film.th.srt"))

    assert judged("fast-cue", document).outcome is Outcome.NOT_APPLICABLE
    assert [finding.message_id for finding in judged("long-cue-line", document).findings] == ["lines"]


def test_cues_that_a_format_places_may_overlap() -> None:
    lines = [("Where is the ship?", 1.0, 4.0), ("HARBOUR OFFICE", 2.0, 5.0)]

    placed = labelled_clip(clip(tracks=[cues(*lines, codec="ass")]))
    plain = labelled_clip(clip(tracks=[cues(*lines)]))

    assert judged("ill-timed-cue", placed).outcome is Outcome.PASS
    assert judged("ill-timed-cue", plain).findings[0].message_id == "overlap"


def test_a_clip_without_running_time_has_no_length_for_its_subtitles_to_miss() -> None:
    track = cues(*every_ten_seconds(8))

    unknown = labelled_clip(replace(clip(tracks=[track]), seconds=None))
    known = labelled_clip(clip(tracks=[track], seconds=400.0))

    assert judged("subtitle-drift", unknown).outcome is Outcome.NOT_APPLICABLE
    assert judged("subtitle-drift", known).findings[0].message_id == "message"


@pytest.mark.parametrize(
    ("tag", "outcome"),
    [("eng", Outcome.FAIL), ("jpn", Outcome.PASS), ("ja-JP", Outcome.PASS), (None, Outcome.NOT_APPLICABLE)],
)
def test_a_tag_is_compared_with_the_language_of_the_text(tag: str | None, outcome: Outcome) -> None:
    lines = [
        ("船は夜明け前に出ていた。", 1.0, 3.0),
        ("島の誰も知らなかった。", 4.0, 6.0),
        ("三日のあいだ待った。", 7.0, 9.0),
    ]
    document = labelled_clip(clip(tracks=[cues(*lines, language=tag, sidecar=None)]))

    assert judged("wrong-subtitle-language", document).outcome is outcome


def test_two_tracks_that_are_alike_are_two_findings_with_names_of_their_own() -> None:
    first = cues(*every_ten_seconds(2), name="stream 2", prefix="a", language=None, sidecar=None)
    second = cues(*every_ten_seconds(2), name="stream 3", prefix="b", language=None, sidecar=None)

    findings = judged("missing-subtitle-tag", labelled_clip(clip(tracks=[first, second]))).findings

    assert [finding.args["track"] for finding in findings] == ["stream 2", "stream 3"]
    assert findings[0].suggestion == "en"
    assert findings[0].fingerprint != findings[1].fingerprint


def test_a_track_that_nobody_read_is_told_by_its_codec() -> None:
    pictures = Track(kind="subtitle", codec="hdmv_pgs_subtitle")
    document = labelled_clip(clip(audio=(*spoken("jpn"), pictures)))

    assert [finding.args["track"] for finding in judged("missing-subtitle-tag", document).findings] == [
        "hdmv_pgs_subtitle"
    ]


@pytest.mark.parametrize(
    ("said", "audio", "outcome"),
    [
        (None, spoken("jpn"), Outcome.FAIL),
        ("ja", spoken(None), Outcome.FAIL),
        (None, spoken(None), Outcome.MANUAL),
        ("en", spoken(None), Outcome.PASS),
        ("zxx", spoken(None), Outcome.NOT_APPLICABLE),
        (None, (), Outcome.NOT_APPLICABLE),
    ],
)
def test_subtitles_are_missed_only_where_the_dialogue_is_known_to_need_them(
    said: str | None, audio: tuple[Track, ...], outcome: Outcome
) -> None:
    assert judged("missing-target-subtitles", labelled_clip(clip(audio=audio), said)).outcome is outcome


def test_a_question_about_the_spoken_language_says_how_to_answer_it() -> None:
    asked = judged("missing-target-subtitles", labelled_clip(clip()))

    assert asked.outcome is Outcome.MANUAL
    assert "--spoken" in asked.note


def test_characters_of_chinese_japanese_and_korean_are_full_widths() -> None:
    assert characters("船は10日前", "ja") == 5
    assert characters("3일 동안", "ko") == 4
    assert characters("Nobody\nknew.", "en") == 11


def test_five_thousand_cues_are_judged_in_a_moment() -> None:
    document = labelled_clip(subtitle_file(*every_ten_seconds(5_000, lasting=0.5)))
    began = time.process_time()

    results = [judged(rule, document) for rule in ABOUT_SUBTITLES]

    assert time.process_time() - began < 5
    assert any(len(finding.segments) == 5_000 for result in results for finding in result.findings)
