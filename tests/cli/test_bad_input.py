"""Bad input: a result with gaps, or an error that names the file, the reason and the mend; the batch goes on."""

from __future__ import annotations

import json
import os
import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from made_materials import (
    billion_laughs,
    bomb_deck,
    deck,
    entity_deck,
    locked_deck,
    locked_pdf,
    long_pdf,
    pdf,
    raw_pdf,
    recursive_pdf,
    with_parts,
)

WORD = "開けゴマ"


def results(out: str) -> dict[str, dict[str, object]]:
    return {result["path"]: result for result in json.loads(out)["results"]}


def cut(path: Path, share: float = 0.5) -> Path:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    return path


def noise(size: int) -> bytes:
    return random.Random(20260901).randbytes(size)  # noqa: S311 -- the same noise in every run


UNREADABLE: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "empty.pptx": (lambda path: path.write_bytes(b""), "damaged", "it is empty"),
    "empty.pdf": (lambda path: path.write_bytes(b""), "damaged", "it is empty"),
    "cut.pptx": (lambda path: cut(deck(path)), "damaged", "cut off or broken"),
    "cut.pdf": (lambda path: cut(pdf(path), 0.1), "damaged", "no pages"),
    "text.pptx": (lambda path: path.write_text("to do: make the deck"), "damaged", "not what its name promises"),
    "noise.pdf": (lambda path: path.write_bytes(b"%PDF-1.7\n" + noise(5000)), "damaged", "no pages"),
    "noise.pptx": (lambda path: path.write_bytes(b"PK\x03\x04" + noise(5000)), "damaged", "cut off or broken"),
    "locked.pptx": (lambda path: locked_deck(path, WORD), "encrypted", "needs a password"),
    "locked.pdf": (lambda path: locked_pdf(path, WORD), "encrypted", "needs a password"),
    "self.pdf": (recursive_pdf, "damaged", "draws itself"),
    "dangling.pptx": (lambda path: path.symlink_to("nowhere.pptx"), "missing", "no such file"),
    "pipe.pptx": (os.mkfifo, "missing", "it is no file"),
    "notes.csv": (lambda path: path.write_text("notes"), "unsupported", "not a deck"),
    "noise.png": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + noise(99)), "damaged", "damaged"),
    "clip.mp4": (
        lambda path: path.write_bytes(b"\0\0\0\x18ftypmp42" + noise(99)),
        "damaged",
        "its index is missing or broken",
    ),
    "absent.pptx": (lambda path: None, "missing", "no such file"),
    "x" * 300 + ".pptx": (lambda path: None, "missing", "name too long"),
}


def test_each_unreadable_file_is_told_with_reason_and_mend_and_the_good_one_is_scored(locready_, tmp_path):
    for name, (make, _kind, _reason) in UNREADABLE.items():
        make(tmp_path / name)
    deck(tmp_path / "good.pptx")

    said = locready_("scan", "good.pptx", *UNREADABLE, "--format", "json")

    assert said.code == 3
    found = results(said.out)
    assert found.pop("good.pptx")["band"] == "ready"
    assert {name: result["status"] for name, result in found.items()} == dict.fromkeys(UNREADABLE, "error")
    for name, (_make, kind, reason) in UNREADABLE.items():
        error = found[name]["error"]
        assert (error["kind"], name in error["message"]) == (kind, True), name
        assert reason in error["message"], name
        assert error["advice"], name
    assert said.err == ""


def test_in_a_folder_what_is_no_material_is_counted_and_what_is_broken_is_told(locready_, tmp_path):
    deck(tmp_path / "good.pptx")
    for name in ("notes.csv", "clip.mp4", "pipe.pptx", "dangling.pptx", "empty.pptx"):
        UNREADABLE[name][0](tmp_path / name)
    (tmp_path / "server.key").write_text("-----BEGIN PRIVATE KEY-----")
    (tmp_path / "player.ts").write_text("export const player = 1;")
    (tmp_path / "made_pdfs.py").write_text('HEAD = b"%PDF-1.7"')

    said = locready_("scan", ".")

    assert said.code == 3
    assert "4 files, 1 passed, 3 could not be read, 4 other files skipped" in said.words
    assert "clip.mp4 is damaged: its index is missing or broken" in said.words


