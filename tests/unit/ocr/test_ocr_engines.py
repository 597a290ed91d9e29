"""Each engine does its part; what is missing, wrong or broken off costs its own lines and nothing else."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytesseract
import pytest

from locready.errors import DependencyMissing, UsageError
from locready.ocr import rapid, tesseract
from locready.ocr.lines import Unread
from locready.ocr.options import Engine, OcrLimits, OcrOptions, RecognitionModel
from locready.ocr.pixels import Pixels
from locready.ocr.recognise import recognise
from made_pictures import CYRILLIC, KOREAN, blank, needs_tesseract, pixels, sign, write

_PROGRAM = """#!/bin/sh
case "$1" in
  --list-langs) printf 'List of available languages in /nowhere (2):\\neng\\nkor\\n'; exit 0 ;;
  --version) {version}; exit 0 ;;
esac
{action}
"""


@pytest.fixture
def bilingual() -> Pixels:
    """A line that the first engine reads, and one in Korean below."""
    picture = write(blank(640, 240), "Northern Light Films", 40, 30, 40)
    return pixels(write(picture, "한국 영화의 새로운 물결", 40, 140, 40, KOREAN))


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Put a program called tesseract first on the path; it names its languages and then does what the test writes."""
    path = tmp_path / "bin" / "tesseract"
    path.parent.mkdir()
    monkeypatch.setenv("PATH", f"{path.parent}{os.pathsep}{os.environ['PATH']}")
    tesseract.models.cache_clear()
    version = pytesseract.pytesseract.get_tesseract_version
    monkeypatch.setattr(version, "_result", version)  # that it was not asked for yet: it is once a process
    yield path
    tesseract.models.cache_clear()


def acts(path: Path, action: str, version: str = "echo tesseract 5.3.0") -> None:
    path.write_text(_PROGRAM.format(action=action, version=version))
    path.chmod(0o755)


@pytest.fixture
def no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "models", frozenset)


def test_without_an_engine_pictures_have_no_lines(bilingual: Pixels) -> None:
    assert recognise([bilingual, bilingual], OcrOptions(engine=Engine.NONE)) == [(), ()]


@pytest.mark.parametrize(
    ("action", "version"),
    [
        ("exec sleep 20", "echo tesseract 5.3.0"),
        ("kill -9 $$", "echo tesseract 5.3.0"),
        ("exit 1", "echo tesseract 5.3.0"),
        ("printf nonsense >$2.tsv", "echo tesseract 5.3.0"),
        ("exit 1", "echo nonsense"),
        ("exit 1", "exit 1"),
    ],
)
def test_a_program_that_hangs_dies_or_fails_costs_its_own_lines_and_is_told(
    program: Path, bilingual: Pixels, action: str, version: str
) -> None:
    acts(program, action, version)

    [lines] = recognise([bilingual], OcrOptions(limits=OcrLimits(tesseract_s=0.5)))

    assert {(line.text, line.why) for line in lines} == {
        ("Northern Light Films", None),
        ("", Unread.ENGINE_FAILED),
    }


def test_without_the_program_its_lines_say_that_an_engine_is_missing(bilingual: Pixels, no_program: None) -> None:
    [lines] = recognise([bilingual])

    assert {(line.text, line.why) for line in lines} == {("Northern Light Films", None), ("", Unread.NO_ENGINE)}


def test_the_program_is_not_called_where_the_first_engine_alone_is_asked_for(
    program: Path, bilingual: Pixels, tmp_path: Path
) -> None:
    acts(program, f"touch {tmp_path / 'called'}")

    [lines] = recognise([bilingual], OcrOptions(engine=Engine.RAPIDOCR))

    assert {line.why for line in lines} == {None, Unread.NO_ENGINE}
    assert not (tmp_path / "called").exists()


