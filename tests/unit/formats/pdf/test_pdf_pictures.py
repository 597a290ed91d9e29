"""Scans, outlines, pictures and doubtful text of a PDF are read from how they look."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from made_pdfs import HEIGHT, WIDTH, Draw, document, drawn, lines, page_of, stream, texts, together, written
from PIL import Image, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from locready.formats.pdf.agreement import agree, contradict, likeness
from locready.formats.pdf.render import Drawer, cut
from locready.formats.pictures import batch
from locready.model import Box, Document, GapReason, Origin, Role
from locready.ocr.lines import Line
from locready.ocr.options import Engine, OcrLimits, OcrOptions
from locready.ocr.pixels import Pixels
from made_pictures import blank, gradient, sign, write

BLIND = OcrOptions(engine=Engine.NONE)
TEXT = "Enough text for a page that is more than a number."


class Counter:
    """Remembers the pictures that are recognised, and has them recognised."""

    def __init__(self) -> None:
        self.shown: list[Pixels] = []
        self._recognise = batch.recognise

    def __call__(self, pictures: Iterable[Pixels], options: OcrOptions) -> list[tuple[Line, ...]]:
        new = list(pictures)
        self.shown += new
        return self._recognise(new, options)


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> Counter:
    counter = Counter()
    monkeypatch.setattr(batch, "recognise", counter)
    return counter


def shown(picture: Image.Image, x: float = 0, y: float = 0, width: float = WIDTH, height: float = HEIGHT) -> Draw:
    """Draw a picture; the place is in points from the lower left corner."""
    image = ImageReader(picture)
    return lambda canvas: canvas.drawImage(image, x, y, width, height)  # type: ignore[no-any-return]


def scan() -> Image.Image:
    page = write(blank(1_200, 800), "The Lighthouse Keeper", 100, 120, 80)
    return write(page, "A feature film about the last lighthouse.", 100, 400, 36)


def reasons(read: Document) -> list[GapReason]:
    return [gap.reason for gap in read.gaps]


def outlined(text: str, x: float, y: float, size: float) -> Draw:
    """Draw text as a program does that turns it into outlines: many small rectangles, no letter."""

    def draw(canvas: Canvas) -> None:
        font = ImageFont.load_default(size * 4)
        _left, _top, right, bottom = font.getbbox(text)
        mask = np.asarray(write(blank(round(right), round(bottom)), text, 0, 0, size * 4).convert("L")) < 128
        path = canvas.beginPath()
        for row, line in enumerate(mask):
            edges = np.flatnonzero(np.diff(np.concatenate(([0], line.astype(int), [0]))))
            for left, end in edges.reshape(-1, 2).tolist():
                path.rect(x + left / 4, y - row / 4, (end - left) / 4, 0.26)
        canvas.drawPath(path, stroke=0, fill=1)

    return draw


def test_a_scanned_page_is_read_with_its_title_and_its_places(tmp_path: Path) -> None:
    read = document(drawn(tmp_path / "a.pdf", shown(scan())))

    assert [(it.text, it.role, it.origin) for it in read.segments if it.role is not Role.METADATA] == [
        ("The Lighthouse Keeper", Role.TITLE, Origin.OCR),
        ("A feature film about the last lighthouse.", Role.BODY, Origin.OCR),
    ]
    assert read.segments[0].location.box == pytest.approx((0.08, 0.15, 0.71, 0.09), abs=0.03)
    assert all(it.ocr_confidence is not None and it.picture == "page[1]" for it in read.segments[:2])
    assert read.gaps == ()


def test_a_page_of_outlines_is_read(tmp_path: Path) -> None:
    read = document(drawn(tmp_path / "a.pdf", outlined("Northern Light Films", 60, 300, 40)))

    assert texts(read) == ["Northern Light Films"]
    assert read.gaps == ()


def test_beside_text_a_picture_alone_is_looked_at_and_text_over_it_is_not_read_twice(
    tmp_path: Path, counter: Counter
) -> None:
    picture = write(gradient(600, 400), "Printed in the picture", 60, 250, 40, ink="white")
    page = together(shown(picture, 60, 40, 420, 280), lines(TEXT, top=120, x=80), lines("Beside it", top=30))

    read = document(drawn(tmp_path / "a.pdf", page))

    assert sorted(texts(read)) == sorted([TEXT, "Beside it", "Printed in the picture"])
    assert {it.text: it.origin for it in read.segments}[TEXT] is Origin.NATIVE
    [looked_at] = counter.shown
    assert looked_at.shape[1] < 0.75 * 1_250
    assert reasons(read) == []


def test_a_background_on_every_page_is_recognised_once(tmp_path: Path, counter: Counter) -> None:
    behind = sign("NORTHERN LIGHT FILMS", 60)
    pages = [together(shown(behind, 0, 0, 600, 300), lines(f"{TEXT} {number}", top=40)) for number in range(6)]

    read = document(drawn(tmp_path / "a.pdf", *pages))

    assert len(counter.shown) == 1
    assert [it.location.index for it in read.segments if it.text == "NORTHERN LIGHT FILMS"] == list(range(1, 7))


def old_ocr(tmp_path: Path, layer: str, page: str = "The harbour closes in winter") -> Document:
    """A scan with an invisible text over it."""

    def draw(canvas: Canvas) -> None:
        shown(write(blank(1_200, 800), page, 100, 200, 60))(canvas)
        text = canvas.beginText(50, 280)
        text.setTextRenderMode(3)
        text.setFont("Helvetica", 30)
        text.textLine(layer)
        canvas.drawText(text)

    return document(drawn(tmp_path / "a.pdf", draw))


def test_an_older_recognition_that_agrees_stays(tmp_path: Path) -> None:
    read = old_ocr(tmp_path, "The harbour cIoses in winter")

    assert texts(read) == ["The harbour cIoses in winter"]
    assert reasons(read) == []


def test_an_older_recognition_that_contradicts_the_page_is_replaced(tmp_path: Path) -> None:
    read = old_ocr(tmp_path, "Jqx zvkpw jqxzv kpwjq xzvkp wjqx")

    assert texts(read) == ["The harbour closes in winter"]
    assert [it.ocr_confidence is not None for it in read.segments if it.role is not Role.METADATA] == [True]
    assert reasons(read) == []


def test_an_older_recognition_of_which_nothing_can_be_seen_stays_and_is_told(tmp_path: Path) -> None:
    read = old_ocr(tmp_path, "The harbour closes in winter and Aki stays", page="")

    assert texts(read) == ["The harbour closes in winter and Aki stays"]
    assert reasons(read) == [GapReason.OLD_OCR_LAYER]


def type3(path: Path, text: str) -> Path:
    """Write a page in a font of drawings without names, as old programs do: each letter has the next free code."""
    letters = sorted(set(text))
    codes = {letter: 65 + place for place, letter in enumerate(letters)}
    glyphs = [_glyph(letter) for letter in letters]
    names = b" ".join(b"/g%d" % place for place in range(len(letters)))
    procs = b" ".join(b"/g%d %d 0 R" % (place, 6 + place) for place in range(len(letters)))
    widths = b" ".join(b"%d" % width for width, _drawing in glyphs)
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 100 100]/FontMatrix[.01 0 0 .01 0 0]/FirstChar 65/LastChar %d"
        b"/Widths[%s]/Encoding<</Type/Encoding/Differences[65 %s]>>/CharProcs<<%s>>/Resources<<>>>>"
        % (64 + len(letters), widths, names, procs)
    )
    said = bytes(codes[letter] for letter in text).replace(b"\\", b"\\\\")
    objects = page_of(b"BT /H 30 Tf 40 200 Td (%s) Tj ET" % said)
    objects[4] = font
    return written(path, [*objects, *(stream(b"", b"%d 0 d0 %s" % glyph) for glyph in glyphs)])


def _glyph(letter: str) -> tuple[int, bytes]:
    """Return the width of a letter and its drawing, in hundredths of its size."""
    font = ImageFont.load_default(80)
    width = round(font.getlength(letter))
    mask = np.asarray(write(blank(width, 110), letter, 0, 0, 80).convert("L")) < 128
    bars = []
    for row, line in enumerate(mask):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], line.astype(int), [0]))))
        bars += [b"%d %d %d 1 re" % (left, 80 - row, end - left) for left, end in edges.reshape(-1, 2).tolist()]
    return width, b" ".join(bars) + b" f"


def test_a_text_that_says_something_else_than_it_shows_is_replaced(tmp_path: Path) -> None:
    read = document(type3(tmp_path / "a.pdf", "The harbour closes in winter"))
    blind = document(tmp_path / "a.pdf", ocr=BLIND)

    assert texts(read) == ["The harbour closes in winter"]
    assert [it.origin for it in read.segments if it.role is not Role.METADATA] == [Origin.OCR]
    assert read.gaps == ()
    assert not set(texts(blind)) & set(texts(read))


def test_codes_without_meaning_are_read_from_how_they_look(tmp_path: Path) -> None:
    cmap = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7A> <E820> endbfrange"
    objects = [*page_of(b"BT /H 24 Tf 50 300 Td (The harbour closes in winter) Tj ET"), stream(b"", cmap)]
    objects[4] = objects[4].replace(b"/Encoding/WinAnsiEncoding", b"/ToUnicode 6 0 R")

    read = document(written(tmp_path / "a.pdf", objects))

    assert texts(read) == ["The harbour closes in winter"]
    assert read.gaps == ()


def test_when_nobody_looks_everything_is_a_gap_and_nothing_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Drawer, "drawn", lambda *_arguments, **_options: pytest.fail("a page was drawn"))
    path = drawn(
        tmp_path / "a.pdf",
        shown(scan()),
        outlined("Northern Light Films", 60, 300, 40),
        together(lines(TEXT), shown(scan(), 60, 40, 300, 200)),
    )

    read = document(path, ocr=BLIND)

    assert [(gap.reason, gap.location.index) for gap in read.gaps] == [
        (GapReason.SCANNED_PAGE, 1),
        (GapReason.OUTLINED_TEXT, 2),
        (GapReason.PICTURE_REGION, 3),
    ]


def test_a_page_that_is_text_throughout_is_never_drawn(tmp_path: Path, counter: Counter) -> None:
    document(drawn(tmp_path / "a.pdf", lines(TEXT, "And more of it.")))

    assert counter.shown == []


def test_pages_over_the_limits_of_pictures_are_told(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", *(shown(sign(f"Page {number} of the scan")) for number in range(3)))

    read = document(path, ocr=OcrOptions(limits=OcrLimits(pictures=2)))

    assert [(gap.reason, gap.location.index, gap.audience) for gap in read.gaps] == [(GapReason.LIMIT, 3, True)]
    assert len(texts(read)) == 2


@pytest.mark.parametrize(
    ("size", "longest"), [((5_670, 3_000), 4_096), ((600, 400), 1_250), ((100, 80), 1_200), ((14_400, 20), 4_096)]
)
def test_pages_are_drawn_within_limits_whatever_their_size(
    tmp_path: Path, size: tuple[float, float], longest: int
) -> None:
    """A banner of two metres is not drawn at 150 dots an inch, and a stamp is drawn larger."""
    path = drawn(tmp_path / "a.pdf", shown(gradient(40, 30), 0, 0, *size), size=size)
    pdf = pdfium.PdfDocument(path)

    picture = Drawer(pdf).drawn(1, text=True)

    assert max(picture.shape) == pytest.approx(longest, abs=2)
    assert picture.shape[2] == 3
    pdf.close()


def test_a_page_is_drawn_with_or_without_its_text_and_the_last_is_kept(tmp_path: Path) -> None:
    pdf = pdfium.PdfDocument(drawn(tmp_path / "a.pdf", lines(TEXT, size=40)))
    drawer = Drawer(pdf)

    with_text, without = drawer.drawn(1, text=True), drawer.drawn(1, text=False)

    assert with_text.min() < 50
    assert without.min() == 255
    assert drawer.drawn(1, text=False) is without
    pdf.close()


@pytest.mark.parametrize(
    "box", [Box(0.2, 0.2, 0.0, 0.0), Box(-1.0, -1.0, 9.0, 9.0), Box(1.0, 1.0, 0.0, 0.0), Box(0.99, 0.0, 5.0, 0.1)]
)
def test_what_is_cut_out_of_a_page_has_a_pixel_at_least_and_no_more_than_the_page(box: Box) -> None:
    page = np.zeros((40, 60, 3), dtype=np.uint8)

    height, width, _ = cut(page, box).shape

    assert 1 <= height <= 40
    assert 1 <= width <= 60


@pytest.mark.parametrize(
    ("one", "other", "alike", "unlike"),
    [
        ("The last lighthouse", "THE LAST LIGHTHOUSE.", True, False),
        ("ＡＢＣＤ１２３４", "abcd 1234", True, False),
        ("The last lighthouse", "Tne lost Iighthouse", True, False),
        ("abcdefgh", "stuvwxyz", False, True),
        (
            "The last lighthouse of the coast",
            "Uif mbtu mjhiuipvtf pg uif dpbtu",
            False,
            True,
        ),  # a font that maps wrongly
        ("abc", "xyz", False, False),  # too short to tell
        ("A", "B", False, False),
        ("", "", True, False),
    ],
)
def test_two_readings_agree_contradict_or_leave_it_open(one: str, other: str, alike: bool, unlike: bool) -> None:
    assert agree(one, other) is alike
    assert contradict(one, other) is unlike
    assert likeness(one, other) == likeness(other, one)
