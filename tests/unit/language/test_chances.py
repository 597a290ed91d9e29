"""Means and mixtures of chances in logarithms."""

from math import exp, log

import pytest

from locready.language.chances import log_mean, mixed


def test_the_mean_is_that_of_the_chances_and_not_of_their_logarithms():
    assert exp(log_mean([log(0.1), log(0.3)])) == pytest.approx(0.2)


def test_a_mixture_has_its_share_of_each():
    assert exp(mixed(log(0.5), log(0.1), 0.25)) == pytest.approx(0.75 * 0.5 + 0.25 * 0.1)


def test_what_is_impossible_costs_a_mixture_its_share_only():
    assert mixed(-1000.0, log(0.5), 0.1) == pytest.approx(log(0.05))
