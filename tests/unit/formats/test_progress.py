"""What a reader reports of its progress reaches whoever looks, in shares of the whole file."""

from __future__ import annotations

from pathlib import Path

import pytest

from locready.formats import embedded
from locready.formats.embedded import Embedded, children_of
from locready.formats.options import ReadOptions
from locready.formats.progress import part, report, spans, telling
from locready.model import Document, Location
from locready.sources import Source


def test_a_report_that_nobody_looks_at_does_nothing():
    assert report(0.5) is None


def test_what_is_reported_is_told_within_nothing_and_everything():
    told: list[float] = []

    with telling(told.append):
        for share in (-0.1, 0.5, 1.2):
            report(share)
    report(0.7)

    assert told == [0.0, 0.5, 1.0]


def test_the_share_of_a_part_counts_as_far_as_the_part_reaches():
    told: list[float] = []

    with telling(told.append), part(0.2, 0.6):
        report(0.5)
        with part(0.5, 1.0):
            report(1.0)

    assert told == pytest.approx([0.4, 0.6])


def test_parts_reach_as_far_as_their_sizes():
    assert spans([1, 0, 3]) == ((0.0, 0.25), (0.25, 0.25), (0.25, 1.0))
    assert spans([0, 0]) == ((0.0, 0.0), (0.0, 0.0))
    assert spans([]) == ()


def test_a_clip_inside_a_deck_tells_its_share_of_all_that_is_in_the_deck(monkeypatch):
    def read(_source: Source, _options: ReadOptions) -> Document:
        report(0.5)
        return Document(path="", format="video")

    monkeypatch.setattr(embedded, "read", read)
    files = [
        Embedded(name=name, location=Location(), content=lambda: b"clip", size=size)
        for name, size in (("short.mp4", 100), ("long.mp4", 300))
    ]
    told: list[float] = []

    with telling(told.append):
        children_of(files, Source(path=Path("deck.pptx")), ReadOptions())

    assert told == pytest.approx([0.125, 0.625])
