"""A text: its headers and footers with its first page, then its body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from locready.formats.gathered import Found
from locready.formats.markup.address import way_to
from locready.formats.odf.blocks import blocks_in
from locready.formats.odf.names import STYLE, TEXT
from locready.formats.odf.source import STYLES, Opened
from locready.formats.pages import Pages
from locready.model import Role

_FURNITURE = tuple(
    f"{STYLE}{name}"
    for name in ("header", "header-first", "header-left", "footer", "footer-first", "footer-left")
)  # fmt: skip


def pages_of(opened: Opened) -> Pages:
    """Return the counter of pages, of the size that the first master page of the text has."""
    sizes = (opened.styles.size(name) for name in ("Standard", *opened.styles.masters))
    size = next((size for size in sizes if size is not None), None)
    most = opened.limits.units
    return Pages(most, opened.member, size) if size is not None else Pages(most, opened.member)


def text_in(opened: Opened, pages: Pages) -> Iterator[Found]:
    """Yield everything in a text, in the order written."""
    for master in opened.styles.masters.values():
        for furniture in master.iterchildren(*_FURNITURE):
            hidden = furniture.get(f"{STYLE}display") == "false"
            scene = replace(opened.scene(_Still(pages), STYLES), role=Role.FOOTER, placed=False, hidden=hidden)
            yield from blocks_in(furniture, way_to(furniture), scene)
    insertions = frozenset(
        region.get(f"{TEXT}id", "")
        for region in opened.body.iter(f"{TEXT}changed-region")
        if region.find(f"{TEXT}insertion") is not None
    )
    body = replace(opened.scene(pages), placed=False, insertions=insertions)
    yield from blocks_in(opened.body, way_to(opened.body), body)


class _Still:
    """The page that is being read, for text that does not flow with it."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self.size = pages.size
        self.location = pages.location

    def fill(self) -> None:
        """A header does not make a page a filled one."""

    def turn_filled(self) -> None:
        """A break in a header is no break of pages."""
