"""Clips and subtitle files from their events and cues to shares, screen time, timeline, plan and score."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.assess.assess import AssessOptions, assess
from locready.model import Document, Gap, GapReason, Location, Role, Track, UnitKind
from locready.model.run import Result
from locready.rules import shipped
from made_clips import CORNER, NAME, Shown, clip, cues, labelled_clip, spoken, subtitle, subtitle_file

PACK = shipped()
PROFILE = PACK.profiles["generic-en"]
LINE_JA, LINE_EN = "どうして黙っていたの", "Why did you never tell me?"
ENGLISH_CARD = Shown("The last summer", 1.0, 5.0)
PROGRAMME = Shown("海を渡る人々の物語、特集第一夜", 5.0, 45.0, box=CORNER)


def judged(*made: Document, **options: object) -> tuple[Result, ...]:
    return assess(made, PROFILE, PACK, AssessOptions(**options))  # type: ignore[arg-type]


def only(made: Document, **options: object) -> Result:
    (result,) = judged(made, **options)
    return result


def missing(start: float | None, end: float | None) -> Gap:
    place = Location(unit_kind=UnitKind.CLIP, index=1, start_s=start, end_s=end)
    return Gap(reason=GapReason.CUT_OFF, location=place, audience=True, detail="ends at 61.0 of 90.0 s")


def test_signs_in_the_picture_and_watermarks_cost_nothing_and_stand_in_the_timeline():
    sign = Shown("月極駐車場", 1.0, 9.0, Role.SCENE)
    mark = Shown("汐見テレビ", 0.0, 60.0, Role.WATERMARK)

    result = only(clip(sign, mark, Shown("The last summer", 10.0, 12.0)))

    assert set(result.language.shares) == {"en"}
    assert [(entry.kind, entry.covered) for entry in result.timeline] == [
        ("watermark", None),
        ("scene", None),
        ("overlay", None),
    ]
    assert result.screen_time is not None
    assert (result.screen_time.untranslated_s, result.screen_time.overlays, result.screen_time.scene_texts) == (0, 1, 1)


def test_screen_time_counts_a_second_once_however_many_texts_stand_there():
    telop = Shown("父と娘の十年", 40.0, 50.0, box=NAME)

    shown = only(clip(PROGRAMME, telop)).screen_time

    assert shown is not None
    assert (shown.seconds, shown.untranslated_s, shown.untranslated_share) == (60.0, 45.0, 0.75)


def test_screen_time_leaves_out_what_has_a_counterpart():
    track = cues((LINE_EN, 50.0, 52.0))

    shown = only(clip(PROGRAMME, subtitle(LINE_JA, 50.0, 52.0), tracks=[track])).screen_time

    assert shown is not None
    assert (shown.untranslated_s, shown.overlays) == (40.0, 2)


def test_time_with_a_subtitle_to_follow_is_untranslated_and_not_lost():
    track = cues((LINE_EN, 5.0, 12.0), ("I wanted to.", 13.0, 15.0))

    shown = only(clip(PROGRAMME, tracks=[track])).screen_time

    assert shown is not None
    assert (shown.untranslated_s, shown.lost_s, shown.lost_share) == (40.0, 31.0, pytest.approx(31 / 60, abs=0.001))


def test_the_share_of_lost_time_is_what_the_rule_speaks_of():
    result = only(clip(PROGRAMME))

    (finding,) = (it for it in result.findings if it.rule == "untranslated-screen-time")
    assert result.screen_time is not None
    assert finding.args["share"] == f"{result.screen_time.lost_share:.0%}"


def test_a_clip_that_was_cut_off_early_has_a_reason_why_its_plan_does_not_reach_the_gate():
    result = only(replace(clip(ENGLISH_CARD), gaps=(missing(10.0, 60.0),)))

    assert result.plan is not None
    assert (result.plan.reachable, result.plan.steps) == (False, ())
    assert result.plan.why_not == "what could not be read of the material"


def test_a_text_that_is_shown_five_times_is_one_text_to_translate():
    once = only(clip(Shown("父と娘の十年", 1.0, 3.0)))

    often = only(clip(*(Shown("父と娘の十年", float(start), start + 2.0) for start in (1, 11, 21, 31, 41))))

    assert often.units_detail[0].untranslated_words == once.units_detail[0].untranslated_words
    assert often.screen_time is not None and often.screen_time.untranslated_s == 10.0


def test_the_cues_that_a_buyer_turns_on_count_and_no_others():
    chinese = cues(("你为什么一直不说话", 1.0, 3.0), name="clip.zh.srt", prefix="z", language="zh")
    full = cues((LINE_EN, 1.0, 3.0), ("I wanted to.", 4.0, 6.0), name="clip.en.srt", prefix="e")
    deaf = cues(
        *[(f"[sound {n}]", float(n), n + 1.0) for n in range(9)], name="clip.sdh.srt", prefix="d", hearing_impaired=True
    )

    result = only(clip(tracks=[chinese, deaf, full], audio=spoken("jpn")))

    assert set(result.language.shares) == {"en"}
    assert result.language.readable == 1.0
    assert (
        sum(segment.words for segment in result.segments if segment.id.startswith("e")) == result.units_detail[0].words
    )


def test_a_track_has_the_language_of_its_text_whatever_its_tag_says():
    wrong = cues((LINE_JA, 1.0, 3.0), ("病気だったことを、ずっと", 4.0, 6.0), language="eng")

    result = only(clip(tracks=[wrong], audio=spoken("jpn")))

    assert [(track.kind, track.language, track.checked_language) for track in result.tracks] == [
        ("audio", "jpn", None),
        ("subtitle", "eng", "ja"),
    ]


def test_a_stream_whose_cues_are_counted_as_they_are_read_has_its_language_and_their_number():
    made = clip(tracks=[cues((LINE_EN, 1.0, 3.0), name="stream 2", sidecar=None)], audio=())
    listed = tuple(replace(track, cues=None) for track in made.tracks)

    (track,) = only(replace(made, tracks=listed)).tracks

    assert (track.cues, track.checked_language) == (1, "en")


def test_two_tracks_that_are_declared_alike_keep_their_order():
    japanese = cues((LINE_JA, 1.0, 3.0), prefix="a", sidecar=None, language=None)
    english = cues((LINE_EN, 1.0, 3.0), prefix="b", sidecar=None, language=None)

    result = only(clip(tracks=[japanese, english], audio=()))

    assert [track.checked_language for track in result.tracks] == ["ja", "en"]


def test_the_timeline_has_events_and_cues_in_order_of_time():
    track = cues((LINE_EN, 1.1, 3.0))
    doubtful = replace(Shown("父と娘の十年", 20.0, 22.0), sure=False)

    result = only(clip(subtitle(LINE_JA, 1.0, 3.0), doubtful, tracks=[track]))

    told = [(it.start_s, it.text, it.burned_in, it.covered, it.track) for it in result.timeline]
    assert told == [
        (1.0, LINE_JA, True, True, ""),
        (1.1, LINE_EN, False, None, "clip.en.srt"),
        (20.0, "", True, False, ""),
    ]
    assert result.timeline[2].confidence == 0.5


def test_decks_and_subtitle_files_have_no_timeline():
    result = only(subtitle_file((LINE_EN, 1.0, 3.0)))

    assert (result.timeline, result.screen_time, result.seconds) == ((), None, 3.0)
    assert (result.material, result.tracks[0].checked_language) == ("subtitles", "en")


@pytest.mark.parametrize(
    ("path", "seconds", "material"),
    [
        ("clip.mp4", 90.0, "trailer"),
        ("clip.mp4", 5400.0, "screener"),
        ("灯台_予告編.mp4", 700.0, "trailer"),
        ("short_screener.mov", 500.0, "screener"),
    ],
)
def test_a_clip_is_a_trailer_or_a_screener_by_its_name_or_its_length(path, seconds, material):
    assert only(clip(Shown("The last summer", 1.0, 3.0), path=path, seconds=seconds)).material == material


def test_a_plan_for_a_clip_begins_with_what_stands_longest_and_takes_every_time_of_a_text():
    twice = [Shown("父と娘の十年", 46.0, 52.0, box=NAME), Shown("父と娘の十年", 53.0, 60.0, box=NAME)]

    result = only(clip(Shown("Run!", 1.0, 2.0), PROGRAMME, *twice), min_score=95)

    assert result.plan is not None and result.plan.steps
    assert [step.location.start_s for step in result.plan.steps] == [5.0, 53.0]
    assert len(result.plan.steps[1].segments) == 2


def test_what_a_plan_reaches_is_what_the_score_becomes():
    result = only(clip(PROGRAMME, Shown("The last summer", 50.0, 52.0)))

    assert result.plan is not None and result.plan.now is not None
    assert result.plan.steps[-1].score_after >= result.plan.now


def test_of_a_clip_that_is_cut_off_the_time_that_there_is_was_checked():
    result = only(clip(Shown("The last summer", 1.0, 3.0), seconds=90.0, gaps=(missing(61.0, 90.0),)))

    assert result.checked_share == pytest.approx(61 / 90, abs=0.001)
    assert not result.passed
    assert "ends early" in result.gaps[0].message


@pytest.mark.parametrize(("start", "end", "share"), [(45.0, None, 0.5), (None, None, 0.5), (80.0, 100.0, 0.8)])
def test_a_gap_without_an_end_reaches_to_the_end_and_one_without_a_time_is_one_text(start, end, share):
    made = clip(Shown("The last summer", 1.0, 3.0), seconds=90.0, gaps=(missing(start, end),))

    assert only(made).checked_share == pytest.approx(share, abs=0.001)


def test_a_gap_in_a_subtitle_track_is_a_gap_of_the_clip():
    broken = replace(cues((LINE_EN, 1.0, 3.0)), gaps=(missing(None, None),))

    assert only(clip(tracks=[broken], audio=spoken("en"))).checked_share < 1


def test_a_clip_without_text_is_not_assessed_while_nobody_says_what_is_spoken():
    result = only(clip())

    assert (result.score, result.passed) == (None, False)


@pytest.mark.parametrize("said", ["zxx", "en"])
def test_a_clip_without_text_and_without_foreign_speech_is_ready(said):
    result = only(clip(), spoken=said)

    assert (result.band, result.passed, result.spoken) == ("ready", True, said)


def test_a_silent_clip_without_text_is_ready():
    assert only(clip(audio=(Track(kind="subtitle", cues=0),))).band == "ready"


def test_a_clip_of_which_nothing_was_read_is_not_textless():
    assert only(clip(gaps=(missing(0.0, 60.0),)), spoken="en").score is None


def test_the_subtitles_beside_a_clip_are_no_version_of_it():
    japanese = clip(PROGRAMME, path="trailer.mp4", seconds=50.0)
    english = subtitle_file((LINE_EN, 40.0, 50.0), name="trailer.en.srt")

    first, _second = judged(japanese, english)

    assert first.served_by is None


def test_a_clip_has_a_version_of_about_its_length():
    japanese = clip(PROGRAMME, path="trailer_ja.mp4")
    english = clip(Shown("The last summer", 1.0, 3.0), path="trailer_en.mp4")

    other_card = judged(japanese, replace(english, seconds=58.0))[0].served_by
    other_film = judged(japanese, replace(english, seconds=54.0))[0].served_by

    assert (other_card, other_film) == ("trailer_en.mp4", None)


def test_a_japanese_trailer_is_not_ready_and_an_english_one_is():
    japanese = only(clip(PROGRAMME, subtitle(LINE_JA, 50.0, 53.0)))
    english = only(clip(Shown("The last summer", 1.0, 3.0), Shown("Only in cinemas this autumn", 50.0, 53.0)))

    assert (japanese.band, english.band) == ("not-ready", "ready")


def test_counted_cues_belong_to_the_unit_of_their_clip():
    track = cues((LINE_EN, 1.0, 3.0))

    document = labelled_clip(clip(subtitle(LINE_JA, 1.0, 3.0), tracks=[track]))

    (unit,) = document.units
    assert [segment.text for segment in unit.segments] == [LINE_JA, LINE_EN]
    assert unit.coverage == document.coverage
    assert document.coverage.unpaired == 0
