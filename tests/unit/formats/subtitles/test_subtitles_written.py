"""Translations in a copy of a subtitle file: its times, places, styles and remarks stay as they are."""

from __future__ import annotations

from pathlib import Path

import pysubs2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locready.formats.subtitles import rewrite
from locready.formats.subtitles.srt import read_srt
from locready.formats.subtitles.vtt import read_vtt
from made_copies import put_into, texts_at

SRT = (
    "1\n00:00:01,000 --> 00:00:02,500\n{\\an8}<i>灯台へ行こう</i>\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\n待って\nお父さん\n"
)
VTT = (
    "WEBVTT\nLanguage: ja\n\nNOTE 第一稿\n\n"
    "intro\n00:01.000 --> 00:02.500 line:10%\n<v 娘>灯台へ行こう</v>\n\n"
    "00:03.000 --> 00:04.000\n待って\n"
)
ASS = (
    "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    "Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\an8\\fad(200,0)}灯台へ行こう\n"
    "Dialogue: 1,0:00:01.00,0:00:02.50,Glow,,0,0,0,,{\\blur4}灯台へ行こう\n"
    "Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,待って、\\Nお父さん\n"
)
TTML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="ja"><body><div>'
    '<p begin="1s" end="2.5s" region="top"><span style="i">灯台へ行こう</span></p>'
    '<p begin="3s" end="4s">待って<br/>お父さん</p></div></body></tt>'
)
WORDS = {
    "灯台へ行こう": "To the lighthouse",
    "待って\nお父さん": "Wait,\nFather",
    "待って、\nお父さん": "Wait,\nFather",
}
FILES = {"a.ja.srt": SRT, "a.ja.vtt": VTT, "a.ja.ass": ASS, "a.ja.ttml": TTML}


def written(folder: Path, name: str, words: dict[str, str] = WORDS) -> tuple[str, list[str]]:
    path = folder / name
    path.write_text(FILES[name], encoding="utf-8")
    _, copy = put_into(path, {**words, "待って": "Wait"} if name.endswith("vtt") else words)
    return copy.read_text(encoding="utf-8"), texts_at(copy)


@pytest.mark.parametrize("name", FILES)
def test_every_cue_says_its_translation_and_nothing_of_its_source(name: str, tmp_path: Path) -> None:
    file, texts = written(tmp_path, name)

    assert texts[0] == "To the lighthouse"
    assert texts[-1] == ("Wait" if name.endswith("vtt") else "Wait,\nFather")
    assert "灯台へ行こう" not in file


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a.ja.srt", ["{\\an8}<i>To the lighthouse</i>", "00:00:01,000 --> 00:00:02,500"]),
        ("a.ja.vtt", ["NOTE 第一稿", "intro", "line:10%", "<v 娘>To the lighthouse</v>"]),
        ("a.ja.ass", ["{\\an8\\fad(200,0)}To the lighthouse", "{\\blur4}To the lighthouse", "Wait,\\NFather"]),
        ("a.ja.ttml", ['<span style="i">To the lighthouse</span>', "Wait,<br/>Father", 'xml:lang="en"']),
    ],
)
def test_times_places_and_styles_stay(name: str, kept: list[str], tmp_path: Path) -> None:
    file, _ = written(tmp_path, name)

    assert all(piece in file for piece in kept)


@pytest.mark.parametrize("name", ["a.ja.srt", "a.ja.vtt", "a.ja.ass"])
def test_another_program_reads_the_copy(name: str, tmp_path: Path) -> None:
    file, _ = written(tmp_path, name)

    assert pysubs2.SSAFile.from_string(file, name[-3:])[0].plaintext == "To the lighthouse"


def test_a_cue_without_translation_keeps_its_words(tmp_path: Path) -> None:
    _, texts = written(tmp_path, "a.ja.srt", {"灯台へ行こう": "To the lighthouse"})

    assert texts == ["To the lighthouse", "待って\nお父さん"]


def test_line_ends_stay_those_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "a.ja.srt"
    path.write_bytes(SRT.replace("\n", "\r\n").encode("cp932"))

    _, copy = put_into(path, WORDS)

    assert b"\r\n" in copy.read_bytes()
    assert texts_at(copy) == ["To the lighthouse", "Wait,\nFather"]


LINE = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="<>{}&\\-"), min_size=1, max_size=20)


@given(words=st.lists(LINE, min_size=1, max_size=3))
def test_any_words_come_back_as_they_were_written(words: list[str]) -> None:
    said = "\n".join(words)

    subrip = [cue.text for cue in read_srt(rewrite.subrip(SRT, {2: said})).cues]
    webvtt = [cue.text for cue in read_vtt(rewrite.webvtt(VTT, {2: said})).cues]

    assert subrip[1] == webvtt[1] == said


def test_signs_that_mean_something_in_webvtt_are_escaped() -> None:
    file = rewrite.webvtt(VTT, {2: "R&D <3 --> now"})

    assert "R&amp;D &lt;3 --&gt; now" in file
    assert [cue.text for cue in read_vtt(file).cues][1] == "R&D <3 --> now"


def test_braces_of_a_translation_do_not_become_overrides() -> None:
    assert ",,Wait  \\fs99  now\n" in rewrite.substation(ASS, {3: "Wait {\\fs99} now"})


def test_a_translation_with_tags_of_its_own_is_written_and_told_so(tmp_path: Path) -> None:
    path = tmp_path / "a.ja.srt"
    path.write_text(SRT, encoding="utf-8")

    applied, copy = put_into(path, {"待って\nお父さん": "Wait, <i>Father</i>"})

    assert (applied.written, applied.remarks) == (1, ())
    assert "Wait, <i>Father</i>" in copy.read_text(encoding="utf-8")


def test_cues_stay_apart_by_an_empty_line() -> None:
    file = rewrite.subrip(SRT, {1: "To the lighthouse", 2: "Wait"})

    assert file == (
        "1\n00:00:01,000 --> 00:00:02,500\n{\\an8}<i>To the lighthouse</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nWait\n"
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<i>灯台</i>へ行こう", "To the lighthouse"),
        ("<i>灯台へ</i>\n行こう", "To the lighthouse"),
        ("<b>灯台</b>へ<b>行こう</b>", "To the lighthouse"),
        ("あの<i>灯台</i>", "To the lighthouse"),
        ("<font color=red><b>灯台へ</b></font>", "<font color=red><b>To the lighthouse</b></font>"),
        ("<i>灯台へ", "<i>To the lighthouse"),
    ],
)
def test_only_tags_around_the_whole_cue_stay(body: str, said: str) -> None:
    times = "1\n00:00:01,000 --> 00:00:02,000\n"

    assert rewrite.subrip(f"{times}{body}\n", {1: "To the lighthouse"}) == f"{times}{said}\n"
