"""Subtitle files as files: encodings, what they are called, what they hold instead, and how much of it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from reading_subtitles import document_of, shown, told

from locready.errors import Damaged, InputError, TooLarge, Unsupported
from locready.formats import ReadOptions, detect, read
from locready.model import GapReason, Location, Role, Track, UnitKind
from locready.sources import Source
from made_subtitles import written

CUES = [(1.0, 2.5, "こんにちは、世界"), (3.0, 4.25, "First line\\NSecond, line"), (60.0, 3600.0, "終わり")]
KINDS = ["srt", "vtt", "ass", "ssa", "ttml"]
JAPANESE = ("灯台の明かりを守るために、彼女は島に残った。", "もう一度、あの海を見たいと思いませんか？")
KOREAN = ("등대의 불빛을 지키기 위해 그녀는 섬에 남았다.", "다시 한번 그 바다를 보고 싶지 않으세요?")
SIMPLIFIED = ("为了守护灯塔的光芒，她独自留在了岛上。", "你难道不想再看一次那片大海吗？")
TRADITIONAL = ("為了守護燈塔的光芒，她獨自留在了島上。", "你難道不想再看一次那片大海嗎？")


@pytest.mark.parametrize("kind", KINDS)
def test_what_another_program_writes_is_read(tmp_path: Path, kind: str) -> None:
    path = written(tmp_path / f"a.{kind}", CUES)

    document = read(Source(path=path), ReadOptions())

    assert shown(document) == [(start, end, text.replace("\\N", "\n")) for start, end, text in CUES]
    assert document.gaps == ()


def test_a_file_is_one_track_of_which_every_cue_is_a_segment() -> None:
    document = document_of("1\n00:00:01,000 --> 00:00:02,000\n灯台\n", "film.ja.forced.srt")

    (unit,), (cue,) = document.units, document.segments
    assert (document.format, unit.kind, unit.index, unit.width, unit.height) == ("subtitles", UnitKind.TRACK, 1, 0, 0)
    assert document.tracks == (Track(kind="subtitle", language="ja", codec="subrip", forced=True, cues=1),)
    assert (cue.role, cue.declared_language) == (Role.SUBTITLE, "ja")
    assert cue.location == Location(unit_kind="track", index=1, start_s=1.0, end_s=2.0)


@pytest.mark.parametrize(
    ("lines", "encoding"),
    [
        *((JAPANESE, name) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932", "euc_jp")),
        *((KOREAN, name) for name in ("utf-8", "utf-16", "euc_kr")),
        *((SIMPLIFIED, name) for name in ("utf-16", "gb18030")),
        *((TRADITIONAL, name) for name in ("utf-16", "big5")),
    ],
)
@pytest.mark.parametrize("name", ["a.srt", "a.vtt", "a.ass"])
def test_files_are_read_in_the_encodings_of_the_trade(lines: tuple[str, ...], encoding: str, name: str) -> None:
    cues = list(enumerate(lines * 3, 1))
    content = {
        "a.srt": "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{line}\n\n" for n, line in cues),
        "a.vtt": "WEBVTT\n\n" + "".join(f"00:0{n}.000 --> 00:0{n}.900\n{line}\n\n" for n, line in cues),
        "a.ass": "[Script Info]\n\n[Events]\n"
        + "".join(f"Dialogue: 0,0:00:0{n}.00,0:00:0{n}.90,D,,0,0,0,,{line}\n" for n, line in cues),
    }[name]

    document = document_of(content.encode(encoding), name)

    assert [text for _, _, text in shown(document)] == list(lines * 3)
    assert document.gaps == ()


def test_markup_in_the_encoding_that_it_declares_is_read() -> None:
    text = '<?xml version="1.0" encoding="Shift_JIS"?><tt><body><p begin="1s" end="2s">灯台</p></body></tt>'

    assert shown(document_of(text.encode("cp932"), "a.ttml")) == [(1.0, 2.0, "灯台")]


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"WEBVTT\n\n", b"just a letter to somebody", b"[Script Info]\n[Events]\n"]
)
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_without_a_cue_is_damaged(content: bytes, kind: str) -> None:
    with pytest.raises(Damaged):
        document_of(content, f"a.{kind}")


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n" + bytes(64), b"%PDF-1.7\n", b"BM" + bytes(64), b"\x1aE\xdf\xa3" + bytes(64)]
)
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_another_kind_under_the_name_of_subtitles_is_refused(content: bytes, kind: str) -> None:
    with pytest.raises(Damaged, match="not what its name promises"):
        document_of(content, f"a.{kind}")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"WEBVTT\n\n", "subtitles"),
        (b"\xef\xbb\xbf[Script Info]\n", "subtitles"),
        (b"PG" + bytes(8) + b"\x16\x00\x13", "picture-subtitles"),
        (b"# VobSub index file, v7", "picture-subtitles"),
        (b"PG-13 is what it is rated", None),
    ],
)
def test_some_kinds_are_known_without_a_name(content: bytes, kind: str | None) -> None:
    found = detect(Source(path=Path("a"), data=content))

    assert (found.name if found else None) == kind


def test_subtitles_made_of_pictures_are_refused_with_what_to_do() -> None:
    with pytest.raises(Unsupported) as refused:
        document_of(b"PG" + bytes(8) + b"\x16\x00\x13", "a.sup")

    assert "SRT" in refused.value.advice


def test_a_file_over_the_limit_is_too_large() -> None:
    with pytest.raises(TooLarge):
        document_of("1\n00:00:01,000 --> 00:00:02,000\nx\n", part_bytes=20)


def test_more_cues_than_the_limit_are_a_gap() -> None:
    document = document_of("".join(f"{n}\n00:00:01,000 --> 00:00:02,000\nx{n}\n\n" for n in range(1, 12)), segments=10)

    assert len(document.segments) == 10
    assert [(gap.reason, gap.detail, gap.audience) for gap in document.gaps] == [
        (GapReason.LIMIT, "more than 10 cues", True)
    ]


def test_more_lines_than_any_file_has_are_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locready.formats.subtitles.lines.MOST_LINES", 3)

    document = document_of("1\n00:00:01,000 --> 00:00:02,000\nread\nnot read\n")

    assert shown(document) == [(1.0, 2.0, "read")]
    assert [gap.reason for gap in document.gaps] == [GapReason.LIMIT]


SRT = "1\n00:00:01,000 --> 00:00:02,000\n"
ASS = "[Script Info]\n\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,"


@pytest.mark.parametrize("unit", ["<a", "&a", "{\\", " ", "1:", "<b ", "-->", "&#1", "<rt", "{", "\\p1", "x\n", "\n1"])
@pytest.mark.parametrize(("name", "head"), [("a.srt", SRT), ("a.vtt", f"WEBVTT\n\n{SRT}"), ("a.ass", ASS)])
def test_no_pattern_takes_more_than_time_in_proportion(unit: str, name: str, head: str) -> None:
    """What is quadratic takes half a minute for so much, what is linear less than a second."""
    began = time.process_time()

    document = document_of(head + unit * (300_000 // len(unit)), name)

    assert time.process_time() - began < 6
    assert told(document) or len(document.segments) <= 1


def test_every_error_has_a_sentence_of_its_own() -> None:
    with pytest.raises(InputError, match="it has no cues"):
        document_of("just a letter to somebody")
