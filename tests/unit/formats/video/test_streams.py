"""What a container says of its tracks, chapters and itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
import pytest

from locready.formats import ReadLimits
from locready.formats.video.streams import chapter_segments, properties_of, tracks_of
from locready.model import Role
from made_subtitles import clip

CUES = [(1.0, 2.0, "x")]
CODECS = [("mov_text", "a.mp4"), ("subrip", "a.mkv"), ("ass", "b.mkv"), ("webvtt", "c.mkv")]


def subtitle(**said: Any) -> dict[str, Any]:
    return {"codec": "subrip", "cues": CUES, **said}


@pytest.mark.parametrize(
    ("codec", "name"), [("mov_text", "a.mp4"), ("subrip", "a.mkv"), ("ass", "b.mkv"), ("webvtt", "c.mkv")]
)
def test_languages_are_as_declared_and_none_where_nothing_is(tmp_path: Path, codec: str, name: str) -> None:
    path = clip(tmp_path / name, [subtitle(codec=codec, language=tag) for tag in ("jpn", "eng", None)])

    with av.open(str(path)) as container:
        tracks = tracks_of(container)

    assert [(track.kind, track.codec, track.language) for track in tracks] == [
        ("subtitle", codec, "jpn"),
        ("subtitle", codec, "eng"),
        ("subtitle", codec, None),
    ]


@pytest.mark.parametrize(
    ("said", "forced", "default", "hearing"),
    [
        ({}, False, False, False),
        ({"disposition": 1}, False, True, False),
        ({"disposition": 64}, True, False, False),
        ({"disposition": 128}, False, False, True),
        ({"title": "English (SDH)"}, False, False, True),
        ({"title": "English [Forced]"}, True, False, False),
        ({"title": "Unforced accents"}, False, False, False),
        ({"title": "聴覚障害者用字幕"}, False, False, True),
    ],
)
def test_what_a_track_is_for_is_in_its_disposition_or_title(
    tmp_path: Path, said: dict[str, Any], forced: bool, default: bool, hearing: bool
) -> None:
    with av.open(str(clip(tmp_path / "a.mkv", [subtitle(**said)]))) as container:
        (track,) = tracks_of(container)

    assert (track.forced, track.default, track.hearing_impaired) == (forced, default, hearing)


def test_sound_is_a_track_too_and_the_picture_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    with av.open(str(path), "w") as container:
        sound = container.add_stream("pcm_s16le", rate=44_100)
        sound.metadata["language"] = "kor"
        frame = av.AudioFrame(format="s16", layout="stereo", samples=1024)
        frame.sample_rate = 44_100
        container.mux(sound.encode(frame))
        container.mux(sound.encode())

    with av.open(str(path)) as container:
        assert [(track.kind, track.codec, track.language) for track in tracks_of(container)] == [
            ("audio", "pcm_s16le", "kor")
        ]


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
def test_titles_of_chapters_have_times_and_are_seen_in_a_menu_only(tmp_path: Path, name: str) -> None:
    path = clip(tmp_path / name, chapters=[(0.0, 2.0, "第一章"), (2.0, 3.0, ""), (3.0, 4.5, "The End")])

    with av.open(str(path)) as container:
        chapters = chapter_segments(container, ReadLimits(), "inner.mp4")

    places = [chapter.location for chapter in chapters]
    assert [chapter.text for chapter in chapters] == ["第一章", "The End"]
    assert [(place.start_s, place.end_s, place.member) for place in places] == [
        (0.0, 2.0, "inner.mp4"),
        (3.0, 4.5, "inner.mp4"),
    ]
    assert {chapter.role for chapter in chapters} == {Role.METADATA}
    assert [chapter.address for chapter in chapters] == ["#chapter1", "#chapter3"]


def test_the_title_is_a_property(tmp_path: Path) -> None:
    with av.open(str(clip(tmp_path / "a.mp4", title="予告編"))) as container:
        properties = properties_of(container)

    assert (properties.title, properties.language) == ("予告編", None)
