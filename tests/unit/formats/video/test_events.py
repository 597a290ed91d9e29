"""Lines become events: one text, one place, one span."""

from __future__ import annotations

import pytest

from locready.formats.video.events import Standing, events_of
from made_standing import line, spans

TITLE = "灯台守の女"


def test_a_line_that_is_lost_for_a_moment_is_one_event() -> None:
    assert spans(events_of([line(TITLE, 1.0, 2.0), line(TITLE, 2.08, 3.0)])) == [(TITLE, 1.0, 3.0)]


def test_a_line_that_comes_again_is_another_event() -> None:
    assert spans(events_of([line(TITLE, 1.0, 2.0), line(TITLE, 2.5, 3.0)])) == [(TITLE, 1.0, 2.0), (TITLE, 2.5, 3.0)]


def test_a_line_that_stands_in_two_places_is_two_events() -> None:
    assert len(events_of([line(TITLE, 1.0, 2.0), line(TITLE, 1.0, 2.0, (0.1, 0.1))])) == 2


def test_of_two_readings_the_surer_one_is_kept() -> None:
    (event,) = events_of([line("灯台守の文", 1.0, 2.0, confidence=0.6), line(TITLE, 1.5, 2.0)])

    assert (event.text, event.start_s, event.end_s) == (TITLE, 1.0, 2.0)


def test_two_pieces_of_one_text_that_a_third_lies_over_are_one() -> None:
    pieces = [
        line(TITLE, 0.0, 2.0, sides=(0.1, 0.5, 0.3, 0.6)),
        line(TITLE, 0.1, 2.0, sides=(0.4, 0.5, 0.6, 0.6)),
        line(TITLE, 0.2, 2.0, sides=(0.15, 0.5, 0.55, 0.6), confidence=1.0),
    ]

    assert spans(events_of(pieces)) == [(TITLE, 0.0, 2.0)]


def test_of_a_text_that_grew_the_whole_is_kept_since_its_first_letter() -> None:
    assert spans(events_of([line("海辺の", 1.0, 1.5), line("海辺の町に雪", 1.5, 3.0)])) == [("海辺の町に雪", 1.0, 3.0)]


def test_figures_that_change_in_one_place_are_events_one_after_the_other() -> None:
    found = events_of([line("密着その1", 1.0, 3.4), line("密着その3", 3.0, 5.0)])

    assert spans(found) == [("密着その1", 1.0, 3.0), ("密着その3", 3.0, 5.0)]


def test_what_stood_for_a_frame_is_no_event() -> None:
    assert events_of([line(TITLE, 1.0, 1.04)]) == []


def test_lines_under_one_another_that_come_and_go_together_are_one_event() -> None:
    lines = [line("変わらなかった", 1.1, 3.0, (0.1, 0.59)), line("それでも海は", 1.0, 3.0, (0.12, 0.5))]

    assert spans(events_of(lines)) == [("それでも海は\n変わらなかった", 1.0, 3.0)]


@pytest.mark.parametrize(
    "other",
    [
        line("変わらなかった", 2.0, 3.0, (0.1, 0.59)),
        line("変わらなかった", 1.0, 3.0, (0.1, 0.75)),
        line("変わらなかった", 1.0, 3.0, (0.1, 0.59), size=0.03),
        line("Still the sea", 1.0, 3.0, (0.1, 0.59)),
    ],
    ids=["later", "far below", "much smaller", "a translation"],
)
def test_what_does_not_belong_to_a_line_is_an_event_of_its_own(other: Standing) -> None:
    assert len(events_of([line("それでも海は", 1.0, 3.0), other])) == 2


def test_pieces_of_a_row_are_one_text_with_spaces_only_between_words() -> None:
    japanese = events_of([line("港の", 1.0, 2.0), line("夜明け", 1.0, 2.0, (0.2, 0.5))])
    english = events_of([line("LAST", 1.0, 2.0), line("FERRY", 1.0, 2.0, (0.29, 0.5))])

    assert [event.text for event in (*japanese, *english)] == ["港の夜明け", "LAST FERRY"]


def test_columns_are_read_from_the_right() -> None:
    lines = [
        line("届いた手紙", 1.0, 2.0, (0.5, 0.1), upright=False),
        line("遠い夏の日", 1.0, 2.0, (0.56, 0.1), upright=False),
    ]

    assert spans(events_of(lines)) == [("遠い夏の日\n届いた手紙", 1.0, 2.0)]


def test_an_event_lies_around_its_lines_and_is_as_sure_as_they_are() -> None:
    (event,) = events_of(
        [
            line("それでも海は", 1.0, 3.0, (0.12, 0.5), confidence=0.9),
            line("変わらなかった", 1.1, 2.9, (0.1, 0.59), confidence=0.8),
        ]
    )

    assert event.sides == pytest.approx((0.1, 0.5, 0.415, 0.67))
    assert event.confidence == pytest.approx((0.9 * 6 + 0.8 * 7) / 13)
    assert len(event.keys) == 2
    assert event.seconds == pytest.approx(2.0)


@pytest.mark.parametrize(("end_s", "until_s"), [(9.75, 10.0), (9.2, 9.2), (11.0, 10.0)])
def test_what_stands_in_the_last_frame_stands_to_the_end(end_s: float, until_s: float) -> None:
    assert line(TITLE, 1.0, end_s).until(9.75, 10.0).end_s == until_s


def test_of_no_lines_there_are_no_events() -> None:
    assert events_of([]) == []
