"""The clips among the samples show what burned_in.json lists, and the reader finds it there."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any

import av
import pytest
from expectations import SAMPLES, Expected, expectations

from locready.formats import ReadOptions, read
from locready.model import Document
from locready.model.document import Role, Segment
from locready.sources import Source

CLIPS = [entry for entry in expectations() if entry.is_clip]
#: Seconds by which an end may be off, and how much of a text may be misread.
NEAR_S, ALIKE = 0.25, 0.8
#: Text that is named and not quoted is known by its place: so much of the smaller box lies in the other.
SAME_PLACE = 0.5
#: Texts that the reader does not find yet. Whatever else it misses is new.
NOT_YET = {"trailer_ko.mp4": {"은하수다리픽처스 제공", "예고편", "아무것도 쓰지 않은 게\n대답일 수도 있잖아."}}
SHOWN = {"overlay": Role.OVERLAY, "subtitle": Role.SUBTITLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One event of burned_in.json: ``box`` is left, top, width and height in shares of the frame."""

    text: str
    language: str
    kind: str
    start_s: float
    end_s: float
    box: tuple[float, float, float, float]
    covered: bool


def told(name: str) -> dict[str, Any]:
    clips: dict[str, dict[str, Any]] = json.loads((SAMPLES / "burned_in.json").read_text(encoding="utf-8"))
    return clips[name]


def drawn(name: str, kinds: Sequence[str] = tuple(SHOWN)) -> list[Drawn]:
    return [Drawn(**event) for event in told(name)["events"] if event["kind"] in kinds]


@cache
def document(name: str) -> Document:
    return read(Source(path=SAMPLES / name), ReadOptions())


def found(name: str, roles: Sequence[Role] = tuple(SHOWN.values())) -> list[Segment]:
    return [segment for segment in document(name).segments if segment.role in roles]


def plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def alike(segment: Segment, event: Drawn) -> bool:
    if not segment.quotable:
        return in_place(segment, event)
    return SequenceMatcher(None, plain(segment.text), plain(event.text), autojunk=False).ratio() >= ALIKE


def in_place(segment: Segment, event: Drawn) -> bool:
    place = segment.location
    assert place.box is not None
    assert place.start_s is not None
    assert place.end_s is not None
    left, top, width, height = event.box
    across = min(place.box.right, left + width) - max(place.box.x, left)
    down = min(place.box.bottom, top + height) - max(place.box.y, top)
    smaller = min(place.box.width * place.box.height, width * height)
    at_once = min(place.end_s, event.end_s) > max(place.start_s, event.start_s)
    return at_once and across > 0 and down > 0 and across * down >= SAME_PLACE * smaller


def in_time(segment: Segment, event: Drawn) -> bool:
    start, end = segment.location.start_s, segment.location.end_s
    assert start is not None
    assert end is not None
    return abs(start - event.start_s) <= NEAR_S and abs(end - event.end_s) <= NEAR_S


def each(*, reads: bool) -> pytest.MarkDecorator:
    """Every clip; ``reads``: only where it can be read here."""
    cases = [
        pytest.param(entry, id=entry.file, marks=[pytest.mark.skip(reason=why)] if reads and why else [])
        for entry in CLIPS
        for why in [entry.unread_because]
    ]
    return pytest.mark.parametrize("clip", cases)


@each(reads=False)
def test_a_clip_is_as_long_as_wide_and_as_fast_as_the_list_says(clip: Expected) -> None:
    wanted = told(clip.file)

    with av.open(str(clip.path)) as container:
        video = container.streams.video[0]

        assert (video.width, video.height) == (wanted["width"], wanted["height"])
        assert video.average_rate == wanted["rate"]
        assert video.frames == round(wanted["seconds"] * wanted["rate"])
        assert 20 <= video.frames / wanted["rate"] <= 30


@each(reads=False)
def test_a_clip_has_sound_in_a_language_and_the_subtitles_of_the_list(clip: Expected) -> None:
    wanted = told(clip.file)

    with av.open(str(clip.path)) as container:
        (audio,) = container.streams.audio
        tags = [stream.metadata["language"] for stream in container.streams.subtitles]

        assert audio.metadata["language"] == wanted["audio"]
        assert audio.codec_context.name == "aac"
        assert tags == (["eng"] if wanted["cues"] else [])


def test_the_subtitle_track_says_what_the_list_says_and_when() -> None:
    wanted = told("trailer_en.mp4")["cues"]

    with av.open(str(SAMPLES / "trailer_en.mp4")) as container:
        packets = [packet for packet in container.demux(container.streams.subtitles[0]) if packet.size > 2]

        assert [bytes(packet)[2:].decode() for packet in packets] == [cue["text"] for cue in wanted]
        for packet, cue in zip(packets, wanted, strict=True):
            assert packet.pts is not None
            assert float(packet.pts * packet.time_base) == pytest.approx(cue["start_s"], abs=0.002)
            assert float((packet.pts + packet.duration) * packet.time_base) == pytest.approx(cue["end_s"], abs=0.002)


@each(reads=False)
def test_what_is_listed_lies_in_the_picture_and_within_its_time(clip: Expected) -> None:
    seconds = told(clip.file)["seconds"]

    for event in drawn(clip.file, ("overlay", "subtitle", "watermark", "scene")):
        left, top, width, height = event.box
        assert width > 0, event
        assert height > 0, event
        assert min(left, top) > 0, event
        assert max(left + width, top + height) < 1, event
        assert 0 <= event.start_s < event.end_s <= seconds, event


@each(reads=True)
def test_every_overlay_that_was_drawn_is_found_with_its_words_within_a_quarter_second(clip: Expected) -> None:
    segments = found(clip.file)

    missed = [
        event
        for event in drawn(clip.file)
        if event.text not in NOT_YET.get(clip.file, ())
        if not any(alike(segment, event) and in_time(segment, event) for segment in segments)
    ]

    assert not missed


@each(reads=True)
def test_what_was_not_drawn_is_not_found(clip: Expected) -> None:
    events = drawn(clip.file)

    invented = [segment.text for segment in found(clip.file) if not any(alike(segment, event) for event in events)]

    assert not invented


@each(reads=True)
def test_dialogue_is_told_from_other_overlays(clip: Expected) -> None:
    segments = found(clip.file)

    wrong = [
        (event.text, segment.role)
        for event in drawn(clip.file)
        for segment in segments
        if alike(segment, event) and in_time(segment, event) and segment.role is not SHOWN[event.kind]
    ]

    assert not wrong


@each(reads=True)
def test_the_mark_of_the_studio_is_a_watermark_and_counted_once(clip: Expected) -> None:
    (mark,) = drawn(clip.file, ("watermark",))

    assert [alike(segment, mark) for segment in found(clip.file, (Role.WATERMARK,))] == [True]


@each(reads=True)
def test_a_sign_that_the_camera_passes_is_no_overlay(clip: Expected) -> None:
    segments = found(clip.file)

    taken = [event.text for event in drawn(clip.file, ("scene",)) if any(alike(segment, event) for segment in segments)]

    assert not taken
