"""What is burned into a clip comes back as subtitles of its own: at its times, and not over it."""

from __future__ import annotations

from pathlib import Path

import pysubs2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locready.formats.video.address import Fragment, address_of, fragment_at
from locready.formats.video.write import has_dialogue, write
from locready.model import Box, Document, Unit, UnitKind
from locready.model.translation import RemarkKind, Translation

CLIP = Document(path="trailer.mp4", format="video", units=(Unit(kind=UnitKind.CLIP, index=1, width=1920, height=800),))
SHARE = st.floats(min_value=0, max_value=1)
TIME = st.floats(min_value=0, max_value=20_000)


def burned_in(text: str, start_s: float, end_s: float, box: Box, *, dialogue: bool = False) -> Translation:
    address = address_of(Fragment(start_s=start_s, end_s=end_s, box=box, dialogue=dialogue))
    return Translation(segment="s1", address=address, source="近日公開", target=text, language="en")


CAPTION = burned_in("Coming soon", 63.25, 65.5, Box(0.3, 0.8, 0.4, 0.1))
TITLE = burned_in("Two letters,\none lighthouse", 3.0, 5.5, Box(0.1, 0.1, 0.5, 0.1))


@given(start=TIME, length=TIME, x=SHARE, y=SHARE, width=SHARE, height=SHARE)
def test_an_address_says_when_and_where(start: float, length: float, x: float, y: float, width: float, height: float):
    fragment = Fragment(start_s=start, end_s=start + length, box=Box(x, y, width, height))

    read = fragment_at(address_of(fragment))

    assert read is not None
    assert (read.start_s, read.end_s) == pytest.approx((fragment.start_s, fragment.end_s), abs=0.001)
    assert read.box == pytest.approx(fragment.box, abs=0.0001)


@pytest.mark.parametrize("name", ["trailer.en.srt", "trailer.en.ass"])
def test_the_subtitles_have_the_times_of_what_they_translate(name: str, tmp_path: Path) -> None:
    applied = write(CLIP, tmp_path / name, [CAPTION, TITLE])

    events = pysubs2.load(str(tmp_path / name))
    assert applied.written == 2
    assert [(event.start, event.end, event.plaintext) for event in events] == [
        (3000, 5500, "Two letters,\none lighthouse"),
        (63250, 65500, "Coming soon"),
    ]


def test_subrip_goes_to_the_top_where_a_caption_stands_below(tmp_path: Path) -> None:
    write(CLIP, tmp_path / "a.srt", [CAPTION, TITLE])

    text = (tmp_path / "a.srt").read_text(encoding="utf-8")
    assert "{\\an8}Coming soon" in text
    assert "\nTwo letters," in text


def test_substation_stands_above_a_caption_and_below_a_title(tmp_path: Path) -> None:
    write(CLIP, tmp_path / "a.ass", [CAPTION, TITLE])

    text = (tmp_path / "a.ass").read_text(encoding="utf-8")
    assert "PlayResX: 2592" in text
    assert "\\an8\\pos(907,229)" in text
    assert "\\an2\\pos(1296,851)" in text


def test_braces_do_not_become_overrides(tmp_path: Path) -> None:
    write(CLIP, tmp_path / "a.ass", [burned_in("{\\p1}m 0 0", 1, 2, Box(0, 0, 1, 1))])

    assert pysubs2.load(str(tmp_path / "a.ass"))[0].plaintext == "(\\p1)m 0 0"


def test_beside_dialogue_what_stands_on_the_screen_is_in_capitals(tmp_path: Path) -> None:
    spoken = burned_in("Why did you never tell me?", 64.0, 66.0, Box(0.2, 0.85, 0.6, 0.1), dialogue=True)

    write(CLIP, tmp_path / "a.srt", [CAPTION, spoken])

    text = (tmp_path / "a.srt").read_text(encoding="utf-8")
    assert "COMING SOON" in text
    assert "Why did you never tell me?" in text
    assert has_dialogue([CAPTION, spoken])
    assert not has_dialogue([CAPTION, TITLE])


def test_what_has_no_time_on_the_screen_is_left_and_told(tmp_path: Path) -> None:
    chapter = Translation(segment="s9", address="#chapter1", source="序章", target="Prologue", language="en")

    applied = write(CLIP, tmp_path / "a.srt", [chapter])

    assert [remark.kind for remark in applied.remarks] == [RemarkKind.UNWRITABLE]
    assert (tmp_path / "a.srt").read_text(encoding="utf-8") == ""
