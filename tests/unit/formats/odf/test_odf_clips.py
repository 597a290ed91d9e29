"""Clips in OpenDocument presentations."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_odf import read_odf, slide

from locready.model import GapReason, Role
from made_packages import texts
from made_pictures import encoded, sign
from made_telops import Telop, telops

FRAME = (
    '<draw:frame draw:name="film" svg:x="5cm" svg:y="2.5cm" svg:width="10cm" svg:height="5cm">'
    '<draw:plugin xlink:href="{href}" draw:mime-type="application/vnd.sun.star.media"/>'
    '<draw:image xlink:href="Pictures/poster.png"/></draw:frame>'
)
POSTER = {"Pictures/poster.png": encoded(sign("Only on the poster"))}


def test_a_clip_in_the_file_is_read_and_its_poster_is_not(tmp_path: Path) -> None:
    clip = telops(tmp_path / "clip.mp4", [Telop("製作発表の予告編", 0.5, 2.5)], 3)
    parts = {"Media/clip.mp4": clip.read_bytes(), **POSTER}

    document = read_odf(tmp_path / "a.odp", slide(FRAME.format(href="Media/clip.mp4")), parts=parts)

    (telop,) = document.segments
    place = telop.location
    assert (telop.text, telop.role, place.index, place.shape) == ("製作発表の予告編", Role.OVERLAY, 1, "film")
    assert (place.start_s, place.end_s) == pytest.approx((0.5, 2.5), abs=0.1)
    assert place.member == "Media/clip.mp4"
    assert place.box is not None
    assert place.box.x == pytest.approx(0.25 + 0.5 * 60 / 640, abs=0.02)
    assert [(gap.reason, gap.audience) for gap in document.gaps] == [(GapReason.PICTURE, False)]


def test_a_clip_outside_the_file_is_a_gap_and_its_poster_is_read(tmp_path: Path) -> None:
    document = read_odf(tmp_path / "a.odp", slide(FRAME.format(href="../clip.mp4")), parts=POSTER)

    assert texts(document) == ["Only on the poster"]
    assert [(gap.reason, gap.detail) for gap in document.gaps] == [(GapReason.MEDIA, "../clip.mp4")]


def test_sound_in_the_file_is_a_gap_that_says_so(tmp_path: Path) -> None:
    parts = {"Media/chime.wav": b"RIFF\x24\0\0\0WAVEfmt ", **POSTER}

    document = read_odf(tmp_path / "a.odp", slide(FRAME.format(href="Media/chime.wav")), parts=parts)

    (gap,) = document.gaps
    assert (gap.reason, gap.audience, gap.location.shape) == (GapReason.MEDIA, True, "film")
    assert gap.detail == "Media/chime.wav: it is sound, or no clip of a kind that is read"
