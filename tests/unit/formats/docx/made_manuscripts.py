"""Word documents written by hand: a body of XML, and whatever parts it points at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from locready.formats import ReadOptions
from locready.model import Document
from made_packages import document_of, packed

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of runs; what is no XML becomes a run."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction: str, result: str) -> str:
    """Return the runs of a field."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    told = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{marks['begin']}{told}{marks['separate']}{r(result)}{marks['end']}"


def part(root: str, content: str) -> bytes:
    """Return a part with that root element."""
    return f'<?xml version="1.0"?><{root} {NAMESPACES}>{content}</{root}>'.encode()


def pointers(*those: tuple[str, str, str]) -> bytes:
    """Return a relationships part: id, kind, target (an address is external)."""
    written = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if '://' in target else ''}/>"
        for name, kind, target in those
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{written}</Relationships>'.encode()


def manuscript(
    path: Path, body: str, *those: tuple[str, str, str], parts: Mapping[str, bytes] | None = None, section: str = ""
) -> Path:
    """Save a document with a body; ``those`` are the pointers of its main part."""
    return packed(
        path,
        {
            "[Content_Types].xml": f'<Types><Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
            "_rels/.rels": pointers(("rId1", "officeDocument", "word/document.xml")),
            "word/document.xml": part("w:document", f"<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>"),
            "word/_rels/document.xml.rels": pointers(*those),
            **(parts or {}),
        },
    )


def read_body(
    folder: Path,
    body: str,
    *those: tuple[str, str, str],
    parts: Mapping[str, bytes] | None = None,
    section: str = "",
    options: ReadOptions | None = None,
) -> Document:
    """Save and read a document with a body."""
    path = manuscript(folder / "a.docx", body, *those, parts=parts, section=section)
    return document_of(path, options)
