"""Errors say what happened, where, and what to do, and survive the way between processes."""

from __future__ import annotations

import pickle

import pytest

from locready import errors
from locready.errors import ConfigError, Encrypted, InputError, LocreadyError, UsageError, most_serious


def all_errors() -> list[type[LocreadyError]]:
    named = vars(errors).values()
    return [kind for kind in named if isinstance(kind, type) and issubclass(kind, LocreadyError)]


@pytest.mark.parametrize("kind", all_errors(), ids=lambda kind: kind.__name__)
def test_every_error_pickles_with_what_it_says(kind):
    error = kind(path="a.pptx", detail="odd", file="x.toml", line=3, column=1, seconds=9, what="x", install="y")

    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own bytes

    assert type(copy) is kind
    assert (copy.message, copy.advice) == (error.message, error.advice)


def test_an_error_with_a_sentence_of_its_own_pickles_with_it():
    error = UsageError("There is no {what}.", what="rule {x}", advice="Look at {what}.")

    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own bytes

    assert str(copy) == "There is no rule {x}. Look at rule {x}."


def test_every_unreadable_input_has_advice():
    kinds = [kind for kind in all_errors() if issubclass(kind, InputError) and kind is not InputError]

    assert [kind.__name__ for kind in kinds if not kind.advice_template] == []


def test_advice_given_at_the_place_goes_before_the_usual_one():
    error = Encrypted(path="a.pptx", advice="Ask the exhibitor.")

    assert str(error) == "a.pptx is encrypted and needs a password. Ask the exhibitor."


def test_a_settings_error_names_file_line_and_column():
    error = ConfigError(file="locready.toml", line=3, column=1, detail="there is no setting 'profil'.")

    assert error.message == "locready.toml:3:1: there is no setting 'profil'."


def test_a_missing_detail_never_hides_the_error():
    assert Encrypted().message == "? is encrypted and needs a password."


@pytest.mark.parametrize(
    ("codes", "worst"),
    [(set(), 0), ({0, 1}, 1), ({1, 3}, 3), ({3, 4}, 4), ({2, 4}, 2), ({70, 2}, 70), ({130, 70}, 130)],
)
def test_the_most_serious_code_of_a_batch_wins(codes, worst):
    assert most_serious(codes) == worst
