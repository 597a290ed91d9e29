"""Short clips with telops burned into them, large enough to be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from made_pictures import GOTHIC, Wanted, gradient, pixels, write
from made_subtitles import clip

WIDTH, HEIGHT = 640, 360


class Telop:
    """A text on the screen from one second to another, its upper left corner in pixels."""

    def __init__(
        self, text: str, start_s: float, end_s: float, at: tuple[int, int] = (60, 60), wanted: Wanted | None = GOTHIC
    ) -> None:
        self.text, self.start_s, self.end_s, self.at, self.wanted = text, start_s, end_s, at, wanted


def telops(path: Path, shown: Sequence[Telop], seconds: int = 4, tracks: Sequence[Mapping[str, Any]] = ()) -> Path:
    """Save a clip of 640 by 360 that shows these telops over a ground that stays."""

    def picture_at(second: float) -> np.ndarray:
        picture = gradient(WIDTH, HEIGHT)
        for telop in shown:
            if telop.start_s <= second < telop.end_s:
                write(picture, telop.text, *telop.at, 44, telop.wanted, "white")
        return pixels(picture)

    return clip(path, tracks, seconds, picture_at=picture_at)
