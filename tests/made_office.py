"""Documents, workbooks, pages and texts as files, made by other programs than ours; three units where there can be."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from docx import Document as WordDocument
from odf.draw import Frame, Page, TextBox
from odf.opendocument import (
    OpenDocumentPresentation,
    OpenDocumentSpreadsheet,
    OpenDocumentText,
)
from odf.style import MasterPage, PageLayout, PageLayoutProperties, ParagraphProperties, Style
from odf.table import Table, TableCell, TableRow
from odf.text import H, P

from made_materials import ENGLISH, deck

Pairs = Sequence[tuple[str, str]]


def word(path: Path, parts: Pairs = ENGLISH) -> Path:
    """Save a document with a heading and a paragraph on each page."""
    document = WordDocument()
    for number, (title, body) in enumerate(parts):
        if number:
            document.add_page_break()
        document.add_heading(title, 1)
        document.add_paragraph(body)
    document.core_properties.title = parts[0][0]
    document.save(str(path))
    return path


def workbook(path: Path, parts: Pairs = ENGLISH) -> Path:
    """Save a workbook with a sheet for each part."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, body in parts:
        sheet = book.create_sheet(title)
        sheet["A1"], sheet["A2"] = title, body
    book.save(path)
    return path


def odp(path: Path, parts: Pairs = ENGLISH) -> Path:
    """Save an OpenDocument presentation with two text boxes on each slide."""
    document = OpenDocumentPresentation()
    layout = PageLayout(name="L")
    layout.addElement(PageLayoutProperties(pagewidth="28cm", pageheight="21cm"))
    document.automaticstyles.addElement(layout)
    master = MasterPage(name="M", pagelayoutname=layout)
    document.masterstyles.addElement(master)
    for title, body in parts:
        page = Page(masterpagename=master)
        for top, text in (("2cm", title), ("6cm", body)):
            frame = Frame(width="20cm", height="3cm", x="2cm", y=top)
            box = TextBox()
            box.addElement(P(text=text))
            frame.addElement(box)
            page.addElement(frame)
        document.presentation.addElement(page)
    document.save(str(path))
    return path


def odt(path: Path, parts: Pairs = ENGLISH) -> Path:
    """Save an OpenDocument text with a heading and a paragraph on each page."""
    document = OpenDocumentText()
    style = Style(name="Break", family="paragraph")
    style.addElement(ParagraphProperties(breakbefore="page"))
    document.automaticstyles.addElement(style)
    for title, body in parts:
        document.text.addElement(H(outlinelevel=1, stylename=style, text=title))
        document.text.addElement(P(text=body))
    document.save(str(path))
    return path


def ods(path: Path, parts: Pairs = ENGLISH) -> Path:
    """Save an OpenDocument spreadsheet with a sheet for each part."""
    document = OpenDocumentSpreadsheet()
    for title, body in parts:
        table = Table(name=title)
        for text in (title, body):
            row, cell = TableRow(), TableCell(valuetype="string")
            cell.addElement(P(text=text))
            row.addElement(cell)
            table.addElement(row)
        document.spreadsheet.addElement(table)
    document.save(str(path))
    return path


def page(path: Path, parts: Pairs = ENGLISH) -> Path:
    """Save a web page."""
    blocks = "".join(f"<h2>{title}</h2><p>{body}</p>" for title, body in parts)
    path.write_text(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{parts[0][0]}</title></head>'
        f"<body>{blocks}</body></html>",
        encoding="utf-8",
    )
    return path


def markdown(path: Path, parts: Pairs = ENGLISH) -> Path:
    """Save a Markdown text."""
    path.write_text("\n".join(f"# {title}\n\n{body}\n" for title, body in parts), encoding="utf-8")
    return path


def plain(path: Path, parts: Pairs = ENGLISH) -> Path:
    """Save a plain text with a form feed before each page."""
    path.write_text("\f".join(f"{title}\n\n{body}\n" for title, body in parts), encoding="utf-8")
    return path


def ppt(path: Path) -> Path:
    """Save a presentation of before 2007."""
    return _saved(path, "ppt")


def doc(path: Path) -> Path:
    """Save a document of before 2007."""
    return _saved(path, "doc")


def xls(path: Path) -> Path:
    """Save a workbook of before 2007."""
    return _saved(path, "xls")


_MAKERS = {"ppt": ("pptx", deck), "doc": ("docx", word), "xls": ("xlsx", workbook)}


def _saved(path: Path, kind: str) -> Path:
    path.write_bytes(old_office(kind))
    return path


def libreoffice() -> str:
    """Return the program; the test is skipped where it is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        if os.environ.get("CI"):  # there it is installed beforehand
            pytest.fail("LibreOffice is not installed")
        pytest.skip("LibreOffice is not installed")
    return program


@cache
def old_office(kind: str) -> bytes:
    """Return a small file of an old kind, made by LibreOffice; the test is skipped where that is not installed."""
    program = libreoffice()
    extension, maker = _MAKERS[kind]
    with tempfile.TemporaryDirectory() as folder:
        new = maker(Path(folder) / f"material.{extension}")
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--norestore", "--convert-to", kind, "--outdir", folder, str(new)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603
        return new.with_suffix(f".{kind}").read_bytes()
