"""From names to sources: folders, patterns, what is left out, what cannot be opened."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from locready.errors import Missing, UsageError
from locready.sources import Source, expand


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def found(*names: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [source.path.as_posix() for source in expand(names, exclude)]


def test_a_folder_stands_for_every_file_below_it_in_alphabetical_order(folder):
    put("b/2.pdf", "b/1.pdf", "a.pptx", "c.txt")

    assert found(".") == ["a.pptx", "b/1.pdf", "b/2.pdf", "c.txt"]


def test_what_tools_and_programs_leave_behind_is_no_material(folder):
    put(".git/a.pdf", "node_modules/x/b.pdf", "~$deck.pptx", "._deck.pptx", ".~lock.deck.odp#", "deck.pptx")
    Path(".#deck.pptx").symlink_to("user@host.1234")

    assert found(".") == ["deck.pptx"]
    assert found("**/*.p*") == ["deck.pptx"]


def test_a_file_named_in_full_is_kept_whatever_is_left_out(folder):
    put("~$deck.pptx", "drafts/a.pdf", "drafts/b.pdf")

    assert found("~$deck.pptx", "drafts/a.pdf", "drafts", exclude=("drafts/*",)) == ["~$deck.pptx", "drafts/a.pdf"]


@pytest.mark.parametrize("pattern", ["old", "old/", "old/*", "./old", "**/old", "?ld"])
def test_folders_are_left_out_by_name_or_path(folder, pattern):
    put("old/a.pdf", "new/b.pdf")

    assert found(".", exclude=(pattern,)) == ["new/b.pdf"]


def test_a_file_comes_once_however_often_and_however_it_is_named(folder):
    put("a/x.pdf", "a/y.pdf")

    assert found("a/x.pdf", "a", "./a/x.pdf", str(folder / "a" / "x.pdf"), "a/../a/x.pdf") == ["a/x.pdf", "a/y.pdf"]


def test_a_file_of_a_folder_that_is_named_too_counts_as_named(folder):
    put("a/x.txt", "a/y.txt")

    named = {source.path.name: source.named for source in expand(["a", "a/x.txt"])}

    assert named == {"x.txt": True, "y.txt": False}


def test_two_links_to_one_file_are_two_files(folder):
    put("a.pdf")
    Path("b.pdf").symlink_to("a.pdf")

    assert found(".") == ["a.pdf", "b.pdf"]


def test_links_to_folders_are_not_followed_so_that_none_goes_round(folder):
    put("a/x.pdf")
    Path("a/again").symlink_to(folder)

    assert found(".") == ["a/x.pdf"]


@pytest.fixture
def deep(folder: Path) -> Iterator[Path]:
    """Make more folders inside one another than Python allows calls, and take them away as no rmtree could."""
    for depth in range(1, 1201):
        Path("d/" * depth).mkdir()
    yield Path("d/" * 1200)
    os.removedirs("d/" * 1200)


def test_a_folder_of_any_depth_is_walked(deep):
    file = deep / "x.pdf"
    file.write_bytes(b"x")

    assert found(".") == [file.as_posix()]
    file.unlink()


def test_pipes_in_a_folder_are_passed_over_and_links_to_nowhere_are_not(folder):
    os.mkfifo("pipe.pptx")
    Path("gone.pptx").symlink_to("nowhere")

    assert found(".") == ["gone.pptx"]


@pytest.mark.parametrize("name", ["[draft] deck.pptx", "what?.pdf", "*.pdf"])
def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder, name):
    put(name, "other.pdf")

    assert found(name) == [name]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("https://example.com/a.pptx", "is a URL"),
        ("s3://bucket/a.pptx", "is a URL"),
        ("*.key", "Nothing matches"),
        ("", "A path is empty"),
        ("  ", "A path is empty"),
        ("a\0.pptx", "zero byte"),
    ],
)
def test_names_that_stand_for_nothing_are_misuse(folder, name, told):
    with pytest.raises(UsageError, match=told.replace("*", r"\*")):
        expand([name])


@pytest.mark.parametrize("name", ["absent.pptx", "x" * 300, "a/b/c.pptx", r"C:\decks\a.pptx", "~user/a.pptx"])
def test_a_file_that_is_not_there_fails_when_it_is_opened_and_not_before(folder, name):
    (source,) = expand([name])

    with pytest.raises(Missing):
        source.open()


def test_a_pipe_is_refused_instead_of_waited_for(folder):
    os.mkfifo("pipe.pptx")

    with pytest.raises(Missing, match="it is no file"):
        Source(path=Path("pipe.pptx")).open()


def test_an_embedded_file_is_named_by_its_way_in():
    outer = Source(path=Path("deck.pptx")).embedded("ppt/embeddings/a.pptx", b"1234")

    inner = outer.embedded("ppt/media/b.pdf", b"12")

    assert inner.name == "deck.pptx!ppt/embeddings/a.pptx!ppt/media/b.pdf"
    assert (inner.size, inner.open().read()) == (2, b"12")


def test_a_name_that_is_no_text_can_be_printed(folder):
    raw = os.fsdecode(b"caf\xe9.pptx")

    assert Source(path=Path(raw)).name.encode("utf-8") == b"caf\\xe9.pptx"


def test_a_large_file_inside_another_is_opened_where_it_lies(tmp_path: Path) -> None:
    deck = Source(path=tmp_path / "deck.pptx")

    clip = deck.embedded("media/clip.mp4", lambda: io.BytesIO(b"a clip"))

    assert (clip.name, clip.size, clip.named) == (f"{deck.path}!media/clip.mp4", 6, False)
    for _time in range(2):
        with clip.open() as stream:
            assert stream.read() == b"a clip"
