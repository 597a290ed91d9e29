"""The slides or pages of a material, each with its picture and its texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.document import Role
from locready.model.frames import unit_name
from locready.model.location import Box, Location
from locready.model.run import Result, SegmentNote, UnitDetail
from locready.reports.html.pictures import Album
from locready.reports.html.scenes import Scene, Words, scene
from locready.reports.html.words import Teller
from locready.reports.places import place, places

#: So many slides of a file are drawn, those with most work first; the others are named.
ALONE, AMONG_MANY = 200, 24
#: So many texts of a slide are listed and drawn: a page of cells has thousands.
_TEXTS = 150
#: More texts than this are unfolded by the reader.
_UNFOLDED = 30
#: Less than this is no word, and from this readable share on (0..1) a slide is followed.
_A_WORD, _MOSTLY = 0.5, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """A slide or page. ``scene`` is None where nobody knows where its texts stand; ``left_out`` are texts not shown.

    ``said`` is how much of it can be read, in words, and ``level`` the same for a colour: ``empty``, ``done``, ``some``
    or ``poor``.
    """

    index: int
    name: str
    hidden: bool
    said: str
    level: str
    untranslated: float
    scene: Scene | None
    texts: tuple[Words, ...]
    left_out: int
    findings: int

    @property
    def unfolded(self) -> bool:
        """Whether its texts are listed at once: where nothing is drawn, there is nothing else to look at."""
        return self.scene is None and len(self.texts) <= _UNFOLDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """The slides that are shown, in their order, and a sentence that names those that are not.

    ``marks`` says by the id of a segment where its text is listed: ``u3-14``, number 14 of slide 3.
    """

    shown: tuple[UnitView, ...] = ()
    others: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)

    @property
    def pictured(self) -> bool:
        """Whether some of their text is part of a picture."""
        return any(words.in_picture for unit in self.shown for words in unit.texts)


def units_of(result: Result, teller: Teller, album: Album, most: int) -> Units:
    """Return the slides or pages of a material; none of a clip or a subtitle file, which pass in time."""
    kind = result.units.kind if result.units is not None else "slide"
    if result.screen_time is not None or result.format == "subtitles":
        return Units()
    wanted = sorted(result.units_detail, key=lambda unit: (-unit.untranslated_words, unit.index))[:most]
    album.fill(unit_name(result.sha256, unit.index) for unit in wanted)
    chosen = {unit.index for unit in wanted}
    segments = _by_unit(result.segments)
    kept = [(unit, _seen(unit, segments.get(unit.index, ()))) for unit in result.units_detail if unit.index in chosen]
    shown = (_view(unit, kind, its, result, teller, album) for unit, its in kept)
    marks = {it.id: f"u{unit.index}-{number}" for unit, its in kept for number, it in enumerate(its[:_TEXTS])}
    left = [unit.index for unit in result.units_detail if unit.index not in chosen]
    return Units(shown=tuple(shown), others=_others(left, kind, teller.lang), marks=marks)


def _by_unit(segments: Iterable[SegmentNote]) -> dict[int | None, tuple[SegmentNote, ...]]:
    """Return what an audience sees, by slide; what moves, and what lies inside embedded files, is told elsewhere."""
    still = [it for it in segments if it.location.start_s is None and not it.location.member and _is_text(it)]
    ordered = sorted(still, key=lambda it: it.location.index or 0)
    return {index: tuple(group) for index, group in groupby(ordered, key=lambda it: it.location.index)}


def _seen(unit: UnitDetail, segments: Sequence[SegmentNote]) -> list[SegmentNote]:
    """Return the texts of a slide that are seen when it is shown: all that are not hidden on a slide that is not."""
    return [segment for segment in segments if unit.hidden or not segment.hidden]


def _is_text(segment: SegmentNote) -> bool:
    return Role(segment.role).for_audience and bool(segment.text.strip())


def _view(
    unit: UnitDetail, kind: str, segments: Sequence[SegmentNote], result: Result, teller: Teller, album: Album
) -> UnitView:
    kept = segments[:_TEXTS]
    told = [(segment.location.box, teller.segment(segment, number)) for number, segment in enumerate(kept)]
    picture = album.picture(unit_name(result.sha256, unit.index))
    boxed = _boxed(told)
    return UnitView(
        index=unit.index,
        name=place(Location(unit_kind=kind, index=unit.index), teller.lang),
        hidden=unit.hidden,
        said=_said(unit, teller.lang),
        level=_level(unit),
        untranslated=unit.untranslated_words,
        scene=scene((unit.width, unit.height), picture, boxed) if boxed or picture else None,
        texts=tuple(words for _box, words in told),
        left_out=len(segments) - len(kept),
        findings=sum(1 for finding in result.findings if finding.location.index == unit.index),
    )


def _said(unit: UnitDetail, lang: str) -> str:
    if unit.words < _A_WORD:
        return translate(_("no words"), lang)
    if unit.untranslated_words < _A_WORD:
        return translate(_("everything can be read"), lang)
    values = {"count": f"{unit.untranslated_words:.0f}", "words": f"{unit.words:.0f}"}
    return translate(_("{count} of {words} words are not translated"), lang, values)


def _level(unit: UnitDetail) -> str:
    if unit.words < _A_WORD:
        return "empty"
    if unit.untranslated_words < _A_WORD:
        return "done"
    return "some" if (unit.readable or 0.0) >= _MOSTLY else "poor"


def _others(indices: Sequence[int], kind: str, lang: str) -> str:
    if not indices:
        return ""
    where = places((Location(unit_kind=kind, index=index) for index in indices), lang)
    return translate(_("Not drawn, since they need less work: {where}."), lang, {"where": where})


def _boxed(told: Sequence[tuple[Box | None, Words]]) -> list[tuple[Box, tuple[Words, ...]]]:
    """Return the texts by box: the paragraphs of a shape have one, and a small one lies over a large one."""
    boxes: dict[Box, list[Words]] = {}
    for box, words in told:
        if box is not None:
            boxes.setdefault(box, []).append(words)
    return sorted(((box, tuple(words)) for box, words in boxes.items()), key=lambda it: -it[0].area)
