"""Lines that were followed get their words, in the forms of the language around them."""

from __future__ import annotations

import math

import numpy as np
import pytest

from locready.formats.video.region import Region
from locready.formats.video.standing import evidence_of, standing_lines
from locready.formats.video.surroundings import Surroundings
from locready.formats.video.template import Template
from locready.formats.video.track import Track
from locready.ocr.look import Seen
from locready.ocr.options import Engine, OcrOptions
from locready.ocr.rapid import Guess
from made_pictures import pixels, sign
from made_standing import line


def track(
    text: str, *, read: bool = True, slant: float = 0.0, end_s: float = 3.0, around: Surroundings | None = None
) -> Track:
    """Return a line of 200 by 40 pixels in a frame of 640 by 360, seen from the first second on."""
    rise = 200 * math.tan(math.radians(slant))
    corners = np.array(((64, 36), (264, 36 + rise), (264, 76 + rise), (64, 76)), dtype=np.float32)
    return Track(
        seen=Seen(corners=corners, cut=pixels(sign("###", 40)), guess=Guess(text, 0.9), read=read),
        template=Template(Region(64, 36, 264, 76), np.zeros((40, 200), np.uint8)),
        frame=(640, 360),
        started=4,
        met=6,
        last=12,
        start_s=1.0,
        end_s=end_s,
        surroundings=around or Surroundings(while_standing=0.1),
    )


def test_a_line_stands_where_and_when_it_was_seen() -> None:
    (stood,), unread = standing_lines([track("灯台守の女")], OcrOptions())

    assert (stood.text, stood.confidence, stood.start_s, stood.end_s) == ("灯台守の女", 0.9, 1.0, 3.0)
    assert stood.sides == pytest.approx((0.1, 0.1, 0.4125, 76 / 360))
    assert stood.size == pytest.approx(40 / 360)
    assert stood.keys == (0,)
    assert unread == []


def test_chinese_forms_in_japanese_company_are_japanese() -> None:
    alone, _ = standing_lines([track("每日搜查")], OcrOptions())
    together, _ = standing_lines([track("每日搜查"), track("灯台守の女")], OcrOptions())

    assert alone[0].text == "每日搜查"
    assert together[0].text == "毎日捜査"


def test_filmed_writing_that_nobody_can_read_is_not_told() -> None:
    filmed = track("", read=False, around=Surroundings(while_standing=0.95, moved=True))

    assert standing_lines([filmed], OcrOptions(engine=Engine.RAPIDOCR)) == ([], [])


@pytest.mark.parametrize("slant", [0.0, 4.0, -4.0])
def test_the_slant_of_a_line_is_told_whichever_way_it_leans(slant: float) -> None:
    tracks = [track("北町商店街", slant=slant)]
    (stood,), _ = standing_lines(tracks, OcrOptions())

    assert evidence_of(stood, tracks).slant == pytest.approx(abs(slant), abs=0.01)


def test_the_evidence_of_a_text_is_that_of_all_its_lines() -> None:
    tracks = [
        track("北町", around=Surroundings(while_standing=0.9)),
        track("商店街", around=Surroundings(while_standing=0.2, moved=True)),
    ]
    lines, _ = standing_lines(tracks, OcrOptions())
    text = line("北町\n商店街", 1.0, 3.0)
    both = [key for stood in lines for key in stood.keys]

    whole = evidence_of(type(text)(**{**_fields(text), "keys": tuple(both)}), tracks)

    assert whole.surroundings == Surroundings(while_standing=0.2, moved=True)


def _fields(text: object) -> dict[str, object]:
    return {name: getattr(text, name) for name in text.__dataclass_fields__}  # type: ignore[attr-defined]
