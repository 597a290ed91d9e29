"""From a document as read to a document as rules see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from locready.assess.mirror import mirrored
from locready.assess.order import order_of
from locready.assess.pair import believed, carries_translation, pairs_across, pairs_on
from locready.assess.reading import ReadSegment, read_file_name, read_segments
from locready.assess.repeated import furniture
from locready.assess.share import labelled
from locready.model import Document, Unit
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit, Targets, total
from locready.model.pair import Pair
from locready.rules.materials import Materials


def label(
    document: Document, *, targets: Targets, materials: Materials, material: str = "auto", known: Collection[str] = ()
) -> LabelledDocument:
    """Read languages, pair, and take shares.

    Args:
        document: the document as it was read.
        targets: the languages that a buyer reads.
        materials: the words that tell material types apart, used where ``material`` is ``auto``.
        material: its type, as given.
        known: names and titles that belong to no language.
    """
    read = read_segments(document, known)
    pairs = _pairs(read, targets)
    segments = tuple(labelled(segment, pairs.get(segment.segment.id, ()), targets) for segment in read)
    return LabelledDocument(
        document=document,
        material=_guessed(document, segments, materials) if material == "auto" else material,
        targets=targets,
        units=_units(document, segments),
        segments=segments,
        file_name=labelled(read_file_name(document.path, known), (), targets),
    )


def _guessed(document: Document, segments: Sequence[LabelledSegment], materials: Materials) -> str:
    """Return the material type; a picture by itself is key art unless its words say otherwise, as a one-sheet's do."""
    shown = (segment.text for segment in segments if segment.counted)
    is_picture = document.format == "image" and len(document.units) == 1
    return materials.guess(shown, "keyart" if is_picture else "other")


def _pairs(segments: Sequence[ReadSegment], targets: Targets) -> Mapping[str, list[Pair]]:
    """Return the pairs of every foreign segment: on its own unit, and on the unit that mirrors it.

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
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for pair in believed(found, segments, targets):
        pairs[pair.foreign].append(pair)
    return pairs


def _by_unit(segments: Sequence[ReadSegment]) -> list[list[ReadSegment]]:
    """Return what can be paired, by unit in order; furniture is neither translated nor a translation of the rest."""
    apart = furniture([segment.segment for segment in segments])
    units: dict[int, list[ReadSegment]] = defaultdict(list)
    for segment in segments:
        if segment.counted and segment.segment.id not in apart:
            units[segment.segment.location.index or 0].append(segment)
    return [units[index] for index in sorted(units)]


def _units(document: Document, segments: Sequence[LabelledSegment]) -> tuple[LabelledUnit, ...]:
    own = {segment.id for segment in document.segments}
    by_index: dict[int | None, list[LabelledSegment]] = defaultdict(list)
    for segment in segments:
        if segment.segment.id in own:
            by_index[segment.segment.location.index].append(segment)
    return tuple(_unit(document, unit, by_index[unit.index]) for unit in document.units)


def _unit(document: Document, unit: Unit, segments: Sequence[LabelledSegment]) -> LabelledUnit:
    return LabelledUnit(
        unit=unit,
        segments=tuple(segments),
        gaps=tuple(gap for gap in document.gaps if gap.location.index == unit.index),
        coverage=total(segment.coverage for segment in segments if segment.counted),
    )
