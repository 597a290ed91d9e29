"""Decks made for a test: by python-pptx as far as it goes, then by putting parts into the zip."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Emu, Pt

from locready.formats import ReadOptions, read
from locready.model import Document, Role, Segment
from locready.sources import Source

BLANK, TITLE_AND_CONTENT = 6, 1
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" '
    'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Surgery = Callable[[bytes], bytes]


class Bench:
    """A deck on the bench: slides of 10 by 7.5 inches, boxes in shares of the slide."""

    def __init__(self, folder: Path) -> None:
        self.deck: Deck = Presentation()
        self.path = folder / "deck.pptx"

    def slide(self, layout: int = BLANK) -> Slide:
        return self.deck.slides.add_slide(self.deck.slide_layouts[layout])

    def place(self, x: float, y: float, width: float, height: float) -> tuple[Emu, Emu, Emu, Emu]:
        across, down = self.deck.slide_width or 0, self.deck.slide_height or 0
        return Emu(int(x * across)), Emu(int(y * down)), Emu(int(width * across)), Emu(int(height * down))

    def box(self, slide: Slide, text: str, x: float = 0.1, y: float = 0.1, size: int | None = None) -> None:
        frame = slide.shapes.add_textbox(*self.place(x, y, 0.2, 0.1)).text_frame
        frame.text = text
        if size is not None:
            frame.paragraphs[0].runs[0].font.size = Pt(size)

    def save(self) -> Path:
        self.deck.save(str(self.path))
        return self.path

    def read(self, options: ReadOptions | None = None) -> Document:
        return read(Source(path=self.save()), options or ReadOptions())

    def read_after(self, surgery: Mapping[str, Surgery | bytes | None], options: ReadOptions | None = None) -> Document:
        operate(self.save(), surgery)
        return read(Source(path=self.path), options or ReadOptions())


def operate(path: Path, surgery: Mapping[str, Surgery | bytes | None]) -> None:
    """Rewrite parts of a package in place: bytes replace or add one, None takes it away."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, change in surgery.items():
        if change is None:
            parts.pop(name)
        else:
            parts[name] = change if isinstance(change, bytes) else change(parts[name])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def into_tree(shapes: str) -> Surgery:
    """Return surgery that puts shapes at the end of a slide's or layout's shape tree."""

    def surgery(data: bytes) -> bytes:
        declared = re.sub(r"<((?:p|mc):\w+)", rf"<\1 {NAMESPACES}", shapes, count=1)
        return data.replace(b"</p:spTree>", declared.encode() + b"</p:spTree>")

    return surgery


def pointer(identifier: str, kind: str, target: str, mode: str = "", base: str = OFFICE) -> Surgery:
    """Return surgery that adds a pointer to a relationships part."""
    written = f'<Relationship Id="{identifier}" Type="{base}/{kind}" Target="{target}" {mode}/>'
    return lambda data: data.replace(b"</Relationships>", written.encode() + b"</Relationships>")


def paragraph(text: str) -> str:
    return f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"


def shape(text: str, *, placeholder: str = "", frame: str = "", about: str = "") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="90" name="shape" {about}/><p:cNvSpPr/><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{frame}</p:spPr><p:txBody><a:bodyPr/>{paragraph(text)}</p:txBody></p:sp>"
    )


def texts(document: Document, role: Role | None = None) -> list[str]:
    return [segment.text for segment in document.segments if role is None or segment.role is role]


def only(document: Document, text: str) -> Segment:
    (found,) = [segment for segment in document.segments if segment.text == text]
    return found
