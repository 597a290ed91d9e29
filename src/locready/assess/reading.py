"""The segments of one document with their languages and words, before anything is paired."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from locready.assess.repeated import repetitions, times_shown
from locready.assess.signs import is_sign, with_signs_inside
from locready.language import read_all, word_equivalents
from locready.model import NO_LANGUAGE, Document, Location, Reading, Role, Segment
from locready.model.labelled import Targets

#: The format of subtitle files and of the tracks of a clip.
SUBTITLES = "subtitles"
#: What belongs to a clip's picture: signs, and the station's mark that stands through it.
_PICTURE = frozenset({Role.SCENE, Role.WATERMARK})
#: Words of a romanised name or address; what is longer is a sentence.
_LONGEST_NAME = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSegment:
    """A segment, its language, and its word equivalents by language at its visible weight, none for a logo.

    What a clip shows several times is one text to translate: each time counts an equal part of its words.
    """

    segment: Segment
    reading: Reading
    words: Mapping[str, float]
    counted: bool

    def in_target(self, targets: Targets) -> float:
        """Return the words in a target language."""
        return sum(count for language, count in self.words.items() if targets.include(language))

    def speaks(self, targets: Targets) -> bool:
        """Say whether its words in a target language are more than signs (``TEL``, ``BS``, ``P&A``)."""
        spans = [span for span in self.reading.spans if targets.include(span.language)]
        return not is_sign(" ".join(self.segment.text[span.start : span.end] for span in spans))

    def foreign(self, targets: Targets) -> float:
        """Return the words in any other language, ``und`` included, names and numbers left out."""
        return sum(
            count for language, count in self.words.items() if language != NO_LANGUAGE and not targets.include(language)
        )


def read_segments(document: Document, known: Collection[str] = ()) -> tuple[ReadSegment, ...]:
    """Return the segments of a document and of what is embedded in it, with their languages.

    Args:
        document: the document; only its own segments are counted, embedded ones are carried along.
        known: names and titles that belong to no language.
    """
    parts = list(document.walk())
    segments = [segment for part in parts for segment in part.segments]
    counted, times = _counted(document.segments), times_shown(segments)
    return tuple(
        ReadSegment(
            segment=segment,
            reading=reading,
            words=_words(segment, reading, segment.weight / times.get(segment.id, 1)),
            counted=segment.id in counted,
        )
        for segment, reading in zip(segments, _readings(parts, known), strict=True)
    )


def _readings(parts: Sequence[Document], known: Collection[str]) -> Iterator[Reading]:
    """Yield the readings of all segments in order; a subtitle track is in a language of its own, and read by itself."""
    together = [segment.text for part in parts if part.format != SUBTITLES for segment in part.segments]
    read = iter(read_all(together, known))
    for part in parts:
        if part.format == SUBTITLES:
            yield from read_all([segment.text for segment in part.segments], known)
        else:
            yield from islice(read, len(part.segments))


def _words(segment: Segment, reading: Reading, weight: float) -> dict[str, float]:
    """Return the words that ask for a reader: those of a logo are in no share, whatever language it is in."""
    if not segment.role.is_translated:
        return {}
    return _weighed(word_equivalents(segment.text, with_signs_inside(segment.text, reading)), weight)


def _weighed(words: Mapping[str, float], weight: float) -> dict[str, float]:
    """Return words at their visible weight; a few in romanised Japanese, Korean or Chinese are a name or an address."""
    counts: dict[str, float] = {}
    for tag, count in words.items():
        language = NO_LANGUAGE if tag.endswith("-Latn") and count <= _LONGEST_NAME else tag
        counts[language] = counts.get(language, 0.0) + count * weight
    return counts


def read_file_name(path: str, known: Collection[str]) -> ReadSegment:
    """Return the name of the file as a segment, its separators read as spaces."""
    name = path.rsplit("/", 1)[-1]
    segment = Segment(id="file-name", text=name, role=Role.METADATA, location=Location())
    (reading,) = read_all([name], known)
    return ReadSegment(segment=segment, reading=reading, words=word_equivalents(name, reading), counted=False)


def _counted(segments: Sequence[Segment]) -> set[str]:
    """Return the ids of what an audience sees, each footer once; signs in a clip's picture ask for no translation."""
    again = repetitions(segments)
    shown = (segment for segment in segments if segment.for_audience and segment.id not in again)
    return {segment.id for segment in shown if segment.location.start_s is None or segment.role not in _PICTURE}
