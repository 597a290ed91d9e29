"""The hook: what pre-commit runs, on what, and what a person who is stopped gets to read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from ruamel.yaml import YAML

import locready
from locready.formats import FORMATS
from made_materials import JAPANESE, deck, pdf
from made_subtitles import clip, srt

SOURCE = Path(locready.__file__).parents[1]
CHECKOUT = SOURCE.parent
HOOKS = CHECKOUT / ".pre-commit-hooks.yaml"
pytestmark = pytest.mark.skipif(not HOOKS.exists(), reason="needs the checkout")


@dataclass(frozen=True)
class Repository:
    """A git repository whose hooks are those of this checkout."""

    folder: Path

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self._run("git", *arguments)

    def pre_commit(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self._run(sys.executable, "-m", "pre_commit", *arguments)

    def commit(self, *names: str) -> subprocess.CompletedProcess[str]:
        """Add files, and run the hook as a commit of them would."""
        self.git("add", "--", *names)
        return self.pre_commit("run", "--color", "never")

    def _run(self, *command: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "PYTHONPATH": str(SOURCE),
            "PRE_COMMIT_HOME": str(self.folder / ".git" / "pre-commit-home"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "LC_ALL": "C.UTF-8",
        }
        return subprocess.run(  # noqa: S603 -- git and pre-commit, on files of this test
            command, cwd=self.folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    folder = tmp_path / "materials"
    folder.mkdir()
    made = Repository(folder)
    made.git("init", "--quiet")
    return made


@pytest.fixture
def hooked(repository: Repository) -> Repository:
    """Use the published hook as it is, but for the environment that pre-commit would have to build."""
    (hook,) = YAML(typ="safe").load(HOOKS.read_text(encoding="utf-8"))
    program, *arguments = hook["entry"].split()
    assert program == "locready"
    local = {**hook, "language": "system", "entry": " ".join([sys.executable, "-m", program, *arguments])}
    del local["minimum_pre_commit_version"]
    with (repository.folder / ".pre-commit-config.yaml").open("w", encoding="utf-8") as file:
        YAML(typ="safe").dump({"repos": [{"repo": "local", "hooks": [local]}]}, file)
    repository.git("add", ".pre-commit-config.yaml")
    return repository


def test_a_ready_deck_may_be_committed(hooked):
    deck(hooked.folder / "ready.pptx")

    done = hooked.commit("ready.pptx")

    assert (done.returncode, done.stderr) == (0, "")
    assert "Passed" in done.stdout


def test_an_unready_deck_is_stopped_with_slides_and_work_to_do(hooked):
    deck(hooked.folder / "unready.pptx", JAPANESE)

    done = hooked.commit("unready.pptx")

    words = " ".join(done.stdout.split())
    assert done.returncode == 1
    assert "NOT READY" in words
    assert "unready.pptx" in words
    assert "on slides 1-3" in words
    assert "\x1b" not in done.stdout


def test_a_broken_deck_is_stopped_with_the_mend(hooked):
    (hooked.folder / "broken.pptx").write_bytes(b"")

    done = hooked.commit("broken.pptx")

    assert done.returncode == 1
    assert "it is empty. Open it in the program that made it" in " ".join(done.stdout.split())


def test_changes_of_other_files_do_not_run_it(hooked):
    (hooked.folder / "notes.txt").write_text("notes")

    done = hooked.commit("notes.txt")

    assert done.returncode == 0
    assert "no files to check" in done.stdout


@pytest.mark.parametrize("name", ["pitch deck (final).PPTX", "企画書 最終版.pptx", "資料/灯台守 'A'.PPTX"])
def test_names_with_spaces_and_kanji_reach_the_program_whole(hooked, name):
    (hooked.folder / name).parent.mkdir(exist_ok=True)
    deck(hooked.folder / name, JAPANESE)

    done = hooked.commit(name)

    assert done.returncode == 1
    assert Path(name).name in done.stdout


def test_several_files_are_told_in_one_report(hooked):
    for number in range(4):
        deck(hooked.folder / f"{number}.pptx", JAPANESE)
    pdf(hooked.folder / "sheet.pdf")

    done = hooked.commit(".")

    assert done.returncode == 1
    assert "5 files, 1 passed, 4 did not pass" in " ".join(done.stdout.split())


def test_every_material_starts_it_but_for_what_a_repository_is_full_of():
    (hook,) = YAML(typ="safe").load(HOOKS.read_text(encoding="utf-8"))
    read = {extension for known in FORMATS if known.module is not None for extension in known.extensions}

    passed_over = {extension for extension in read if not re.search(hook["files"], f"material.{extension}")}

    assert passed_over == {"html", "htm", "xhtml", "md", "markdown", "txt", "text", "ts"} | {"gif", "bmp", "avif"}


def test_a_changed_subtitle_file_has_its_clip_checked(hooked):
    clip(hooked.folder / "trailer.mp4", seconds=2)
    srt(hooked.folder / "trailer.ja.srt", JAPANESE)
    (hooked.folder / "locready.toml").write_text('spoken = "ja"\n')

    done = hooked.commit("trailer.ja.srt")

    assert done.returncode == 1
    assert "trailer.mp4" in done.stdout


def test_settings_of_the_repository_count(hooked):
    deck(hooked.folder / "unready.pptx", JAPANESE)
    (hooked.folder / "locready.toml").write_text('target = ["ja"]\n')

    assert hooked.commit("unready.pptx").returncode == 0


@pytest.mark.slow
def test_the_published_hook_installs_itself_and_runs(repository, tmp_path):
    """Builds an environment, so it needs the network or a mirror."""
    checkout = tmp_path / "checkout"
    subprocess.run(["git", "clone", "--quiet", str(CHECKOUT), str(checkout)], check=True)  # noqa: S603, S607
    deck(repository.folder / "unready.pptx", JAPANESE)
    repository.git("add", ".")

    done = repository.pre_commit("try-repo", str(checkout), "locready", "--files", "unready.pptx", "--color", "never")

    assert done.returncode == 1, done.stdout + done.stderr
    assert "NOT READY" in done.stdout
