"""A cap on how much text one document brings: what is beyond becomes one gap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from locready.formats.options import ReadLimits
from locready.model import Document, Gap, GapReason, Location, Segment


def capped(document: Document, limits: ReadLimits, member: str) -> Document:
    """Return the document with no more text than the limits allow, cut at the end of it and of single segments."""
    kept = tuple(_kept(document.segments, limits))
    before, after = (sum(len(segment.text) for segment in segments) for segments in (document.segments, kept))
    if before == after:
        return document
    allowed = f"{limits.characters:,} in all, {limits.segment_characters:,} a piece"
    detail = f"{before - after:,} characters of text over the limits ({allowed})"
    gap = Gap(reason=GapReason.LIMIT, location=Location(member=member), audience=True, detail=detail)
    return replace(document, segments=kept, gaps=(*document.gaps, gap))


def _kept(segments: tuple[Segment, ...], limits: ReadLimits) -> Iterator[Segment]:
    left = limits.characters
    for segment in segments:
        most = min(left, limits.segment_characters)
        if most <= 0:
            return
        yield segment if len(segment.text) <= most else replace(segment, text=segment.text[:most])
        left -= min(len(segment.text), most)
