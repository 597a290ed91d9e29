"""A role beside a name that is written in romaji."""

import pytest

from locready.language import identify


@pytest.mark.parametrize(
    "text",
    [
        "Wataru FURUYASHIKI, Producer",
        "Kei Nyunoya – International Sales",
        "Producer, Kei Nyunoya",
        "Mitsui Ayano (Director)",
        "Kei NYUNOYA, International – nyunoya@tanuki-ya.example, +81 3 5555 0155",
    ],
)
def test_a_role_beside_a_romanised_name_is_english_to_read(text):
    assert identify(text).language == "en"


@pytest.mark.parametrize("text", ["Hotaru no Haka, Tonari no Totoro", "Kino no Tabi, Movie", "Mitsui Ayano"])
def test_titles_and_names_without_a_role_stay_romanised(text):
    assert identify(text).language != "en"
