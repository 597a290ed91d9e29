"""What stands on the screen is found once, whole and with its times, however it comes and goes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from locready.model import Document, Role
from made_scenes import cut_at, events, moving, plate, played, words


@pytest.fixture(scope="module")
def over_a_pan(tmp_path_factory: pytest.TempPathFactory) -> Document:
    return played(
        tmp_path_factory.mktemp("clips") / "pan.mp4",
        moving,
        words("港の夜明け", 1.1, 2.1),
        words("過ぎる", 3.05, 3.55, (300, 200)),
        words("遠い夏の手紙", 1.0, 4.0, (560, 40), down=True),
        words("灯台守の女", 1.0, 2.5, (60, 250), size=36),
        words("灯台守の女", 4.0, 5.5, (60, 250), size=36),
        words("最後の便", 6.0, 9.0, (180, 40), size=40),
        words("The Last Ferry", 6.0, 9.0, (180, 100), size=34, wanted=None),
        words("もう帰らないと\n思っていました", 6.0, 8.5, (180, 260), size=28),
        words("それでも海は\n変わらなかった", 9.0, 11.0, (180, 260), size=28),
        words("密着その1", 8.5, 10.0, (440, 160)),
        words("密着その3", 10.0, 11.5, (440, 160)),
        seconds=12,
    )


@pytest.fixture(scope="module")
def over_cuts(tmp_path_factory: pytest.TempPathFactory) -> Document:
    return played(
        tmp_path_factory.mktemp("clips") / "cuts.mp4",
        cut_at(3.0, 6.0),
        words("海辺の町に雪が降る", 0.5, 5.0, (60, 150), typed_s=0.15),
        words("本日の特集", 1.0, 4.0, goes=lambda since_s: (max(640 - 1200 * since_s, 60), 60)),
        words("終わりと始まり", 6.5, 9.0, (60, 150), fades_s=0.5),
        words("二十年前の港", 2.0, 8.0, (60, 290)),
        plate(0.5, 9.0, (340, 200, 620, 260)),
        words("一通の手紙", 1.0, 3.0, (370, 212)),
        words("港に届いた", 4.0, 5.0, (370, 212)),
        seconds=9.5,
    )


def test_a_text_of_a_second_is_found_whenever_it_begins(over_a_pan: Document) -> None:
    assert ("港の夜明け", 1.1, 2.1) in events(over_a_pan)


def test_a_text_that_passes_in_half_a_second_is_not_made_longer(over_a_pan: Document) -> None:
    passed = [(start_s, end_s) for text, start_s, end_s in events(over_a_pan) if text == "過ぎる"]

    assert all(end_s - start_s <= 0.6 for start_s, end_s in passed)


def test_the_same_text_again_after_a_while_is_another_event(over_a_pan: Document) -> None:
    again = [event for event in events(over_a_pan) if event[0] == "灯台守の女"]

    assert again == [("灯台守の女", 1.0, 2.5), ("灯台守の女", 4.0, 5.5)]


def test_two_texts_that_differ_in_a_figure_are_two_events_one_after_the_other(over_a_pan: Document) -> None:
    episodes = [event for event in events(over_a_pan) if "その" in event[0]]

    assert episodes == [("密着その1", 8.5, 10.0), ("密着その3", 10.0, 11.5)]


def test_the_lines_of_a_subtitle_are_one_event(over_a_pan: Document) -> None:
    said = [(it.text, it.role) for it in over_a_pan.segments if "\n" in it.text]

    assert said == [
        ("もう帰らないと\n思っていました", Role.SUBTITLE),
        ("それでも海は\n変わらなかった", Role.SUBTITLE),
    ]


def test_a_translation_under_a_title_is_an_event_of_its_own(over_a_pan: Document) -> None:
    assert ("最後の便", 6.0, 9.0) in events(over_a_pan)
    assert ("The Last Ferry", 6.0, 9.0) in events(over_a_pan)


def test_vertical_writing_is_one_event_in_the_order_of_reading(over_a_pan: Document) -> None:
    (column,) = [segment for segment in over_a_pan.segments if segment.text == "遠い夏の手紙"]

    assert (column.location.start_s, column.location.end_s) == (1.0, 4.0)
    assert column.location.box is not None
    assert column.location.box.height > 4 * column.location.box.width


def test_events_come_in_the_order_of_their_beginning(over_a_pan: Document) -> None:
    starts = [segment.location.start_s or 0.0 for segment in over_a_pan.segments]

    assert all(before <= after for before, after in pairwise(starts))


def test_a_typed_text_is_one_event_with_all_its_letters(over_cuts: Document) -> None:
    (typed,) = [segment for segment in over_cuts.segments if "海" in segment.text]

    assert typed.text == "海辺の町に雪が降る"
    assert typed.location.start_s == pytest.approx(0.5, abs=0.35)
    assert typed.location.end_s == pytest.approx(5.0, abs=0.05)


def test_a_text_that_slides_in_begins_when_it_is_first_seen_whole(over_cuts: Document) -> None:
    (slid,) = [segment for segment in over_cuts.segments if segment.text == "本日の特集"]

    assert slid.location.start_s == pytest.approx(1.15, abs=0.06)  # at rest it is at 1.5
    assert slid.location.end_s == pytest.approx(4.0, abs=0.05)


def test_a_text_that_fades_is_there_while_it_can_be_seen(over_cuts: Document) -> None:
    (faded,) = [segment for segment in over_cuts.segments if segment.text == "終わりと始まり"]

    assert 6.5 <= (faded.location.start_s or 0.0) <= 6.8
    assert 8.7 <= (faded.location.end_s or 0.0) <= 9.0


def test_a_text_stands_through_the_cuts_behind_it(over_cuts: Document) -> None:
    assert [event for event in events(over_cuts) if "二十年前" in event[0]] == [("二十年前の港", 2.0, 8.0)]


def test_texts_on_a_box_that_stays_are_an_event_each(over_cuts: Document) -> None:
    assert ("一通の手紙", 1.0, 3.0) in events(over_cuts)
    assert ("港に届いた", 4.0, 5.0) in events(over_cuts)


def test_what_is_read_is_sure_and_as_large_as_it_was_drawn(over_cuts: Document) -> None:
    (title,) = [segment for segment in over_cuts.segments if segment.text == "二十年前の港"]

    assert title.ocr_confidence is not None
    assert title.ocr_confidence > 0.9
    assert title.type_size == pytest.approx(32 / 360, rel=0.25)


def test_what_is_not_written_is_not_read(over_a_pan: Document, over_cuts: Document) -> None:
    texts = {segment.text for document in (over_a_pan, over_cuts) for segment in document.segments}

    assert len(texts) == len(over_a_pan.segments) + len(over_cuts.segments) - 1  # one text comes twice
    assert texts - {"過ぎる"} == {
        *("港の夜明け", "遠い夏の手紙", "灯台守の女", "最後の便", "The Last Ferry", "密着その1", "密着その3"),
        *("もう帰らないと\n思っていました", "それでも海は\n変わらなかった", "海辺の町に雪が降る", "本日の特集"),
        *("終わりと始まり", "二十年前の港", "一通の手紙", "港に届いた"),
    }
