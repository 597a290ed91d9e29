"""The files embedded in a deck, each once, though several slides may show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from locready.formats.content import content_of_part
from locready.formats.embedded import Embedded
from locready.formats.opc.package import Package
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
