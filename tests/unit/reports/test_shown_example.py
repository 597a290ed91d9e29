"""An example is told in words: slides, pictures, clips, tracks, fonts, and long texts by their beginning."""

from __future__ import annotations

import pytest

from locready.reports.shown_example import shown


def test_a_lone_text_is_shown_as_it_is() -> None:
    assert shown("令和7年公開予定", "en") == ("令和7年公開予定",)


def test_slides_are_numbered_where_there_are_several_and_facts_stand_above_them() -> None:
    text = "format: pdf\ntitle: Pre-bible\n---\ntitle: Logline\n--- hidden\nWriter's statement"

    assert shown(text, "en") == (
        "Format: PDF",
        "Page 1:",
        "Title: Pre-bible",
        "Page 2:",
        "Title: Logline",
        "Page 3 (hidden):",
        "Writer's statement",
    )


def test_the_files_of_a_pack_have_their_names() -> None:
    assert shown("=== a.pptx\nBudget: 1\n=== b.pptx\nBudget: 2", "en") == (
        "File name: a.pptx",
        "Budget: 1",
        "File name: b.pptx",
        "Budget: 2",
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("body/ja-JP: 題名", "Text (declared ja-JP): 題名"),
        (
            "picture 1 at 10 20 30 5 doubtful: 題名",
            "Text in a picture (at 10 % / 20 %, 30 % x 5 %, hardly legible): 題名",
        ),
        ("title in picture 2 sized 2.5: 題名", "Title (in a picture, type 2.5 % high): 題名"),
        ("overlay 3.0-5.5 at 1 5 30 6: 題名", "Text over the picture (3.0-5.5 s, at 1 % / 5 %, 30 % x 6 %): 題名"),
        ("cue 3-5: One\\nTwo", "Subtitle (3-5 s): One / Two"),
        ("track jpn audio", "Sound track (jpn)"),
        ("track", "Subtitle track (no language declared)"),
        ("track en forced in film.srt of pictures", "Subtitle track (en, forced, film.srt, as pictures)"),
        ("font: MS-Gothic, unmapped", "Font: MS-Gothic (does not say which characters it shows)"),
        ("material: keyart", "Kind of material: key art"),
        ("spoken: ja", "Spoken language: Japanese"),
        ("Director: Aya Mori", "Director: Aya Mori"),
    ],
)
def test_a_line_of_the_notation_becomes_a_sentence(line: str, told: str) -> None:
    assert shown(line, "en") == (told,)


def test_of_a_long_text_the_beginning_and_the_length_are_shown() -> None:
    [english] = shown("word " * 120, "en")
    [chinese] = shown("字" * 150, "ja")

    assert english.endswith(" … (120 words)")
    assert chinese == "字" * 48 + "……（全150字）"


def test_a_text_that_stands_there_again_and_again_is_shown_once() -> None:
    assert shown("title: Treatment\nHe left.\nHe left.\nHe left.", "en") == ("Title: Treatment", "He left. (× 3)")
