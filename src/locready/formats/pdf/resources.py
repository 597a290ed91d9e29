"""Walks over what the pages draw with: fonts, and forms inside forms, each looked at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from locready.formats.pdf.objects import dictionary, identity, name

#: The fonts of a book stand on its first pages; a page more costs pypdf about half a millisecond.
_MOST_PAGES = 300
_MOST_FORMS = 5_000
_DEEPEST = 32


#: What a name such as ``/Fm0`` stands for in one resource dictionary.
Named = dict[str, object]


@dataclass(frozen=True, slots=True)
class Resources:
    """Fonts and forms by what identifies them; ``inner`` tells for each form which forms it may draw, by name."""

    fonts: dict[object, DictionaryObject] = field(default_factory=dict)
    forms: dict[object, DictionaryObject] = field(default_factory=dict)
    inner: dict[object, Named] = field(default_factory=dict)


def resources_of(reader: PdfReader, most: int) -> Resources:
    """Collect the fonts and forms of the first pages, ``most`` or 300 of them."""
    found = Resources()
    seen: set[object] = set()
    for _, page in zip(range(min(most, _MOST_PAGES)), reader.pages, strict=False):
        held = page.raw_get("/Resources") if "/Resources" in page else page.get("/Resources")
        if held is not None and identity(held) not in seen:
            seen.add(identity(held))
            _collect(dictionary(held), found, _DEEPEST)
    return found


def _collect(held: DictionaryObject, found: Resources, depth: int) -> Named:
    """Add what a resource dictionary names, and what the forms in it name; return the names of its forms."""
    for _, font in _entries(dictionary(held.get("/Font"))):
        found.fonts.setdefault(identity(font), dictionary(font))
    forms = {key: raw for key, raw in _entries(dictionary(held.get("/XObject"))) if _is_form(raw)}
    named = {key: identity(raw) for key, raw in forms.items()}
    for raw in forms.values():
        _enter(raw, named, found, depth)
    return named


def _enter(raw: object, around: Named, found: Resources, depth: int) -> None:
    """Add a form; one without resources of its own draws with those around it."""
    key, form = identity(raw), dictionary(raw)
    if key in found.forms or depth == 0 or len(found.forms) >= _MOST_FORMS:
        return
    found.forms[key] = form
    own = "/Resources" in form
    found.inner[key] = _collect(dictionary(form["/Resources"]), found, depth - 1) if own else around


def _is_form(raw: object) -> bool:
    return name(dictionary(raw).get("/Subtype")) == "/Form"


def _entries(held: DictionaryObject) -> Iterator[tuple[str, object]]:
    return ((str(key), held.raw_get(key)) for key in held)
