"""Lines that the first engine does not know: their script is named only when one model is sure and no rival is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from locready.model.scripts import Script
from locready.ocr import foreign, tesseract
from locready.ocr.foreign import read_foreign
from locready.ocr.pixels import Pixels
from locready.ocr.tesseract import Word

INSTALLED = frozenset({"kor", "tha", "rus", "jpn", "eng"})
KOREAN, THAI, RUSSIAN = "한국영화제작", "ภาพยนตร์ไทย", "Новая волна"


class Program:
    """Stands for Tesseract: what each model makes of a line, told by the line's width."""

    def __init__(self, says: Mapping[str, Mapping[int, tuple[str, float]]]) -> None:
        self.says = says
        self.asked: list[tuple[str, list[int]]] = []

    def read_lines(self, lines: Sequence[Pixels], model: str, seconds: float) -> list[list[Word]]:
        widths = [line.shape[1] for line in lines]
        self.asked.append((model, widths))
        return [self.words(model, width) for width in widths]

    def words(self, model: str, width: int) -> list[Word]:
        text, confidence = self.says.get(model, {}).get(width, ("", 0.0))
        return [Word(word, confidence, (1, 1, 1), (0, 0, 9, 9)) for word in text.split()]


@pytest.fixture(autouse=True)
def _one_layer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each line as it is, so that its width tells which one it is."""
    monkeypatch.setattr(foreign, "layers", lambda line: [line])
    monkeypatch.setattr(tesseract, "models", lambda: INSTALLED)


def read(program: Program, *widths: int, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Script, str] | None]:
    monkeypatch.setattr(tesseract, "read_lines", program.read_lines)
    lines = [np.zeros((40, width, 3), dtype=np.uint8) for width in widths]
    return [None if found is None else (found.script, found.text) for found in read_foreign(lines, 9)]


def test_the_surest_model_names_the_script(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program({"kor": {200: (KOREAN, 0.9)}, "tha": {200: (THAI, 0.8)}})

    assert read(program, 200, monkeypatch=monkeypatch) == [(Script.HANGUL, KOREAN)]


def test_only_installed_models_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program({})

    read(program, 200, monkeypatch=monkeypatch)

    assert {model for model, _ in program.asked} == INSTALLED


def test_a_line_that_a_rival_reads_better_is_in_no_foreign_script(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program({"rus": {200: (RUSSIAN, 0.8)}, "eng": {200: ("Northern Light", 0.9)}})

    assert read(program, 200, monkeypatch=monkeypatch) == [None]


@pytest.mark.parametrize(("confidence", "named"), [(0.75, True), (0.74, False)])
def test_a_script_is_named_from_a_confidence_on(
    confidence: float, named: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Program({"kor": {200: (KOREAN, confidence)}})

    assert (read(program, 200, monkeypatch=monkeypatch) != [None]) is named


def test_letters_of_other_scripts_outweigh_a_few_of_the_models_own(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program({"rus": {200: ("Новая wave of cinema", 0.9)}})

    assert read(program, 200, monkeypatch=monkeypatch) == [None]


@pytest.mark.parametrize(("text", "named"), [("영화제", True), ("영화", False)])
def test_a_few_specks_name_no_script(text: str, named: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (read(Program({"kor": {80: (text, 0.95)}}), 80, monkeypatch=monkeypatch) != [None]) is named


def test_few_letters_in_a_long_line_name_no_script(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(Program({"kor": {800: ("영화제", 0.95)}}), 800, monkeypatch=monkeypatch) == [None]


def test_the_first_lines_are_tried_in_every_script_and_the_rest_in_those_that_were_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    widths = [200 + number for number in range(12)]
    program = Program({"kor": dict.fromkeys(widths, (KOREAN, 0.9))})

    found = read(program, *widths, monkeypatch=monkeypatch)

    assert found == [(Script.HANGUL, KOREAN)] * 12
    probed, rest = program.asked[: len(INSTALLED)], program.asked[len(INSTALLED) :]
    assert all(sorted(asked) == widths[-8:] for _, asked in probed)  # the largest lines tell most
    assert {model for model, _ in rest} == {"kor", "jpn", "eng"}
    assert all(sorted(asked) == widths[:4] for _, asked in rest)


def test_where_nothing_is_found_in_the_first_lines_the_rest_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program({})

    assert read(program, *range(200, 230), monkeypatch=monkeypatch) == [None] * 30
    assert max(len(asked) for _, asked in program.asked) == 8


def test_thai_is_joined_without_spaces_and_korean_keeps_those_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program({"tha": {200: ("ภาพ ยนตร์ ไทย", 0.9)}, "kor": {201: ("한 국 영화 제작", 0.9)}})

    found = read(program, 200, 201, monkeypatch=monkeypatch)

    assert found == [(Script.THAI, "ภาพยนตร์ไทย"), (Script.HANGUL, "한국 영화 제작")]


def test_no_line_calls_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program({})

    assert read(program, monkeypatch=monkeypatch) == []
    assert program.asked == []
