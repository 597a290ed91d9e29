"""What reading XML that is not as its format says raises; limits and lack of memory are not among it."""

from __future__ import annotations

from lxml import etree

from locready.formats.parts import PartUnreadable

#: The border around a shape, and around a slide: each of these costs that one and no other.
BROKEN = (
    PartUnreadable,
    etree.LxmlError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)


def why(error: Exception) -> str:
    """Return what a gap says of one of these errors."""
    return str(error) if isinstance(error, PartUnreadable) else f"{type(error).__name__}: {error}"
