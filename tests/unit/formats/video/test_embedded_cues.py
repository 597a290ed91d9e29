"""Subtitle tracks inside a container: every cue with its times, whatever the codec, and everything broken told."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import av
import pytest

from locready.formats import ReadLimits, ReadOptions
from locready.formats.video.embedded_cues import EmbeddedCues
from locready.model import Document, GapReason, UnitKind
from locready.sources import Source
from made_subtitles import clip

CODECS = [("mov_text", "a.mp4"), ("subrip", "a.mkv"), ("ass", "b.mkv"), ("webvtt", "c.mkv")]
CUES = [(1.0, 2.0, r"{\i1}こんにちは{\i0}\N世界"), (3.0, 4.5, "a, b")]


def documents_of(path: Path, **limits: int) -> tuple[Document, ...]:
    """Read the tracks as the reader of clips does: in one pass with the picture."""
    with av.open(str(path)) as container:
        cues = EmbeddedCues(container, Source(path=path), ReadOptions(limits=ReadLimits(**limits)))
        for packet in container.demux(container.streams.video[0], *cues.streams):
            cues.take(packet)
        return cues.documents()


def track(codec: str, cues: Any = CUES, **said: Any) -> dict[str, Any]:
    return {"codec": codec, "cues": cues, **said}


@pytest.mark.parametrize(("codec", "name"), CODECS)
def test_every_cue_is_a_segment_with_its_times_and_lines(tmp_path: Path, codec: str, name: str) -> None:
    path = clip(tmp_path / name, [track(codec, language="jpn"), track(codec, [(0.5, 1.0, "Hello")], language="eng")])

    first, second = documents_of(path)

    assert [(s.location.start_s, s.location.end_s, s.text) for s in first.segments] == [
        (1.0, 2.0, "こんにちは\n世界"),
        (3.0, 4.5, "a, b"),
    ]
    assert [s.text for s in second.segments] == ["Hello"]
    assert (first.gaps, second.gaps) == ((), ())


def test_a_track_is_a_document_whose_ids_and_places_are_its_own(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mkv", [track("subrip", language="jpn", disposition=64), track("subrip", language="eng")])

    documents = documents_of(path)

    assert [(document.format, document.path) for document in documents] == [
        ("subtitles", f"{path}!stream 1"),
        ("subtitles", f"{path}!stream 2"),
    ]
    assert [(one.tracks[0].language, one.tracks[0].forced, one.tracks[0].cues) for one in documents] == [
        ("jpn", True, 2),
        ("eng", False, 2),
    ]
    assert [unit.kind for document in documents for unit in document.units] == [UnitKind.TRACK] * 2
    cues = [cue for document in documents for cue in document.segments]
    assert [cue.id for cue in cues] == ["t1.s1", "t1.s2", "t2.s1", "t2.s2"]
    assert [cue.location.member for cue in cues] == ["stream 1", "stream 1", "stream 2", "stream 2"]
    assert [cue.declared_language for cue in cues] == ["jpn", "jpn", "eng", "eng"]


def test_a_track_without_a_cue_is_a_document_all_the_same(tmp_path: Path) -> None:
    (document,) = documents_of(clip(tmp_path / "a.mkv", [track("subrip", [])]))

    assert (document.segments, document.tracks[0].cues) == ((), 0)


def test_a_cue_without_an_end_stands_until_the_next_and_the_last_until_the_clip_ends(tmp_path: Path) -> None:
    (document,) = documents_of(
        clip(tmp_path / "a.mkv", [track("subrip", [(1.0, 1.0, "a"), (3.0, 3.0, "b")])], seconds=5)
    )

    assert [(s.location.start_s, s.location.end_s) for s in document.segments] == [(1.0, 3.0), (3.0, 5.0)]


def test_text_in_an_old_encoding_is_read_as_what_it_is(tmp_path: Path) -> None:
    cues = [(1.0, 2.0, "灯台の明かりを守る".encode("cp932")), (3.0, 4.0, "fine")]

    (document,) = documents_of(clip(tmp_path / "a.mkv", [track("subrip", cues)]))

    assert [s.text for s in document.segments] == ["灯台の明かりを守る", "fine"]
    assert document.gaps == ()


@pytest.mark.parametrize("codec", ["subrip", "ass"])
def test_broken_packets_are_counted_and_cost_no_other(tmp_path: Path, codec: str) -> None:
    cues = [(0.5, 0.8, b"\xff\xfe\x80\x00\x01\x02\xff"), (1.0, 2.0, "fine")]

    (document,) = documents_of(clip(tmp_path / "a.mkv", [track(codec, cues)]))

    assert [s.text for s in document.segments] == ["fine"]
    assert [(gap.reason, gap.audience, gap.detail) for gap in document.gaps] == [
        (GapReason.DAMAGED_PART, True, "1 packets are broken")
    ]


def test_subtitles_that_are_pictures_are_a_gap_that_an_audience_sees(tmp_path: Path) -> None:
    path = tmp_path / "a.sup"
    path.write_bytes(picture_subtitle(1.0) + picture_subtitle(3.0))

    with av.open(str(path)) as container:
        cues = EmbeddedCues(container, Source(path=path), ReadOptions())
        for packet in container.demux(*cues.streams):
            cues.take(packet)
        (document,) = cues.documents()

    assert (document.segments, document.tracks[0].codec) == ((), "hdmv_pgs_subtitle")
    assert [(gap.reason, gap.audience, gap.detail, gap.location.member) for gap in document.gaps] == [
        (GapReason.PICTURE_SUBTITLES, True, "2 pictures", "stream 0")
    ]


def picture_subtitle(at_s: float) -> bytes:
    """Return one display set of a Presentation Graphic Stream: a white rectangle of 8 by 2 (US 2009/0185789 A1)."""
    row = b"\x00\x88\x01\x00\x00"
    picture = (4 + 2 * len(row)).to_bytes(3, "big") + struct.pack(">HH", 8, 2) + 2 * row
    window = struct.pack(">BHHHH", 0, 0, 0, 8, 2)
    segments = (
        (0x16, struct.pack(">HHBHBBBB", 64, 64, 0x10, 0, 0x80, 0, 0, 1) + struct.pack(">HBBHH", 0, 0, 0, 0, 0)),
        (0x17, b"\x01" + window),
        (0x14, b"\x00\x00" + bytes((1, 235, 128, 128, 255))),
        (0x15, struct.pack(">HBB", 0, 0, 0xC0) + picture),
        (0x80, b""),
    )
    head = b"PG" + struct.pack(">II", round(at_s * 90_000), 0)
    return b"".join(head + struct.pack(">BH", kind, len(data)) + data for kind, data in segments)


def test_more_cues_than_the_limit_are_a_gap(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mkv", [track("subrip", [(n / 10, n / 10 + 0.1, f"x{n}") for n in range(1, 30)])])

    (few,), (short,) = documents_of(path, segments=10), documents_of(path, characters=12)

    assert len(few.segments) == 10
    assert [gap.reason for gap in few.gaps] == [GapReason.LIMIT]
    assert sum(len(s.text) for s in short.segments) <= 12
    assert [gap.reason for gap in short.gaps] == [GapReason.LIMIT]
