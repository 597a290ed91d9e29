"""What a file is, by its bytes, whatever it is called."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest

from locready.errors import Damaged, InputError, Missing
from locready.formats import detect
from locready.sources import Source
from made_materials import deck, locked_deck, pdf

CONTENT_TYPES = '<Types><Override PartName="/x" ContentType="application/vnd.{kind}.main+xml"/></Types>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kind_of(data: bytes, name: str = "file") -> str | None:
    found = detect(Source(path=Path(name), data=data))
    return None if found is None else found.name


def package(parts: dict[str, str | bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return whole.getvalue()


@pytest.mark.parametrize("name", ["file", "file.pptx", "file.pdf", "file.txt"])
def test_the_bytes_count_and_not_the_name(tmp_path, name):
    assert kind_of(deck(tmp_path / "d").read_bytes(), name) == "pptx"
    assert kind_of(pdf(tmp_path / "p").read_bytes(), name) == "pdf"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("openxmlformats-officedocument.presentationml.presentation", "pptx"),
        ("openxmlformats-officedocument.presentationml.slideshow", "pptx"),
        ("ms-powerpoint.presentation.macroEnabled", "pptx"),
        ("openxmlformats-officedocument.wordprocessingml.document", "docx"),
        ("openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ],
)
def test_office_packages_are_told_by_their_main_part(kind, name):
    assert kind_of(package({"[Content_Types].xml": CONTENT_TYPES.format(kind=kind)})) == name


@pytest.mark.parametrize(
    "write",
    [
        lambda text: {"[Content_Types].xml": text.encode("utf-16")},
        lambda text: {"[Content_Types].xml": text.replace('"', "'")},
        lambda text: {"[content_types].XML": text},
    ],
)
def test_content_types_are_found_however_they_are_written(write):
    text = CONTENT_TYPES.format(kind="openxmlformats-officedocument.presentationml.presentation")

    assert kind_of(package(write(text))) == "pptx"


def test_a_deck_with_a_workbook_inside_is_a_deck():
    sheet = CONTENT_TYPES.format(kind="openxmlformats-officedocument.spreadsheetml.sheet")
    slides = CONTENT_TYPES.format(kind="openxmlformats-officedocument.presentationml.presentation")

    assert kind_of(package({"[Content_Types].xml": sheet + slides})) == "pptx"


@pytest.mark.parametrize(
    ("mimetype", "name"),
    [
        ("application/vnd.oasis.opendocument.presentation", "odp"),
        ("application/vnd.oasis.opendocument.text", "odt"),
        ("application/epub+zip", None),
    ],
)
def test_other_packages_are_told_by_their_mimetype(mimetype, name):
    assert kind_of(package({"mimetype": mimetype})) == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"RIFF\x00\x00\x00\x00WEBP", "image"),
        (b"\x00\x00\x00\x18ftypmp42", "video"),
        (b"\x1aE\xdf\xa3", "video"),
        (OLE, "office-legacy"),
        (b"just text", None),
        (b"", None),
    ],
)
def test_other_kinds_are_known_by_their_first_bytes(head, name):
    assert kind_of(head + bytes(64) if head else head) == name


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"\xef\xbb\xbf%PDF-1.4", "file", "pdf"),
        (b"\r\n%PDF-1.4", "file", "pdf"),
        (b"mail headers\n%PDF-1.4", "file.pdf", "pdf"),
        (b'HEAD = b"%PDF-1.4"', "makers.py", None),
    ],
)
def test_a_pdf_may_begin_late_where_it_is_called_one_and_a_text_about_pdfs_is_none(data, name, kind):
    assert kind_of(data, name) == kind


def test_a_locked_office_file_is_what_its_name_says_and_a_deck_without_a_name(tmp_path):
    locked = locked_deck(tmp_path / "locked", "word").read_bytes()

    assert [kind_of(locked, name) for name in ("a.pptx", "a.docx", "a", "a.pdf")] == ["pptx", "docx", "pptx", "pptx"]


def test_a_locked_file_is_known_though_its_directory_comes_last():
    late = OLE + bytes(5_000_000) + "EncryptedPackage".encode("utf-16-le")

    assert kind_of(late) == "pptx"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        ("あらすじ".encode(), "synopsis.txt", "text"),
        (b"# Synopsis", "synopsis.md", "markdown"),
        (b"<p>a piece of a page</p>", "page.html", "html"),
        (b"\xef\xbb\xbf \n<!DOCTYPE HTML><p>", "file", "html"),
        ("\ufeff<html lang='ja'>".encode("utf-16-le"), "file", "html"),
        (b"<html>404</html>", "data.csv", "html"),
        (b"a,b", "data.csv", None),
        (b"synopsis", "file", None),
    ],
)
def test_text_is_what_its_name_says_and_a_page_is_known_by_its_beginning(data, name, kind):
    assert kind_of(data, name) == kind


def test_a_page_under_the_name_of_a_deck_is_no_material_but_a_failed_download():
    with pytest.raises(Damaged, match="not what its name promises"):
        kind_of(b"<!DOCTYPE html><title>Sign in</title>", "deck.pptx")


@pytest.mark.parametrize("name", ["old.ppt", "old.doc", "old.xls"])
def test_a_broken_old_office_file_is_what_its_name_says(name):
    assert kind_of(OLE + bytes(64), name) == name.removeprefix("old.")


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"", "deck.pptx", "it is empty"),
        (b"", "synopsis.txt", "it is empty"),
        (b"text", "letter.doc", "not what its name promises"),
        (b"text", "deck.pptx", "not what its name promises"),
        (b"PK\x03\x04 and no more", "deck.pptx", "cut off or broken"),
        (b"text", "sheet.pdf", "not what its name promises"),
    ],
)
def test_a_name_that_promises_too_much_is_told(data, name, told):
    with pytest.raises(Damaged, match=told):
        kind_of(data, name)


@pytest.mark.parametrize("name", ["server.key", "player.ts", "letter.rtf", "clip.key"])
def test_a_name_of_a_kind_that_is_not_read_promises_nothing(name):
    assert kind_of(b"text", name) is None


def test_a_file_that_is_gone_is_told_if_it_was_named_or_promised_a_material(tmp_path):
    for source in (Source(path=tmp_path / "a.csv"), Source(path=tmp_path / "a.pptx", named=False)):
        with pytest.raises(Missing):
            detect(source)

    assert detect(Source(path=tmp_path / "a.csv", named=False)) is None


def test_no_damage_to_a_package_is_a_fault_of_ours(tmp_path):
    whole = deck(tmp_path / "d.pptx").read_bytes()
    chance = random.Random(1)  # noqa: S311 -- the same damage in every run

    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 4, 64))):
            data[chance.randrange(-2000, 0) if chance.random() < 0.7 else chance.randrange(len(data))] = (
                chance.randrange(256)
            )
        try:
            kind_of(bytes(data), "d.pptx")
        except InputError:
            continue
