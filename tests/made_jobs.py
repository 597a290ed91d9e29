"""Translation jobs made of texts, for tests that need no material."""

from __future__ import annotations

from locready.handoff.ids import unit_ids
from locready.handoff.job import Carrier, Job, TextUnit
from locready.model import Box, Location

SHA256 = "ab" * 32


def unit(source: str, name: str = "u1", **fields: object) -> TextUnit:
    """Return a unit on the third slide."""
    place = Location(unit_kind="slide", index=3, shape="TextBox 4", box=Box(0.1, 0.1, 0.5, 0.2))
    about: dict[str, object] = {
        "segment": "s1",
        "address": "ppt/slides/slide3.xml#/1/1/1/6/3/3",
        "language": "ja",
        "role": "body",
        "carrier": Carrier.TEXT,
        "location": place,
    }
    return TextUnit(id=name, source=source, **{**about, **fields})  # type: ignore[arg-type]


def job(*sources: str | TextUnit, path: str = "deck.pptx") -> Job:
    """Return a job from Japanese into English of these texts."""
    names = unit_ids(it if isinstance(it, str) else it.source for it in sources)
    units = (
        unit(it, name, segment=f"s{number}") if isinstance(it, str) else it
        for number, (it, name) in enumerate(zip(sources, names, strict=True), 1)
    )
    return Job(
        path=path,
        sha256=SHA256,
        format="pptx",
        source_language="ja",
        target_language="en",
        units=tuple(units),
    )
