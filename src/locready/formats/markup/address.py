"""Where a piece of text stands in the XML of a file, so that a translation can be written to the same place.

An address is ``part#/1/2/3``: the name of the part, and the way down from its root in 1-based positions among child
nodes (as the child sequences of the XPointer element() scheme, https://www.w3.org/TR/xptr-element/; comments and
processing instructions are counted, as lxml counts them). ``@name`` at the end means an attribute of that element.
"""

from __future__ import annotations

from lxml import etree


def address_of(part: str, element: etree._Element, attribute: str = "") -> str:
    """Return the address of an element, or of one of its attributes, in the part of that name."""
    path = way_to(element)
    return f"{part}#{path}@{attribute}" if attribute else f"{part}#{path}"


def way_to(element: etree._Element) -> str:
    """Return the way down to an element from the root of its part."""
    steps: list[str] = []
    parent = element.getparent()
    while parent is not None:
        steps.append(str(parent.index(element) + 1))
        element, parent = parent, parent.getparent()
    return "/".join(("", "1", *reversed(steps)))


def part_of(address: str) -> str:
    """Return the name of the part that an address points into."""
    return address.rpartition("#")[0]


def find(root: etree._Element, address: str) -> etree._Element:
    """Return the element that an address names below the root of its part.

    Raises:
        LookupError: the part holds no such element; it is not the part that was read.
        ValueError: it is no address.
    """
    path = address.rpartition("#")[2].partition("@")[0]
    element = root
    for step in path.split("/")[2:]:
        element = element[int(step) - 1]
    return element
