"""``locready compare``: files and stored runs beside each other, and the exit code that stops what got worse."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from made_materials import JAPANESE, deck


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Return a folder with a page before, half translated and translated, each in a folder of its own."""
    japanese = "雪国の旅館で、消えた客の帳簿が見つかる物語。"
    english = "The ledger of a vanished guest turns up at a snowbound inn in the mountains."
    pages = {
        "before": [japanese, "監督は新潟の生まれで、雪を撮り続けてきた。"],
        "half": [english, "監督は新潟の生まれで、雪を撮り続けてきた。"],
        "after": [english, "The director was born in Niigata and has filmed snow all his life."],
    }
    for name, paragraphs in pages.items():
        (tmp_path / name).mkdir()
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        (tmp_path / name / "page.html").write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return tmp_path


@pytest.fixture
def stored(locready_, files: Path) -> Path:
    """Return the stored run of the page before."""
    run = files / "before.json"
    locready_("scan", files / "before/page.html", "--material", "other", "--format", f"json={run}")
    return run


def test_a_file_that_gained_and_passes_exits_zero(locready_, files):
    said = locready_("compare", files / "before/page.html", files / "after/page.html")

    assert (said.code, said.err) == (0, "")
    assert "BETTER" in said.out
    assert "It passes now." in said.words


def test_a_file_that_lost_points_exits_one(locready_, files):
    said = locready_("compare", files / "after/page.html", files / "before/page.html")

    assert said.code == 1
    assert "WORSE" in said.out


def test_a_file_that_gained_but_does_not_pass_exits_one(locready_, files):
    said = locready_("compare", files / "before/page.html", files / "half/page.html")

    assert said.code == 1
    assert "BETTER" in said.out
    assert "It still does not pass." in said.words


def test_a_file_that_lost_points_and_still_passes_exits_one(locready_, files):
    said = locready_("compare", files / "after/page.html", files / "half/page.html", "--min-score", "1")

    assert said.code == 1
    assert "It passes as before." in said.words


def test_the_exit_code_can_be_kept_out_of_it(locready_, files):
    assert locready_("compare", files / "after/page.html", files / "before/page.html", "--exit-zero").code == 0


def test_a_file_is_judged_as_the_stored_run_was(locready_, files):
    run = files / "run.json"
    locready_("scan", files / "before/page.html", "--profile", "tiffcom", "--min-score", "91", "-f", f"json={run}")

    said = locready_("compare", run, files / "after/page.html", "--format", "json")

    comparison = json.loads(said.out)
    assert comparison["new"] == comparison["old"]
    assert (comparison["new"]["profile"], comparison["new"]["gate"]) == ("tiffcom", 91)
    assert comparison["comparable"]


def test_a_stored_run_for_another_market_than_asked_for_is_said_to_be_one(locready_, files, stored):
    said = locready_("compare", stored, files / "after/page.html", "--profile", "tiffcom")

    assert said.code == 0
    assert "They were judged for two markets: generic-en before, tiffcom now." in said.words


def test_points_lost_by_other_rules_alone_stop_nobody(locready_, files, stored):
    older = json.loads(stored.read_text(encoding="utf-8"))
    older["tool"]["rules_digest"] = "0" * 12
    older["results"][0]["score"] = 100
    stored.write_text(json.dumps(older), encoding="utf-8")

    said = locready_("compare", stored, files / "after/page.html", "--min-score", "50")

    assert said.code == 0
    assert "The rules have changed" in said.words


def test_two_stored_runs_are_compared_without_their_files(locready_, files, stored):
    (files / "before/page.html").unlink()

    said = locready_("compare", stored, stored, "--lang", "ja")

    assert said.code == 1
    assert "変化なし" in said.out
    assert "まだ不合格です。" in said.out


def test_json_goes_to_a_file_and_keeps_the_published_schema(locready_, files, stored):
    schema = json.loads(locready_("schema", "comparison").out)

    said = locready_("compare", stored, files / "half/page.html", "-f", "json", "-o", files / "comparison.json")

    written = json.loads((files / "comparison.json").read_text(encoding="utf-8"))
    jsonschema.validate(written, schema)
    assert said.out == ""
    assert (written["schema_version"], written["materials"][0]["verdict"]) == ("1.0", "better")


def test_folders_are_compared_material_by_material(locready_, tmp_path):
    for folder in ("old", "new"):
        (tmp_path / folder).mkdir()
    deck(tmp_path / "old/deck_v1.pptx", JAPANESE)
    deck(tmp_path / "new/deck_v2.pptx")
    deck(tmp_path / "new/sheet.pptx")

    said = locready_("compare", "old", "new", "--format", "json")

    changes = json.loads(said.out)["materials"]
    assert [(it["verdict"], it["new"]["path"]) for it in changes] == [
        ("better", "deck_v2.pptx"),
        ("added", "sheet.pptx"),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "holds no run of locready"),
        ('{"results": []}', "holds no run of locready"),
        ('{"schema_version": "9.1"}', "is a run of schema version 9.1; this locready reads version 1.0."),
    ],
)
def test_what_is_no_run_of_this_version_is_told_and_exits_three(locready_, files, content, told):
    (files / "old.json").write_text(content, encoding="utf-8")

    said = locready_("compare", "old.json", files / "after/page.html")

    assert (said.code, said.out) == (3, "")
    assert told in said.err


@pytest.mark.parametrize("missing", ["gone.json", "gone.html"])
def test_what_is_not_there_exits_three(locready_, files, missing):
    said = locready_("compare", files / "before/page.html", missing)

    assert said.code == 3
    assert "cannot be opened" in said.out + said.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a.json"], "Missing argument"),
        (["a.html", "b.html", "--profile", "tiffcon"], "Did you mean 'tiffcom'?"),
        (["a.html", "b.html", "--format", "pdf"], "Invalid value"),
        (["a.html", "b.html", "-o", "nowhere/report.txt"], "There is no folder nowhere"),
    ],
)
def test_misuse_exits_two(locready_, arguments, told):
    said = locready_("compare", *arguments)

    assert said.code == 2
    assert told in said.err
