"""Files inside files, whatever holds them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from locready.errors import DependencyMissing
from locready.formats import ReadLimits, ReadOptions
from locready.formats.embedded import Embedded, children_of
from locready.model import GapReason, Location
from locready.sources import Source

OUTER = Source(path=Path("outer.pdf"))
PLACE = Location(member="inner.pdf")


def raising(error: Exception) -> Callable[[], bytes]:
    def content() -> bytes:
        raise error

    return content


def inner(content: Callable[[], bytes], size: int = 0) -> Embedded:
    return Embedded(name="inner.pdf", location=PLACE, content=content, size=size)


def test_a_file_that_breaks_its_reader_is_a_gap_and_the_next_is_tried() -> None:
    files = [inner(raising(KeyError("odd"))), inner(lambda: b"no material")]

    children, gaps = children_of(files, OUTER, ReadOptions())

    assert children == ()
    assert [(gap.reason, gap.audience) for gap in gaps] == [
        (GapReason.DAMAGED_PART, False),
        (GapReason.EMBEDDED, False),
    ]


@pytest.mark.parametrize("error", [MemoryError(), DependencyMissing(what="an engine", install="pip")])
def test_what_concerns_the_whole_run_is_no_gap(error: Exception) -> None:
    with pytest.raises(type(error)):
        children_of([inner(raising(error))], OUTER, ReadOptions())


def test_a_file_that_claims_too_much_is_not_unpacked() -> None:
    files = [inner(raising(AssertionError("it was unpacked")), size=1_001)]

    _, gaps = children_of(files, OUTER, ReadOptions(limits=ReadLimits(embedded_bytes=1_000)))

    assert [gap.reason for gap in gaps] == [GapReason.LIMIT]
