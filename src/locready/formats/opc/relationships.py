"""How the parts of a package point at one another."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """One pointer of a part; ``kind`` is the last word of its type (``slide``, ``image``, ``chart`` …).

    ``target`` is a part name without a leading slash, or the address as written when it is ``external``.
    """

    id: str
    kind: str
    target: str
    external: bool = False


#: The pointers of one part by their id.
Relationships = Mapping[str, Relationship]


def relationships_name(part: str) -> str:
    """Return the name of the part that holds the pointers of a part; those of the package itself for ``""``."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def owner_of(name: str) -> str:
    """Return the part whose pointers a relationships part holds; empty for any other part."""
    folder, file = posixpath.split(name)
    above, rels = posixpath.split(folder)
    is_one = rels == "_rels" and file.endswith(".rels") and file != ".rels"
    return posixpath.join(above, file.removesuffix(".rels")) if is_one else ""


def relationships_in(root: etree._Element, part: str) -> Relationships:
    """Return the pointers that the relationships part of ``part`` lists; those without id or target are left out."""
    return {
        element.get("Id", ""): _relationship(element, part)
        for element in root.iterchildren("{*}Relationship")
        if element.get("Id") and element.get("Target")
    }


def _relationship(element: etree._Element, part: str) -> Relationship:
    target = element.get("Target", "")
    external = element.get("TargetMode", "").lower() == "external"
    return Relationship(
        id=element.get("Id", ""),
        kind=element.get("Type", "").rstrip("/").rsplit("/", 1)[-1],
        target=target if external else _absolute(target, part),
        external=external,
    )


def _absolute(target: str, part: str) -> str:
    """Return the part name of a target, which may be relative, absolute, or written with the slashes of Windows."""
    path = target.partition("#")[0].replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), path)).lstrip("/")


def first_of(relationships: Relationships, *kinds: str) -> Relationship | None:
    """Return the first internal pointer of one of the kinds."""
    return next(iter(all_of(relationships.values(), *kinds)), None)


def all_of(relationships: Iterable[Relationship], *kinds: str) -> list[Relationship]:
    """Return the internal pointers of the kinds, in the order written."""
    return [pointer for pointer in relationships if pointer.kind in kinds and not pointer.external]
