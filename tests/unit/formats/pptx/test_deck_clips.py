"""Clips on slides: what stands on their screens, where the slide shows it and when; and everything that is no clip."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from made_decks import NAMESPACES, OFFICE, Bench, operate, pointer, texts
from pptx.slide import Slide

from locready.formats import ReadLimits, ReadOptions, read
from locready.formats.video import read as video
from locready.model import Document, Gap, GapReason, Role
from locready.ocr.options import Engine, OcrLimits, OcrOptions
from locready.sources import Source
from made_pictures import encoded, sign
from made_telops import Telop, telops

TELOP = "製作発表の予告編"
SLIDE, SLIDE_RELS = "ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels"
CLIP = "ppt/media/media1.mp4"
BLIND = ReadOptions(ocr=OcrOptions(engine=Engine.NONE))


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip of three seconds with a telop and an English subtitle track."""
    track = {"codec": "mov_text", "cues": [(0.6, 2.4, "[The announcement trailer]")], "language": "eng"}
    return telops(tmp_path_factory.mktemp("clips") / "clip.mp4", [Telop(TELOP, 0.5, 2.5)], 3, [track])


@pytest.fixture
def png(tmp_path: Path) -> str:
    path = tmp_path / "poster.png"
    path.write_bytes(encoded(sign("Only on the poster")))
    return str(path)


def play(bench: Bench, clip: Path, png: str | None = None, slide: Slide | None = None) -> Slide:
    """Show a clip in the middle of a slide, half as wide and high."""
    on = slide or bench.slide()
    movie = on.shapes.add_movie(str(clip), *bench.place(0.25, 0.25, 0.5, 0.5), poster_frame_image=png)
    movie._element.nvPicPr.cNvPr.set("descr", "")
    return on


