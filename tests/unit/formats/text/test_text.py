"""Plain text and Markdown, in whatever encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from locready.errors import Damaged
from locready.formats import ReadOptions, read
from locready.formats.encoding import decoded
from locready.model import Document, GapReason, Role
from locready.sources import Source
from made_packages import texts


def document_of(text: str | bytes, name: str = "a.txt") -> Document:
    data = text if isinstance(text, bytes) else text.encode()
    return read(Source(path=Path(name), data=data), ReadOptions())


def test_blank_lines_part_paragraphs_and_form_feeds_pages() -> None:
    document = document_of("一行目\r\n二行目\r\n\r\nnext\fpage two\n")

    assert [(one.text, one.location.index, one.address) for one in document.segments] == [
        ("一行目\n二行目", 1, "#L1-2"),
        ("next", 1, "#L4-4"),
        ("page two", 2, "#L4-4"),
    ]
    assert len(document.units) == 2


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 50, b"MZ\x90\x00" + bytes(range(256)) * 8, b"\xff\xd9\x01" * 99]
)
def test_bytes_that_are_no_text_are_damaged_whatever_they_are_called(data: bytes) -> None:
    with pytest.raises(Damaged, match="not what its name promises"):
        document_of(data)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("灯台守の女", "cp932"),
        ("予算 三億円", "cp932"),
        ("映画『灯台』企画書 2026年 The Lighthouse", "cp932"),
        ("港が閉鎖されたあとも、アキは島に残る。", "euc_jp"),
        ("灯台守の女", "iso2022_jp"),
        ("한국 영화 등대지기 이야기입니다", "cp949"),
        ("灯塔守护者的故事发生在北方海岸", "gb18030"),
        ("燈塔守護者的故事發生在北方海岸", "big5"),
        ("灯台 The Lighthouse", "utf-16-le"),
        ("灯台 The Lighthouse", "utf-16-be"),
        ("灯台 The Lighthouse", "utf-16"),
        ("灯台 The Lighthouse", "utf-32"),
    ],
)
def test_encodings_are_found_out(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


def test_single_accented_letters_are_not_taken_for_kanji() -> None:
    text = decoded("Le réel et la forêt du gardien, scène après scène".encode("cp1252"))

    assert text is not None
    assert "réel" in text


def test_markdown_is_read_as_it_is_shown_and_code_is_not_prose() -> None:
    document = document_of(
        "---\ntitle: x\n---\n# 題\n\nA *b*\nc [link](https://a.example) ![灯台](a.png)\n\n- item\n\n"
        "| h |\n|---|\n| cell |\n\n```\ncode\n```\n\n<div>block <i>x</i></div>\n",
        "a.md",
    )

    assert [(one.text, one.role, one.address) for one in document.segments] == [
        ("title: x", Role.METADATA, "#L1-3"),
        ("題", Role.TITLE, "#L4-4"),
        ("A b\nc link", Role.BODY, "#L6-7"),
        ("灯台", Role.ALT, "#L6-7"),
        ("item", Role.BODY, "#L9-9"),
        ("h", Role.TABLE, "#L11-11"),
        ("cell", Role.TABLE, "#L13-13"),
        ("block x", Role.BODY, "#L19-19!#/1/1/1"),
    ]
    assert [link.url for link in document.links] == ["https://a.example"]
    assert [gap.reason for gap in document.gaps] == [GapReason.PICTURE]


@pytest.mark.parametrize("text", [">" * 5000 + "x", "[" * 5000, "*" * 5000, "- " * 2000 + "x", "<div>" * 2000])
def test_nested_markup_without_end_is_read_or_told(text: str) -> None:
    document = document_of(text, "a.md")

    assert document.units
    assert texts(document) or document.gaps or text.startswith("*")
