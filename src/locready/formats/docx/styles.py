"""What the styles of a document say of its paragraphs: which are headings or captions, which are hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from locready.formats.opc.markup import W
from locready.model import Role

_TITLES = frozenset({"title", "subtitle", "toc heading"})
_OFF = ("0", "false", "off")
#: The outline level of text that is no heading (ECMA-376 part 1, 17.3.1.20).
_BODY_LEVEL = "9"


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """Roles by the ids of paragraph styles, and the ids of styles whose text is hidden."""

    roles: Mapping[str, Role] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    def role_of(self, paragraph: etree._Element) -> Role:
        """Return whether a paragraph is a heading, a caption or plain text, by its outline level and its style."""
        level = _value(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        if level:
            return Role.BODY if level == _BODY_LEVEL else Role.TITLE
        return self.roles.get(_value(paragraph.find(f"{W}pPr/{W}pStyle")), Role.BODY)

    def hides(self, form: etree._Element | None, paragraph: etree._Element) -> bool:
        """Say whether a run of a paragraph is hidden; ``form`` is its ``w:rPr``."""
        mark = form.find(f"{W}vanish") if form is not None else None
        if mark is not None:
            return is_on(mark)
        own = _value(form.find(f"{W}rStyle")) if form is not None else ""
        return own in self.hidden or _value(paragraph.find(f"{W}pPr/{W}pStyle")) in self.hidden


def is_on(mark: etree._Element | None) -> bool:
    """Say whether a property that is on or off is on: it is there, and not with a value that says no."""
    return mark is not None and mark.get(f"{W}val", "1") not in _OFF


def styles_in(root: etree._Element | None) -> Styles:
    """Return the styles of the styles part; none when there is no such part."""
    if root is None:
        return Styles()
    known = {style.get(f"{W}styleId", ""): style for style in root.iterchildren(f"{W}style")}
    chains = {name: _chain(name, known) for name in known}
    roles = {name: _role(chain) for name, chain in chains.items()}
    hidden = frozenset(name for name, chain in chains.items() if _is_hidden(chain))
    return Styles(roles={name: role for name, role in roles.items() if role is not Role.BODY}, hidden=hidden)


def _chain(name: str, known: Mapping[str, etree._Element]) -> list[etree._Element]:
    """Return a style and those it is based on, the nearest first; a circle ends where it closes."""
    chain: dict[str, etree._Element] = {}
    while name in known and name not in chain:
        chain[name] = known[name]
        name = _value(known[name].find(f"{W}basedOn"))
    return list(chain.values())


def _role(chain: list[etree._Element]) -> Role:
    for style in chain:
        level = _value(style.find(f"{W}pPr/{W}outlineLvl"))
        if level:
            return Role.BODY if level == _BODY_LEVEL else Role.TITLE
        name = _value(style.find(f"{W}name")).lower()
        if name in _TITLES or name.startswith("heading "):
            return Role.TITLE
        if name == "caption":
            return Role.CAPTION
    return Role.BODY


def _is_hidden(chain: list[etree._Element]) -> bool:
    marks = (style.find(f"{W}rPr/{W}vanish") for style in chain)
    return is_on(next((mark for mark in marks if mark is not None), None))


def _value(element: etree._Element | None) -> str:
    return element.get(f"{W}val", "") if element is not None else ""