def test_a_folder_of_files_of_other_kinds_is_no_failure(locready_, tmp_path):
    (tmp_path / "notes.csv").write_text("notes")

    assert locready_("scan", ".").code == 0


def test_a_pdf_called_pptx_is_read_as_what_it_is(locready_, tmp_path):
    pdf(tmp_path / "deck.pptx")

    found = results(locready_("scan", "deck.pptx", "--format", "json").out)["deck.pptx"]

    assert (found["status"], found["format"], found["units"]) == ("checked", "pdf", {"kind": "page", "count": 3})


@pytest.mark.parametrize(("make", "name"), [(locked_deck, "locked.pptx"), (locked_pdf, "locked.pdf")])
def test_a_password_opens_what_it_locks_and_another_is_told_apart_from_none(locready_, tmp_path, make, name):
    make(tmp_path / name, WORD)
    (tmp_path / "secret.txt").write_text(f"\ufeff{WORD}\r\n", encoding="utf-8")

    opened = locready_("scan", name, "--password", WORD)
    opened_by_file = locready_("scan", name, "--password-file", "secret.txt")
    refused = locready_("scan", name, "--password", "wrong")

    assert {opened.code, opened_by_file.code} <= {0, 1}
    assert refused.code == 3
    assert f"The password does not open {name}" in refused.words


def test_a_deck_with_a_part_of_two_gigabytes_of_zeros_is_refused_before_it_is_unpacked(locready_, tmp_path):
    bomb_deck(tmp_path / "bomb.pptx")

    said = locready_("scan", "bomb.pptx", "--memory", "1024")

    assert said.code == 3
    assert "bomb.pptx is over a limit: ppt/slides/slide1.xml" in said.words


@pytest.mark.parametrize(
    "entities", [billion_laughs(), '<!ENTITY bomb SYSTEM "file:///etc/passwd">', '<!ENTITY bomb "harmless">']
)
def test_entities_of_a_slide_are_never_expanded(locready_, tmp_path, entities):
    entity_deck(tmp_path / "entities.pptx", entities)

    said = locready_("scan", "entities.pptx", "--format", "json")

    result = results(said.out)["entities.pptx"]
    texts = [segment["text"] for segment in result["segments"]]
    assert not any("ha ha" in text or "root:" in text or "harmless" in text for text in texts)
    assert said.code in (0, 1, 3)


def test_a_slide_that_cannot_be_read_is_a_gap_and_the_deck_does_not_pass(locready_, tmp_path):
    with_parts(deck(tmp_path / "torn.pptx"), {"ppt/slides/slide2.xml": b"<p:sld"})

    said = locready_("scan", "torn.pptx")
    allowed = locready_("scan", "torn.pptx", "--allow-gaps", "--min-score", "1")

    assert said.code == 1
    assert "What was not read" in said.out
    assert allowed.code == 0


def test_a_page_of_two_hundred_thousand_points_is_read(locready_, tmp_path):
    pdf(tmp_path / "huge.pdf", ["A banner as long as the street."], size=(200_000, 200_000))

    found = results(locready_("scan", "huge.pdf", "--format", "json").out)["huge.pdf"]

    assert [segment["text"] for segment in found["segments"]] == ["A banner as long as the street."]


