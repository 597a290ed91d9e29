"""Cues of TTML in other words: times, regions and styles stay as they are."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from locready.formats.subtitles.ttml import cues_in, root_of

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def ttml(text: str, words: Mapping[int, str], language: str) -> str:
    """Return a TTML file with other words in the cues of these numbers; it declares the language where all are.

    A cue with parts that have times of their own keeps its words: they are shown bit by bit.

    Raises:
        lxml.etree.XMLSyntaxError: it is not XML.
    """
    root = root_of(text)
    cues = [(number, cue, element) for number, (cue, element) in enumerate(cues_in(root), 1)]
    for number, _cue, element in cues:
        if number in words and len(element.findall(".//*[@begin]")) == 0:
            _put(element, words[number])
    if all(number in words or not cue.text for number, cue, _element in cues):
        root.set(_LANG, language)
    return str(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8"), "utf-8")


def _put(element: etree._Element, words: str) -> None:
    """Put words into a paragraph, within the one span around all of it where there is such a span."""
    place = _only_span(element)
    for child in list(place):
        place.remove(child)
    first, *others = words.split("\n")
    place.text = first
    for line in others:
        line_break = etree.SubElement(place, _beside(place, "br"))
        line_break.tail = line


def _only_span(element: etree._Element) -> etree._Element:
    if len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
        return element
    return element[0] if element[0].tag == _beside(element, "span") else element


def _beside(element: etree._Element, name: str) -> str:
    namespace = etree.QName(element).namespace
    return f"{{{namespace}}}{name}" if namespace else name
