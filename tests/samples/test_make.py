"""``samples/make.py`` still makes what is committed, and says what it lacks where it cannot."""

from __future__ import annotations

import importlib
import os
import zipfile
from pathlib import Path
from types import ModuleType

import av
import numpy as np
import pypdfium2
import pytest
from expectations import SAMPLES, expectations
from lxml import etree
from numpy.typing import NDArray

CLIPS = [entry.file for entry in expectations() if entry.is_clip]
BURNED_IN = "burned_in.json"
NAMES = [*(entry.file for entry in expectations() if not entry.is_clip), BURNED_IN]
#: How far apart (0..255) the greys of a clip made now may be from those of the committed one, on average over a
#: picture: two versions of an encoder are less than one apart, another line of text or another shot is more.
NOTICEABLE = 3.0
_PICTURES = (".png", ".jpeg")
Frame = NDArray[np.float32]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The program, imported as ``python samples/make.py`` finds its parts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(SAMPLES))
        return importlib.import_module("make")


@pytest.fixture(scope="module")
def made(maker: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of samples made now; the clips, which take longer, are not in it."""
    folder = tmp_path_factory.mktemp("made")
    try:
        maker.make(folder, NAMES)
    except maker.FontMissing as missing:
        if os.environ.get("CI"):  # there the fonts are installed beforehand
            raise
        pytest.skip(str(missing))
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_made_now_says_the_same_as_the_committed_one(name: str, made: Path) -> None:
    assert said(made / name) == said(SAMPLES / name)


def test_the_decks_made_twice_are_the_same_bytes(maker: ModuleType, made: Path, tmp_path: Path) -> None:
    maker.make(tmp_path, NAMES)

    assert [name for name in NAMES if (tmp_path / name).read_bytes() != (made / name).read_bytes()] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", CLIPS)
def test_a_clip_made_now_shows_the_same_as_the_committed_one(
    name: str, maker: ModuleType, made: Path, tmp_path: Path
) -> None:
    maker.make(tmp_path, [name])

    now, committed = shown(tmp_path / name), shown(SAMPLES / name)

    assert len(now) == len(committed)
    assert max(float(abs(a - b).mean()) for a, b in zip(now, committed, strict=True)) < NOTICEABLE


def test_a_missing_font_is_named_with_the_way_to_get_it(
    maker: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fonts = importlib.import_module("making.fonts")
    monkeypatch.setattr(fonts, "_installed", dict)

    code = maker.main([str(tmp_path)])

    assert code == 4
    assert "BIZUDGothic-Bold.ttf is missing" in capsys.readouterr().err
    assert "apt-get install fonts-morisawa-bizud-gothic" in str(fonts.FontMissing(fonts.GOTHIC_BOLD))


def shown(path: Path) -> list[Frame]:
    """Two small pictures of every second of a clip, in grey."""
    with av.open(str(path)) as clip:
        frames = [frame for frame in clip.decode(video=0) if frame.pts is not None]
        step = round(clip.streams.video[0].average_rate or 2) // 2
        return [frame.reformat(320, 180, "gray").to_ndarray().astype(np.float32) for frame in frames[::step]]


def said(path: Path) -> list[str]:
    """The text of every page or XML part; a picture counts by its name, as its pixels depend on the library."""
    if path.suffix == ".json":
        return path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".jpg":
        return [path.name]
    return _said_by_pdf(path) if path.suffix == ".pdf" else _said_by_deck(path)


def _said_by_pdf(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    pages = []
    for page in document:
        text = page.get_textpage()
        pages.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return pages


def _said_by_deck(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        return [
            f"{name}: {'' if name.endswith(_PICTURES) else _words(package.read(name))}"
            for name in sorted(package.namelist())
            if name.startswith("ppt/") and name.endswith((".xml", *_PICTURES))
        ]


def _words(part: bytes) -> str:
    return "|".join(text.strip() for text in etree.fromstring(part).itertext() if text.strip())
