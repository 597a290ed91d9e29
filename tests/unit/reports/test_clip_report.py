"""What a terminal shows of a clip: bars over time, screen time in a sentence, the worst texts, tracks, questions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.model import Gap, GapReason, Location, Track, UnitKind
from locready.model.run import Result, Run
from locready.reports import told, told_clip
from locready.reports.clock import clock, duration, time_code
from locready.reports.places import place, places
from locready.reports.table import REPORTS, Look
from locready.reports.timeline import bars
from made_clips import CORNER, Shown, clip, cues, spoken, subtitle, subtitle_file

PROGRAMME = Shown("海を渡る人々の物語", 5.0, 45.0, box=CORNER)
LINE = subtitle("どうして黙っていたの", 46.0, 48.0)
ENGLISH = Shown("The last summer", 50.0, 60.0)
TRACK = cues(("Why did you never tell me?", 46.0, 48.0))


def run_of(*shown: Shown, lang: str = "en", **about: object) -> Run:
    return assess([clip(*shown, **about)], options=AssessOptions(lang=lang))  # type: ignore[arg-type]


def result_of(*shown: Shown, **about: object) -> Result:
    return run_of(*shown, **about).only


def text_of(run: Run, width: int = 80, *, colour: bool = False) -> str:
    return REPORTS["terminal"].render(run, Look(width=width, colour=colour))


@pytest.mark.parametrize(
    ("seconds", "code", "player"),
    [(5.04, "0:05.0", "0:05"), (83.45, "1:23.4", "1:23"), (3723.96, "1:02:04.0", "1:02:03")],
)
def test_times_are_written_as_editors_write_them(seconds, code, player):
    assert (time_code(seconds), clock(seconds)) == (code, player)


@pytest.mark.parametrize(
    ("seconds", "said"), [(4.25, "4.2 s"), (41.2, "41 s"), (133.0, "2:13 min"), (5400, "1:30:00 h")]
)
def test_a_duration_is_told_in_what_a_person_counts_in(seconds, said):
    assert duration(seconds, "en") == said


def test_a_place_in_a_clip_is_a_time_code_and_on_a_slide_both():
    assert place(Location(unit_kind="clip", index=1, start_s=83.4, end_s=90.0), "en") == "1:23.4"
    assert place(Location(unit_kind="slide", index=3, start_s=83.4), "en") == "slide 3, 1:23.4"


def test_many_places_in_a_clip_are_its_first_times_and_how_many_more():
    many = [Location(unit_kind="clip", index=1, start_s=float(start)) for start in range(10)]

    assert places(many, "en") == "0:00.0, 0:01.0, 0:02.0, 0:03.0, 0:04.0, 0:05.0, 0:06.0, 0:07.0 and 2 more"


def test_the_screen_time_is_a_sentence():
    sentence = told_clip.screen_sentence(result_of(PROGRAMME, ENGLISH), "en")

    assert sentence == "For 40 s of 60 s there is Japanese on the screen that a buyer cannot read."


@pytest.mark.parametrize(
    ("beside", "said"),
    [
        ((), "All that time there is nothing else that he can read."),
        (((5.0, 15.0), (15.0, 25.0)), "For 20 s of that time there is nothing else that he can read."),
        (
            tuple((start, start + 8.0) for start in (5.0, 13.0, 21.0, 29.0, 37.0)),
            "All that time there is other text, or a subtitle, that he can read.",
        ),
    ],
)
def test_what_else_a_buyer_has_to_read_at_that_time_is_a_sentence_of_its_own(beside, said):
    track = cues(*(("Why did you never tell me about the people who left?", *span) for span in beside))

    assert told_clip.beside_sentence(result_of(PROGRAMME, tracks=[track] if beside else []), "en") == said


def test_what_was_not_read_of_a_clip_is_told_from_when_until_when():
    place = Location(unit_kind=UnitKind.CLIP, index=1, start_s=2.0, end_s=12.0)
    gap = Gap(reason=GapReason.CUT_OFF, location=place, audience=True, detail="ends at 2.0 of 12.0 s")
    result = assess([replace(clip(ENGLISH), gaps=(gap,))]).only

    (sentence,) = told.gap_sentences(result.gaps, "en")

    assert sentence.startswith("0:02.0-0:12.0: ")


def test_a_clip_that_was_cut_off_says_what_keeps_it_from_the_gate():
    place = Location(unit_kind=UnitKind.CLIP, index=1, start_s=5.0, end_s=60.0)
    gap = Gap(reason=GapReason.CUT_OFF, location=place, audience=True, detail="ends at 5.0 of 60.0 s")
    run = assess([replace(clip(Shown("The last summer", 1.0, 4.0)), gaps=(gap,))])

    assert "To reach 80, mend this: what could not be read of the material." in text_of(run)


def test_a_clip_that_can_be_read_says_so():
    assert (
        told_clip.screen_sentence(result_of(ENGLISH), "en") == "A buyer can read everything that is put on the screen."
    )


def test_the_worst_texts_come_by_the_time_that_they_stand():
    again = [Shown("父と娘の十年", start, start + 8.0) for start in (1.0, 20.0)]

    worst = told_clip.untranslated(result_of(*again, PROGRAMME, ENGLISH))

    assert [(text.text, text.seconds) for text in worst] == [("海を渡る人々の物語", 40.0), ("父と娘の十年", 16.0)]
    assert told_clip.times(worst[1], "en") == "0:01.0-0:09.0 and 1 more"


def test_a_text_of_two_lines_is_shown_on_one():
    report = text_of(run_of(Shown("戸叶宗一郎\n稲垣周平　役", 1.0, 9.0)))

    assert "「戸叶宗一郎 稲垣周平 役」" in report


def test_text_that_is_not_quoted_says_why():
    shown = Shown("유리 우체통", 1.0, 9.0, sure=False)

    assert "letters that were not surely read are not quoted" in text_of(run_of(shown))
    assert "letters that were not" not in text_of(run_of(PROGRAMME))


def test_the_bars_differ_without_colour():
    lines = [line.plain for line in bars(result_of(PROGRAMME, LINE, ENGLISH, tracks=[TRACK]), ("en",), "en", 80)]

    assert lines[0].startswith("Japanese") and {"█", "▒", "·"} <= set(lines[0])
    assert lines[1].startswith("English") and "░" in lines[1] and "█" not in lines[1]
    assert lines[2].startswith("Subtitles") and "░" in lines[2]
    assert "0:00" in lines[3] and "0:30" in lines[3]
    assert lines[4] == "█ not translated   ▒ translated beside it   ░ can be read"


@pytest.mark.parametrize("width", [40, 80, 120, 300])
def test_the_bars_keep_to_their_width(width):
    lines = bars(result_of(PROGRAMME, LINE, ENGLISH, tracks=[TRACK]), ("en",), "ja", width)

    assert lines and all(line.cell_len <= width for line in lines)


def test_a_bar_shows_the_text_at_its_time():
    (line, *_rest) = bars(result_of(PROGRAMME), ("en",), "en", 72)

    columns = line.plain.removeprefix("Japanese  ")
    assert (columns.index("█") / len(columns), columns.rindex("█") / len(columns)) == pytest.approx(
        (5 / 60, 0.75), abs=0.03
    )


def test_a_clip_with_nothing_on_the_screen_has_no_bars():
    assert bars(result_of(), ("en",), "en", 80) == []


def test_the_tracks_are_a_line():
    forced = cues(("[Nagasaki]", 1.0, 2.0), name="clip.forced.srt", prefix="f", forced=True)

    line = told_clip.tracks_sentence(result_of(tracks=[TRACK, forced], audio=spoken("jpn")), "en")

    full, narratives = "English (1 cue, clip.en.srt)", "English (forced narratives, 1 cue, clip.forced.srt)"
    assert line == f"Sound: Japanese · Subtitles: {full}, {narratives}"


def test_tracks_of_which_nothing_is_known_are_told_as_such():
    pictures = Track(kind="subtitle", codec="hdmv_pgs_subtitle")

    line = told_clip.tracks_sentence(result_of(audio=(*spoken("und"), pictures)), "en")

    assert line == "Sound: language not said · Subtitles: language not said"


def test_a_clip_without_text_asks_what_is_spoken():
    text = text_of(run_of())

    assert "There is no text in this clip that would have to be translated." in text
    assert "NOT ASSESSED" in text
    assert "--spoken" in text


@pytest.mark.parametrize(("lang", "said"), [("en", "subtitles · 2 cues"), ("ja", "字幕 · 字幕2枚")])
def test_a_subtitle_file_tells_how_many_cues_it_has(lang, said):
    made = subtitle_file(("Why did you never tell me?", 1.0, 3.0), ("I wanted to.", 4.0, 5.0))

    text = text_of(assess([made], options=AssessOptions(lang=lang)))

    assert said in text


def test_the_plan_of_a_clip_names_times():
    assert "words at 0:05.0" in text_of(run_of(PROGRAMME, ENGLISH), 120)


def test_a_text_that_was_not_surely_read_is_not_quoted():
    doubtful = Shown("海を渡る人々の物語", 5.0, 45.0, box=CORNER, sure=False)

    assert "海を渡る" not in text_of(run_of(doubtful, ENGLISH))
