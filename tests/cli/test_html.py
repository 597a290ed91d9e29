"""``locready scan --format html``: one page, or a folder of them, with the pictures of the materials in it."""

from __future__ import annotations

import re
from pathlib import Path

from made_materials import JAPANESE, deck, pdf


def test_a_page_holds_the_slides_of_the_deck(locready_, tmp_path: Path):
    deck(tmp_path / "deck.pptx", JAPANESE)

    said = locready_("scan", "deck.pptx", "--format", "html=report.html", "--ocr", "none")

    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert said.code == 1 and said.out == ""
    assert page.startswith("<!doctype html>")
    assert len(re.findall("data:image/(webp|svg.xml);base64,", page)) == 3  # webp where LibreOffice is installed
    assert "灯台守の女" in page


def test_one_page_goes_to_standard_output(locready_, tmp_path: Path):
    deck(tmp_path / "deck.pptx", JAPANESE)

    said = locready_("scan", "deck.pptx", "--format", "html", "--lang", "ja", "--ocr", "none")

    assert said.out.startswith("<!doctype html>") and '<html lang="ja">' in said.out


def test_a_folder_gets_an_index_and_a_page_a_file(locready_, tmp_path: Path):
    (tmp_path / "in").mkdir()
    deck(tmp_path / "in" / "deck.pptx")
    pdf(tmp_path / "in" / "sheet.pdf")

    said = locready_("scan", "in", "--format", "html=out/", "--format", "json=run.json", "--ocr", "none")

    assert said.err == ""
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "file-0001.html",
        "file-0002.html",
        "index.html",
    ]
    locready_("scan", "in/sheet.pdf", "--format", "html", "--output", "out", "--ocr", "none")
    assert "sheet.pdf" in (tmp_path / "out" / "file-0001.html").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_is_refused_before_anything_is_read(locready_, tmp_path: Path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "folder").mkdir()

    assert "file is a file" in locready_("scan", "deck.pptx", "--format", "html=file/").err
    assert "There is no folder no" in locready_("scan", "deck.pptx", "--format", "html=no/way/").err
    assert "folder is a folder" in locready_("scan", "deck.pptx", "--format", "json=folder").err


def test_pictures_are_kept_beside_the_run_for_reports_made_later(locready_, tmp_path: Path):
    deck(tmp_path / "deck.pptx", JAPANESE)

    said = locready_("scan", "deck.pptx", "--format", "json=run.json", "--pictures", "--ocr", "none")

    assert said.code == 1 and said.err == ""
    assert len(list((tmp_path / "run.assets").iterdir())) == 3
    assert "json=run.json" in locready_("scan", "deck.pptx", "--pictures").err
