"""From a document as read to a document as rules see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from locready.assess.material import material_of
from locready.assess.pairing.inplace import pairs_in_place
from locready.assess.pairing.intime import pairs_in_time
from locready.assess.reading import SUBTITLES, ReadSegment, read_file_name, read_segments
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
    semantic: bool = False,
) -> LabelledDocument:
    """Read languages, pair, and take shares.

    Args:
        document: the document as it was read.
        targets: the languages that a buyer reads.
        materials: the words that tell material types apart, used where ``material`` is ``auto``.
        material: its type, as given.
        known: names and titles that belong to no language.
        spoken: the language of a clip's dialogue (BCP 47) where no track says it.
        semantic: whether texts are compared by sentence embeddings as well.

    Raises:
        DependencyMissing: embeddings are asked for, and the extra is not installed.
    """
    read = read_segments(document, known)
    tracks = read_tracks(document, read)
    read = with_cues_counted(document, read, tracks, targets)
    pairs = _pairs(read, () if document.format == SUBTITLES else tracks, targets, semantic=semantic)
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


def _pairs(
    segments: Sequence[ReadSegment], tracks: Sequence[ReadTrack], targets: Targets, *, semantic: bool
) -> Mapping[str, list[Pair]]:
    """Return the pairs of every foreign segment: in time where it has one, else in place."""
    still = [segment for segment in segments if segment.segment.location.start_s is None]
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs_in_place(still, targets, semantic=semantic):
        pairs[pair.foreign].append(pair)
    for pair in pairs_in_time(segments, tracks, targets, semantic=semantic):
        pairs[pair.foreign].append(pair)
    return pairs


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
