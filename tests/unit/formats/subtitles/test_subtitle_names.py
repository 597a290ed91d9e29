"""What the names of subtitle files say."""

from __future__ import annotations

import pytest

from locready.formats.subtitles.names import Marks, marks_at_end, marks_of


@pytest.mark.parametrize(
    ("rest", "marks"),
    [
        ("", Marks()),
        (".en", Marks(language="en")),
        (".pt-BR", Marks(language="pt-BR")),
        ("_pt_BR", Marks(language="pt-BR")),
        (".zh-Hant-TW", Marks(language="zh-Hant-TW")),
        (".jpn", Marks(language="ja")),
        ("-ja", Marks(language="ja")),
        (" (Japanese)", Marks(language="ja")),
        ("_日本語字幕", Marks(language="ja")),
        (".英語", Marks(language="en")),
        (".chs", Marks(language="zh-Hans")),
        (".2_English", Marks(language="en")),
        (".forced", Marks(forced=True)),
        (".en.forced", Marks(language="en", forced=True)),
        (".ja-forced", Marks(language="ja", forced=True)),
        (".en.SDH", Marks(language="en", hearing_impaired=True)),
        (".cc", Marks(hearing_impaired=True)),
        (".en.hi", Marks(language="en", hearing_impaired=True)),
        (".hi", Marks(language="hi")),
        (".final", None),
        (".en.director", None),
        (".new", None),
    ],
)
def test_what_follows_the_name_of_the_clip_is_all_known_or_says_nothing(rest: str, marks: Marks | None) -> None:
    assert marks_of(rest) == marks


@pytest.mark.parametrize(
    ("stem", "language"),
    [
        ("trailer_en", "en"),
        ("Film.2024.it", "it"),
        ("予告編　日本語", "ja"),
        ("trailer-pt-BR", "pt-BR"),
        ("en", "en"),
        ("This_is_it", None),
        ("who is he", None),
        ("trailer", None),
    ],
)
def test_the_end_of_a_name_is_a_language_where_it_is_not_likely_to_be_a_word(stem: str, language: str | None) -> None:
    assert marks_at_end(stem).language == language
