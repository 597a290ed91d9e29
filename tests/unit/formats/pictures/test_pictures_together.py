"""The pictures of a file are read together: those alike once, within limits, and none harms another."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from locready.formats.pictures.batch import Unread, read_together
from locready.formats.pictures.decode import PictureUnreadable
from locready.formats.pictures.writing import Writing
from locready.model import GapReason
from locready.ocr.lines import Line
from locready.ocr.options import Engine, OcrLimits, OcrOptions
from locready.ocr.pixels import Pixels
from made_pictures import blank, gradient, pixels, sign

AUTO = OcrOptions()


class Recogniser:
    """Stands for the engines: remembers what it was shown, and sees one line in every picture."""

    def __init__(self) -> None:
        self.shown: list[tuple[int, ...]] = []

    def __call__(self, pictures: Iterable[Pixels], options: OcrOptions) -> list[tuple[Line, ...]]:
        self.shown += [picture.shape for picture in pictures]
        quad = ((0.0, 0.0), (20.0, 0.0), (20.0, 10.0), (0.0, 10.0))
        return [
            (Line(quad=quad, text=f"line {place}", confidence=0.9, engine="fake"),) for place in range(len(self.shown))
        ]


@pytest.fixture
def recogniser(monkeypatch: pytest.MonkeyPatch) -> Recogniser:
    fake = Recogniser()
    monkeypatch.setattr("locready.formats.pictures.batch.recognise", fake)
    return fake


def a(width: int) -> Callable[[], Pixels]:
    return lambda: pixels(gradient(width, 40))


def said(outcome: Writing | Unread) -> list[str]:
    assert isinstance(outcome, Writing)
    return [block.text for block in outcome.blocks]


def fails(why: str, reason: GapReason = GapReason.DAMAGED_PART) -> Callable[[], Pixels]:
    def picture() -> Pixels:
        raise PictureUnreadable(why, reason)

    return picture


def test_pictures_alike_are_recognised_once_whatever_they_are_called(recogniser: Recogniser) -> None:
    found = read_together({"a": a(60), "b": a(70), "c": a(60)}, AUTO)

    assert recogniser.shown == [(40, 60, 3), (40, 70, 3)]
    assert [said(found[name]) for name in "abc"] == [["line 0"], ["line 1"], ["line 0"]]


def test_pictures_of_the_same_bytes_in_another_shape_are_not_alike(recogniser: Recogniser) -> None:
    wide, high = pixels(gradient(60, 40)), pixels(gradient(60, 40)).reshape(60, 40, 3)

    read_together({"wide": lambda: wide, "high": lambda: high}, AUTO)

    assert recogniser.shown == [(40, 60, 3), (60, 40, 3)]


def test_without_an_engine_nothing_is_decoded(recogniser: Recogniser) -> None:
    found = read_together({"a": fails("it was decoded")}, OcrOptions(engine=Engine.NONE))

    assert found == {"a": Unread(reason=GapReason.PICTURE)}
    assert recogniser.shown == []


def test_a_picture_that_cannot_be_read_is_told_and_the_others_are_read(recogniser: Recogniser) -> None:
    found = read_together(
        {"bad": fails("it is damaged"), "good": a(60), "huge": fails("too many pixels", GapReason.LIMIT)}, AUTO
    )

    assert found["bad"] == Unread(reason=GapReason.DAMAGED_PART, detail="it is damaged")
    assert found["huge"] == Unread(reason=GapReason.LIMIT, detail="too many pixels")
    assert said(found["good"]) == ["line 0"]


@pytest.mark.parametrize("picture", [blank(300, 200, "navy"), gradient(7, 400), blank(1, 1)])
def test_what_is_too_even_or_too_small_for_writing_is_not_recognised(recogniser: Recogniser, picture: object) -> None:
    found = read_together({"a": lambda: pixels(picture)}, AUTO)

    assert said(found["a"]) == []
    assert recogniser.shown == []


def test_writing_that_a_drawing_holds_is_not_recognised(recogniser: Recogniser) -> None:
    writing = Writing(width=10, height=10)

    assert read_together({"a": lambda: writing}, AUTO) == {"a": writing}
    assert recogniser.shown == []


def test_pictures_after_the_limit_are_told(recogniser: Recogniser) -> None:
    found = read_together({name: a(60 + place) for place, name in enumerate("abc")}, limited(pictures=2))

    assert len(recogniser.shown) == 2
    assert found["c"] == Unread(reason=GapReason.LIMIT, detail="only the first 2 pictures are read")


def test_when_the_time_is_up_the_rest_is_told_and_what_was_read_stays(
    recogniser: Recogniser, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter((0.0, 1.0, 8.0, 8.0))
    monkeypatch.setattr("locready.formats.pictures.batch.monotonic", lambda: next(clock))

    found = read_together({"a": a(60), "b": a(70), "c": a(80)}, limited(seconds=5))

    assert said(found["a"]) == ["line 0"]
    assert [found[name] for name in "bc"] == [
        Unread(reason=GapReason.LIMIT, detail="reading its pictures took more than 5 s")
    ] * 2


def limited(**limits: float) -> OcrOptions:
    return OcrOptions(limits=OcrLimits(**limits))


def test_lines_that_nobody_could_read_are_probably_in_the_script_that_the_file_writes_most(
    recogniser: Recogniser,
) -> None:
    found = read_together({"a": a(60)}, AUTO, ["한국 영화", "Northern Light Films", "кино"])

    assert found["a"].likely == "Hang"


def test_a_picture_that_was_read_is_let_go_before_the_next_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []

    def recognising(pictures: Iterable[Pixels], options: OcrOptions) -> list[tuple[Line, ...]]:
        found = []
        for _picture in pictures:
            order.append("recognised")
            found.append(())
        return found

    def decoding(width: int) -> Callable[[], Pixels]:
        return lambda: order.append("decoded") or a(width)()  # type: ignore[func-returns-value]

    monkeypatch.setattr("locready.formats.pictures.batch.recognise", recognising)

    read_together({"a": decoding(60), "b": decoding(70)}, AUTO)

    assert order == ["decoded", "recognised"] * 2


def test_what_the_engines_read_is_writing_without_gaps() -> None:
    picture = pixels(sign("Northern Light Films"))

    [writing] = read_together({"a": lambda: picture}, AUTO).values()

    assert said(writing) == ["Northern Light Films"]
    assert list(writing.gaps()) == []
