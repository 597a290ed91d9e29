"""A lean copy of a deck for python-pptx: slides, their notes, layouts and masters, and nothing else.

python-pptx loads every part into memory, refuses slide shows and templates, fails on a pointer without a target and
recurses along chains of them. The copy has only what its object model is asked for, is well-formed by construction,
and holds no media; everything else is read from the package itself (package.py).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck

from locready.errors import Damaged
from locready.formats.opc.markup import transitional
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import Relationship, first_of
from locready.formats.parts import PartUnreadable
from locready.formats.pptx.outline import Outline

#: What is followed from a part of each kind, and as what it is declared.
_FOLLOWED: Mapping[str, tuple[str, ...]] = {
    "slide": ("slideLayout", "notesSlide"),
    "slideLayout": ("slideMaster",),
    "slideMaster": (),
    "notesSlide": (),
}
_DECLARED = {
    "slide": (RELATIONSHIP_TYPE.SLIDE, CONTENT_TYPE.PML_SLIDE),
    "slideLayout": (RELATIONSHIP_TYPE.SLIDE_LAYOUT, CONTENT_TYPE.PML_SLIDE_LAYOUT),
    "slideMaster": (RELATIONSHIP_TYPE.SLIDE_MASTER, CONTENT_TYPE.PML_SLIDE_MASTER),
    "notesSlide": (RELATIONSHIP_TYPE.NOTES_SLIDE, CONTENT_TYPE.PML_NOTES_SLIDE),
    "officeDocument": (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, CONTENT_TYPE.PML_PRESENTATION_MAIN),
}
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lean:
    """The deck as python-pptx sees it, and why parts are missing from it, by their names."""

    deck: Deck
    unreadable: Mapping[str, str]


@dataclass(slots=True, kw_only=True)
class _Copy:
    """The parts chosen so far: their kind, bytes and pointers, by part name."""

    kinds: dict[str, str] = field(default_factory=dict)
    blobs: dict[str, bytes] = field(default_factory=dict)
    pointers: dict[str, list[Relationship]] = field(default_factory=dict)
    unreadable: dict[str, str] = field(default_factory=dict)


def lean(package: Package, outline: Outline, name: str) -> Lean:
    """Return the deck as python-pptx loads it from a lean copy; damaged parts are left out and named.

    Raises:
        Damaged: the main part cannot be loaded.
        TooLarge: the parts are over a limit.
    """
    copy = _chosen(package, outline)
    try:
        return _loaded(copy)
    except etree.XMLSyntaxError:
        _drop_malformed(copy)
    if outline.main not in copy.blobs:
        raise Damaged(path=name, detail=copy.unreadable[outline.main])
    return _loaded(copy)


def _chosen(package: Package, outline: Outline) -> _Copy:
    copy = _Copy()
    slides = [
        Relationship(id=entry.relationship, kind="slide", target=entry.part)
        for entry in outline.slides
        if entry.part is not None
    ]
    copy.pointers[""] = [Relationship(id="rId1", kind="officeDocument", target=outline.main)]
    _take(copy, package, outline.main, "officeDocument")
    copy.pointers[outline.main] = slides
    waiting = list(reversed(slides))
    while waiting:
        pointer = waiting.pop()
        if pointer.target in copy.kinds or pointer.target in copy.unreadable:
            continue
        _take(copy, package, pointer.target, pointer.kind)
        followed = list(_followed(package, pointer))
        copy.pointers[pointer.target] = followed
        waiting.extend(followed)
    return copy


def _take(copy: _Copy, package: Package, part: str, kind: str) -> None:
    try:
        copy.blobs[part] = transitional(package.read(part))
        copy.kinds[part] = kind
    except PartUnreadable as error:
        copy.unreadable[part] = str(error)


def _followed(package: Package, pointer: Relationship) -> Iterator[Relationship]:
    for kind in _FOLLOWED[pointer.kind]:
        found = first_of(package.relationships(pointer.target), kind)
        if found is not None:
            yield found


def _drop_malformed(copy: _Copy) -> None:
    for part, blob in list(copy.blobs.items()):
        try:
            parse_xml(blob)
        except etree.XMLSyntaxError:
            del copy.blobs[part]
            copy.unreadable[part] = f"{part} is not well-formed XML"


def _loaded(copy: _Copy) -> Lean:
    return Lean(deck=Presentation(_zipped(copy)), unreadable=copy.unreadable)


def _zipped(copy: _Copy) -> io.BytesIO:
    """Write the copy as a package, stored and not packed: it is read once and thrown away."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("[Content_Types].xml", _content_types(copy))
        archive.writestr("_rels/.rels", _pointers(copy, ""))
        for part, blob in copy.blobs.items():
            archive.writestr(part, blob)
            folder, _, file = part.rpartition("/")
            archive.writestr(f"{folder}/_rels/{file}.rels".lstrip("/"), _pointers(copy, part))
    stream.seek(0)
    return stream


def _content_types(copy: _Copy) -> str:
    overrides = (
        f"<Override PartName={quoteattr('/' + part)} ContentType={quoteattr(_DECLARED[copy.kinds[part]][1])}/>"
        for part in copy.blobs
    )
    rels = f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
    return _element("Types", _CONTENT_TYPES, (rels, *overrides))


def _pointers(copy: _Copy, part: str) -> str:
    """Return the pointers of a part; not those to a part of another kind, such as a slide that is its own layout."""
    return _element(
        "Relationships",
        _RELATIONSHIPS,
        (
            f"<Relationship Id={quoteattr(pointer.id)} Type={quoteattr(_DECLARED[pointer.kind][0])} "
            f"Target={quoteattr('/' + pointer.target)}/>"
            for pointer in copy.pointers.get(part, ())
            if pointer.target in copy.blobs and copy.kinds[pointer.target] == pointer.kind
        ),
    )


def _element(tag: str, namespace: str, children: Iterable[str]) -> str:
    return f'<{tag} xmlns="{namespace}">{"".join(children)}</{tag}>'
