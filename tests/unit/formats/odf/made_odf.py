"""OpenDocument files written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from locready.formats import ReadOptions
from locready.model import Document
from made_packages import document_of, packed

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0" xmlns:table="{_OASIS}:table:1.0" '
    f'xmlns:draw="{_OASIS}:drawing:1.0" xmlns:presentation="{_OASIS}:presentation:1.0" '
    f'xmlns:style="{_OASIS}:style:1.0" xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" '
    f'xmlns:svg="{_OASIS}:svg-compatible:1.0" xmlns:meta="{_OASIS}:meta:1.0" xmlns:chart="{_OASIS}:chart:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_LAYOUT = (
    '<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="20cm" fo:page-height="10cm"/>'
    "</style:page-layout>"
)
KINDS = {"odp": "presentation", "odt": "text", "ods": "spreadsheet"}


def content(kind: str, body: str, automatic: str = "") -> str:
    """Return the content part of a file of a kind."""
    return (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:{KINDS[kind]}>{body}</office:{KINDS[kind]}></office:body></office:document-content>"
    )


def saved(
    path: Path,
    body: str,
    *,
    automatic: str = "",
    master: str = "",
    styles: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> Path:
    """Save a file of the kind that its name says; its one master page is called ``M``, 20 by 10 cm."""
    kind = path.suffix.removeprefix(".")
    return packed(
        path,
        {
            "mimetype": f"application/vnd.oasis.opendocument.{KINDS[kind]}",
            "content.xml": content(kind, body, automatic),
            "styles.xml": f"<office:document-styles {NAMESPACES}><office:styles>{styles}</office:styles>"
            f"<office:automatic-styles>{_LAYOUT}</office:automatic-styles><office:master-styles>"
            f'<style:master-page style:name="M" style:page-layout-name="L">{master}</style:master-page>'
            "</office:master-styles></office:document-styles>",
            **(parts or {}),
        },
    )


def read_odf(path: Path, body: str, options: ReadOptions | None = None, **more: object) -> Document:
    """Save and read a file."""
    return document_of(saved(path, body, **more), options)  # type: ignore[arg-type]


def slide(content: str, attributes: str = "") -> str:
    """Return a slide."""
    return f'<draw:page draw:master-page-name="M" {attributes}>{content}</draw:page>'


def box(text: str, x: str = "2cm", y: str = "1cm", attributes: str = "") -> str:
    """Return a text box of 10 by 2 cm."""
    return (
        f'<draw:frame svg:x="{x}" svg:y="{y}" svg:width="10cm" svg:height="2cm" {attributes}>'
        f"<draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>"
    )
