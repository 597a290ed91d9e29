"""The cap on the text of a document."""

from __future__ import annotations

import pytest

from locready.formats.amount import capped
from locready.formats.options import ReadLimits
from locready.model import Document, GapReason, Location, Role, Segment


def document_of(*texts: str) -> Document:
    segments = tuple(Segment(text=text, role=Role.BODY, location=Location()) for text in texts)
    return Document(path="a.pdf", format="pdf", segments=segments)


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (("12345", "67890", "x"), ["12345", "67890"]),
        (("12345", "678", "90x", "y"), ["12345", "678", "90"]),
        (("1234567", "8"), ["12345", "8"]),
    ],
)
def test_what_is_beyond_is_one_gap(texts: tuple[str, ...], kept: list[str]) -> None:
    document = capped(document_of(*texts), ReadLimits(characters=10, segment_characters=5), "inner.pdf")

    assert [segment.text for segment in document.segments] == kept
    assert [(gap.reason, gap.audience, gap.location.member) for gap in document.gaps] == [
        (GapReason.LIMIT, True, "inner.pdf")
    ]


def test_text_that_fits_exactly_is_left_as_it_is() -> None:
    document = document_of("12345", "67890")

    assert capped(document, ReadLimits(characters=10, segment_characters=5), "") is document
