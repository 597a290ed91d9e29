"""The files embedded in a deck, each once, though several slides may show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from locready.errors import Damaged
from locready.formats.embedded import Embedded
from locready.formats.pptx.package import Package, PartUnreadable
from locready.formats.pptx.stage import Attachment


def embedded_in(package: Package, attachments: Iterable[Attachment], most: int) -> Iterator[Embedded]:
    """Yield what the attachments point at, placed where it is shown first; ``most`` bytes of each are unpacked."""
    seen: set[str] = set()
    for attachment in attachments:
        part = attachment.part
        if part not in seen:
            seen.add(part)
            content = partial(content_of_part, package, part, most)
            yield Embedded(name=part, location=attachment.location, size=package.size(part), content=content)


def content_of_part(package: Package, part: str, most: int | None = None) -> bytes:
    """Return the bytes of an embedded file or picture.

    Raises:
        Damaged: the package does not hold it, or not as it should.
        TooLarge: it is over a limit.
    """
    try:
        return package.read(part, most)
    except PartUnreadable as error:
        raise Damaged(path=part, detail=str(error)) from error
