"""A translation in place of a paragraph of a Word document: its runs, links, notes and pictures stay where they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from locready.formats.docx.fields import Fields
from locready.formats.docx.runs import HYPERLINK, RUBY, Piece, content_of
from locready.formats.drawingml.fonts import is_east_asian
from locready.formats.drawingml.portions import divided
from locready.formats.drawingml.write import Tongue, Unwritable
from locready.formats.opc.markup import W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: What says nothing of the look of a run: its language, and marks of the spelling checker and of revisions.
_NO_LOOK = (f"{W}lang", f"{W}noProof")
#: The elements of a run's properties that may only stand behind its language (ECMA-376 part 1, 17.3.2.28).
_BEHIND_LANGUAGE = frozenset({f"{W}eastAsianLayout", f"{W}specVanish", f"{W}oMath", f"{W}rPrChange"})
_THEME_LATIN = {"minorEastAsia": "minorHAnsi", "majorEastAsia": "majorHAnsi"}
_SLOTS = ("ascii", "hAnsi")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """Neighbouring pieces of text that look alike; each stands in a run of its own or shares one."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def write_paragraph(paragraph: etree._Element, source: str, text: str, tongue: Tongue) -> bool:
    """Put a text into a paragraph; return whether words of several looks now share one.

    Args:
        paragraph: ``w:p``.
        source: what it says, as it was read.
        text: what it is to say.
        tongue: the language of that.

    Raises:
        Unwritable: the paragraph does not say ``source`` in plain runs (a formula, text that is hidden in part).
    """
    _without_readings(paragraph)
    looks = list(_looks(paragraph))
    if "".join(look.text for look in looks) != source or not looks:
        raise Unwritable
    parts = divided([look.text for look in looks], text)
    words = dict(parts.portions)
    for place, look in enumerate(looks):
        _fill(look, words.get(place, ""), tongue)
    return parts.lost


def _looks(paragraph: etree._Element) -> Iterator[_Look]:
    items = content_of(paragraph, "", Fields())
    pieces = [item for item in items if isinstance(item, Piece) and not (item.change and item.change.deletes)]
    if any(piece.element.getparent().tag != f"{W}r" for piece in pieces):
        raise Unwritable
    for _key, group in groupby(pieces, key=_look_of):
        yield _Look(pieces=tuple(group))


def _look_of(piece: Piece) -> tuple[str, str]:
    """Return what two pieces have in common that look alike and lead to the same place."""
    run = piece.element.getparent()
    link = next(run.iterancestors(HYPERLINK), None)
    way = "" if link is None else link.getroottree().getpath(link)
    form = deepcopy(piece.form)
    if form is None:
        return way, ""
    for mark in form.findall(f"{W}*"):
        if mark.tag in _NO_LOOK:
            form.remove(mark)
    form.tail = None
    return way, str(etree.tostring(form, method="c14n"), "utf-8") if len(form) else ""


def _fill(look: _Look, words: str, tongue: Tongue) -> None:
    """Put words into the first run of a look, and take the text of the others away."""
    first = look.pieces[0].element
    run = first.getparent()
    place = run.index(first)
    for piece in look.pieces:
        piece.element.getparent().remove(piece.element)
    for offset, element in enumerate(_written(run, words)):
        run.insert(place + offset, element)
    if words:
        _mark(run, tongue)


def _written(run: etree._Element, words: str) -> Iterator[etree._Element]:
    for number, line in enumerate(words.split("\n")):
        if number:
            yield run.makeelement(f"{W}br", nsmap=None)
        if line:
            element = run.makeelement(f"{W}t", {_SPACE: "preserve"}, nsmap=None)
            element.text = line
            yield element


def _mark(run: etree._Element, tongue: Tongue) -> None:
    """Say which language a run is in, and give Latin letters a Latin font."""
    form = run.find(f"{W}rPr")
    if form is None:
        form = run.makeelement(f"{W}rPr", nsmap=None)
        run.insert(0, form)
    mark = form.find(f"{W}lang")
    if mark is None:
        mark = form.makeelement(f"{W}lang", nsmap=None)
        behind = (place for place, child in enumerate(form) if child.tag in _BEHIND_LANGUAGE)
        form.insert(next(behind, len(form)), mark)
    mark.set(f"{W}val" if tongue.latin else f"{W}eastAsia", tongue.tag)
    if tongue.latin:
        _with_latin_font(form.find(f"{W}rFonts"))


def _with_latin_font(fonts: etree._Element | None) -> None:
    if fonts is None:
        return
    fonts.attrib.pop(f"{W}hint", None)
    for slot in _SLOTS:
        if is_east_asian(fonts.get(f"{W}{slot}", "")):
            del fonts.attrib[f"{W}{slot}"]
        theme = fonts.get(f"{W}{slot}Theme", "")
        if theme in _THEME_LATIN:
            fonts.set(f"{W}{slot}Theme", _THEME_LATIN[theme])


def _without_readings(paragraph: etree._Element) -> None:
    """Put what stands below readings (furigana) into the line: nobody reads a translation with them."""
    for ruby in list(paragraph.iter(RUBY)):
        run = ruby.getparent()
        texts: Sequence[etree._Element] = ruby.findall(f"{W}rubyBase/{W}r/{W}t")
        place = run.index(ruby)
        run.remove(ruby)
        for offset, text in enumerate(texts):
            run.insert(place + offset, text)
