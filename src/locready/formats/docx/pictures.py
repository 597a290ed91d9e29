"""The pictures that a document shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from locready.formats.content import content_of_part
from locready.formats.docx.story import Story
from locready.formats.drawingml.spot import Spot
from locready.formats.pictures import Shown
from locready.model import Gap, GapReason


def shown_picture(
    identifier: str | None, story: Story, spot: Spot, share: float | None = None
) -> Iterator[Shown | Gap]:
    """Yield the picture that a pointer of the story names; a gap where it is not in the file."""
    if not identifier:
        return
    pointer = story.pointer(identifier)
    if pointer is None or pointer.external:
        detail = pointer.target if pointer is not None else "a picture that is not in the file"
        yield spot.gap(GapReason.PICTURE, detail)
        return
    yield Shown(
        key=pointer.target,
        content=partial(content_of_part, story.package, pointer.target),
        location=spot.location,
        share=share,
        hidden=spot.hidden,
    )
