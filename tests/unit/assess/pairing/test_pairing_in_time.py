"""What counts as translated in a clip: a counterpart that stands on the screen at the same time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.model import Location, Origin, Role, Segment, UnitKind
from locready.model.labelled import LabelledDocument
from made_clips import (
    BELOW,
    CARD,
    CORNER,
    NAME,
    SUBTITLE,
    UNDER_CARD,
    UNDER_CORNER,
    Shown,
    clip,
    cues,
    labelled_clip,
    spoken,
    subtitle,
    subtitle_file,
)
from made_documents import document, slide

LINE_JA, LINE_EN = "どうして黙っていたの", "Why did you never tell me?"


def untranslated(document: LabelledDocument) -> list[str]:
    return [event.text for event in document.events if event.is_untranslated]


def with_cues(*shown: Shown, **track: object) -> LabelledDocument:
    return labelled_clip(clip(*shown, tracks=[cues((LINE_EN, 10.0, 12.0), **track)]))


def test_a_burned_in_subtitle_is_covered_by_a_cue_at_its_time():
    assert untranslated(with_cues(subtitle(LINE_JA, 10.1, 12.2))) == []


def test_a_cue_at_another_time_covers_nothing():
    assert untranslated(with_cues(subtitle(LINE_JA, 13.0, 15.0))) == [LINE_JA]


def test_a_cue_that_stands_for_less_than_half_of_a_subtitle_does_not_cover_it():
    assert untranslated(with_cues(subtitle(LINE_JA, 8.0, 11.0))) == [LINE_JA]


def test_a_cue_in_a_language_that_the_buyer_does_not_read_covers_nothing():
    chinese = cues(("你为什么一直不说话", 10.0, 12.0), name="clip.zh.srt", language="zh")

    document = labelled_clip(clip(subtitle(LINE_JA, 10.0, 12.0), tracks=[chinese]))

    assert untranslated(document) == [LINE_JA]
    assert "zh-Hans" not in document.shares


@pytest.mark.parametrize(("start", "end"), [(9.0, 12.5), (10.0, 14.0)])
def test_dialogue_in_a_track_does_not_cover_a_title_card_that_stands_meanwhile(start, end):
    assert untranslated(with_cues(Shown("灯台守の娘", start, end, box=CARD))) == ["灯台守の娘"]


def test_a_cue_that_comes_and_goes_with_a_card_covers_it_while_nobody_speaks():
    track = cues(("On the island, a winter before", 10.0, 12.0))

    document = labelled_clip(clip(Shown("一年前の冬、島で", 10.1, 12.1, box=CARD), tracks=[track]))

    assert untranslated(document) == []


def test_a_cue_that_says_something_else_does_not_cover_a_card_it_comes_and_goes_with():
    assert untranslated(with_cues(Shown("一年前の冬、島で", 10.1, 12.1, box=CARD))) == ["一年前の冬、島で"]


def test_a_cue_that_comes_and_goes_with_a_card_and_a_subtitle_is_the_subtitles():
    document = with_cues(Shown("一年前の冬、島で", 10.1, 12.1, box=CARD), subtitle(LINE_JA, 10.0, 12.0))

    assert untranslated(document) == ["一年前の冬、島で"]


@pytest.mark.parametrize("text", ["[Nagasaki, one year earlier]", "NAGASAKI, ONE YEAR EARLIER"])
def test_a_cue_set_as_on_screen_text_covers_a_telop(text):
    track = cues((text, 10.0, 12.5), (LINE_EN, 20.0, 22.0), ("I wanted to.", 22.0, 24.0))

    document = labelled_clip(clip(Shown("長崎、一年前", 9.5, 12.0, box=CORNER), tracks=[track]))

    assert untranslated(document) == []


@pytest.mark.parametrize("text", ["[door closes slowly]", "STOP IT!"])
def test_sounds_and_shouts_are_no_on_screen_text(text):
    track = cues((text, 10.0, 12.5), (LINE_EN, 20.0, 22.0), ("I wanted to.", 22.0, 24.0))

    document = labelled_clip(clip(Shown("長崎、一年前", 9.5, 12.0, box=CORNER), tracks=[track]))

    assert untranslated(document) == ["長崎、一年前"]


def test_capitals_mean_nothing_in_a_track_that_is_all_in_capitals():
    track = cues(("WHERE HAVE YOU BEEN", 10.0, 12.5), ("I HAD TO LEAVE", 20.0, 22.0), ("I KNOW", 22.0, 24.0))

    document = labelled_clip(clip(Shown("長崎、一年前", 9.5, 12.0, box=CORNER), tracks=[track]))

    assert untranslated(document) == ["長崎、一年前"]


def test_a_track_of_forced_narratives_covers_what_is_put_on_the_screen():
    track = cues(("Nagasaki, the winter before", 10.0, 12.0), forced=True)

    document = labelled_clip(clip(Shown("一年前の冬、長崎", 9.5, 12.0, box=CORNER), tracks=[track]))

    assert untranslated(document) == []


def test_a_track_of_names_serves_whom_its_tag_says():
    track = cues(("[Nagasaki]", 10.0, 12.0), forced=True)

    document = labelled_clip(clip(Shown("長崎県の島", 10.0, 12.0, box=CORNER), tracks=[track]))

    assert untranslated(document) == []


def test_one_cue_does_not_cover_five_overlays():
    overlays = [Shown(f"第{n}話の放送予定", 10.0, 12.0, box=CORNER) for n in "一二三四五"]

    assert len(untranslated(with_cues(*overlays, forced=True))) == 4


def test_a_cue_over_two_subtitles_that_follow_one_another_covers_both():
    track = cues(("Why did you never tell me that you were ill?", 10.0, 14.0))
    first, second = subtitle("どうして黙っていたの", 10.0, 12.0), subtitle("病気だったことを", 12.1, 13.9)

    assert untranslated(labelled_clip(clip(first, second, tracks=[track]))) == []


def test_two_cues_that_follow_one_another_cover_one_subtitle():
    track = cues(("Why did you", 10.0, 11.0), ("never tell me?", 11.1, 12.0))

    assert untranslated(labelled_clip(clip(subtitle(LINE_JA, 9.9, 12.3), tracks=[track]))) == []


def test_a_cue_that_nobody_can_read_in_its_time_covers_nothing():
    long = cues(("There is something that I have had to tell you since that night on the island", 10.0, 11.0))

    assert untranslated(labelled_clip(clip(subtitle(LINE_JA, 10.0, 11.0), tracks=[long]))) == [LINE_JA]


def test_an_english_line_under_a_burned_in_subtitle_covers_it():
    english = Shown("A father and a daughter", 10.0, 12.0, Role.SUBTITLE, BELOW)

    assert untranslated(labelled_clip(clip(subtitle("父と娘の十年", 10.0, 12.0), english))) == []


@pytest.mark.parametrize(("foreign", "target"), [(CARD, UNDER_CARD), (CORNER, UNDER_CORNER)])
def test_an_english_overlay_under_another_covers_it(foreign, target):
    shown = Shown("父と娘の十年", 10.0, 12.0, box=foreign), Shown("A father and a daughter", 10.0, 12.0, box=target)

    assert untranslated(labelled_clip(clip(*shown))) == []


@pytest.mark.parametrize(("foreign", "target"), [(CORNER, BELOW), (CORNER, NAME), (NAME, SUBTITLE)])
def test_an_english_text_elsewhere_in_the_frame_covers_nothing(foreign, target):
    role = Role.SUBTITLE if target in (BELOW, SUBTITLE) else Role.OVERLAY
    english = Shown("A father and a daughter", 10.0, 12.0, role, target)

    assert untranslated(labelled_clip(clip(Shown("父と娘の十年", 10.0, 12.0, box=foreign), english))) == [
        "父と娘の十年"
    ]


def test_a_card_that_comes_again_in_english_right_after_is_covered():
    english = Shown("A father and a daughter", 12.1, 14.0, box=CARD)

    assert untranslated(labelled_clip(clip(Shown("父と娘の十年", 10.0, 12.0, box=CARD), english))) == []


def test_a_name_in_latin_letters_under_it_covers_a_name():
    latin = Shown("Sakura Mizuno", 10.0, 12.0, box=UNDER_CARD)

    assert untranslated(labelled_clip(clip(Shown("主演 水野さくら", 10.0, 12.0, box=CARD), latin))) == []


@pytest.mark.parametrize("below", ["2026.10.3", "www.kamomeza.com", "USD 1,200"])
def test_a_date_an_address_or_a_price_under_a_card_says_nothing_of_it(below):
    card = Shown("父と娘の十年", 10.0, 12.0, box=CARD)

    assert untranslated(labelled_clip(clip(card, Shown(below, 10.0, 12.0, box=UNDER_CARD)))) == ["父と娘の十年"]


def test_a_telop_that_carries_its_english_is_covered():
    assert untranslated(labelled_clip(clip(Shown("父と娘の十年 / A father and a daughter", 1.0, 3.0)))) == []


def test_a_clip_without_boxes_is_paired_by_time():
    japanese, english = Shown("父と娘の十年", 10.0, 12.0), Shown("A father and a daughter", 10.0, 12.0)
    made = clip(japanese, english)
    bare = tuple(replace(it, location=replace(it.location, box=None)) for it in made.segments)

    assert untranslated(labelled_clip(replace(made, segments=bare))) == []


def test_a_subtitle_file_in_two_languages_is_covered_line_by_line():
    made = subtitle_file((LINE_JA, 1.0, 3.0), (LINE_EN, 1.0, 3.0), ("父と娘の十年", 5.0, 7.0))

    document = labelled_clip(made)

    assert [cue.text for cue in document.tracks[0].cues if cue.is_untranslated] == ["父と娘の十年"]


def test_a_clip_on_a_slide_is_paired_in_time_and_not_with_the_slides_text():
    deck = document(slide("A father and a daughter, ten years on"))
    member = Location(unit_kind=UnitKind.SLIDE, index=1, member="ppt/media/clip.mp4", box=CARD, start_s=1.0, end_s=3.0)
    telop = Segment(id="v1", text="父と娘の十年の物語", role=Role.OVERLAY, origin=Origin.OCR, location=member)

    labelled = labelled_clip(replace(deck, segments=(*deck.segments, telop)))

    assert untranslated(labelled) == ["父と娘の十年の物語"]
    assert labelled.tracks == ()


def test_cues_of_a_clip_on_a_slide_cover_what_is_burned_into_it():
    deck = document(slide("Trailer"))
    place = Location(
        unit_kind=UnitKind.SLIDE, index=1, member="ppt/media/clip.mp4", box=SUBTITLE, start_s=10.0, end_s=12.0
    )
    telop = Segment(id="v1", text=LINE_JA, role=Role.SUBTITLE, origin=Origin.OCR, location=place)
    track = cues((LINE_EN, 10.0, 12.0), name="ppt/media/clip.mp4!stream 2", sidecar=None)
    other = cues((LINE_EN, 10.0, 12.0), name="ppt/media/other.mp4!stream 2", sidecar=None)

    covered = labelled_clip(replace(deck, segments=(*deck.segments, telop), children=(track,)))
    left = labelled_clip(replace(deck, segments=(*deck.segments, telop), children=(other,)))

    assert untranslated(covered) == []
    assert untranslated(left) == [LINE_JA]


@pytest.mark.parametrize(
    ("tag", "said", "known"),
    [("jpn", "en", "ja"), ("chi", None, "zh"), ("und", "ja", "ja"), (None, "ja", "ja"), (None, None, None)],
)
def test_a_track_says_what_is_spoken_and_else_a_person_does(tag, said, known):
    assert labelled_clip(clip(audio=spoken(tag)), said).spoken == known
