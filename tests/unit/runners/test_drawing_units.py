"""Slides, pages and picture files drawn for a report: those with most work first, small, each file for itself."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from locready.api import ScanOptions, draw, scan
from locready.formats.options import ReadOptions
from locready.model.frames import unit_name
from locready.ocr.options import Engine, OcrOptions
from locready.runners.wanted import units_wanted
from made_materials import deck, locked_pdf, pdf, pictures
from made_office import libreoffice

QUICK = ScanOptions(read=ReadOptions(ocr=OcrOptions(engine=Engine.NONE)))


@pytest.fixture(scope="module")
def materials(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("materials")
    deck(folder / "deck.pptx")
    pdf(folder / "sheet.pdf")
    pictures(folder / "scan.tiff")
    (folder / "notes.txt").write_text("A film about a lighthouse.", encoding="utf-8")
    return folder


def test_every_slide_page_and_picture_is_drawn_small(materials: Path, tmp_path: Path) -> None:
    run = scan(materials, options=QUICK)

    files = draw(run, tmp_path / "assets")

    drawn = [result for result in run.results if result.format in ("pptx", "pdf", "image")]
    names = {unit_name(it.sha256, unit.index) for it in drawn for unit in it.units_detail}
    assert len(names) == 9 and {file.stem for file in files} == names
    webp = [Image.open(io.BytesIO(file.read_bytes())) for file in files if file.suffix == ".webp"]
    assert webp and all(max(picture.size) <= 1_000 for picture in webp)
    assert not list((tmp_path / "assets").glob("*.locready-part"))


def test_what_is_drawn_already_is_not_drawn_again(materials: Path, tmp_path: Path) -> None:
    run = scan(materials / "sheet.pdf", options=QUICK)
    (tmp_path / f"{unit_name(run.only.sha256, 1)}.webp").write_bytes(b"kept")

    files = draw(run, tmp_path)

    assert len(files) == len(run.only.units_detail)
    assert b"kept" in [file.read_bytes() for file in files]


def test_slides_with_most_to_translate_come_first(materials: Path) -> None:
    (result,) = scan(materials / "deck.pptx", options=QUICK).results
    units = tuple(
        replace(unit, untranslated_words=words) for unit, words in zip(result.units_detail, (1, 9, 5), strict=True)
    )

    (wanted,) = units_wanted([replace(result, units_detail=units)], Path("base"), 2)

    assert wanted.indices == (2, 3)


def test_a_file_that_is_gone_or_locked_costs_its_own_pictures_alone(tmp_path: Path) -> None:
    deck(tmp_path / "a.pptx")
    pdf(tmp_path / "b.pdf")
    pdf(tmp_path / "c.pdf")
    run = scan(tmp_path, options=QUICK)
    (tmp_path / "a.pptx").unlink()
    locked_pdf(tmp_path / "b.pdf", "secret")

    files = draw(run, tmp_path / "assets")

    assert {file.name[:12] for file in files} == {run.results[2].sha256[:12]}


def test_unfinished_files_of_others_stay(materials: Path, tmp_path: Path) -> None:
    (tmp_path / "download.part").write_bytes(b"of somebody")

    draw(scan(materials / "sheet.pdf", options=QUICK), tmp_path)

    assert (tmp_path / "download.part").read_bytes() == b"of somebody"


def test_slides_as_libreoffice_shows_them_stand_in_place_of_our_own(materials: Path, tmp_path: Path) -> None:
    libreoffice()

    files = draw(scan(materials / "deck.pptx", options=QUICK), tmp_path, rendered=True)

    assert sorted(file.suffix for file in tmp_path.iterdir()) == [".webp"] * 3
    assert {file.suffix for file in files} == {".webp"}


def test_without_libreoffice_slides_are_drawn_by_ourselves(
    materials: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (wanted,) = units_wanted(scan(materials / "deck.pptx", options=QUICK).results, materials, 9, rendered=True)
    monkeypatch.setenv("PATH", "")

    wanted.draw(tmp_path, ReadOptions())

    assert [file.suffix for file in wanted.files(tmp_path)] == [".svg"] * 3
