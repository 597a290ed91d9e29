"""Files embedded in a deck: each is read by the reader of its own format, or becomes a gap that says why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from locready.errors import InputError
from locready.formats.options import ReadOptions
from locready.formats.pptx.package import Package, PartUnreadable
from locready.formats.pptx.stage import Attachment
from locready.formats.read import read
from locready.model import Document, Gap, GapReason
from locready.sources import Source


def children_of(
    attachments: Sequence[Attachment], package: Package, source: Source, options: ReadOptions
) -> tuple[tuple[Document, ...], tuple[Gap, ...]]:
    """Return the documents embedded in a deck, and a gap for each file that was not read.

    The ids of the k-th child's segments start with ``m{k}.``, so that they are unique in the whole deck.
    """
    children: list[Document] = []
    gaps: list[Gap] = []
    seen: set[str] = set()
    for attachment in attachments:
        if attachment.part in seen:
            continue
        seen.add(attachment.part)
        result = _child(attachment, package, source, options)
        if isinstance(result, Gap):
            gaps.append(result)
        else:
            children.append(result)
    return tuple(prefixed(child, f"m{number}.") for number, child in enumerate(children, 1)), tuple(gaps)


def _child(attachment: Attachment, package: Package, source: Source, options: ReadOptions) -> Document | Gap:
    limits = options.limits
    if options.depth >= limits.depth:
        return _gap(attachment, GapReason.LIMIT, f"it is embedded more than {limits.depth} levels deep")
    if package.size(attachment.part) > limits.embedded_bytes:
        return _gap(attachment, GapReason.LIMIT, f"it has more than {limits.embedded_bytes} bytes")
    try:
        data = package.read(attachment.part, limits.embedded_bytes)
        return read(source.embedded(attachment.part, data), replace(options, depth=options.depth + 1))
    except PartUnreadable as error:
        return _gap(attachment, GapReason.DAMAGED_PART, str(error))
    except InputError as error:
        return _gap(attachment, GapReason.EMBEDDED, error.details.get("detail", error.message))


def _gap(attachment: Attachment, reason: GapReason, why: str) -> Gap:
    detail = f"{attachment.part}: {why}"
    return Gap(reason=reason, location=attachment.location, audience=False, detail=detail)


def prefixed(document: Document, prefix: str) -> Document:
    """Return a document whose segments, and those of its children, have ids that start with the prefix."""
    return replace(
        document,
        segments=tuple(replace(segment, id=prefix + segment.id) for segment in document.segments),
        children=tuple(prefixed(child, prefix) for child in document.children),
    )
