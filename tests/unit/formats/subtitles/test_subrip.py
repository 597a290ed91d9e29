"""SubRip as it is written by programs, by hand, and by mistake."""

from __future__ import annotations

import pytest
from reading_subtitles import document_of, shown, told

TWO = "1\n00:00:01,000 --> 00:00:02,500\nこんにちは\n元気？\n\n2\n00:00:03,000 --> 00:00:04,000\nFine.\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_cues_have_their_times_and_keep_their_lines(ending: str) -> None:
    document = document_of(TWO.replace("\n", ending))

    assert shown(document) == [(1.0, 2.5, "こんにちは\n元気？"), (3.0, 4.0, "Fine.")]
    assert document.gaps == ()
    assert document.seconds == 4.0


def test_tags_and_positions_are_no_text_and_what_only_looks_like_them_is() -> None:
    lines = '<i>A</i> <font color="red">B</font>{\\an8}', "<音楽> <Thunder> 3 < 4 > 2 {x}", "R&amp;D &lt;3 AT&T"

    document = document_of("1\n00:00:01,000 --> 00:00:02,000 X1:63 X2:223 Y1:43 Y2:58\n" + "\n".join(lines) + "\n")

    assert shown(document) == [(1.0, 2.0, "A B\n<音楽> <Thunder> 3 < 4 > 2 {x}\nR&D <3 AT&T")]


def test_a_number_is_text_unless_it_counts_the_next_cue() -> None:
    document = document_of(
        "1\n00:00:01,000 --> 00:00:02,000\nThe answer is\n42\n\n2\n00:00:03,000 --> 00:00:04,000\n2026\n"
        "3\n00:00:05,000 --> 00:00:06,000\n\n4\n00:00:07,000 --> 00:00:08,000\nend\n\n"
    )

    assert shown(document) == [(1.0, 2.0, "The answer is\n42"), (3.0, 4.0, "2026"), (7.0, 8.0, "end")]


def test_an_empty_line_in_the_middle_of_a_cue_does_not_end_it() -> None:
    document = document_of("1\n00:00:01,000 --> 00:00:02,000\nfirst\n\nsecond\n\n2\n00:00:03,000 --> 00:00:04,000\nx\n")

    assert shown(document)[0] == (1.0, 2.0, "first\nsecond")


def test_a_file_with_an_empty_line_behind_every_line_is_read() -> None:
    document = document_of(TWO.replace("\n", "\n\n"))

    assert shown(document) == [(1.0, 2.5, "こんにちは\n元気？"), (3.0, 4.0, "Fine.")]


@pytest.mark.parametrize(
    "times",
    [
        "00:00:01,500 --> 00:00:02,250",
        "0:0:1.5 --> 0:0:2.25",
        "00:01,500-->00:02,250",
        "00:00:01,500 -> 00:00:02,250",
        " 00 : 00 : 01 , 500 --> 00:00:02:250",
    ],
)
def test_times_are_read_however_they_are_written(times: str) -> None:
    assert shown(document_of(f"1\n{times}\nx\n")) == [(1.5, 2.25, "x")]


def test_times_without_fractions_are_whole_seconds() -> None:
    assert shown(document_of("1\n00:00:01 --> 00:00:02\nx\n")) == [(1.0, 2.0, "x")]


@pytest.mark.parametrize(
    ("times", "wrong"),
    [
        ("00:00:04,000 --> 00:00:02,000", "it ends before it begins"),
        ("00:00:xx,000 --> 00:00:04,000", "its times cannot be read"),
        ("00:00:03,000 00:00:04,000", "its times cannot be read"),
        ("-00:00:03,000 --> 00:00:04,000", "its times are negative"),
        ("4000:00:03,000 --> 4000:00:04,000", "it begins or ends after more than 100 hours"),
        ("999999999:00:03,000 --> 999999999:00:04,000", "it begins or ends after more than 100 hours"),
    ],
)
def test_a_cue_whose_times_are_broken_keeps_its_text_and_is_a_gap(times: str, wrong: str) -> None:
    document = document_of(
        f"1\n00:00:01,000 --> 00:00:02,000\nbefore\n\n2\n{times}\nbroken\n\n3\n00:00:05,000 --> 00:00:06,000\nx\n"
    )

    assert shown(document) == [(1.0, 2.0, "before"), (None, None, "broken"), (5.0, 6.0, "x")]
    assert told(document) == [f"cue 2: {wrong}"]
    assert all(gap.audience for gap in document.gaps)


def test_text_before_the_first_cue_is_kept_and_told() -> None:
    document = document_of("Translated by Aki\n\n1\n00:00:01,000 --> 00:00:02,000\nx\n")

    assert shown(document) == [(None, None, "Translated by Aki"), (1.0, 2.0, "x")]
    assert told(document) == ["text before the first cue: it has no times"]


def test_a_file_that_ends_with_the_number_of_a_cue_is_cut_off() -> None:
    document = document_of(TWO + "\n3\n")

    assert len(document.segments) == 2
    assert told(document) == ["cue 3: it is cut off"]


def test_of_many_broken_cues_the_first_are_told_one_by_one() -> None:
    document = document_of("\n".join(f"{n}\n00:00:02,000 --> 00:00:01,000\nx\n" for n in range(1, 31)))

    assert len(document.segments) == 30
    assert told(document)[-2:] == ["cue 20: it ends before it begins", "10 more cues are broken"]


def test_cues_come_in_order_of_time_and_can_be_found_again_in_the_file() -> None:
    document = document_of(
        "1\n00:00:05,000 --> 00:00:06,000\nlate\n\n2\n00:00:01,000 --> 00:00:02,000\nearly\n\n"
        "3\n00:00:xx --> 1\nbroken\n"
    )

    assert [(cue.id, cue.text, cue.address) for cue in document.segments] == [
        ("s1", "early", "#c2"),
        ("s2", "broken", "#c3"),
        ("s3", "late", "#c1"),
    ]