def stored(path: Path, change: Callable[[bytes], bytes] = bytes) -> Path:
    """Write a package again with its clips as they are, which is how PowerPoint saves them."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name == CLIP else zipfile.ZIP_DEFLATED
            archive.writestr(name, data, compress_type=kind)
    path.write_bytes(change(path.read_bytes()))
    return path


def deck(path: Path, options: ReadOptions | None = None) -> Document:
    return read(Source(path=path), options or ReadOptions())


def media(document: Document) -> list[Gap]:
    return [gap for gap in document.gaps if gap.reason is not GapReason.PICTURE]


def test_what_stands_on_the_screen_of_a_clip_stands_on_its_slide(bench: Bench, clip: Path) -> None:
    bench.box(play(bench, clip), "Our next film")

    document = bench.read()

    telop = document.segments[-1]
    assert texts(document) == ["Our next film", TELOP]
    assert (telop.role, telop.picture, telop.hidden) == (Role.OVERLAY, "", False)
    assert (telop.location.unit_kind, telop.location.index, telop.location.shape) == ("slide", 1, "clip.mp4")
    assert telop.location.member == CLIP
    assert (telop.location.start_s, telop.location.end_s) == pytest.approx((0.5, 2.5), abs=0.1)
    assert media(document) == []


def test_the_box_of_a_telop_lies_inside_that_of_the_clip(bench: Bench, clip: Path) -> None:
    play(bench, clip)

    (telop,) = bench.read().segments

    box = telop.location.box
    assert box is not None
    assert (box.x, box.y) == pytest.approx((0.25 + 0.5 * 60 / 640, 0.25 + 0.5 * 65 / 360), abs=0.02)
    assert box.right < 0.75 and box.bottom < 0.75
    assert telop.type_size == pytest.approx(0.5 * 44 / 360, abs=0.02)


def test_the_subtitle_track_of_a_clip_is_a_child_of_the_deck(bench: Bench, clip: Path) -> None:
    play(bench, clip)

    document = bench.read()

    (track,) = document.children
    assert (track.format, track.tracks[0].language) == ("subtitles", "eng")
    assert [cue.text for cue in track.segments] == ["[The announcement trailer]"]
    assert track.segments[0].location.member == f"{CLIP}!stream 1"
    assert len({segment.id for part in document.walk() for segment in part.segments}) == 2
    assert document.tracks == ()


def test_the_poster_of_a_clip_that_was_read_is_passed_over_and_told(bench: Bench, clip: Path, png: str) -> None:
    play(bench, clip, png)

    document = bench.read()

    assert texts(document) == [TELOP]
    assert [(gap.reason, gap.audience) for gap in document.gaps] == [(GapReason.PICTURE, False)]
    assert CLIP in document.gaps[0].detail


def test_the_poster_of_a_clip_that_cannot_be_read_is_read(bench: Bench, clip: Path, png: str) -> None:
    play(bench, clip, png)

    document = bench.read_after({CLIP: b"\0\0\0\x18ftypmp42" + bytes(64)})

    assert texts(document) == ["Only on the poster"]
    (gap,) = document.gaps
    assert (gap.reason, gap.audience) == (GapReason.MEDIA, True)
    assert gap.detail.startswith(f"{CLIP}: its index is missing")


def test_a_clip_on_two_slides_is_read_once(bench: Bench, clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[str] = []
    original = video.read

    def counted(source: Source, options: ReadOptions) -> Document:
        times.append(source.member)
        return original(source, options)

    monkeypatch.setattr(video, "read", counted)
    play(bench, clip)
    play(bench, clip)

    document = bench.read()

    assert times == [CLIP]
    assert [segment.location.index for segment in document.segments] == [1, 2]
    assert len(document.children) == 1


def test_what_a_hidden_slide_plays_is_hidden_and_its_gaps_are_nobodys(bench: Bench, clip: Path) -> None:
    play(bench, clip)._element.set("show", "0")

    seen, blind = bench.read(), bench.read(BLIND)

    assert [(segment.text, segment.hidden) for segment in seen.segments] == [(TELOP, True)]
    assert [(gap.reason, gap.audience) for gap in blind.gaps if gap.reason is GapReason.MEDIA] == [
        (GapReason.MEDIA, False)
    ]


def test_a_clip_that_is_not_looked_at_is_a_gap_on_its_slide(bench: Bench, clip: Path) -> None:
    play(bench, clip)

    document = bench.read(BLIND)

    (gap,) = media_gaps = [gap for gap in document.gaps if gap.audience]
    assert len(media_gaps) == 1
    assert (gap.reason, gap.location.index, gap.location.member) == (GapReason.MEDIA, 1, CLIP)
    assert len(document.children) == 1  # subtitles need no engine


def test_a_clip_that_lies_in_the_deck_as_it_is_is_not_copied(
    bench: Bench, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(bench, clip)
    path = stored(bench.save())
    monkeypatch.setattr("tempfile.TemporaryFile", lambda *_arguments: pytest.fail("it was copied"))
    none_in_memory = ReadOptions(limits=ReadLimits(embedded_bytes=1_000))

    document = deck(path, none_in_memory)

    assert texts(document) == [TELOP]


def test_a_clip_over_a_limit_is_a_gap_that_says_so(bench: Bench, clip: Path) -> None:
    play(bench, clip)
    small = ReadLimits(embedded_bytes=1_000, clip_bytes=2_000)

    packed = bench.read(ReadOptions(limits=small))
    in_place = deck(stored(bench.path), ReadOptions(limits=small))

    size = clip.stat().st_size
    for document in (packed, in_place):
        assert [(gap.reason, gap.audience) for gap in document.gaps if gap.audience] == [(GapReason.LIMIT, True)]
        assert f"unpacks to {size} bytes" in document.gaps[0].detail


def test_a_clip_that_is_packed_like_a_bomb_is_not_unpacked(bench: Bench, clip: Path) -> None:
    play(bench, clip)

    document = bench.read_after({CLIP: bytes(8 * 1024 * 1024)})

    gap = document.gaps[0]
    assert (gap.reason, gap.audience) == (GapReason.LIMIT, True)
    assert "decompression bomb" in gap.detail


def entry_of(data: bytes) -> int:
    """Return where the entry of the clip begins in the directory of a package."""
    directory = data.index(b"PK\x01\x02")
    return data.rindex(b"PK\x01\x02", directory, data.index(CLIP.encode(), directory))


def claiming(size: int) -> Callable[[bytes], bytes]:
    """Return surgery by which the directory claims another size of the clip, packed and unpacked."""

    def surgery(data: bytes) -> bytes:
        at = entry_of(data) + 20
        return data[:at] + size.to_bytes(4, "little") * 2 + data[at + 8 :]

    return surgery


def unpacking_to(size: int) -> Callable[[bytes], bytes]:
    """Return surgery by which the directory claims that what lies there as it is unpacks to another size."""

    def surgery(data: bytes) -> bytes:
        at = entry_of(data) + 24
        return data[:at] + size.to_bytes(4, "little") + data[at + 4 :]

    return surgery


@pytest.mark.parametrize("change", [claiming(2**31 - 1), claiming(2**30), unpacking_to(10**6), claiming(0)])
def test_a_clip_that_claims_another_size_costs_itself_alone(
    bench: Bench, clip: Path, change: Callable[[bytes], bytes]
) -> None:
    bench.box(play(bench, clip), "Our next film")

    document = deck(stored(bench.save(), change))

    assert texts(document) == ["Our next film"]
    assert [gap.reason for gap in document.gaps if gap.audience] == [GapReason.MEDIA]


def test_clips_and_the_whole_of_their_time_are_shared(bench: Bench, clip: Path, tmp_path: Path) -> None:
    other = telops(tmp_path / "other.mp4", [Telop("次回作", 0.5, 1.5)], 2)
    play(bench, clip)
    play(bench, other)
    no_time = ReadOptions(ocr=OcrOptions(limits=OcrLimits(seconds=0.001)))

    document = bench.read(no_time)

    assert {gap.location.index for gap in document.gaps if gap.reason is GapReason.LIMIT} == {1, 2}
    assert any("took more than 0.001 s" in gap.detail for gap in document.gaps)


def test_a_link_to_a_clip_outside_is_a_gap_and_its_poster_a_picture(bench: Bench, clip: Path, png: str) -> None:
    play(bench, clip, png)
    outside = 'Target="https://clips.example/trailer.mp4" TargetMode="External"'

    def linked(data: bytes) -> bytes:
        return re.sub(rb'Target="[^"]*media1\.mp4"', outside.encode(), data)

    document = bench.read_after({SLIDE_RELS: linked})

    assert texts(document) == ["Only on the poster"]
    assert [(gap.reason, gap.detail) for gap in document.gaps] == [
        (GapReason.MEDIA, "https://clips.example/trailer.mp4")
    ]


def test_sound_is_a_gap_and_nothing_of_it_is_opened(bench: Bench, clip: Path) -> None:
    play(bench, clip)

    document = bench.read_after({SLIDE: lambda data: data.replace(b"a:videoFile", b"a:audioFile")})

    assert [(gap.reason, gap.detail) for gap in document.gaps if gap.audience] == [(GapReason.MEDIA, CLIP)]
    assert document.segments == () and document.children == ()


@pytest.mark.parametrize("data", [b"", b"ID3\x04 sound", encoded(sign("A picture")), b"%PDF-1.7"])
def test_what_is_no_clip_is_a_gap_that_says_why(bench: Bench, clip: Path, data: bytes) -> None:
    play(bench, clip)

    document = bench.read_after({CLIP: data})

    (gap,) = [gap for gap in document.gaps if gap.audience]
    assert gap.reason is GapReason.MEDIA
    assert gap.detail.startswith(f"{CLIP}: ")


def test_a_fault_of_the_reader_costs_the_clip_alone(bench: Bench, clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: Any) -> Document:
        raise KeyError("surprise")

    monkeypatch.setattr(video, "read", broken)
    bench.box(play(bench, clip), "Our next film")

    document = bench.read()

    assert texts(document) == ["Our next film"]
    assert [gap.reason for gap in document.gaps if gap.audience] == [GapReason.DAMAGED_PART]


def test_an_embedded_deck_brings_its_clips_under_its_own_name(bench: Bench, clip: Path, tmp_path: Path) -> None:
    inner = Bench(tmp_path / "inner")
    (tmp_path / "inner").mkdir()
    play(inner, clip)
    frame = (
        f'<p:graphicFrame {NAMESPACES}><p:nvGraphicFramePr><p:cNvPr id="91" name="deck"/><p:cNvGraphicFramePr/>'
        '<p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm><a:graphic>'
        '<a:graphicData uri="x"><p:oleObj r:id="rId91"/></a:graphicData></a:graphic></p:graphicFrame></p:spTree>'
    )
    bench.slide()
    operate(
        bench.save(),
        {
            SLIDE: lambda data: data.replace(b"</p:spTree>", frame.encode()),
            SLIDE_RELS: pointer("rId91", "package", "../embeddings/inner.pptx", base=OFFICE),
            "ppt/embeddings/inner.pptx": inner.save().read_bytes(),
        },
    )

    document = deck(bench.path)

    (child,) = document.children
    (telop,) = child.segments
    assert (telop.text, telop.location.member) == (TELOP, f"ppt/embeddings/inner.pptx!{CLIP}")
    assert [cue.location.member for cue in child.children[0].segments] == [f"ppt/embeddings/inner.pptx!{CLIP}!stream 1"]
