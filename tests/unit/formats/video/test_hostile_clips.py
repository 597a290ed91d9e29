"""Clips made to hurt: nothing but their own bytes is opened, and what they claim costs neither time nor memory."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from locready.errors import Damaged, InputError, Protected, TooLarge, Unsupported
from locready.formats.options import ReadOptions
from locready.formats.video.opening import opened
from locready.formats.video.read import read
from locready.sources import Source
from made_subtitles import clip
from made_video import TEXT, Film, film, read_clip, seen, sound, told

KEY = "00112233445566778899aabbccddeeff"
FTYP = b"\x00\x00\x00\x18ftypmp42"


def edited(path: Path, edit: Callable[[bytearray], None]) -> Path:
    data = bytearray(path.read_bytes())
    edit(data)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["a.mp4", "a.ts", "a.mkv", "playlist.m3u8", "list.ffconcat"])
@pytest.mark.parametrize(
    "text",
    [
        "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\n{other}\n#EXT-X-ENDLIST\n",
        "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile://{other}\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile {other}\n",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5000 RTP/AVP 96\n",
        '<?xml version="1.0"?><MPD type="static"><Period><AdaptationSet><BaseURL>{other}</BaseURL></AdaptationSet>'
        "</Period></MPD>",
        ";FFMETADATA1\ntitle={other}\n",
    ],
    ids=["hls", "hls-url", "concat", "sdp", "dash", "metadata"],
)
def test_lists_of_other_files_are_no_clips_whatever_they_are_called(tmp_path: Path, name: str, text: str) -> None:
    other = film(tmp_path / "other.mp4", Film(seconds=0.4))
    path = tmp_path / name
    path.write_text(text.format(other=other))

    with pytest.raises(Damaged, match="index is missing"):
        read(Source(path=path), ReadOptions())  # as if the bytes had been taken for a clip
    with pytest.raises(InputError):
        read_clip(path)


def test_the_name_of_a_clip_is_no_pattern_of_other_names(tmp_path: Path) -> None:
    film(tmp_path / "shot001.png", Film(codec="png", pixels="rgb24", seconds=0.04, codec_options={}))
    path = tmp_path / "shot%03d.png"
    path.write_bytes(FTYP + bytes(100))

    with pytest.raises(Damaged):
        read(Source(path=path), ReadOptions())


def test_a_film_whose_picture_is_in_another_file_does_not_open_it(tmp_path: Path) -> None:
    other = film(tmp_path / "other.mov", Film(text="SECRET"))
    path = edited(film(tmp_path / "a.mov", Film(text="SECRET")), lambda data: _point_to(data, other))

    with pytest.raises(Damaged, match="not one frame"):
        read_clip(path)


def test_an_encrypted_clip_says_so(tmp_path: Path) -> None:
    locked = {"encryption_scheme": "cenc-aes-ctr", "encryption_key": KEY, "encryption_kid": KEY}
    path = film(tmp_path / "a.mp4", Film(container_options=locked))

    with pytest.raises(Protected, match="is protected against copying and cannot be decoded"):
        read_clip(path)


def test_sound_alone_is_no_clip_with_or_without_a_cover(tmp_path: Path) -> None:
    with pytest.raises(Unsupported, match="it has no picture, only sound"):
        read_clip(sound(tmp_path / "a.mp4"))


@pytest.mark.parametrize("name", ["a.mp4", "a.mov", "a.mkv", "a.ts", "a.mxf", "a.avi", "a.flv", "a.wmv", "a.mpg"])
def test_a_beginning_with_little_behind_it_is_a_clear_error_or_a_gap(tmp_path: Path, name: str) -> None:
    codec = {"a.mxf": "mpeg2video", "a.avi": "mpeg4", "a.wmv": "wmv2", "a.mpg": "mpeg2video"}.get(name, "libx264")
    whole = film(tmp_path / name, Film(codec=codec, codec_options={}, seconds=0.4, noise=60)).read_bytes()
    outcomes = []
    for length in (8, 40, 300, 900):
        (tmp_path / name).write_bytes(whole[:length])
        outcomes.append(_outcome(tmp_path / name))

    assert outcomes[0] == "damaged"
    assert set(outcomes) <= {"damaged", "unsupported", "damaged-part", "cut-off"}


def test_frames_that_claim_more_than_8k_are_refused_before_they_take_memory(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mkv", Film(codec="ffv1", seconds=0.2, codec_options={}))
    edited(path, lambda data: _write(data, b"\xb0\x82\x02\x80", b"\xb0\x82\x20\x00"))
    edited(path, lambda data: _write(data, b"\xba\x82\x01\x68", b"\xba\x82\x20\x00"))

    with pytest.raises(TooLarge) as raised:
        read_clip(path)

    assert raised.value.message == f"{path} is over a limit: its frames are larger than 8K (7680 by 4320 pixels)."
    assert raised.value.advice == "Make a smaller copy, and scan that."


def test_a_picture_that_claims_impossible_sides_is_a_clear_error(tmp_path: Path) -> None:
    path = film(tmp_path / "a.avi", Film(codec="rawvideo", seconds=0.2, codec_options={}))
    edited(path, lambda data: struct.pack_into("<ii", data, data.index(b"strf") + 12, 65_535, 65_535))

    with pytest.raises((Damaged, TooLarge)):
        read_clip(path)


def test_three_frames_that_claim_ten_hours_are_read_and_the_rest_is_missing(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mkv", Film(times=[0.0, 0.1, 0.2], shown=(0.0, 1.0)))
    edited(path, lambda data: struct.pack_into(">d", data, data.index(b"\x44\x89\x88") + 3, 36_000_000.0))

    document = read_clip(path)

    assert ([text for text, _, _ in seen(document)], document.seconds) == ([TEXT], 36_000.0)
    assert told(document) == [("cut-off", "ends at 0.2 of 36000.0 s")]


def test_a_hundred_thousand_frames_a_second_are_read_in_the_time_of_a_few(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", Film())
    edited(path, lambda data: struct.pack_into(">I", data, data.index(b"mdhd") + 16, 12_800 * 4_000))

    document = read_clip(path)

    assert document.seconds is not None
    assert document.seconds < 0.01


def test_ten_thousand_chapters_are_read_as_far_as_the_limit(tmp_path: Path) -> None:
    chapters = [(number / 1000, (number + 1) / 1000, f"Chapter {number}") for number in range(10_000)]

    document = read_clip(clip(tmp_path / "a.mkv", seconds=1, chapters=chapters))

    assert len(document.segments) == ReadOptions().limits.units


def test_a_thousand_tracks_are_more_than_a_clip_has(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", Film(container_options={"movflags": "faststart"}))
    edited(path, lambda data: _repeat_tracks(data, 2_000))

    with pytest.raises(Damaged):
        read_clip(path)


def test_hundreds_of_attachments_are_gone_past(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mkv", Film(attachments=900))

    document = read_clip(path)

    assert (seen(document), told(document)) == ([(TEXT, 1.0, 2.4)], [])


def test_a_cover_beside_the_film_is_not_taken_for_it(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", Film(cover=True))

    with opened(Source(path=path)) as (container, stream):
        assert len(container.streams.video) == 2
        assert (stream.width, stream.height) == (640, 360)

    assert seen(read_clip(path)) == [(TEXT, 1.0, 2.4)]


def _outcome(path: Path) -> str:
    """Return what is wrong with a clip, as if its bytes had been taken for one."""
    try:
        return next((reason for reason, _detail in told(read(Source(path=path), ReadOptions()))), "read")
    except (Damaged, Unsupported) as error:
        return error.kind


def _write(data: bytearray, old: bytes, new: bytes) -> None:
    place = data.index(old)
    data[place : place + len(old)] = new


def _repeat_tracks(data: bytearray, times: int) -> None:
    moov = data.index(b"moov") - 4
    track = data.index(b"trak") - 4
    (size,) = struct.unpack_from(">I", data, track)
    data[track + size : track + size] = data[track : track + size] * times
    struct.pack_into(">I", data, moov, struct.unpack_from(">I", data, moov)[0] + size * times)


def _point_to(data: bytearray, other: Path) -> None:
    """Have a QuickTime film take its picture from another file: an alias with its path (QuickTime File Format)."""
    name = str(other).encode() + b"\0" * (len(str(other)) % 2)
    volume = bytes(28 + 12)
    file = bytes([len(other.name)]) + other.name.encode().ljust(63, b"\0")
    levels = bytes(16) + struct.pack(">hh", -1, 1) + bytes(16)
    paths = b"".join(struct.pack(">hH", kind, len(str(other))) + name for kind in (2, 18)) + struct.pack(">hH", -1, 0)
    record = struct.pack(">4sHH", bytes(4), 0, 2) + bytes(2) + volume + file + levels + paths
    alias = struct.pack(">I4sI", 12 + len(record), b"alis", 0) + record
    place = data.index(b"dref") + 12
    (size,) = struct.unpack_from(">I", data, place)
    data[place : place + size] = alias
    for box in (b"dref", b"dinf", b"minf", b"mdia", b"trak", b"moov"):
        at = data.rindex(box, 0, place) - 4
        struct.pack_into(">I", data, at, struct.unpack_from(">I", data, at)[0] + len(alias) - size)
