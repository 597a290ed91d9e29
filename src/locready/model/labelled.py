"""A document whose segments have languages, weights and counterparts: what rules look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from locready.model.document import Document, Gap, Origin, Role, Segment, Track, Unit, UnitKind
from locready.model.pair import Pair
from locready.model.reading import NO_LANGUAGE, UNKNOWN, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of a text a reader of the target languages can follow, in word equivalents.

    ``paired`` are words in other languages whose counterpart stands beside them. Words without a language are in none.
    """

    target: float = 0.0
    paired: float = 0.0
    unpaired: float = 0.0

    @property
    def words(self) -> float:
        """All words that have a language, or whose language nobody can tell."""
        return self.target + self.paired + self.unpaired

    @property
    def target_share(self) -> float | None:
        """The share in a target language (0..1), None without words."""
        return self.target / self.words if self.words else None

    @property
    def covered(self) -> float | None:
        """Of what is not in a target language, the share that is paired (0..1), None when there is none."""
        foreign = self.paired + self.unpaired
        return self.paired / foreign if foreign else None

    @property
    def readable(self) -> float | None:
        """The share in a target language or paired with one (0..1), None without words."""
        return (self.target + self.paired) / self.words if self.words else None

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(
            target=self.target + other.target,
            paired=self.paired + other.paired,
            unpaired=self.unpaired + other.unpaired,
        )

    def translated(self) -> Coverage:
        """The same text with everything unpaired put into a target language."""
        return Coverage(target=self.target + self.unpaired, paired=self.paired)


def total(parts: Iterable[Coverage]) -> Coverage:
    """Return the sum of coverages."""
    result = Coverage()
    for part in parts:
        result += part
    return result


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """The languages that a buyer reads, as BCP 47 tags; ``zh`` stands for either script, ``en`` for every English."""

    tags: tuple[str, ...]

    def include(self, language: str) -> bool:
        """Say whether a reader of the targets reads this language."""
        return any(language == tag or language.startswith(f"{tag}-") for tag in self.tags if not _romanised(language))


def _romanised(language: str) -> bool:
    return language.endswith("-Latn")


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSegment:
    """A segment with its language.

    ``words`` are its word equivalents by language at its visible weight, none for a mark that nobody translates, and of
    a text that a clip shows several times an equal part each time.
    ``counted`` is False for what an audience does not see, for a repetition of a footer that was counted before, and in
    a clip for signs in the picture, watermarks, and the cues of tracks that nobody needs to turn on.
    """

    segment: Segment
    reading: Reading
    words: Mapping[str, float]
    coverage: Coverage
    pairs: tuple[Pair, ...] = ()
    counted: bool = True

    @property
    def text(self) -> str:
        """The text."""
        return self.segment.text

    @property
    def role(self) -> Role:
        """What it is for."""
        return self.segment.role

    def has_target(self, targets: Targets) -> bool:
        """Say whether part of it is in a target language."""
        return any(targets.include(span.language) for span in self.reading.spans)

    @property
    def is_foreign(self) -> bool:
        """Whether some of it is in no target language."""
        return self.coverage.paired + self.coverage.unpaired > 0

    @property
    def is_untranslated(self) -> bool:
        """Whether an audience sees it and a reader of the target languages can follow less than half of it."""
        return self.counted and self.coverage.unpaired > self.coverage.target + self.coverage.paired


