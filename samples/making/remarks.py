"""Leave a reviewer's comment on a slide, as PowerPoint did until 2021."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.{}+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def add_comment(file: Any, slide: Any, author: str, words: str) -> None:
    """Add one comment; a deck takes one of these, with one author."""
    authors = (
        f'<p:cmAuthorLst xmlns:p="{_P}"><p:cmAuthor id="0" name={quoteattr(author)} initials="A" lastIdx="1" '
        f'clrIdx="0"/>'
        "</p:cmAuthorLst>"
    )
    comments = (
        f'<p:cmLst xmlns:p="{_P}"><p:cm authorId="0" dt="2026-09-18T17:40:00.000" idx="1"><p:pos x="10" y="10"/>'
        f"<p:text>{escape(words)}</p:text></p:cm></p:cmLst>"
    )
    _relate(file.part, "/ppt/commentAuthors.xml", "commentAuthors", authors)
    _relate(slide.part, "/ppt/comments/comment1.xml", "comments", comments)


def _relate(holder: Any, uri: str, kind: str, text: str) -> None:
    part = Part(PackURI(uri), _TYPE.format(kind), holder.package, (_HEAD + text).encode())
    holder.relate_to(part, _OFFICE + kind)
