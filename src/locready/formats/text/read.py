"""A text file as a document: plain text by its paragraphs, Markdown by its blocks."""

from __future__ import annotations

from collections.abc import Iterator

from locready.formats.damage import BROKEN, why
from locready.formats.gathered import Found, gathered
from locready.formats.headings import headings
from locready.formats.options import ReadOptions
from locready.formats.pages import Pages
from locready.formats.text.plain import paragraphs_in
from locready.formats.whole import text_of
from locready.model import Document, Gap, GapReason, numbered
from locready.sources import Source

_MARKDOWN = (".md", ".markdown")


def read(source: Source, options: ReadOptions) -> Document:
    """Read plain text (txt) or Markdown (md); its name says which it is.

    Raises:
        Missing: the file cannot be opened.
        Damaged: it is empty or no text.
        TooLarge: it is over the limit.
    """
    text = text_of(source, options).replace("\r\n", "\n").replace("\r", "\n")
    markdown = source.name.lower().endswith(_MARKDOWN)
    pages = Pages(1 if markdown else options.limits.units, source.member)
    parts = gathered(_found(text, pages, markdown=markdown), source, options)
    return Document(
        path="",  # formats/read.py names it, whatever the format
        format="markdown" if markdown else "text",
        units=pages.units(headings(parts.segments)),
        segments=numbered(parts.segments),
        gaps=parts.gaps,
        links=parts.links,
        children=parts.children,
    )


def _found(text: str, pages: Pages, *, markdown: bool) -> Iterator[Found]:
    if not markdown:
        yield from paragraphs_in(text, pages)
        return
    from locready.formats.text.markdown import found_in_markdown

    try:
        yield from found_in_markdown(text, pages.location())
    except BROKEN as error:
        yield Gap(reason=GapReason.DAMAGED_PART, location=pages.location(), audience=True, detail=why(error))