def shares_of(segments: Iterable[LabelledSegment]) -> dict[str, float]:
    """Return the shares by language (0..1) of counted segments, largest first; names and numbers are left out."""
    words: dict[str, float] = {}
    for segment in segments:
        if segment.counted:
            for language, count in segment.words.items():
                words[language] = words.get(language, 0.0) + count
    words.pop(NO_LANGUAGE, None)
    whole = sum(words.values())
    ranked = sorted(words.items(), key=lambda item: (-item[1], item[0]))
    return {language: count / whole for language, count in ranked if count > 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledUnit:
    """A slide, page, picture or clip with its segments in reading order; ``coverage`` is of those that are counted.

    A clip has the cues of the subtitle track that a viewer turns on after what is burned into its picture.
    """

    unit: Unit
    segments: tuple[LabelledSegment, ...]
    gaps: tuple[Gap, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)

    @property
    def headline(self) -> str:
        """What a person would call the unit: its title, else its first text whose letters can be trusted."""
        return self.unit.title or next((s.text for s in self.segments if _names(s.segment)), "")

    @property
    def pictures(self) -> dict[str, tuple[LabelledSegment, ...]]:
        """What is counted of the text in its pictures, by the name of the picture; marks are left out."""
        found: dict[str, list[LabelledSegment]] = {}
        for segment in self.segments:
            if segment.counted and segment.segment.picture and segment.role.is_translated:
                found.setdefault(segment.segment.picture, []).append(segment)
        return {picture: tuple(segments) for picture, segments in found.items()}

    @property
    def shares(self) -> dict[str, float]:
        """Shares by language (0..1) of what is counted here, largest first."""
        return shares_of(self.segments)

    @property
    def unread(self) -> tuple[Gap, ...]:
        """The gaps that an audience sees."""
        return tuple(gap for gap in self.gaps if gap.audience)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledTrack:
    """A subtitle track with its cues in order of time, embedded in a clip, beside it, or a file by itself.

    ``language`` is what its text is written in, None where it has no words; what it is declared as is in ``track``.
    """

    track: Track
    member: str
    language: str | None
    cues: tuple[LabelledSegment, ...]


def _names(segment: Segment) -> bool:
    return segment.for_audience and segment.quotable and segment.role.is_translated


@dataclass(frozen=True, kw_only=True)
class LabelledDocument:
    """A document as rules see it. ``material`` is its type (``pitch``, ``company`` …).

    ``tracks`` are the subtitle tracks of a clip, or of a subtitle file the only one. ``spoken`` is the language of a
    clip's dialogue, ``zxx`` where nobody speaks, None where nobody said. ``served_in`` are the languages that other
    files of the run, versions of this one, are in.
    """

    document: Document
    material: str
    targets: Targets
    units: tuple[LabelledUnit, ...]
    segments: tuple[LabelledSegment, ...]
    file_name: LabelledSegment
    tracks: tuple[LabelledTrack, ...] = ()
    spoken: str | None = None
    served_in: tuple[str, ...] = ()

    @cached_property
    def coverage(self) -> Coverage:
        """Coverage of all that an audience sees."""
        return total(unit.coverage for unit in self.units)

    @cached_property
    def audience_units(self) -> tuple[LabelledUnit, ...]:
        """The units that are shown."""
        return tuple(unit for unit in self.units if not unit.unit.hidden)

    @cached_property
    def shares(self) -> dict[str, float]:
        """Shares by language (0..1) of what an audience sees, largest first; names and numbers left out."""
        return shares_of(self.segments)

    @cached_property
    def events(self) -> tuple[LabelledSegment, ...]:
        """What is burned into the picture of a clip, in order of time: overlays, subtitles, scene text, watermarks."""
        timed = (it for it in self.segments if it.segment.location.start_s is not None)
        return tuple(it for it in timed if it.segment.origin is Origin.OCR)

    @property
    def is_textless(self) -> bool:
        """Whether it is pictures or clips that were looked at and hold no text: there is nothing to translate.

        A clip has to be known to hold no speech either that would need translating: nobody speaks, or in a language
        that the buyer understands. Where speech is unknown, nothing was assessed.
        """
        if not self.units or any(unit.unread for unit in self.units):
            return False
        kinds = {unit.unit.kind for unit in self.units}
        if kinds == {UnitKind.CLIP}:
            return self.coverage.words == 0 and self.speech_is_known
        return kinds == {UnitKind.PICTURE} and not any(unit.segments for unit in self.units)

    @property
    def speech_is_known(self) -> bool:
        """Whether it is known what language a clip speaks; one without an audio track speaks none."""
        return self.spoken is not None or not any(track.kind == "audio" for track in self.document.tracks)

    @property
    def dominant(self) -> str | None:
        """The language with the largest share; one that has a name goes before ``und``."""
        named = [language for language in self.shares if language != UNKNOWN]
        return next(iter(named or self.shares), None)
