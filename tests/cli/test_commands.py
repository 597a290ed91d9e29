"""The other commands, and what every command's help holds."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import locready
from locready.formats import FORMATS
from locready.rules import shipped
from locready.rules.profile import words_in

HEAVY = (
    "pptx",
    "pypdf",
    "pypdfium2",
    "lxml",
    "numpy",
    "PIL",
    "langdetect",
    "ruamel",
    "wordfreq",
    "msoffcrypto",
    "pebble",
)
COMMANDS = (
    ["scan"],
    ["rules"],
    ["explain"],
    ["profiles"],
    ["identify"],
    ["doctor"],
    ["schema"],
    ["compare"],
    ["config", "show"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_an_example(locready_, command):
    said = locready_(*command, "--help")

    assert (said.code, said.err) == (0, "")
    assert "Example" in said.out
    assert f"locready {command[0]}" in said.words


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_the_help_lists_every_command(locready_, option):
    said = locready_(option)

    assert said.code == 0
    assert all(f"│ {command[0]} " in said.out for command in COMMANDS)


def test_the_version_is_told(locready_):
    assert locready_("--version").out == f"locready {locready.__version__}\n"


def test_no_command_at_all_shows_the_help(locready_):
    said = locready_()

    assert said.code == 2
    assert "Usage: locready" in said.out + said.err


@pytest.mark.parametrize("arguments", [["--help"], ["scan", "--help"]])
def test_help_loads_nothing_heavy(arguments):
    program = (
        "import sys\nfrom locready.cli.main import exit_code\n"
        f"assert exit_code({arguments!r}) == 0\n"
        f"sys.stderr.write(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    )

    environment = {**os.environ, "PYTHONPATH": str(Path(locready.__file__).parents[1])}
    done = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_a_command_that_is_mistyped_is_not_taken_for_a_file(locready_):
    said = locready_("ruls")

    assert said.code == 2
    assert "There is no command 'ruls', and no such file. Did you mean 'rules'?" in said.err


def test_the_rules_are_listed_with_their_severity_and_can_all_be_explained(locready_):
    listed = locready_("rules")

    for rule in shipped().rules.values():
        explained = locready_("explain", rule.id)
        assert f" {rule.id} " in listed.out
        assert explained.code == 0
        assert " ".join(rule.why["en"].split()) in explained.words


def test_a_rule_is_explained_in_japanese(locready_):
    rule = shipped().rules["era-year"]

    assert rule.why["ja"] in "".join(locready_("explain", "era-year", "--lang", "ja").out.split())


def test_the_list_of_rules_ends_with_how_many_there_are(locready_):
    last = locready_("rules").out.splitlines()[-1]

    count = len(shipped().rules)
    assert count >= 60
    assert last.startswith(f"{count} rules for generic-en: ")


def test_the_manual_is_written_to_standard_output_a_file_and_a_folder(locready_, tmp_path):
    one = locready_("rules", "--format", "markdown")
    file = locready_("rules", "--format", "markdown", "--output", "manual.md")
    folder = locready_("rules", "--format", "markdown", "--output", "docs/rules", "--lang", "ja")

    assert (one.code, file.code, folder.code) == (0, 0, 0)
    assert (tmp_path / "manual.md").read_text(encoding="utf-8") == one.out
    assert (tmp_path / "docs/rules/era-year.md").read_text(encoding="utf-8").startswith("# era-year\n")
    assert "era-year.md" in (tmp_path / "docs/rules/index.md").read_text(encoding="utf-8")


def test_the_rules_are_there_for_programs(locready_):
    rules = {rule["id"]: rule for rule in json.loads(locready_("rules", "--format", "json").out)}

    assert set(rules) == set(shipped().rules)
    assert rules["long-logline"]["limits"] == ["logline_words", "logline_han"]
    assert rules["era-year"]["why"] == shipped().rules["era-year"].why["en"].strip()


def test_a_manual_that_cannot_be_written_is_told_without_a_traceback(locready_, tmp_path):
    (tmp_path / "taken").write_text("", encoding="utf-8")

    into_file = locready_("rules", "--format", "json", "--output", "nowhere/rules.json")
    into_folder = locready_("rules", "--format", "markdown", "--output", "taken/rules")

    assert (into_file.code, into_folder.code) == (2, 2)
    assert "nowhere/rules.json cannot be written: No such file or directory." in into_file.err
    assert "taken/rules cannot be made: Not a directory." in into_folder.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["explain", "era-yaer"], "There is no rule 'era-yaer'. Did you mean 'era-year'?"),
        (["rules", "--profile", "tiffcon"], "There is no profile 'tiffcon'. Did you mean 'tiffcom'?"),
        (["profiles", "show", "tiffcon"], "There is no profile 'tiffcon'. Did you mean 'tiffcom'?"),
        (["profiles", "shwo"], "No such command 'shwo'"),
        (["explain"], "Missing argument"),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(locready_, arguments, told):
    said = locready_(*arguments)

    assert (said.code, said.out) == (2, "")
    assert told in said.err


def test_the_markets_are_listed_and_shown_with_source_and_date(locready_):
    listed = locready_("profiles")
    shown = locready_("profiles", "show", "tiffcom")

    assert all(name in listed.out for name in shipped().profiles)
    assert words_in(shipped().profiles["tiffcom"].source, "en") in shown.words
    assert "verified" in shown.out


@pytest.mark.parametrize(
    ("text", "language"), [("東京国際映画祭", "ja"), ("A film about the sea", "en"), ("https://example.com", "zxx")]
)
def test_a_text_is_identified(locready_, text, language):
    said = locready_("identify", text)

    assert said.code == 0
    assert said.out.startswith(f"{language}  ")


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\udcff", "x" * 100_000])
def test_odd_texts_are_identified_without_complaint(locready_, text):
    assert locready_("identify", "--", text).code == 0


def test_the_doctor_names_every_format_and_says_which_are_read(locready_):
    said = locready_("doctor")

    assert said.code == 0
    assert all(known.title in said.out for known in FORMATS)
    assert "missing" not in said.out


def test_every_setting_is_shown_with_the_file_that_it_comes_from(locready_, tmp_path):
    (tmp_path / "locready.toml").write_text('min-score = 90\n[project]\ntitles = ["北極星"]\n', encoding="utf-8")

    lines = {line.split()[0]: line for line in locready_("config", "show").out.splitlines()}

    assert lines["min-score"].split() == ["min-score", "90", str(tmp_path / "locready.toml")]
    assert "北極星" in lines["project.titles"]
    assert lines["profile"].split()[-1] == "default"


def test_a_mistake_in_the_settings_is_shown_with_its_line(locready_, tmp_path):
    (tmp_path / "locready.toml").write_text('lang = "en"\nprofil = "tiffcom"\n', encoding="utf-8")

    said = locready_("scan", ".")

    assert said.code == 2
    assert said.err.splitlines() == [
        f"locready: {tmp_path}/locready.toml:2:1: there is no setting 'profil'. Did you mean 'profile'?",
        '    profil = "tiffcom"',
        "`locready config show` lists every setting.",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["explain", "era-yaer", "--lang", "ja"],
        ["explain", "era-yaer", "--lang=ja"],
        ["scan", "--lang", "ja", "deck.pptx", "--profile", "tifcom"],
        ["scan", "--lang", "ja", "deck.pptx", "--format", "jsn"],
        ["scan", "--lang", "ja", "https://example.com/deck.pptx"],
        ["scan", "--lang", "ja", "deck.pptx", "--format", "html=no/way/"],
    ],
    ids=lambda arguments: arguments[-1],
)
def test_misuse_is_told_in_the_language_that_was_asked_for(locready_, arguments):
    said = locready_(*arguments)

    assert said.code == 2
    assert said.err.endswith("。\n") or "使用できる形式" in said.err
    assert not re.search("[a-z]{2,} [a-z]{2,} [a-z]{2,}", said.err)
