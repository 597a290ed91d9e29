"""Small words before an apostrophe."""

import pytest

from locready.language.elision import parted
from locready.language.latin import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’amour d'Hélène", ("L", "amour", "d", "Hélène")),
        ("l'arte dell'attore", ("l", "arte", "dell", "attore")),
        ("aujourd'hui", ("aujourd'hui",)),
        ("Don't, it's Natsume's", ("Don't", "it's", "Natsume's")),
        ("o'clock l'", ("o'clock", "l")),
    ],
)
def test_an_elided_word_is_a_word_of_its_own(text, words):
    assert words_of(text) == words


def test_words_without_apostrophe_stay_as_they_are():
    words = ("Der", "Film")

    assert parted(words) is words
