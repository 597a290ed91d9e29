"""Puts translations into a copy of a file as a translator would return them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from locready.formats.options import ReadOptions
from locready.formats.read import read
from locready.formats.write import write
from locready.model import Document
from locready.model.translation import Applied, RemarkKind, Translation
from locready.ocr.options import Engine, OcrOptions
from locready.sources import Source

BLIND = ReadOptions(ocr=OcrOptions(engine=Engine.NONE))


def document_at(path: Path) -> Document:
    return read(Source(path=path), BLIND)


def translations(document: Document, targets: Mapping[str, str], language: str = "en") -> list[Translation]:
    """Return a translation for every text that has one."""
    return [
        Translation(
            segment=segment.id,
            address=segment.address,
            source=segment.text,
            target=targets[segment.text],
            language=language,
            member=segment.location.member,
        )
        for segment in document.segments
        if segment.text in targets
    ]


def put_into(path: Path, targets: Mapping[str, str], language: str = "en") -> tuple[Applied, Path]:
    """Write a copy beside a file and return what is said of it, and where it is."""
    copy = path.with_name(f"copy{path.suffix}")
    document = document_at(path)
    return write(Source(path=path), document, copy, translations(document, targets, language), BLIND), copy


def texts_at(path: Path) -> list[str]:
    return [segment.text for segment in document_at(path).segments]


def kinds(applied: Applied) -> list[RemarkKind]:
    return [remark.kind for remark in applied.remarks]


def without_text(xml: bytes) -> bytes:
    """Return the XML of a part with all that a translation may change taken out, so that the rest can be compared."""
    root = etree.fromstring(xml)
    for element in root.iter("{*}t"):
        element.text = None
    for form in list(root.iter("{*}rPr")):
        form.attrib.pop("lang", None)
        if not form.attrib and not len(form):
            form.getparent().remove(form)
    return bytes(etree.tostring(root, method="c14n"))
