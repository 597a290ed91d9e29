"""The content of a paragraph as a flat row: pieces of text, and marks of all that is no text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from locready.formats.markup.number import number
from locready.formats.odf.names import DRAW, OFFICE, PRESENTATION, TABLE, TEXT
from locready.formats.odf.scene import Scene

_SPACE = re.compile(r"[ \t\r\n]+")
#: More spaces than this in a row are no text.
_SPACES = 1_000
_SPAN, _LINK = f"{TEXT}span", f"{TEXT}a"
_CHARACTERS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_HIDDEN = frozenset({f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"})
_FIELDS = frozenset(f"{PRESENTATION}{name}" for name in ("header", "footer", "date-time"))
#: Elements in a paragraph that hold no text of it; readings above characters repeat them.
_SKIPPED = frozenset({f"{TEXT}ruby-text", f"{TEXT}note-citation", f"{OFFICE}annotation-end", f"{TEXT}script"})
_MARKS = frozenset(
    {
        f"{TEXT}note",
        f"{OFFICE}annotation",
        f"{TEXT}soft-page-break",
        f"{TEXT}change-start",
        f"{TEXT}change-end",
        f"{TABLE}table",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text in one style (None: the paragraph's own)."""

    text: str
    style: str | None = None
    hidden: bool = False
    inserted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An element in the midst of text that is none of it."""

    element: etree._Element
    address: str


def content_of(parent: etree._Element, path: str, scene: Scene, around: Piece | None = None) -> Iterator[Piece | Mark]:
    """Yield what a paragraph holds, in the order written.

    Recursion ends where the XML parser's limit on depth does (256).
    """
    form = around or Piece(text="")
    yield _piece(parent.text, form, scene)
    for position, child in enumerate(parent, 1):
        if isinstance(child.tag, str):
            yield from _child(child, f"{path}/{position}", scene, form)
        yield _piece(child.tail, form, scene)


def _child(child: etree._Element, path: str, scene: Scene, form: Piece) -> Iterator[Piece | Mark]:
    tag = str(child.tag)
    if tag in _MARKS or tag.startswith(DRAW):
        yield Mark(element=child, address=path)
    elif tag == f"{TEXT}s":
        yield replace(form, text=" " * min(max(number(child.get(f"{TEXT}c")) or 1, 1), _SPACES))
    elif tag in _CHARACTERS:
        yield replace(form, text=_CHARACTERS[tag])
    elif tag in _FIELDS:
        yield replace(form, text=scene.declared.get(tag, ""))
    elif tag in _HIDDEN:
        text = child.get(f"{TEXT}string-value") or "".join(child.itertext())
        yield replace(form, text=text, hidden=child.get(f"{TEXT}is-hidden") == "true")
    elif tag not in _SKIPPED:
        if tag == _LINK:
            yield Mark(element=child, address=path)
        style = child.get(f"{TEXT}style-name") if tag == _SPAN else form.style
        yield from content_of(child, path, scene, _styled(form, style, scene))


def _styled(form: Piece, style: str | None, scene: Scene) -> Piece:
    hidden = form.hidden or (style != form.style and scene.styles.hides("text", style))
    return replace(form, style=style or form.style, hidden=hidden)


def _piece(text: str | None, form: Piece, scene: Scene) -> Piece:
    return replace(form, text=_SPACE.sub(" ", text or ""), inserted=bool(scene.open_insertions))
