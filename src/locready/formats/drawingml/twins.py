"""Text that a file keeps twice: whoever writes one must write the other, or an old program shows the source.

A chart names its series in its title as well, PowerPoint keeps a drawing of every SmartArt, and ``mc:Fallback`` repeats
a shape for programs that do not know its first form.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.drawingml.write import said
from locready.formats.markup.parse import characters

_LABELS = ("{*}v", "{*}name", "{*}pt")
_NUMBERS = frozenset({"numCache", "numLit", "numDim"})
_ALTERNATE, _FALLBACK = "{*}AlternateContent", "{*}Fallback"


def same_labels(chart: etree._Element, element: etree._Element, text: str) -> Iterator[etree._Element]:
    """Yield the other labels and paragraphs of a chart that say ``text``, which ``element`` said before."""
    for label in chart.iter(*_LABELS):
        if label is not element and characters(label) == text and not _is_number(label):
            yield label
    yield from same_paragraphs(chart, element, text)


def same_paragraphs(root: etree._Element, element: etree._Element, text: str) -> Iterator[etree._Element]:
    """Yield the other paragraphs of a part that say ``text``."""
    for paragraph in root.iter("{*}p"):
        if paragraph is not element and said(paragraph) == text:
            yield paragraph


def fallbacks(element: etree._Element, text: str) -> Iterator[etree._Element]:
    """Yield the paragraphs that repeat ``text`` for older programs, beside the content that ``element`` stands in."""
    for alternate in element.iterancestors(_ALTERNATE):
        for branch in alternate.iterchildren(_FALLBACK):
            yield from same_paragraphs(branch, element, text)


def _is_number(label: etree._Element) -> bool:
    return any(etree.QName(above).localname in _NUMBERS for above in label.iterancestors())
