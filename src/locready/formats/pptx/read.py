"""A PowerPoint deck as a document: every slide in the order shown, and what stands on, behind and beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree
from pptx.slide import Slide

from locready.formats.clips import with_clips_read
from locready.formats.embedded import children_of
from locready.formats.opc.package import Package, opened
from locready.formats.opc.properties import metadata_of, properties_of
from locready.formats.opc.relationships import first_of
from locready.formats.options import ReadLimits, ReadOptions
from locready.formats.parts import PartUnreadable
from locready.formats.pictures import with_pictures_read
from locready.formats.pptx.backdrop import first_shown
from locready.formats.pptx.embedded import embedded_in
from locready.formats.pptx.fonts import fonts_of
from locready.formats.pptx.lean import Lean, lean
from locready.formats.pptx.outline import Outline, SlideEntry, outline_of
from locready.formats.pptx.slides import SlideReader, SlideReading, is_hidden
from locready.formats.pptx.stage import Attachment
from locready.formats.progress import part
from locready.model import Document, Font, Gap, GapReason, Link, Location, Segment, numbered
from locready.sources import Source


def read(source: Source, options: ReadOptions) -> Document:
    """Read a deck (pptx, pptm, ppsx, potx …), encrypted or not.

    Segments are paragraphs in reading order, slide by slide: what is on the slide, behind it (layouts and masters,
    with the first slide that shows them), its notes, its comments; then the deck's own title and keywords. Their
    addresses are those of ``address.py``.

    Raises:
        Missing: the file cannot be opened.
        Encrypted, WrongPassword: it opens with a password only, or with another one.
        Damaged: it is no package, or its main part cannot be read.
        TooLarge: reading it would take more than the limits allow.
    """
    with opened(source, options) as package:
        outline = outline_of(package, source.name)
        deck = replace(outline, slides=outline.slides[: options.limits.units])
        return _document(package, deck, source, options, cut=len(outline.slides) - len(deck.slides))


def _document(package: Package, outline: Outline, source: Source, options: ReadOptions, *, cut: int) -> Document:
    copy = lean(package, outline, source.name)
    slides = list(_slides(copy, outline))
    readings = list(_readings(slides, SlideReader(package, outline, source.member), copy))
    clips = with_clips_read((item for reading in readings for item in reading.found), source, options)
    found = with_pictures_read(clips.found, clips.options)
    segments = [item for item in found if isinstance(item, Segment)]
    attachments = [item for item in found if isinstance(item, Attachment)]
    embedded = embedded_in(package, attachments, options.limits.embedded_bytes)
    with part(clips.progress, 1.0):
        children, unread = children_of(embedded, source, options)
    lost = _lost(package, source.member)
    over = _over(cut, len(segments), options.limits, source.member)
    return Document(
        path="",  # formats/read.py names it, whatever the format
        format="pptx",
        units=tuple(reading.unit for reading in readings),
        segments=numbered([*segments[: options.limits.segments], *metadata_of(package, source.member)]),
        gaps=(*(item for item in found if isinstance(item, Gap)), *unread, *lost, *over),
        fonts=_fonts(package, outline, slides, segments),
        links=tuple(item for item in found if isinstance(item, Link)),
        properties=properties_of(package),
        children=(*children, *clips.tracks),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """A slide as the deck lists it, and as python-pptx loaded it (None when it could not be)."""

    entry: SlideEntry
    slide: Slide | None


def _slides(copy: Lean, outline: Outline) -> Iterator[_Listed]:
    main = copy.deck.part
    for entry in outline.slides:
        loaded = entry.part is not None and entry.relationship in main.rels
        yield _Listed(entry=entry, slide=main.related_slide(entry.relationship) if loaded else None)


def _readings(slides: Sequence[_Listed], reader: SlideReader, copy: Lean) -> Iterator[SlideReading]:
    behind = first_shown(
        (listed.entry.index, listed.slide, is_hidden(listed.slide)) for listed in slides if listed.slide is not None
    )
    for listed in slides:
        if listed.slide is None:
            detail = copy.unreadable.get(listed.entry.part or "", "the deck lists a slide that it does not hold")
            yield reader.unread(listed.entry, detail)
        else:
            yield reader.read(listed.entry, listed.slide, behind.get(listed.entry.index, ()))


def _lost(package: Package, member: str) -> Iterator[Gap]:
    """Yield a gap for what damaged relationships may have pointed at; shapes that miss something have their own."""
    for name in package.unread:
        detail = f"{name} is damaged"
        yield Gap(reason=GapReason.DAMAGED_PART, location=Location(member=member), audience=False, detail=detail)


def _over(cut: int, segments: int, limits: ReadLimits, member: str) -> Iterator[Gap]:
    """Yield a gap for slides and for text beyond the limits."""
    place = Location(member=member)
    if cut > 0:
        detail = f"{cut} slides after the first {limits.units}"
        yield Gap(reason=GapReason.LIMIT, location=place, audience=True, detail=detail)
    if segments > limits.segments:
        detail = f"{segments - limits.segments} paragraphs after the first {limits.segments}"
        yield Gap(reason=GapReason.LIMIT, location=place, audience=True, detail=detail)


def _fonts(
    package: Package, outline: Outline, slides: Sequence[_Listed], segments: Sequence[Segment]
) -> tuple[Font, ...]:
    languages: Counter[str] = Counter()
    for segment in segments:
        if segment.declared_language is not None:
            languages[segment.declared_language] += len(segment.text)
    return fonts_of(
        themes=_themes(package, outline),
        slides=[listed.slide.element for listed in slides if listed.slide is not None],
        embedded=outline.embedded_fonts,
        languages=[language for language, _ in languages.most_common()],
    )


def _themes(package: Package, outline: Outline) -> Iterator[etree._Element]:
    """Yield the themes of the masters that slides use, each once."""
    seen: set[str] = set()
    for entry in outline.slides:
        part = entry.part
        for kind in ("slideLayout", "slideMaster", "theme"):
            pointer = first_of(package.relationships(part), kind) if part is not None else None
            part = pointer.target if pointer is not None else None
        if part is not None and part not in seen:
            seen.add(part)
            try:
                yield package.xml(part)
            except PartUnreadable:
                continue
