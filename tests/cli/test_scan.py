"""``locready scan``: what passes, what does not, and what goes where."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from locready.rules import shipped
from made_materials import ENGLISH, JAPANESE, deck, with_parts


@pytest.fixture
def ready(tmp_path: Path) -> str:
    return deck(tmp_path / "ready.pptx").name


@pytest.fixture
def unready(tmp_path: Path) -> str:
    return deck(tmp_path / "unready.pptx", JAPANESE).name


def test_a_ready_deck_passes_and_says_so_first(locready_, ready):
    said = locready_("scan", ready)

    assert (said.code, said.err) == (0, "")
    assert said.out.lstrip().startswith("READY")


def test_an_unready_deck_fails_and_says_which_slides_to_translate(locready_, unready):
    said = locready_("scan", unready)

    assert (said.code, said.err) == (1, "")
    assert said.out.lstrip().startswith("NOT READY")
    assert "What to do next" in said.out
    assert "on slides 1-3" in said.words


def test_a_path_alone_is_scanned(locready_, unready):
    assert locready_(unready) == locready_("scan", unready)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--exit-zero"], 0),
        (["--min-score", "0"], 0),
        (["--min-score", "100"], 1),
        (["--target", "ja"], 0),
        (["--target", "JA"], 0),
        (["--target", "ko"], 1),
    ],
)
def test_what_passes_is_what_the_options_say(locready_, unready, options, code):
    assert locready_("scan", unready, *options).code == code


def test_a_finding_that_is_severe_enough_fails_a_deck_that_scores_well(locready_, tmp_path):
    deck(tmp_path / "deck.pptx", [*ENGLISH, ("Budget", "JPY 300M 三億円の予算で製作する長編映画です。")])

    assert locready_("scan", "deck.pptx", "--min-score", "10").code == 0
    assert locready_("scan", "deck.pptx", "--min-score", "10", "--fail-on", "minor").code == 1


def test_what_was_not_read_fails_unless_it_is_allowed(locready_, tmp_path):
    with_parts(deck(tmp_path / "torn.pptx", ENGLISH * 3), {"ppt/slides/slide9.xml": b"<p:sld"})

    assert locready_("scan", "torn.pptx", "--min-score", "10").code == 1
    assert locready_("scan", "torn.pptx", "--min-score", "10", "--allow-gaps").code == 0


def test_the_json_keeps_to_its_schema_and_nothing_else_is_on_standard_output(locready_, ready, unready, tmp_path):
    (tmp_path / "empty.pptx").write_bytes(b"")
    schema = json.loads(locready_("schema").out)

    said = locready_("scan", ".", "--format", "json")

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(said.out), schema)
    assert said.err == ""


def test_a_report_that_is_no_report_breaks_the_schema(locready_, ready):
    schema = json.loads(locready_("schema").out)
    run = json.loads(locready_("scan", ready, "--format", "json").out)
    run["results"][0]["score"] = "high"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(run, schema)


@pytest.mark.parametrize("environment", [{}, {"FORCE_COLOR": "1"}, {"NO_COLOR": "1"}, {"CLICOLOR_FORCE": "1"}])
def test_a_report_that_is_not_on_a_terminal_has_no_escape_codes(locready_, unready, monkeypatch, environment):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert "\x1b" not in locready_("scan", unready).out


def test_reports_go_where_they_are_sent(locready_, ready):
    said = locready_("scan", ready, "--format", "json=run.json", "--format", "terminal=run.txt")
    named = locready_("scan", ready, "--format", "json", "--output", "again.json")

    assert (said.out, named.out) == ("", "")
    assert json.loads(Path("run.json").read_text(encoding="utf-8"))["results"][0]["path"] == ready
    assert "READY" in Path("run.txt").read_text(encoding="utf-8")
    assert json.loads(Path("again.json").read_text(encoding="utf-8"))["summary"]["passed"] == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "jsn"], "There is no report format 'jsn'. Did you mean 'json'?"),
        (["--format", "json="], "names no file"),
        (["--format", "json", "--format", "terminal"], "Only one report can go to standard output."),
        (["--format", "json=a", "--format", "terminal=a"], "Two reports would go to a."),
        (["--format", "json=a", "--output", "b"], "No report is left for --output b."),
        (["--output", "no/such/folder/run.txt"], "There is no folder no/such/folder"),
        (["--output", "."], "is a folder"),
        (["--profile", "tifcom"], "There is no profile 'tifcom'. Did you mean 'tiffcom'?"),
        (["--target", "english"], "'english' is not a language tag."),
        (["--fail-on", "huge"], "'huge' is not one of"),
        (["--min-score", "101"], "less than or equal to 100"),
        (["--no-progres"], "No such option: --no-progres"),
        (["--password-file", "absent.txt"], "The password file absent.txt cannot be read"),
        (["--config", "absent.toml"], "absent.toml:1:1: it cannot be read"),
        (["https://example.com/deck.pptx"], "is a URL"),
        (["*.pdf"], "Nothing matches *.pdf."),
        ([""], "A path is empty"),
    ],
)
def test_what_cannot_be_carried_out_is_told_before_anything_is_read(locready_, ready, arguments, told):
    said = locready_("scan", ready, *arguments)

    assert (said.code, said.out) == (2, "")
    assert told in said.err


def test_files_that_match_a_pattern_are_left_out(locready_, ready, unready, tmp_path):
    (tmp_path / "drafts").mkdir()
    deck(tmp_path / "drafts" / "deck.pptx", JAPANESE)

    assert locready_("scan", ".", "--exclude", "un*.pptx", "--exclude", "drafts/").code == 0
    assert locready_("scan", ".", "--exclude", "un*.pptx").code == 1


def test_as_many_files_at_a_time_as_asked_for_make_no_difference(locready_, ready, unready):
    one, three = (locready_("scan", ".", "--jobs", str(jobs)) for jobs in (1, 3))

    assert one == three


def test_files_with_one_name_in_several_folders_are_told_apart(locready_, tmp_path):
    for folder, slides in (("ja", JAPANESE), ("en", ENGLISH)):
        (tmp_path / folder).mkdir()
        deck(tmp_path / folder / "deck.pptx", slides)

    run = json.loads(locready_("scan", ".", "ja/deck.pptx", "ja/../ja/deck.pptx", "--format", "json").out)

    assert [result["path"] for result in run["results"]] == ["en/deck.pptx", "ja/deck.pptx"]
    assert [result["language"]["dominant"] for result in run["results"]] == ["en", "ja"]


@pytest.mark.parametrize(
    "name", ["企画書 最終版（2026）.pptx", r"C:\pitch\deck.pptx", "[draft] deck*.pptx", "-deck.pptx"]
)
def test_names_of_every_kind_are_scanned_and_shown(locready_, tmp_path, name):
    deck(tmp_path / name)

    said = locready_("scan", "--", name)

    assert said.code == 0
    assert name in said.out


def test_titles_of_the_project_count_in_no_language(locready_, tmp_path):
    deck(tmp_path / "deck.pptx", [(title, f"{body} きらめく北極星のものがたり") for title, body in ENGLISH])
    before = json.loads(locready_("scan", "deck.pptx", "--format", "json").out)
    (tmp_path / "locready.toml").write_text('[project]\ntitles = ["きらめく北極星のものがたり"]\n', encoding="utf-8")

    after = json.loads(locready_("scan", "deck.pptx", "--format", "json").out)

    assert "ja" in before["results"][0]["language"]["shares"]
    assert "ja" not in after["results"][0]["language"]["shares"]


def test_a_rule_that_breaks_is_told_and_the_run_goes_on(locready_, ready, monkeypatch):
    rule = shipped().rules["untranslated-text"]

    def broken(*_: object) -> None:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr(type(rule.judged_by), "judge", broken)

    run = json.loads(locready_("scan", ready, "--format", "json").out)
    told = locready_("scan", ready)

    (result,) = run["results"]
    outcomes = {outcome["rule"]: outcome["outcome"] for outcome in result["rules"]}
    assert outcomes["untranslated-text"] == "error"
    assert "pass" in outcomes.values()
    assert result["checked_share"] < 1
    assert "untranslated-text" in told.out
    assert "Traceback" not in told.out + told.err


def test_quiet_is_a_line_a_file_and_verbose_shows_every_finding(locready_, unready):
    quiet, usual, verbose = (locready_("scan", unready, *option).out for option in (["-q"], [], ["-v"]))

    assert len(quiet.splitlines()) < len(usual.splitlines())
    assert "All findings" in verbose


def test_messages_come_in_japanese_where_they_are_asked_for(locready_, unready, monkeypatch):
    asked = locready_("scan", unready, "--lang", "ja")
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    by_locale = locready_("scan", unready)
    for_programs = json.loads(locready_("scan", unready, "--format", "json").out)

    assert asked == by_locale
    assert "準備不足" in asked.out
    assert for_programs["lang"] == "en"


def test_rates_of_the_house_are_found_beside_the_settings_that_name_them(locready_, unready, tmp_path, monkeypatch):
    (tmp_path / "locready.toml").write_text('rates = "house.yaml"\n', encoding="utf-8")
    (tmp_path / "house.yaml").write_text(
        "currency: JPY\nhourly: {low: 5000, high: 9000}\nprices: {default: {unit: word, low: 20, high: 40}}\n",
        encoding="utf-8",
    )
    below = tmp_path / "below"
    below.mkdir()
    monkeypatch.chdir(below)

    said = locready_("scan", tmp_path / unready, "-v")

    assert "To translate all of it: about" in said.words
    assert "hours, JPY" in said.words
    assert "rates: house.yaml." in said.words


def test_a_mistake_in_the_rates_is_shown_with_its_line(locready_, unready, tmp_path):
    (tmp_path / "locready.toml").write_text('rates = "house.yaml"\n', encoding="utf-8")
    (tmp_path / "house.yaml").write_text("edition: spring\nhourly_price: {low: 1, high: 2}\n", encoding="utf-8")

    said = locready_("scan", unready)

    assert said.code == 2
    assert f"{tmp_path}/house.yaml:2:1: there is no key 'hourly_price'. Did you mean 'hourly'?" in said.err
