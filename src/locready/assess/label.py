"""From a document as read to a document as rules see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from locready.assess.intime import pairs_in_time
from locready.assess.material import material_of
from locready.assess.mirror import mirrored
from locready.assess.order import order_of
from locready.assess.pair import believed, carries_translation, pairs_across, pairs_on
from locready.assess.reading import SUBTITLES, ReadSegment, read_file_name, read_segments
from locready.assess.repeated import furniture
from locready.assess.share import labelled
from locready.assess.spoken import spoken_language
from locready.assess.tracks import ReadTrack, is_clip, labelled_tracks, read_tracks, with_cues_counted
from locready.model import Document, Gap, Unit
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit, Targets, total
from locready.model.pair import Pair
from locready.rules.materials import Materials


def label(
    document: Document,
    *,
    targets: Targets,
    materials: Materials,
    material: str = "auto",
    known: Collection[str] = (),
    spoken: str | None = None,
) -> LabelledDocument:
    """Read languages, pair, and take shares.

    Args:
        document: the document as it was read.
        targets: the languages that a buyer reads.
        materials: the words that tell material types apart, used where ``material`` is ``auto``.
        material: its type, as given.
        known: names and titles that belong to no language.
        spoken: the language of a clip's dialogue (BCP 47) where no track says it.
    """
    read = read_segments(document, known)
    tracks = read_tracks(document, read)
    read = with_cues_counted(document, read, tracks, targets)
    pairs = _pairs(read, () if document.format == SUBTITLES else tracks, targets)
    segments = tuple(labelled(segment, pairs.get(segment.segment.id, ()), targets) for segment in read)
    shown = (segment.text for segment in segments if segment.counted)
    return LabelledDocument(
        document=document,
        material=material_of(document, shown, materials) if material == "auto" else material,
        targets=targets,
        units=_units(document, segments),
        segments=segments,
        file_name=labelled(read_file_name(document.path, known), (), targets),
        tracks=labelled_tracks(tracks, segments) if _has_time(document) else (),
        spoken=spoken_language(document, spoken) if is_clip(document) else None,
    )


def _has_time(document: Document) -> bool:
    return is_clip(document) or document.format == SUBTITLES


def _pairs(segments: Sequence[ReadSegment], tracks: Sequence[ReadTrack], targets: Targets) -> Mapping[str, list[Pair]]:
    """Return the pairs of every foreign segment: in time where it has one, else in place."""
    still = [segment for segment in segments if segment.segment.location.start_s is None]
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for pair in (*_pairs_in_place(still, targets), *pairs_in_time(segments, tracks, targets)):
        pairs[pair.foreign].append(pair)
    return pairs


def _pairs_in_place(segments: Sequence[ReadSegment], targets: Targets) -> list[Pair]:
    """Return the pairs on each unit, and on the unit that mirrors it.

    Mirrors are looked for in what the units themselves leave over, so that a text translated on its own slide does not
    hide that the next slide says the rest.
    """
    units = _by_unit(segments)
    bilingual = [segment for unit in units for segment in unit if carries_translation(segment, targets)]
    order = order_of(bilingual, targets)
    found = [pair for unit in units for pair in pairs_on(unit, targets, order)]
    taken = {name for pair in found for name in (pair.foreign, *pair.targets)}
    left = [[segment for segment in unit if segment.segment.id not in taken] for unit in units]
    for foreign, target in mirrored(left, targets):
        found.extend(pairs_across(left[foreign], left[target], targets))
    return believed(found, segments, targets)


def _by_unit(segments: Sequence[ReadSegment]) -> list[list[ReadSegment]]:
    """Return what can be paired, by unit in order; furniture is neither translated nor a translation of the rest."""
    apart = furniture([segment.segment for segment in segments])
    units: dict[int, list[ReadSegment]] = defaultdict(list)
    for segment in segments:
        if segment.counted and segment.segment.id not in apart:
            units[segment.segment.location.index or 0].append(segment)
    return [units[index] for index in sorted(units)]


def _units(document: Document, segments: Sequence[LabelledSegment]) -> tuple[LabelledUnit, ...]:
    """Return the units with their own segments; a clip has the cues that are shown with it, and every gap beside it."""
    own = {segment.id for segment in document.segments}
    if _has_time(document):
        shown = [segment for segment in segments if segment.counted or segment.segment.id in own]
        gaps = [gap for part in document.walk() for gap in part.gaps]
        return tuple(_unit(unit, shown, gaps) for unit in document.units[:1])
    by_index: dict[int | None, list[LabelledSegment]] = defaultdict(list)
    for segment in segments:
        if segment.segment.id in own:
            by_index[segment.segment.location.index].append(segment)
    return tuple(
        _unit(unit, by_index[unit.index], [gap for gap in document.gaps if gap.location.index == unit.index])
        for unit in document.units
    )


def _unit(unit: Unit, segments: Sequence[LabelledSegment], gaps: Sequence[Gap]) -> LabelledUnit:
    return LabelledUnit(
        unit=unit,
        segments=tuple(segments),
        gaps=tuple(gaps),
        coverage=total(segment.coverage for segment in segments if segment.counted),
    )
