"""Pages as they are shown, and files that are locked, damaged or hostile."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from made_pdfs import document, drawn, lines, page_of, stream, texts, written
from pypdf import PdfWriter

from locready.errors import Damaged, Encrypted, TooLarge, WrongPassword
from locready.formats.pdf import pages
from locready.formats.pdf.pages import Page
from locready.model import GapReason, UnitKind

_HELLO = b"BT /H 20 Tf 60 300 Td (Hello) Tj ET"


_PASSWORD = "sesame"  # noqa: S105 (a test's own)


def _locked(path: Path, user: str) -> Path:
    writer = PdfWriter(clone_from=drawn(path, lines("Behind the lock.")))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="RC4-128")  # noqa: S106 (a test's own)
    writer.write(path)
    return path


def test_a_page_is_a_unit_in_points_and_a_block_has_its_place_and_address(tmp_path: Path) -> None:
    read = document(written(tmp_path / "a.pdf", page_of(_HELLO)))

    [unit], [segment] = read.units, read.segments
    assert (unit.kind, unit.index, unit.width, unit.height) == (UnitKind.PAGE, 1, 600, 400)
    assert (segment.id, segment.address) == ("s1", "page[1]/block[1]")
    assert segment.location.box is not None
    assert segment.location.box.x == pytest.approx(0.1, abs=0.005)
    assert segment.location.box.y == pytest.approx(0.21, abs=0.02)


@pytest.mark.parametrize(
    ("page", "size", "corner"),
    [
        (b"/Rotate 90", (400, 600), (0.75, 0.1)),
        (b"/Rotate 180", (600, 400), (0.9, 0.75)),
        (b"/CropBox[50 200 350 400]", (300, 200), (0.033, 0.5)),
    ],
)
def test_boxes_are_those_of_the_page_as_shown(
    tmp_path: Path, page: bytes, size: tuple[int, int], corner: tuple[float, float]
) -> None:
    read = document(written(tmp_path / "a.pdf", page_of(_HELLO, page=page)))

    [unit], [segment] = read.units, read.segments
    box = segment.location.box
    assert (unit.width, unit.height) == size
    assert box is not None
    corners = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    assert min(abs(x - corner[0]) + abs(y - corner[1]) for x, y in corners) < 0.06
    assert segment.text == "Hello"


def test_a_page_of_seventy_metres_is_read(tmp_path: Path) -> None:
    read = document(drawn(tmp_path / "a.pdf", lines("A very wide banner"), size=(200_000, 200_000)))

    assert texts(read) == ["A very wide banner"]


def test_an_empty_user_password_opens_by_itself(tmp_path: Path) -> None:
    assert texts(document(_locked(tmp_path / "a.pdf", ""))) == ["Behind the lock."]


def test_a_password_opens_a_locked_file(tmp_path: Path) -> None:
    assert texts(document(_locked(tmp_path / "a.pdf", _PASSWORD), password=_PASSWORD)) == ["Behind the lock."]


@pytest.mark.parametrize(("password", "error"), [(None, Encrypted), ("wrong", WrongPassword)])
def test_a_locked_file_says_what_it_needs(tmp_path: Path, password: str | None, error: type[Encrypted]) -> None:
    with pytest.raises(error) as raised:
        document(_locked(tmp_path / "a.pdf", _PASSWORD), password=password)

    assert type(raised.value) is error


def test_a_page_that_breaks_its_reader_is_a_gap_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(page: pdfium.PdfPage, index: int) -> Page:
        return real(page, index // (index - 1))

    real = pages._page
    monkeypatch.setattr(pages, "_page", odd)
    read = document(drawn(tmp_path / "a.pdf", lines("One."), lines("Two.")))

    assert texts(read) == ["Two."]
    assert [(gap.reason, gap.audience, gap.location.index) for gap in read.gaps] == [(GapReason.DAMAGED_PART, True, 1)]


def test_a_file_without_its_table_is_repaired(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", page_of(_HELLO))
    path.write_bytes(path.read_bytes().replace(b"xref\n0", b"lost\n0").replace(b"startxref\n", b"startxref\n9"))

    assert texts(document(path)) == ["Hello"]


def test_a_file_without_pages_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\nthe rest was lost")

    with pytest.raises(Damaged):
        document(path)


def _form(draws: bytes, resources: bytes = b"") -> bytes:
    return stream(b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]%s" % resources, draws)


def _inner(number: int) -> bytes:
    return b"/Resources<</XObject<</F %d 0 R>>>>" % number


def test_a_form_that_draws_itself_is_refused_before_pdfium_hangs_on_it(tmp_path: Path) -> None:
    page = page_of(b"/F Do", resources=b"/XObject<</F 6 0 R>>")

    with pytest.raises(Damaged):
        document(written(tmp_path / "a.pdf", [*page, _form(b"/F Do /F Do", _inner(6))]))


def test_a_form_that_only_names_itself_is_read(tmp_path: Path) -> None:
    page = page_of(_HELLO + b" /F Do", resources=b"/XObject<</F 6 0 R>>")

    assert texts(document(written(tmp_path / "a.pdf", [*page, _form(b"0 0 m", _inner(6))]))) == ["Hello"]


def test_forms_drawn_ten_times_by_forms_drawn_ten_times_are_refused(tmp_path: Path) -> None:
    page = page_of(b"/F Do", resources=b"/XObject<</F 6 0 R>>")
    forms = [_form(b"/F Do " * 10, _inner(7 + depth)) for depth in range(12)]

    with pytest.raises(TooLarge):
        document(written(tmp_path / "a.pdf", [*page, *forms, _form(b"")]))


def test_a_picture_of_lost_data_fails_nothing(tmp_path: Path) -> None:
    image = b"<</Type/XObject/Subtype/Image/Width 9/Height 9/Length 99999999>>stream\nlost\nendstream"
    page = page_of(_HELLO + b" /I Do", resources=b"/XObject<</I 6 0 R>>")

    assert texts(document(written(tmp_path / "a.pdf", [*page, image]))) == ["Hello"]


@pytest.mark.parametrize("turn", [b"0 1 -1 0", b"0 -1 1 0", b".7 .7 -.7 .7", b".9 .43 -.43 .9", b"-1 0 0 -1"])
def test_turned_text_is_read_in_the_order_of_its_writing(tmp_path: Path, turn: bytes) -> None:
    content = b"BT /H 30 Tf %s 300 200 Tm (TOP SECRET) Tj ET" % turn

    assert texts(document(written(tmp_path / "a.pdf", page_of(content)))) == ["TOP SECRET"]