@pytest.mark.parametrize("name", ["none.pptx", "none.pdf"])
def test_a_material_without_slides_or_pages_is_not_assessed_and_does_not_pass(locready_, tmp_path, name):
    if name.endswith("pptx"):
        deck(tmp_path / name, [])
    else:
        raw_pdf(tmp_path / name, b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>")

    said = locready_("scan", name)

    assert said.code in (1, 3)
    assert "NOT ASSESSED" in said.out or "NOT READ" in said.out


@pytest.mark.slow
def test_a_pdf_of_three_thousand_pages_is_read_to_the_end(locready_, tmp_path):
    long_pdf(tmp_path / "long.pdf", 3000)

    found = results(locready_("scan", "long.pdf", "--format", "json").out)["long.pdf"]

    assert (found["units"]["count"], found["gaps"]) == (3000, [])
    assert found["segments"][-1]["text"] == "The keeper writes page 3000 of the logbook."


def test_names_that_are_no_text_are_shown_and_written(locready_, tmp_path):
    os.link(deck(tmp_path / "good.pptx"), os.fsencode(tmp_path) + b"/caf\xe9.pptx")

    told = locready_("scan", ".")
    written = locready_("scan", ".", "--format", "json")

    assert (told.code, written.code) == (0, 0)
    assert "caf\\xe9.pptx" in told.out
    assert "caf\\xe9.pptx" in results(written.out)


def test_a_name_cannot_steer_the_terminal(locready_, tmp_path):
    deck(tmp_path / "\x1b[2J\u202egpj.pptx")
    (tmp_path / "\x1b]0;owned\x07.pptx").write_bytes(b"")

    said = locready_("scan", ".")

    assert "\x1b" not in said.out
    assert "\u202e" not in said.out


def test_a_folder_called_like_a_deck_is_a_folder(locready_, tmp_path):
    (tmp_path / "x.pptx").mkdir()
    deck(tmp_path / "x.pptx" / "inside.pptx")

    said = locready_("scan", "x.pptx")

    assert said.code == 0
    assert "inside.pptx" in said.out


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_files_and_folders_that_may_not_be_read_are_told(locready_, tmp_path):
    deck(tmp_path / "closed.pptx").chmod(0)
    (tmp_path / "vault").mkdir(mode=0)

    said = locready_("scan", ".")

    assert said.code == 3
    assert said.out.count("it may not be read") == 2


def test_the_most_serious_exit_code_of_a_batch_wins(locready_, tmp_path):
    deck(tmp_path / "good.pptx")
    deck(tmp_path / "poor.pptx", [("題名", "これは日本語だけの資料です。")])
    (tmp_path / "empty.pptx").write_bytes(b"")

    assert locready_("scan", "good.pptx", "poor.pptx").code == 1
    assert locready_("scan", "good.pptx", "poor.pptx", "empty.pptx").code == 3
    assert locready_("scan", "good.pptx", "empty.pptx", "--exit-zero").code == 3


def test_the_program_itself_says_so_without_a_traceback(program, tmp_path):
    for name in ("cut.pdf", "noise.pptx", "self.pdf"):
        UNREADABLE[name][0](tmp_path / name)

    process: subprocess.Popen[str] = program("cut.pdf", "noise.pptx", "self.pdf", "--lang", "ja")
    out, err = process.communicate(timeout=60)

    assert process.returncode == 3
    assert "Traceback" not in out + err
    assert "壊れています" in out


def test_notes_and_pages_of_a_folder_are_no_materials_until_somebody_names_them(locready_, tmp_path):
    deck(tmp_path / "good.pptx")
    for name in ("README.md", "notes.txt", "index.html"):
        (tmp_path / name).write_text("<!doctype html><p>An hour on the last ferry of the year.</p>")

    folder = locready_("scan", ".", "--exit-zero")
    pattern = locready_("scan", "*.txt", "--exit-zero")

    assert "good.pptx" in folder.words
    assert "notes.txt" not in folder.words
    assert "notes.txt" in pattern.words


@pytest.mark.parametrize("option", ["--target", "--spoken"])
def test_a_country_in_place_of_a_language_is_told_with_the_language(locready_, tmp_path, option):
    file = deck(tmp_path / "deck.pptx")

    said = locready_("scan", file, option, "JP")

    assert (said.code, said.out) == (2, "")
    assert "'jp' is no language: a tag is expected, as in ja or zh-Hant. Did you mean 'ja'?" in said.err
