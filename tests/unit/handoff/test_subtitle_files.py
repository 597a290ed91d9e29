"""What stands on the screen of a clip, as a subtitle file to be translated line by line."""

from __future__ import annotations

import pysubs2
import pytest

from locready.handoff.job import Carrier
from locready.handoff.kits import KITS
from locready.model import Box, Location
from made_jobs import job, unit

CARD = Location(unit_kind="clip", index=1, box=Box(0.2, 0.1, 0.6, 0.1), start_s=3.0, end_s=5.5)
CAPTION = Location(unit_kind="clip", index=1, box=Box(0.2, 0.8, 0.6, 0.1), start_s=1.0, end_s=2.0)
CLIP = job(
    unit("灯台守の娘", "u1", carrier=Carrier.OVERLAY, location=CARD),
    unit("近日公開", "u2", carrier=Carrier.OVERLAY, location=CAPTION),
    unit("予告編", "u3"),
    path="trailer.mp4",
)


@pytest.mark.parametrize("name", ["srt", "ass"])
def test_every_text_with_a_time_is_a_cue_in_order_of_time(name):
    text = KITS[name].render(CLIP, "en").decode()

    cues = pysubs2.SSAFile.from_string(text, name)
    assert [(cue.start, cue.end, cue.plaintext) for cue in cues] == [
        (1000, 2000, "近日公開"),
        (3000, 5500, "灯台守の娘"),
    ]


@pytest.mark.parametrize("name", ["srt", "ass"])
def test_a_text_without_a_time_is_no_part_of_it(name):
    assert [unit.source for unit in KITS[name].part(CLIP).units] == ["灯台守の娘", "近日公開"]
    assert KITS[name].part(job("企画書")).units == ()


def test_the_other_formats_take_everything():
    assert all(KITS[name].part(CLIP) == CLIP for name in ("xliff", "xliff-1.2", "csv", "xlsx"))
