"""The tree of a web page, made from its text; nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree, html

_HEAD = 4096
#: ``<meta charset=…>``, ``<meta http-equiv content="…; charset=…">`` and the declaration of XML.
_CHARSET = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE
)


def charset_in(data: bytes) -> str | None:
    """Return the encoding that a page declares at its beginning, or None."""
    found = _CHARSET.search(data[:_HEAD])
    return found[1].decode("ascii") if found is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A page's root (None when there is nothing in it), and why the parser gave up before its end, if it did."""

    root: etree._Element | None
    stopped: str = ""


def tree_of(text: str) -> Tree:
    """Return the tree of a page, mended as browsers mend it; depth ends at 256."""
    parser = html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8", recover=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    fatal = next((error.message for error in parser.error_log if error.level_name == "FATAL"), "")
    return Tree(root=root, stopped=fatal.partition(",")[0].strip())
