"""Settings: where they are found, what they may be, and how a mistake is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from locready.config import Settings, load_config
from locready.errors import ConfigError


def written(folder: Path, text: str, name: str = "locready.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def mistake(folder: Path, text: str, name: str = "locready.toml") -> tuple[int, int, str]:
    with pytest.raises(ConfigError) as caught:
        load_config(written(folder, text, name))
    details = caught.value.details
    return int(details["line"]), int(details["column"]), details["detail"]


def test_without_a_file_everything_is_default(tmp_path):
    assert load_config(start=tmp_path).settings == Settings()


def test_settings_are_written_as_the_options_are(tmp_path):
    written(tmp_path, 'min-score = 90\nfail_on = "major"\nallow-gaps = true\n[project]\ntitles = ["北極星"]\n')

    loaded = load_config(start=tmp_path)

    assert (loaded.settings.min_score, loaded.settings.fail_on, loaded.settings.allow_gaps) == (90, "major", True)
    assert loaded.settings.project.titles == ("北極星",)
    assert set(loaded.origins) == {"min_score", "fail_on", "allow_gaps", "project"}


def test_the_nearest_file_above_counts_and_the_own_one_before_the_shared_one(tmp_path):
    written(tmp_path, "[tool.locready]\nmin-score = 1\n", "pyproject.toml")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert load_config(start=below).settings.min_score == 1

    written(tmp_path, "min-score = 2\n")
    assert load_config(start=below).settings.min_score == 2

    written(below.parent, "min-score = 3\n")
    assert load_config(start=below).settings.min_score == 3


@pytest.mark.parametrize("content", [b"[project]\nname = 'other'\n", b"\xff\xfe not text", b"[not toml"])
def test_a_project_file_that_does_not_speak_of_locready_is_passed_over(tmp_path, content):
    (tmp_path / "pyproject.toml").write_bytes(content)

    assert load_config(start=tmp_path).settings == Settings()


def test_files_of_windows_editors_are_read(tmp_path):
    (tmp_path / "locready.toml").write_bytes('\ufeffprofile = "tiffcom"\r\nmin-score = 90\r\n'.encode())

    settings = load_config(start=tmp_path).settings

    assert (settings.profile, settings.min_score) == ("tiffcom", 90)


def test_lists_inside_lists_without_end_are_refused(tmp_path):
    (tmp_path / "locready.toml").write_text("exclude = " + "[" * 5000 + "]" * 5000, encoding="utf-8")

    with pytest.raises(ConfigError, match="it holds lists inside lists without end"):
        load_config(start=tmp_path)


@pytest.mark.parametrize(
    ("text", "line", "column", "told"),
    [
        ('lang = "en"\nprofil = "x"\n', 2, 1, "there is no setting 'profil'. Did you mean 'profile'?\n    profil"),
        ("[projet]\n", 1, 2, "there is no setting 'projet'. Did you mean 'project'?"),
        ('[project]\ntitle = ["a"]\n', 2, 1, "there is no setting 'title'. Did you mean 'titles'?"),
        ('[project]\nprofile = "haf"\n', 2, 1, "'profile' is no setting of [project]: write it above the first table."),
        ('project = {titels = ["a"]}\n', 1, 12, "there is no setting 'titels'."),
        ("min-score = 101\n", 1, 1, "min-score: a whole number of at most 100 is expected"),
        ("min-score = -1\n", 1, 1, "min-score: a whole number of at least 0 is expected"),
        ("timeout = 0\n", 1, 1, "timeout: a number of at least 1 is expected"),
        ("  jobs = -1\n", 1, 3, "jobs: a whole number of at least 0 is expected"),
        ("jobs = true\n", 1, 1, "jobs: a whole number is expected, not true or false"),
        ("[tool.locready]\nlang = 'en'\n", 1, 2, "In locready.toml the settings stand by themselves"),
        ('fail-on = "majr"\n', 1, 1, "fail-on: 'majr' cannot be chosen, expected one of minor, major, critical"),
        ('exclude = "*.pdf"\n', 1, 1, "exclude: a list is expected, not text"),
        ("target = [1]\n", 1, 1, "target: text is expected, not a whole number"),
        ('profile = "a\n', 1, 13, "this is not TOML (Illegal character"),
        ("[[[\n", 1, 3, "this is not TOML"),
        ("lang = ", 1, 8, "this is not TOML"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_nearest_match(tmp_path, text, line, column, told):
    at_line, at_column, detail = mistake(tmp_path, text)

    assert (at_line, at_column) == (line, column)
    assert told in detail
    assert detail.splitlines()[-1].strip() == text.splitlines()[line - 1].strip()


def test_in_a_shared_file_the_line_is_one_of_our_own_tables(tmp_path):
    text = '[tool.other]\nexclude = ["a"]\n[tool.locready]\nexclude = 3\n[tool.last]\nexclude = 4\n'

    assert mistake(tmp_path, text, "pyproject.toml")[0] == 4


@pytest.mark.parametrize("text", ["tool = 3\n#[tool.locready]", "[tool]\nlocready = 3\n"])
def test_a_shared_file_with_no_table_of_ours_is_told_or_has_no_settings(tmp_path, text):
    path = written(tmp_path, text, "pyproject.toml")

    try:
        assert load_config(path).settings == Settings()
    except ConfigError as error:
        assert "a table [tool.locready] is expected" in error.message


@pytest.mark.parametrize("make", [lambda path: None, Path.mkdir, lambda path: path.write_bytes(b"\xff\xfe\x00")])
def test_a_named_file_that_cannot_be_read_is_told(tmp_path, make):
    path = tmp_path / "mine.toml"
    make(path)

    with pytest.raises(ConfigError, match=r"mine\.toml:1:1: it (cannot be read|is not text)"):
        load_config(path)


def test_a_rates_file_is_looked_for_beside_the_settings_that_name_it(tmp_path):
    written(tmp_path, 'rates = "money/house.yaml"\n')
    below = tmp_path / "a"
    below.mkdir()

    assert load_config(start=below).rates_file == tmp_path / "money" / "house.yaml"
    assert load_config(start=Path("/")).rates_file is None
