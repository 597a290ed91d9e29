"""Asks pypdf's objects for what should be there, without trusting that it is."""

from __future__ import annotations

from collections.abc import Iterator

from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, IndirectObject, TextStringObject

#: A chain of siblings or parents longer than this is a loop or an attack.
LONGEST_CHAIN = 5_000


def resolved(value: object) -> object:
    """Follow an indirect reference; what is not one is itself."""
    return value.get_object() if isinstance(value, IndirectObject) else value


def dictionary(value: object) -> DictionaryObject:
    """Return a dictionary or stream, an empty one for anything else."""
    found = resolved(value)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def items(value: object) -> list[object]:
    """Return the items of an array, none for anything else."""
    found = resolved(value)
    return list(found) if isinstance(found, ArrayObject) else []


def string(value: object) -> str:
    """Return a text string, stripped; empty for anything else."""
    found = resolved(value)
    if isinstance(found, ByteStringObject):
        return found.decode("utf-8", "replace").strip()
    return str(found).strip() if isinstance(found, TextStringObject) else ""


def name(value: object) -> str:
    """Return a name with its slash, such as ``/Link``, or a string; empty for anything else."""
    found = resolved(value)
    return str(found) if isinstance(found, str) else ""


def number(value: object) -> float:
    """Return a number; 0 for anything else."""
    found = resolved(value)
    return float(found) if isinstance(found, int | float) else 0.0


def identity(value: object) -> object:
    """Return what tells an object from others: its number in the file, or itself in memory."""
    if isinstance(value, IndirectObject):
        return value.idnum, value.generation
    return id(value)


def siblings(first: object, following: str) -> Iterator[DictionaryObject]:
    """Yield a dictionary and those that it leads to by an entry (``/Next``, ``/Parent``), each once."""
    seen: set[object] = set()
    while first is not None and identity(first) not in seen and len(seen) < LONGEST_CHAIN:
        seen.add(identity(first))
        found = dictionary(first)
        yield found
        first = found.raw_get(following) if following in found else None
