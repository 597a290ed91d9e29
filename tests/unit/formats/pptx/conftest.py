"""A deck to put slides into."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_decks import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)
