"""A parser that trusts nothing, and the text of what it returns."""

from __future__ import annotations

from lxml import etree


def parsed(data: bytes) -> etree._Element:
    """Return the root element of a part; entities stay unexpanded, nothing is fetched, depth ends at 256.

    Raises:
        etree.XMLSyntaxError: the part is not XML, or deeper than that.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    return etree.fromstring(data, parser)


def characters(element: etree._Element) -> str:
    """Return the text of an element that has no children of its own; comments and such may stand in the midst of it."""
    return "".join([element.text or "", *(inside.tail or "" for inside in element)])


def drops_text(root: etree._Element) -> bool:
    """Say whether a part refers to entities, which are never expanded: what they stand for is not read.

    Without a document type there are none, so that honest parts are not searched.
    """
    return root.getroottree().docinfo.internalDTD is not None and next(root.iter(etree.Entity), None) is not None
