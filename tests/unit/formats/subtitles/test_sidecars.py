"""Which subtitle files belong to a clip, and what becomes of them."""

from __future__ import annotations

import hashlib
import unicodedata
from importlib import import_module
from pathlib import Path

import pytest

from locready.formats import ReadLimits, ReadOptions, read
from locready.formats.subtitles.sidecars import clips_of, sidecars_beside, sidecars_of, with_clips, without_sidecars
from locready.model import Document, GapReason
from locready.sources import Source, expand

CUE = "1\n00:00:01,000 --> 00:00:02,000\n{}\n"


def put(folder: Path, *names: str, text: str = "x") -> Path:
    """Write files and return the first."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CUE.format(text), encoding="utf-8")
    return folder / names[0]


def members(clip: Path) -> list[str]:
    return [sidecar.member for sidecar in sidecars_beside(clip)]


def test_a_file_with_the_name_of_the_clip_and_its_language_belongs_to_it(tmp_path: Path) -> None:
    mine = "clip.ass", "clip.en.forced.srt", "clip.en.srt", "clip.pt-BR.vtt", "clip_日本語.srt", "CLIP.ja.SRT"
    others = "clip.final.srt", "clip2.srt", "other.srt", "clip.txt", "clipping.srt"

    clip = put(tmp_path, "clip.mp4", *mine, *others)

    assert sorted(members(clip)) == sorted(mine)


@pytest.mark.parametrize("folder", ["Subs", "subs", "Subtitles", "字幕"])
def test_folders_of_subtitles_below_the_clip_are_looked_into(tmp_path: Path, folder: str) -> None:
    clip = put(tmp_path, "clip.mp4", f"{folder}/clip.en.srt", "Extras/clip.en.srt")

    assert members(clip) == [f"{folder}/clip.en.srt"]


def test_a_subtitle_file_knows_its_clips_beside_it_and_from_a_folder_of_subtitles(tmp_path: Path) -> None:
    clip = put(tmp_path, "clip.mp4", "clip.en.srt", "Subs/clip.ja.srt", "alone.srt")

    assert clips_of(tmp_path / "clip.en.srt") == clips_of(tmp_path / "Subs" / "clip.ja.srt") == (clip,)
    assert clips_of(tmp_path / "alone.srt") == ()


def test_a_subtitle_file_that_changed_stands_for_its_clip_once(tmp_path: Path) -> None:
    clip = put(tmp_path, "clip.mp4", "clip.en.srt", "clip.ja.srt", "alone.srt")
    changed = [Source(path=tmp_path / name) for name in ("alone.srt", "clip.en.srt", "clip.ja.srt", "clip.mp4")]

    wanted = with_clips(changed)

    assert [source.path for source in wanted] == [tmp_path / "alone.srt", clip]


def test_in_a_folder_of_subtitles_the_only_clip_need_not_be_named(tmp_path: Path) -> None:
    clip = put(tmp_path, "clip.mp4", "Subs/English.srt", "Subs/2_Japanese.srt", "Subs/other.srt", "English.srt")

    assert members(clip) == ["Subs/2_Japanese.srt", "Subs/English.srt"]

    put(tmp_path, "second.mkv")
    assert members(clip) == []


def test_of_several_clips_the_one_with_the_longest_name_has_the_file(tmp_path: Path) -> None:
    put(tmp_path, "clip.mp4", "clip.en.mp4", "clip2.mp4", "clip.srt", "clip.en.srt", "clip.ja.srt", "clip2.en.srt")

    assert members(tmp_path / "clip.mp4") == ["clip.ja.srt", "clip.srt"]
    assert members(tmp_path / "clip.en.mp4") == ["clip.en.srt"]
    assert members(tmp_path / "clip2.mp4") == ["clip2.en.srt"]


def test_two_clips_of_one_name_share_their_files(tmp_path: Path) -> None:
    put(tmp_path, "clip.mp4", "clip.mov", "clip.en.srt")

    assert members(tmp_path / "clip.mp4") == members(tmp_path / "clip.mov") == ["clip.en.srt"]


def test_a_name_is_the_same_however_a_system_writes_its_accents(tmp_path: Path) -> None:
    clip = put(tmp_path, "ガラス.mp4", unicodedata.normalize("NFD", "ガラス.en.srt"))

    assert len(members(clip)) == 1


def test_each_is_a_document_with_what_its_name_says(tmp_path: Path) -> None:
    clip = put(tmp_path, "clip.mp4", "clip.jpn.forced.srt", "Subs/clip.en.sdh.srt")
    (tmp_path / "clip.vtt").write_text("WEBVTT\nLanguage: fr\n\n00:01.000 --> 00:02.000\nx\n", encoding="utf-8")

    documents, gaps = sidecars_of(Source(path=clip), ReadOptions())

    tracks = [document.tracks[0] for document in documents]
    assert gaps == ()
    assert [(track.sidecar, track.language, track.forced, track.hearing_impaired) for track in tracks] == [
        ("clip.jpn.forced.srt", "ja", True, False),
        ("clip.vtt", "fr", False, False),
        ("Subs/clip.en.sdh.srt", "en", False, True),
    ]
    cues = [cue for document in documents for cue in document.segments]
    assert [(cue.id, cue.location.member, cue.declared_language) for cue in cues] == [
        ("m1.s1", "clip.jpn.forced.srt", "ja"),
        ("m2.s1", "clip.vtt", "fr"),
        ("m3.s1", "Subs/clip.en.sdh.srt", "en"),
    ]


def test_the_language_of_the_name_goes_before_that_in_the_file(tmp_path: Path) -> None:
    clip = put(tmp_path, "clip.mp4")
    (tmp_path / "clip.ja.ttml").write_text(
        '<tt xml:lang="en"><body><p begin="1s" end="2s">灯台</p></body></tt>', encoding="utf-8"
    )

    ((document,), _) = sidecars_of(Source(path=clip), ReadOptions())

    assert (document.tracks[0].language, document.segments[0].declared_language) == ("ja", "ja")


BROKEN = b"", b"\x89PNG\r\n\x1a\n" + bytes(32), b"a letter", bytes(range(256)), CUE.encode() * 9


@pytest.mark.parametrize("content", BROKEN)
def test_a_broken_one_is_a_gap_that_an_audience_sees_and_costs_no_other(tmp_path: Path, content: bytes) -> None:
    clip = put(tmp_path, "clip.mp4", "clip.ja.srt")
    (tmp_path / "clip.en.srt").write_bytes(content)

    documents, gaps = sidecars_of(Source(path=clip), ReadOptions(limits=ReadLimits(part_bytes=300)))

    assert [document.tracks[0].sidecar for document in documents] == ["clip.ja.srt"]
    assert [(gap.reason, gap.audience, gap.location.member) for gap in gaps] == [
        (GapReason.DAMAGED_PART, True, "clip.en.srt")
    ]


def test_subtitles_made_of_pictures_are_a_gap(tmp_path: Path) -> None:
    clip = put(tmp_path, "clip.mp4", "clip.en.sup", "clip.idx")

    documents, gaps = sidecars_of(Source(path=clip), ReadOptions())

    assert documents == ()
    assert [gap.reason for gap in gaps] == [GapReason.PICTURE_SUBTITLES] * 2
    assert all(gap.audience for gap in gaps)


def test_more_files_than_any_clip_has_are_a_gap(tmp_path: Path) -> None:
    clip = put(tmp_path, "clip.mp4", *(f"clip.{n}.{tag}.srt" for n in range(100) for tag in ("en", "ja", "ko")))

    documents, gaps = sidecars_of(Source(path=clip), ReadOptions())

    assert len(documents) == 200
    assert [gap.reason for gap in gaps] == [GapReason.LIMIT]


def test_a_clip_inside_a_deck_has_none(tmp_path: Path) -> None:
    clip = put(tmp_path, "clip.mp4", "clip.en.srt")
    inside = Source(path=clip).embedded("ppt/media/clip.mp4", b"")

    assert sidecars_of(inside, ReadOptions()) == ((), ())


def test_a_clip_in_a_folder_that_cannot_be_listed_has_none(tmp_path: Path) -> None:
    assert sidecars_beside(tmp_path / "gone" / "clip.mp4") == ()


def test_sidecars_of_a_run_go_with_their_clips_unless_somebody_named_them(tmp_path: Path) -> None:
    put(tmp_path, "clip.mp4", "clip.en.srt", "Subs/clip.ja.srt", "alone.srt", "clip.final.srt")
    named = str(tmp_path / "clip.en.srt")

    def left(*names: str) -> list[str]:
        return [source.path.name for source in without_sidecars(expand(names))]

    assert left(str(tmp_path)) == ["alone.srt", "clip.final.srt", "clip.mp4"]
    assert left(str(tmp_path), named) == ["alone.srt", "clip.en.srt", "clip.final.srt", "clip.mp4"]
    assert left(named) == ["clip.en.srt"]
    assert left(str(tmp_path / "*.srt")) == ["alone.srt", "clip.en.srt", "clip.final.srt"]


def test_a_language_in_the_name_of_the_clip_says_nothing_of_its_subtitles(tmp_path: Path) -> None:
    clip = put(tmp_path, "trailer_ja.mp4", "trailer_ja.srt", "trailer_ja.en.srt")

    documents, _ = sidecars_of(Source(path=clip), ReadOptions())

    assert [document.tracks[0].language for document in documents] == ["en", None]


def test_the_hash_of_a_clip_is_of_the_file_and_its_sidecars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clip = put(tmp_path, "clip.mp4")
    clip.write_bytes(b"\x00\x00\x00\x18ftypmp42")
    with_clips_read(monkeypatch)

    hashes = [read(Source(path=clip), ReadOptions()).sha256]
    for text in ("one", "two"):
        put(tmp_path, "clip.en.srt", text=text)
        hashes.append(read(Source(path=clip), ReadOptions()).sha256)

    assert hashes[0] == hashlib.sha256(clip.read_bytes()).hexdigest()
    assert len(set(hashes)) == 3


def with_clips_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a clip be read as its sidecars and nothing else."""
    module = import_module("locready.formats.read")
    usual = module._reader

    def clip_reader(source: Source, options: ReadOptions) -> Document:
        documents, gaps = sidecars_of(source, options)
        return Document(path="", format="video", children=documents, gaps=gaps)

    monkeypatch.setattr(module, "_reader", lambda found, of: clip_reader if found.name == "video" else usual(found, of))
