"""A translation in place of a paragraph of DrawingML: its runs keep their looks, its line breaks stand where they are
to stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from locready.formats.drawingml.fonts import with_latin_font
from locready.formats.drawingml.portions import divided
from locready.formats.markup.parse import characters

#: Attributes of a run that say nothing of its look: its language, and what a spelling checker left.
_NO_LOOK = ("lang", "altLang", "err", "dirty", "noProof", "smtClean", "smtId", "bmk")
_WRITTEN = ("r", "fld", "br")
_BESIDE = ("pPr", "endParaRPr")
_YES = ("1", "true")


class Unwritable(Exception):
    """The paragraph holds more than text (a formula); replacing its text would lose it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """What a translation is in: ``tag`` as Office marks text (``en-US``), ``latin`` where it is in Latin letters.

    ``heading`` says that its font is that of titles.
    """

    tag: str
    latin: bool
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """Neighbouring runs of one look; ``first`` is the run that others are made like, ``field`` a field by itself."""

    text: str
    first: etree._Element
    field: bool


def write_paragraph(paragraph: etree._Element, text: str, tongue: Tongue) -> bool:
    """Put a text into a paragraph; return whether words of several looks now share one.

    Properties of the paragraph and of its end stay as they are, but for writing from the right. A field (a page number,
    a date) stays a field where the translation has what it shows.

    Raises:
        Unwritable: the paragraph holds a formula or something else that is no text.
    """
    runs = _runs(paragraph)
    pieces = list(_pieces(runs))
    parts = divided([piece.text for piece in pieces], text)
    place = paragraph.index(runs[0])
    written = [element for like, words in parts.portions for element in _written(pieces[like], words, tongue)]
    for run in runs:
        paragraph.remove(run)
    for offset, element in enumerate(written):
        paragraph.insert(place + offset, element)
    _from_left(paragraph, tongue)
    return parts.lost


def said(paragraph: etree._Element) -> str:
    """Return what a paragraph says, its line breaks as newlines; of what is no plain run nothing."""
    return "".join(_text(run) for run in paragraph.iterchildren("*") if _name(run) in _WRITTEN)


def _from_left(paragraph: etree._Element, tongue: Tongue) -> None:
    """Let Latin letters run from the left; where they stand in the box is the author's choice and stays."""
    form = paragraph.find(_beside(paragraph, "pPr"))
    if tongue.latin and form is not None and form.get("rtl") in _YES:
        form.set("rtl", "0")


def _runs(paragraph: etree._Element) -> list[etree._Element]:
    children = list(paragraph.iterchildren("*"))
    if any(_name(child) not in (*_WRITTEN, *_BESIDE) for child in children):
        raise Unwritable
    runs = [child for child in children if _name(child) in _WRITTEN]
    if not any(_name(run) != "br" for run in runs):
        raise Unwritable
    return runs


def _pieces(runs: Sequence[etree._Element]) -> Iterator[_Piece]:
    """Yield the runs in pieces of one look; a line break goes with what stands before it, or else behind."""
    looks: list[str] = []
    for run in runs:
        looks.append(looks[-1] if _name(run) == "br" and looks else _look_of(run))
    for _same, group in groupby(zip(looks, runs, strict=True), key=lambda pair: pair[0]):
        same = [run for _look, run in group]
        first = next((run for run in same if _name(run) != "br"), same[0])
        yield _Piece(text="".join(map(_text, same)), first=first, field=_name(first) == "fld")


def _look_of(run: etree._Element) -> str:
    """Return what two runs have in common that look alike; a field is like no other."""
    if _name(run) == "fld":
        return f"field {run.getparent().index(run)}"
    form = deepcopy(_format(run))
    if form is None:
        return ""
    for attribute in _NO_LOOK:
        form.attrib.pop(attribute, None)
    form.tail = None
    return str(etree.tostring(form, method="c14n"), "utf-8")


def _written(piece: _Piece, words: str, tongue: Tongue) -> Iterator[etree._Element]:
    """Yield runs and line breaks that look like a piece and say these words."""
    for number, line in enumerate(words.split("\n")):
        if number:
            yield _break(piece.first)
        if line:
            yield _run(piece, line, tongue)


def _run(piece: _Piece, line: str, tongue: Tongue) -> etree._Element:
    stays_field = piece.field and line.strip() == piece.text.strip()
    run = deepcopy(piece.first) if stays_field else _bare(piece.first, "r")
    run.tail = None
    if not stays_field:
        form = _format(piece.first)
        run.append(deepcopy(form) if form is not None else _bare(piece.first, "rPr"))
        etree.SubElement(run, _beside(piece.first, "t")).text = line
    mark = _format(run)
    if mark is not None:
        mark.set("lang", tongue.tag)
        with_latin_font(mark, heading=tongue.heading, latin=tongue.latin)
    return run


def _break(like: etree._Element) -> etree._Element:
    line_break, form = _bare(like, "br"), _format(like)
    if form is not None:
        line_break.append(deepcopy(form))
    return line_break


def _bare(like: etree._Element, name: str) -> etree._Element:
    return like.makeelement(_beside(like, name), nsmap=None)


def _beside(element: etree._Element, name: str) -> str:
    """Return a name in the namespace of an element; strict files have another than the usual one."""
    return f"{{{etree.QName(element).namespace}}}{name}"


def _format(run: etree._Element) -> etree._Element | None:
    return run.find(_beside(run, "rPr"))


def _text(run: etree._Element) -> str:
    if _name(run) == "br":
        return "\n"
    written = run.find(_beside(run, "t"))
    return characters(written) if written is not None else ""


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname)
