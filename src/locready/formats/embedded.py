"""Files inside a file: each is read by the reader of its own format, or becomes a gap that says why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from locready.errors import InputError, LocreadyError
from locready.formats.options import ReadLimits, ReadOptions
from locready.formats.progress import part, spans
from locready.formats.read import read
from locready.model import Document, Gap, GapReason, Location
from locready.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """One file inside another, and where a gap in its place stands.

    ``size`` is what it claims to have unpacked, in bytes (0 where it does not say); ``content`` unpacks it.
    """

    name: str
    location: Location
    content: Callable[[], bytes]
    size: int = 0


def children_of(
    files: Iterable[Embedded], source: Source, options: ReadOptions
) -> tuple[tuple[Document, ...], tuple[Gap, ...]]:
    """Return the documents inside a file, and a gap for each that was not read.

    The ids of the k-th child's segments start with ``m{k}.``, so that they are unique in the whole file.
    """
    children: list[Document] = []
    gaps: list[Gap] = []
    waiting = tuple(files)
    for file, span in zip(waiting, spans([file.size for file in waiting]), strict=True):
        with part(*span):
            result = _child(file, source, options)
        if isinstance(result, Gap):
            gaps.append(result)
        else:
            children.append(prefixed(result, f"m{len(children) + 1}."))
    return tuple(children), tuple(gaps)


def _child(file: Embedded, source: Source, options: ReadOptions) -> Document | Gap:
    """Read one; it is a file, so the border around a file stands here too: a bug in its reader costs this one alone."""
    refused = _refused(file, file.size, options)
    if refused is not None:
        return refused
    try:
        data = file.content()
        inner = replace(options, depth=options.depth + 1)
        return _refused(file, len(data), options) or read(source.embedded(file.name, data), inner)
    except InputError as error:
        return _gap(file, GapReason.EMBEDDED, error.details.get("detail", error.message))
    except (LocreadyError, MemoryError):
        raise
    except Exception as error:  # see the docstring
        return _gap(file, GapReason.DAMAGED_PART, f"it cannot be read ({type(error).__name__})")


def _refused(file: Embedded, size: int, options: ReadOptions) -> Gap | None:
    limits: ReadLimits = options.limits
    if options.depth >= limits.depth:
        return _gap(file, GapReason.LIMIT, f"it is embedded more than {limits.depth} levels deep")
    if size > limits.embedded_bytes:
        return _gap(file, GapReason.LIMIT, f"it has more than {limits.embedded_bytes} bytes")
    return None


def _gap(file: Embedded, reason: GapReason, why: str) -> Gap:
    return Gap(reason=reason, location=file.location, audience=False, detail=f"{file.name}: {why}")


def prefixed(document: Document, prefix: str) -> Document:
    """Return a document whose segments, and those of its children, have ids that start with the prefix."""
    return replace(
        document,
        segments=tuple(replace(segment, id=prefix + segment.id) for segment in document.segments),
        children=tuple(prefixed(child, prefix) for child in document.children),
    )
