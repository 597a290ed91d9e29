"""WebVTT: what stands between the cues is told from what an audience reads."""

from __future__ import annotations

from reading_subtitles import document_of, shown, told

FILE = """WEBVTT - a title
Kind: captions
Language: ja

NOTE remark --
about 00:01

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 line:0 align:start
<v Fred>Hi &amp; <c.yellow>you</c> <00:01.500>there

NOTE
another remark

2
00:00:03.000 --> 100:00:00.000
<ruby>灯台<rt>とうだい</rt></ruby>
守り
"""


def test_names_settings_styles_and_remarks_are_no_text() -> None:
    document = document_of(FILE, "a.vtt")

    assert shown(document) == [(1.0, 2.0, "Hi & you there"), (3.0, 360_000.0, "灯台（とうだい）\n守り")]
    assert document.gaps == ()


def test_the_head_may_name_the_language() -> None:
    document = document_of(FILE, "a.vtt")

    assert document.tracks[0].language == "ja"
    assert {cue.declared_language for cue in document.segments} == {"ja"}


def test_a_cue_right_below_another_is_one_of_its_own() -> None:
    document = document_of("WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb\n", "a.vtt")

    assert shown(document) == [(1.0, 2.0, "a"), (2.0, 3.0, "b")]


def test_what_a_player_would_drop_is_kept_and_told() -> None:
    document = document_of(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nfirst\n\nNOTEBOOK is lost\nin players\n\nsecond\n", "a.vtt"
    )

    assert shown(document) == [
        (1.0, 2.0, "first"),
        (None, None, "NOTEBOOK is lost\nin players"),
        (None, None, "second"),
    ]
    assert told(document) == ["text behind cue 1: it has no times"] * 2


def test_a_file_is_webvtt_by_its_first_line_whatever_it_is_called() -> None:
    document = document_of(FILE, "a.srt")

    assert document.tracks[0].codec == "webvtt"
    assert len(document.segments) == 2
