"""SmartArt: the nodes of its data part, which hold its text whatever drawing is kept beside it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.opc.markup import DGM


def nodes_in(data: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Yield the id and the text frame of every node that has one, in the order of the data part."""
    for node in data.iter(f"{DGM}pt"):
        body = node.find(f"{DGM}t")
        if body is not None:
            yield node.get("modelId", ""), body
