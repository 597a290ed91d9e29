"""A page as a row of pieces: text, the edges of blocks, and what stands between them and is no text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from locready.model import Role

_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
#: What no reader of a page sees; readings above characters (``rt``) repeat them.
_SKIPPED = frozenset({"script", "style", "template", "head", "rt", "rp", "datalist", "map", "param", "source", "track"})
_INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i"),
        *("ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong"),
        *("sub", "sup", "time", "tspan", "tt", "u", "var", "wbr", "svg", "img"),
    }
)
_ROLES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.TITLE),
    **dict.fromkeys(("td", "th"), Role.TABLE),
    **dict.fromkeys(("caption", "figcaption"), Role.CAPTION),
    "footer": Role.FOOTER,
}
_LANGUAGES = ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What holds for text: its role, its declared language, whether it is hidden, whether its spaces count."""

    role: Role = Role.BODY
    language: str | None = None
    hidden: bool = False
    spaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A piece of text and where it is written: in an element, or (``@tail``) behind one."""

    text: str
    form: Form
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An element that is more, or other, than its text; text goes on around it."""

    element: etree._Element
    form: Form
    address: str


class Edge:
    """Where a block begins or ends: text on its two sides is not one."""


def pieces_of(element: etree._Element, address: str, form: Form) -> Iterator[Text | Thing | Edge]:
    """Yield what an element holds, in the order written; recursion ends where the parser's limit on depth does."""
    tag = str(element.tag).lower()
    if tag in _SKIPPED:
        return
    form = _form(element, tag, form)
    block = tag not in _INLINE and tag != "br"
    if block:
        yield Edge()
    yield Thing(element=element, form=form, address=address)
    if tag == "br":
        yield Text(text="\n", form=replace(form, spaced=True), address=address)
    yield from _text(element.text, form, address)
    for position, child in enumerate(element, 1):
        if isinstance(child.tag, str):
            yield from pieces_of(child, f"{address}/{position}", form)
        yield from _text(child.tail, form, f"{address}/{position}@tail")
    if block:
        yield Edge()


def _text(text: str | None, form: Form, address: str) -> Iterator[Text]:
    if text:
        yield Text(text=text if form.spaced else _SPACE.sub(" ", text), form=form, address=address)


def _form(element: etree._Element, tag: str, form: Form) -> Form:
    language = next((value for name in _LANGUAGES if (value := element.get(name))), form.language)
    return Form(
        role=_ROLES.get(tag, form.role),
        language=language,
        hidden=form.hidden or _is_hidden(element, tag),
        spaced=form.spaced or tag in ("pre", "textarea"),
    )


def _is_hidden(element: etree._Element, tag: str) -> bool:
    if element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style", "")):
        return True
    return tag == "noscript" or (tag == "dialog" and element.get("open") is None)
