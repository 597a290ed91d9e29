"""A digit too many."""

from __future__ import annotations

import pytest

from locready.model.tens import power_of_ten


@pytest.mark.parametrize(
    ("ratio", "power"), [(1.0, 0), (1.9, 0), (10.0, 1), (9.1, 1), (0.1, -1), (1e4, 4), (1e-8, -8), (6.0, 1)]
)
def test_a_ratio_is_as_many_powers_of_ten_as_it_is_digits_long(ratio: float, power: int) -> None:
    assert power_of_ten(ratio) == power


@pytest.mark.parametrize("ratio", [1.04, 2.0, 5.0, 12.0, 60.0, 0.5])
def test_a_ratio_that_is_near_no_power_of_ten_is_none(ratio: float) -> None:
    assert power_of_ten(ratio, 1.05) == 0
