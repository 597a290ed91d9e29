"""What has no language, and what only looks like it."""

import pytest

from locready.language.mask import masks, pattern_of


def kinds(text, known=()):
    return [(text[mask.start : mask.end], mask.kind) for mask in masks(text, pattern_of(known))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://www.tiffcom.jp/", "url"),
        ("tiffcom.jp", "url"),
        ("info@example.co.jp", "mail"),
        ("@kokuho_movie", "handle"),
        ("trailer_v2.mp4", "file"),
        ("US$ 1.5M", "price"),
        ("JPY 300M", "price"),
        ("+81-3-1234-5678", "phone"),
        ("S01E03", "code"),
        ("5.1ch", "code"),
        ("10 x 60'", "code"),
        ("ISBN 978-4-08-775456-1", "code"),
        ("Bong Joon-ho", "name"),
        ("Kar-wai Wong", "name"),
    ],
)
def test_text_without_a_language_is_masked_whole(text, kind):
    assert kinds(text) == [(text, kind)]


@pytest.mark.parametrize(
    "text", ["the 3rd season", "in the 1990s", "A well-known Co-production", "e.g. this", "密着24時"]
)
def test_what_only_resembles_a_code_or_a_name_is_left_alone(text):
    assert kinds(text) == []


def test_a_url_ends_where_japanese_begins():
    assert kinds("https://a.jpをご覧") == [("https://a.jp", "url")]


def test_known_words_are_found_in_any_case_but_not_inside_others():
    assert kinds("KOKUHO and kokuhos 国宝展", known=["Kokuho", "国宝"]) == [("KOKUHO", "known"), ("国宝", "known")]


def test_the_longer_of_two_known_words_wins():
    assert kinds("Kokuho Returns", known=["Kokuho", "Kokuho Returns"]) == [("Kokuho Returns", "known")]
