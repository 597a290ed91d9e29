"""Zip packages that were made to hurt: every format that is one holds out."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import msoffcrypto
import pytest

import made_office
from locready.errors import Damaged, Encrypted, InputError, TooLarge, WrongPassword
from locready.formats import ReadOptions, read
from locready.model import Document, GapReason
from locready.sources import Source
from made_materials import ENGLISH
from made_packages import BILLION_LAUGHS, EXTERNAL, document_of, operated, with_entities


@dataclasses.dataclass(frozen=True)
class Kind:
    """A format: who makes a file of it, and the part that holds its text."""

    name: str
    maker: Callable[[Path], Path]
    part: str

    def made(self, folder: Path) -> Path:
        return self.maker(folder / f"a.{self.name}")


KINDS = [
    Kind("docx", made_office.word, "word/document.xml"),
    Kind("xlsx", made_office.workbook, "xl/worksheets/sheet1.xml"),
    Kind("odp", made_office.odp, "content.xml"),
    Kind("odt", made_office.odt, "content.xml"),
    Kind("ods", made_office.ods, "content.xml"),
]


@pytest.fixture(params=KINDS, ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest) -> Kind:
    chosen: Kind = request.param
    return chosen


def test_a_part_that_a_few_entities_blow_up_is_not_read(kind: Kind, tmp_path: Path) -> None:
    path = operated(kind.made(tmp_path), {kind.part: with_entities(BILLION_LAUGHS, ENGLISH[0][1])})

    if kind.name == "xlsx":  # the other sheets are sound
        assert [gap.reason for gap in document_of(path).gaps] == [GapReason.DAMAGED_PART]
    else:
        with pytest.raises(Damaged):
            document_of(path)


def test_files_of_the_machine_that_reads_are_not_fetched_and_what_stands_for_them_is_told(
    kind: Kind, tmp_path: Path
) -> None:
    path = operated(kind.made(tmp_path), {kind.part: with_entities(EXTERNAL, ENGLISH[0][1])})

    document = document_of(path)

    said = "".join(segment.text for segment in document.segments)
    assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in said
    assert any("refers to entities" in gap.detail for gap in document.gaps)


def test_a_bomb_is_refused_before_it_is_unpacked(kind: Kind, tmp_path: Path) -> None:
    path = operated(kind.made(tmp_path), {kind.part: b" " * 70_000_000})

    with pytest.raises(TooLarge):
        document_of(path)


def test_names_that_lead_out_of_the_package_are_names_and_no_more(kind: Kind, tmp_path: Path) -> None:
    path = operated(kind.made(tmp_path), {"../../../etc/passwd": b"root", "/abs/olute": b"x", "C:\\windows": b"x"})

    assert len(document_of(path).segments) >= 6
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("change", [b"", b"<a", b"<a/>", b"\xff\xfe\x00", b"<x>" * 5000])
def test_a_main_part_that_is_no_such_thing_is_an_input_error_or_a_gap(
    kind: Kind, tmp_path: Path, change: bytes
) -> None:
    path = operated(kind.made(tmp_path), {kind.part: change})

    try:
        document = document_of(path)
    except InputError as error:
        assert isinstance(error, Damaged)
    else:
        assert [gap.reason for gap in document.gaps] == [GapReason.DAMAGED_PART] or kind.name == "xlsx"


def test_files_in_files_end_at_a_depth(kind: Kind, tmp_path: Path) -> None:
    data = kind.made(tmp_path).read_bytes()
    for level in range(10):
        path = made_office.word(tmp_path / f"{level}.docx")
        pointer = (
            b'<Relationship Id="chunk" Type="http://x/aFChunk" Target="in/inner.%s"/></Relationships>'
            % (kind.name if level == 0 else "docx").encode()
        )
        chunk = (
            b'<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            b'r:id="chunk"/><w:sectPr'
        )
        operated(
            path,
            {
                f"word/in/inner.{kind.name if level == 0 else 'docx'}": data,
                "word/_rels/document.xml.rels": lambda rels, pointer=pointer: rels.replace(
                    b"</Relationships>", pointer
                ),
                "word/document.xml": lambda main, chunk=chunk: main.replace(b"<w:sectPr", chunk, 1),
            },
        )
        data = path.read_bytes()

    document = read(Source(path=Path("a.docx"), data=data), ReadOptions())

    assert sum(1 for _ in document.walk()) == 4
    assert [gap.reason for part in document.walk() for gap in part.gaps] == [GapReason.LIMIT]


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_an_office_file_that_opens_with_a_password_is_opened_with_it(tmp_path: Path, name: str) -> None:
    (kind,) = [known for known in KINDS if known.name == name]
    plain, locked = kind.made(tmp_path), tmp_path / f"locked.{name}"
    with locked.open("wb") as target:
        msoffcrypto.OfficeFile(io.BytesIO(plain.read_bytes())).encrypt("word", target)

    opened = document_of(locked, ReadOptions(password="word"))  # noqa: S106 -- of a test

    assert [segment.text for segment in opened.segments] == [segment.text for segment in document_of(plain).segments]
    with pytest.raises(Encrypted):
        document_of(locked)
    with pytest.raises(WrongPassword):
        document_of(locked, ReadOptions(password="another"))  # noqa: S106


def test_a_package_whose_main_part_is_missing_is_damaged(kind: Kind, tmp_path: Path) -> None:
    path = kind.made(tmp_path)
    if kind.name == "xlsx":
        kind = dataclasses.replace(kind, part="xl/workbook.xml")
    operated(path, {kind.part: None})

    with pytest.raises(Damaged):
        document_of(path)


def test_a_directory_that_claims_less_than_a_part_unpacks_to_is_found_out(kind: Kind, tmp_path: Path) -> None:
    path = kind.made(tmp_path)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(kind.part).file_size
    lie = data.replace(size.to_bytes(4, "little"), (1).to_bytes(4, "little"))

    try:
        outcome: Document | InputError = read(Source(path=path, data=bytes(lie)), ReadOptions())
    except InputError as error:
        outcome = error

    assert isinstance(outcome, Document | InputError)
