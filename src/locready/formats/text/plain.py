"""Plain text: one segment a paragraph, a page wherever a form feed begins one."""

from __future__ import annotations

from collections.abc import Iterator

from locready.formats.pages import Pages
from locready.model import Role, Segment


def paragraphs_in(text: str, pages: Pages) -> Iterator[Segment]:
    """Yield what blank lines part; an address names the lines from 1 (``#L3-5``)."""
    first, lines = 1, list[str]()
    for number, line in enumerate(text.split("\n"), 1):
        for place, piece in enumerate(line.split("\f")):
            if place or not piece.strip():
                yield from _paragraph(lines, first, pages)
                lines = []
            if place:
                pages.turn()
            if piece.strip():
                first = first if lines else number
                lines.append(piece.rstrip())
    yield from _paragraph(lines, first, pages)


def _paragraph(lines: list[str], first: int, pages: Pages) -> Iterator[Segment]:
    if lines:
        address = f"#L{first}-{first + len(lines) - 1}"
        yield Segment(text="\n".join(lines), role=Role.BODY, location=pages.location(), address=address)
