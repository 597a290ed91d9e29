"""An event becomes a segment that says where and when it stands, and how sure its words are."""

from __future__ import annotations

import pytest

from locready.formats.video.segments import segment_of
from locready.model import Origin, Role, UnitKind
from made_standing import line


def test_a_segment_has_the_words_the_place_and_the_times_of_its_event() -> None:
    event = line("灯台守の女", 1.23456, 3.98765, sides=(0.1, 0.5, 0.4, 0.6), size=0.1, confidence=0.98765)

    segment = segment_of(event, Role.OVERLAY, "ep1.mp4")

    assert (segment.text, segment.role, segment.origin) == ("灯台守の女", Role.OVERLAY, Origin.OCR)
    assert (segment.ocr_confidence, segment.type_size) == (0.988, 0.072)
    place = segment.location
    assert (place.unit_kind, place.index, place.member) == (UnitKind.CLIP, 1, "ep1.mp4")
    assert (place.start_s, place.end_s) == (1.235, 3.988)
    assert place.box is not None
    assert (place.box.x, place.box.y, place.box.width, place.box.height) == pytest.approx((0.1, 0.5, 0.3, 0.1))
