"""What a reader found, in reading order, sorted into what a document consists of: within limits, its pictures read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from locready.formats.clips import Playing, with_clips_read
from locready.formats.embedded import Embedded, children_of
from locready.formats.options import ReadLimits, ReadOptions
from locready.formats.pictures import Shown, with_pictures_read
from locready.formats.progress import part
from locready.model import Document, Gap, GapReason, Link, Location, Segment
from locready.sources import Source

#: What a place in a material can hold.
Found = Segment | Gap | Link | Embedded | Shown | Playing


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The parts of a document that stand somewhere in it; segments have no ids yet."""

    segments: tuple[Segment, ...]
    gaps: tuple[Gap, ...]
    links: tuple[Link, ...]
    children: tuple[Document, ...]


def gathered(found: Iterable[Found], source: Source, options: ReadOptions) -> Gathered:
    """Return what was found, by kind.

    Reading stops with one gap where there are more units or segments than the limits allow; a file that is shown
    several times is opened once.
    """
    clips = with_clips_read(_within(found, options.limits, source.member), source, options)
    read = with_pictures_read(clips.found, clips.options)
    with part(clips.progress, 1.0):
        children, unread = children_of(_once(item for item in read if isinstance(item, Embedded)), source, options)
    return Gathered(
        segments=tuple(item for item in read if isinstance(item, Segment)),
        gaps=(*(item for item in read if isinstance(item, Gap)), *unread),
        links=tuple(item for item in read if isinstance(item, Link)),
        children=(*children, *clips.tracks),
    )


def _within(found: Iterable[Found], limits: ReadLimits, member: str) -> Iterator[Found]:
    left = limits.segments
    for item in found:
        left -= isinstance(item, Segment)
        if left < 0:
            yield _over(f"text after the first {limits.segments} paragraphs", member)
            return
        if (item.location.index or 0) > limits.units:
            yield _over(f"what comes after the first {limits.units} pages, slides or sheets", member)
            return
        yield item


def _over(detail: str, member: str) -> Gap:
    return Gap(reason=GapReason.LIMIT, location=Location(member=member), audience=True, detail=detail)


def _once(files: Iterable[Embedded]) -> Iterator[Embedded]:
    seen: set[str] = set()
    for file in files:
        if file.name not in seen:
            seen.add(file.name)
            yield file