def test_the_program_asked_for_by_name_and_missing_is_told_with_the_way_to_get_it(
    bilingual: Pixels, no_program: None
) -> None:
    with pytest.raises(DependencyMissing, match="Tesseract") as caught:
        recognise([bilingual], OcrOptions(engine=Engine.TESSERACT))

    assert "apt-get install tesseract-ocr" in str(caught.value.advice)


def test_the_program_alone_reads_a_whole_picture() -> None:
    needs_tesseract("eng")

    [[line]] = recognise([pixels(sign("Northern Light Films", 40))], OcrOptions(engine=Engine.TESSERACT))

    assert (line.text, line.engine, line.why) == ("Northern Light Films", "tesseract", None)
    assert line.box == pytest.approx((40, 40, 420, 90), abs=30)


def test_a_whole_picture_on_which_the_program_dies_is_one_line_without_text(program: Path) -> None:
    acts(program, "kill -9 $$")

    [[line]] = recognise([pixels(blank(90, 60))], OcrOptions(engine=Engine.TESSERACT))

    assert (line.text, line.why, line.box) == ("", Unread.ENGINE_FAILED, (0, 0, 90, 60))


def own(script: str = "Cyrl", sha256: str | None = None) -> RecognitionModel:
    """Return the bundled model as if it were the user's own, for a script that it does not know."""
    path = max(rapid.models(), key=lambda path: "rec" in path.name)
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if sha256 is None else sha256
    return RecognitionModel(path=str(path), sha256=digest, script=script)


def test_a_model_of_the_users_own_is_asked_for_what_the_bundled_one_cannot_read(
    no_program: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = []
    read = rapid.read

    def reading(lines: list[Pixels], model: str = "") -> list[rapid.Guess]:
        models.append(model)
        return read(lines, model) if not model else [rapid.Guess("Новая волна", 0.97) for _line in lines]

    monkeypatch.setattr(rapid, "read", reading)
    picture = pixels(sign("한국 영화의 새로운 물결", 40, KOREAN))

    [[line]] = recognise([picture], OcrOptions(models=(own(),)))

    assert (line.text, line.script, line.engine, line.why) == ("Новая волна", "Cyrl", "rapidocr", None)
    assert models[-1] == own().path


def test_a_model_of_the_users_own_is_loaded_and_what_it_is_not_sure_of_stays_unread(
    bilingual: Pixels, no_program: None
) -> None:
    [lines] = recognise([bilingual], OcrOptions(models=(own(),)))

    assert {line.text for line in lines} == {"Northern Light Films", ""}


def test_a_model_with_another_hash_is_refused_with_both(bilingual: Pixels, no_program: None) -> None:
    with pytest.raises(UsageError, match=r"has the SHA-256 \w{64}, not the one in"):
        recognise([bilingual], OcrOptions(models=(own(sha256="0" * 64),)))


def test_a_model_that_is_missing_is_told_with_its_path(bilingual: Pixels, no_program: None, tmp_path: Path) -> None:
    model = RecognitionModel(path=str(tmp_path / "no.onnx"), sha256="0" * 64, script="Cyrl")

    with pytest.raises(DependencyMissing, match=r"no\.onnx"):
        recognise([bilingual], OcrOptions(models=(model,)))


def test_nothing_is_ever_asked_of_the_network(monkeypatch: pytest.MonkeyPatch, no_program: None) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("the network was asked")

    rapid._engine.cache_clear()
    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)

    [[line]] = recognise([pixels(sign("Northern Light Films"))])

    assert line.text == "Northern Light Films"


def test_a_line_of_a_script_that_is_not_sure_is_told_as_such(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tesseract, "models", lambda: frozenset({"tha"}))
    monkeypatch.setattr(tesseract, "read_lines", lambda lines, model, seconds: [[] for _line in lines])

    [[line]] = recognise([pixels(sign("Новая волна российского кино", 40, CYRILLIC))])

    assert (line.text, line.why) == ("", Unread.UNCERTAIN)
