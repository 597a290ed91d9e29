"""The text of a unit as XLIFF carries it: line breaks as inline codes, and what XML cannot hold by its number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from locready.formats.markup.legal import legal
from locready.handoff.namespaces import V1, V2

#: Line breaks, and the characters that XML 1.0 cannot hold (section 2.2).
_CODE = re.compile("[\n]|[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: White space as XML sees it; the wide space of Japanese is none.
_SPACE = re.compile("[\t\n\r ]+")
#: How XLIFF 1.2 is told the number of a character: it has no element for that.
_CHARACTER = "x-character-"
#: Inline elements whose content is text to translate; that of all others is code of another format.
_TEXT_INSIDE = frozenset({"pc", "mrk", "g"})
#: The last code point.
_LAST = 0x10FFFF

Code = Callable[[str, int], etree._Element]


def writable(text: str) -> str:
    """Return a text for people with a sign in place of what XML cannot hold."""
    return legal(text, "\N{REPLACEMENT CHARACTER}")


def fill(element: etree._Element, text: str, code: Code) -> None:
    """Put a text into an element that is empty, its codes made by ``code(character, number from 1)``."""
    last: etree._Element | None = None
    begin = 0
    for number, found in enumerate(_CODE.finditer(text), 1):
        _append(element, last, text[begin : found.start()])
        last = code(found.group(), number)
        element.append(last)
        begin = found.end()
    _append(element, last, text[begin:])


def _append(element: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        element.text = text
    else:
        last.tail = text


def code_of_2(character: str, number: int) -> etree._Element:
    """Return the code that XLIFF 2.0 has: a placeholder of a line break, or a code point."""
    if character == "\n":
        return etree.Element(f"{V2}ph", id=str(number), type="fmt", subType="xlf:lb", equiv=" ", disp="⏎")
    return etree.Element(f"{V2}cp", hex=f"{ord(character):04X}")


def code_of_1(character: str, number: int) -> etree._Element:
    """Return the code that XLIFF 1.2 has: a placeholder either way."""
    kind = "lb" if character == "\n" else f"{_CHARACTER}{ord(character):04X}"
    return etree.Element(f"{V1}x", {"id": str(number), "ctype": kind, "equiv-text": " "})


def text_in(element: etree._Element, codes: Mapping[str, str], *, preserved: bool) -> str:
    """Return the text of a source or target.

    Args:
        element: as a tool wrote it.
        codes: what the placeholders of the source stand for, by id, for tools that keep the id alone.
        preserved: whether white space is as it was meant; else runs of it are a space each, and none at the ends.
    """
    pieces = [_SPACE.sub(" ", text) if is_text and not preserved else text for text, is_text in _pieces(element, codes)]
    whole = "".join(pieces)
    return whole if preserved else whole.strip("\t\r ")


def codes_in(element: etree._Element) -> dict[str, str]:
    """Return what the placeholders of a source stand for, by id."""
    return {mark.get("id", ""): _meaning(mark, {}) for mark in element.iter(f"{V2}ph", f"{V1}x")}


def _pieces(element: etree._Element, codes: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text in order, and whether each is text, not code."""
    yield element.text or "", True
    for child in element:
        if isinstance(child.tag, str):
            if etree.QName(child).localname in _TEXT_INSIDE:
                yield from _pieces(child, codes)
            else:
                yield _meaning(child, codes), False
        yield child.tail or "", True


def _meaning(mark: etree._Element, codes: Mapping[str, str]) -> str:
    """Return the text that a code stands for; what is code of another format stands for none."""
    kind = mark.get("ctype", "")
    if mark.get("subType") == "xlf:lb" or kind == "lb":
        return "\n"
    if mark.tag == f"{V2}cp":
        return _character(mark.get("hex", ""))
    if kind.startswith(_CHARACTER):
        return _character(kind.removeprefix(_CHARACTER))
    return codes.get(mark.get("id", ""), "")


def _character(digits: str) -> str:
    """Return the character of a code point in hex digits, nothing where there is none."""
    try:
        number = int(digits, 16)
    except ValueError:
        return ""
    return chr(number) if 0 <= number <= _LAST else ""
