"""Clips are told by their first bytes from pictures, sound, subtitles and programs that begin alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from locready.errors import Damaged
from locready.formats import detect
from locready.sources import Source

PACKET = b"\x47" + bytes(187)
TIMED_PACKET = bytes(4) + PACKET
PACK = b"\x00\x00\x01\xba" + bytes(10)
WINDOWS_MEDIA = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
PROGRAM = b"import { Grid } from './grid';\nexport const GGG = new Grid();\n" * 40
OGG = b"OggS\x00\x02" + bytes(22)


def kind_of(data: bytes, name: str = "file") -> str | None:
    found = detect(Source(path=Path(name), data=data))
    return None if found is None else found.name


def box(kind: bytes, brand: bytes = b"", size: int = 32) -> bytes:
    return size.to_bytes(4, "big") + kind + brand + bytes(64)


@pytest.mark.parametrize("brand", [b"isom", b"mp42", b"qt  ", b"M4V ", b"3gp5", b"XAVC", b"avc1", b"mp41"])
def test_brands_of_clips_are_clips(brand: bytes) -> None:
    assert kind_of(box(b"ftyp", brand)) == "video"


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"heim", b"hevc", b"mif1", b"msf1", b"avif", b"avis"])
def test_brands_of_pictures_are_pictures(brand: bytes) -> None:
    assert kind_of(box(b"ftyp", brand)) == "image"


@pytest.mark.parametrize("brand", [b"M4A ", b"M4B ", b"crx "])
def test_brands_of_sound_and_of_raw_pictures_are_no_material(brand: bytes) -> None:
    assert kind_of(box(b"ftyp", brand), "file.m4a") is None


@pytest.mark.parametrize("kind", [b"moov", b"mdat", b"wide", b"free", b"skip"])
def test_old_quicktime_films_begin_with_any_box(kind: bytes) -> None:
    assert kind_of(box(kind), "film.mov") == "video"


def test_a_text_with_the_name_of_a_box_is_no_clip() -> None:
    assert kind_of(b"Set free the birds, and let them be.", "notes") is None


@pytest.mark.parametrize(
    "data",
    [
        PACKET * 8,
        TIMED_PACKET * 8,
        bytes(100) + PACKET * 8,
        (PACKET + bytes(16)) * 8,
        PACK + b"\x00\x00\x01\xbb" + bytes(64),
        PACK + b"\x00\x00\x01\xe0" + bytes(64),
        b"\x00\x00\x01\xb3" + bytes(64),
        WINDOWS_MEDIA + bytes(64),
        b"FLV\x01\x05\x00\x00\x00\x09" + bytes(64),
        b"RIFF\x00\x00\x00\x00AVI LIST",
        bytes.fromhex("060e2b34020501010d01020101020400") + bytes(64),
        b"\x1aE\xdf\xa3" + bytes(64),
        OGG + b"\x01\x2a\x80theora",
    ],
    ids=["ts", "m2ts", "cut-ts", "checked-ts", "mpg", "vob", "m2v", "wmv", "flv", "avi", "mxf", "mkv", "ogv"],
)
def test_other_clips_are_known_by_their_first_bytes(data: bytes) -> None:
    assert kind_of(data) == "video"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (WINDOWS_MEDIA + bytes(64), "song.wma"),
        (b"\x1aE\xdf\xa3" + bytes(64), "song.mka"),
        (OGG + b"\x01\x1e\x01vorbis", "song.ogg"),
        (b"RIFF\x00\x00\x00\x00WAVE", "song.wav"),
    ],
)
def test_sound_is_no_material(data: bytes, name: str) -> None:
    assert kind_of(data, name) is None


@pytest.mark.parametrize("name", ["grid.ts", "grid.mts", "GRID.TS"])
@pytest.mark.parametrize("data", [PROGRAM, b"", b"G" * 4096], ids=["program", "empty", "letters"])
def test_programs_in_typescript_are_no_clips_and_no_broken_ones(name: str, data: bytes) -> None:
    assert kind_of(data, name) is None


@pytest.mark.parametrize("name", ["clip.mp4", "clip.mov", "clip.m2ts", "clip.mpeg", "clip.wmv"])
def test_a_text_that_is_called_a_clip_is_damaged(name: str) -> None:
    with pytest.raises(Damaged, match="not what its name promises"):
        kind_of(PROGRAM, name)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PACK + b"\x00\x00\x01\xbd" + bytes(64), "film.sub"),
        (PACK + b"\x00\x00\x01\xbd" + bytes(64), "film"),
        (PACK + bytes(64), "film.sub"),
    ],
)
def test_subtitles_of_a_dvd_begin_like_a_clip_and_are_none(data: bytes, name: str) -> None:
    assert kind_of(data, name) == "picture-subtitles"
