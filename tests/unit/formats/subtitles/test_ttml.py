"""TTML and DFXP: times of every kind, texts in whatever nesting."""

from __future__ import annotations

import pytest
from reading_subtitles import document_of, shown, told

from locready.errors import Damaged
from locready.model import GapReason

NAMES = 'xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:tts="http://www.w3.org/ns/ttml#styling"'


def ttml(body: str, attributes: str = "", names: str = NAMES) -> str:
    head = "<head><metadata><title>Not shown</title></metadata></head>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<tt {names} {attributes}>{head}<body>{body}</body></tt>'


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("00:00:01.500", "00:00:03.000"),
        ("1.5s", "3000ms"),
        ("00:00:01:12.5", "00:00:03:00"),
        ("37.5f", "75f"),
        ("15000000t", "30000000t"),
        ("0.025m", "0.05m"),
    ],
)
def test_times_are_clocks_frames_ticks_and_offsets(begin: str, end: str) -> None:
    rates = 'ttp:frameRate="25" ttp:subFrameRate="10" ttp:tickRate="10000000"'
    document = document_of(ttml(f'<div><p begin="{begin}" end="{end}">x</p></div>', rates), "a.ttml")

    ((start_s, end_s, _),) = shown(document)
    assert (start_s, end_s) == (pytest.approx(1.5, abs=0.02), pytest.approx(3.0))


def test_a_frame_rate_may_have_a_multiplier() -> None:
    rates = 'ttp:frameRate="24" ttp:frameRateMultiplier="1000 1001"'
    document = document_of(ttml('<div><p begin="0s" end="24f">x</p></div>', rates), "a.ttml")

    assert shown(document)[0][1] == pytest.approx(1.001)


def test_times_count_from_when_what_is_around_begins_and_end_with_it() -> None:
    body = '<div begin="10s" end="20s"><p begin="1s" dur="2s">a</p><p begin="5s">b</p></div>'

    assert shown(document_of(ttml(body), "a.ttml")) == [(11.0, 13.0, "a"), (15.0, 20.0, "b")]


def test_in_a_sequence_each_begins_when_the_one_before_ends() -> None:
    body = '<div timeContainer="seq"><p dur="2s">a</p><p begin="1s" dur="2s">b</p></div>'

    assert shown(document_of(ttml(body), "a.ttml")) == [(0.0, 2.0, "a"), (3.0, 5.0, "b")]


def test_texts_are_joined_broken_and_read_with_their_readings() -> None:
    word = '<span tts:color="red">灯台<span tts:ruby="text">とうだい</span></span>'
    silent = "<!-- no --><metadata>no</metadata>"
    body = f'<div><p begin="1s" end="2s">\n  {word}守り<br/>\n  の  女{silent}</p></div>'

    assert shown(document_of(ttml(body), "a.ttml")) == [(1.0, 2.0, "灯台（とうだい）守り\nの 女")]


def test_parts_with_times_of_their_own_are_cues() -> None:
    body = '<div><p><span begin="1s" end="2s">roll</span> <span><span begin="2s" end="3s">up</span></span></p></div>'

    assert shown(document_of(ttml(body), "a.ttml")) == [(1.0, 2.0, "roll"), (2.0, 3.0, "up")]


@pytest.mark.parametrize("names", ["", 'xmlns="http://www.w3.org/2006/10/ttaf1"'])
def test_the_edition_of_the_namespace_does_not_matter(names: str) -> None:
    document = document_of(ttml('<div><p begin="1s" end="2s">x</p></div>', names=names), "a.dfxp")

    assert shown(document) == [(1.0, 2.0, "x")]


def test_languages_are_those_of_the_file_and_of_its_parts() -> None:
    body = '<div><p begin="1s" end="2s">一</p></div><div xml:lang="en"><p begin="1s" end="2s">one</p></div>'

    document = document_of(ttml(body, 'xml:lang="ja"'), "a.ttml")

    assert document.tracks[0].language == "ja"
    assert [(cue.text, cue.declared_language) for cue in document.segments] == [("一", "ja"), ("one", "en")]


def test_broken_times_are_told_and_the_text_is_kept() -> None:
    body = '<div><p begin="soon" end="4s">a</p><p>b</p><p begin="5s" end="4s">c</p><p begin="1s" end="2s">d</p></div>'

    document = document_of(ttml(body), "a.ttml")

    assert sorted(text for _, _, text in shown(document)) == ["a", "b", "c", "d"]
    assert told(document) == [
        "cue 1: its times cannot be read",
        "cue 2: it does not say when it is shown",
        "cue 3: it ends before it begins",
    ]


def test_pictures_in_place_of_texts_are_a_gap() -> None:
    smpte = 'xmlns:s="http://www.smpte-ra.org/schemas/2052-1/2010/smpte-tt"'
    body = f'<div {smpte} s:backgroundImage="#i1" begin="1s" end="2s"><p/></div>'

    (gap,) = document_of(ttml(body), "a.ttml").gaps

    assert (gap.reason, gap.audience) == (GapReason.PICTURE_SUBTITLES, True)


def test_entities_are_not_expanded_and_that_is_told() -> None:
    bomb = '<!DOCTYPE tt [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    text = ttml('<div><p begin="1s" end="2s">x &b;</p></div>').replace("?>\n", "?>\n" + bomb)

    document = document_of(text, "a.ttml")

    assert [text for _, _, text in shown(document)] == ["x"]
    assert document.gaps[0].reason is GapReason.DAMAGED_PART


@pytest.mark.parametrize(
    "text", ["<tt><body>", "<tt>" + "<div>" * 300 + "</div>" * 300 + "</tt>", "<html/>", "no markup"]
)
def test_what_is_no_timed_text_is_damaged(text: str) -> None:
    with pytest.raises(Damaged):
        document_of(text, "a.ttml")
