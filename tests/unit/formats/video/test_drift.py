"""Every band tells how far it has drifted, and how alike it is then."""

from __future__ import annotations

import numpy as np
import pytest

from locready.formats.video.drift import BAND, Drift, drifts
from locready.formats.video.history import Looked
from locready.formats.video.strokes import transposed
from made_scenes import looks, plain, words

NEWS = "速報 港町で初雪を観測 夕方まで"


def second_look(pixels_a_second: float, *, up: bool = False) -> tuple[Looked, Looked]:
    """Return two looks, a quarter of a second apart, at a text that runs to the left, or up."""

    def goes(since_s: float) -> tuple[float, float]:
        way = pixels_a_second * since_s
        return (100, 180 - way) if up else (200 - way, 162)

    seen = looks(plain, words(NEWS, 0.0, 9.0, size=26, goes=goes), seconds=0.5)
    return seen[0], seen[1]


def telling(bands: list[Drift]) -> list[Drift]:
    """Return the bands with something in them."""
    return [band for band in bands if band.tells]


@pytest.mark.parametrize("speed", [160.0, -160.0, 40.0])
def test_a_band_that_runs_tells_how_far(speed: float) -> None:
    before, now = second_look(speed)

    told = telling(drifts(before.strokes, now.strokes, 0.25))

    assert 2 <= len(told) <= 4
    assert [band.pixels for band in told] == pytest.approx([-speed / 4] * len(told), abs=0.5)
    assert all(band.alike > 0.7 > band.still for band in told)


def test_a_band_that_stands_has_no_drift() -> None:
    before, now = second_look(0.0)

    told = telling(drifts(before.strokes, now.strokes, 0.25))

    assert [band.pixels for band in told] == pytest.approx([0.0] * len(told), abs=0.1)
    assert all(band.still > 0.9 for band in told)


def test_what_climbs_drifts_when_rows_and_columns_are_exchanged() -> None:
    before, now = second_look(80.0, up=True)

    told = telling(drifts(transposed(before.strokes), transposed(now.strokes), 0.25))

    assert float(np.median([band.pixels for band in told])) == pytest.approx(-20.0, abs=0.5)


def test_bands_are_counted_from_above_and_empty_ones_tell_nothing() -> None:
    before, now = second_look(160.0)

    bands = drifts(before.strokes, now.strokes, 0.25)

    assert len(bands) == -(-360 // BAND)
    assert all(150 // BAND <= number <= 200 // BAND for number, band in enumerate(bands) if band.tells)
