"""The product: what one scan found, in the shape that ``locready schema`` publishes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from locready.model.document import Font, Properties
from locready.model.effort import Effort
from locready.model.finding import Finding, Outcome
from locready.model.location import Location
from locready.model.pack import Comparison
from locready.model.reading import Span
from locready.model.screen import ScreenTime, TimelineEntry, TrackNote

#: Changes with every name or meaning that a reader of the JSON could notice.
SCHEMA_VERSION = "1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """What a material is made of, and how many of it."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a material could not be read: the kind of error, what happened, what to do now."""

    kind: str
    message: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GateHit:
    """A gate that holds the score down: the rule behind it, the highest score it allows, and the reason."""

    rule: str
    cap: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryScore:
    """The score of a category (0..100), None where nothing in it could be assessed."""

    id: str
    title: str
    score: int | None
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageShares:
    """Languages of what an audience sees, in word equivalents.

    ``coverage`` is the share of the text in other languages that is paired with a target language; ``readable`` is
    ``target_share + (1 - target_share) * coverage``. None where there is nothing to take a share of.
    """

    shares: Mapping[str, float] = field(default_factory=dict)
    dominant: str | None = None
    target_share: float | None = None
    coverage: float | None = None
    readable: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitDetail:
    """The same for one slide or page; ``words`` are word equivalents.

    ``width`` and ``height`` are points or pixels, 0 in runs that were stored before they were kept.
    """

    index: int
    title: str
    hidden: bool
    words: float
    untranslated_words: float
    shares: Mapping[str, float]
    target_share: float | None
    coverage: float | None
    readable: float | None
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOutcome:
    """How a rule ended; ``score`` is 0..1, None where it was not judged."""

    rule: str
    outcome: Outcome
    score: float | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One piece of work: the segments to translate and what the score is once this and the steps before are done."""

    rule: str
    segments: tuple[str, ...]
    words: float
    score_after: int
    location: Location = Location()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The way to the gate: where the score is, where it should be, and whether translating gets it there."""

    now: int | None
    goal: int
    reachable: bool
    why_not: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapNote:
    """Something that could not be read, in words: what, what to do, and whether an audience sees it.

    ``detail`` is a remark on this very place (a part's name); the message ends with it in brackets.
    """

    reason: str
    message: str
    detail: str
    advice: str
    audience: bool
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentNote:
    """A segment as the run carries it: text, language, weight in words, counterparts.

    ``covered`` is the share (0..1) of its words in other languages that has a counterpart, None where it has none of
    such words; ``pair_confidence`` (0..1) is how sure the least sure of its pairs is. ``ocr_confidence`` (0..1) and
    ``picture`` (its name in the file) are given for text recognised in a picture. ``missing`` says that its translation
    is part of the work that is left, as the effort counts it: a text that comes again counts there once. ``copy_of`` is
    the id of the text that it repeats on a later slide or page (a footer): missing where that one is.
    ``type_size`` is how high its type stands, as a share (0..1) of the slide, page or frame, where that is known.
    """

    id: str
    text: str
    role: str
    origin: str
    language: str
    confidence: float
    method: str
    spans: tuple[Span, ...]
    location: Location
    address: str
    hidden: bool
    words: float
    pairs: tuple[str, ...]
    covered: float | None = None
    pair_confidence: float | None = None
    ocr_confidence: float | None = None
    picture: str = ""
    missing: bool = False
    copy_of: str = ""
    type_size: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timings:
    """Seconds that reading and assessing took; recognising text is part of reading and told apart."""

    read_s: float = 0.0
    ocr_s: float = 0.0
    assess_s: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One material under one profile. ``score`` is None when nothing could be assessed.

    ``seconds`` is the running time of a clip, or of a subtitle file the end of its last cue; ``timeline`` and
    ``screen_time`` are those of clips. ``spoken`` is the language of a clip's dialogue, ``zxx`` where nobody speaks,
    None where nobody said. ``effort`` is that of all its untranslated text, also where a version serves the buyer.
    """

    path: str
    sha256: str = ""
    format: str = ""
    material: str = ""
    bytes: int = 0
    units: Units | None = None
    seconds: float | None = None
    status: Literal["checked", "error", "skipped"] = "checked"
    error: Failure | None = None
    score: int | None = None
    band: str | None = None
    passed: bool = False
    served_by: str | None = None
    gates: tuple[GateHit, ...] = ()
    categories: tuple[CategoryScore, ...] = ()
    language: LanguageShares = field(default_factory=LanguageShares)
    units_detail: tuple[UnitDetail, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    screen_time: ScreenTime | None = None
    spoken: str | None = None
    tracks: tuple[TrackNote, ...] = ()
    findings: tuple[Finding, ...] = ()
    rules: tuple[RuleOutcome, ...] = ()
    plan: Plan | None = None
    effort: Effort | None = None
    gaps: tuple[GapNote, ...] = ()
    checked_share: float = 0.0
    fonts: tuple[Font, ...] = ()
    properties: Properties = Properties()
    timings: Timings = Timings()
    segments: tuple[SegmentNote, ...] = ()

    @property
    def asked_effort(self) -> Effort | None:
        """The work that a buyer waits for: none where the material passes, or a version of it serves him."""
        if self.effort is None or self.effort.is_nothing or self.passed or self.served_by is not None:
            return None
        return self.effort


@dataclass(frozen=True, slots=True, kw_only=True)
class PackNote:
    """The materials of one work: its deck, versions of it, its one-sheet, its trailer.

    ``title`` is the work's, in a target language where one is found. ``score`` (0..100) is the mean of its materials by
    importance, lowered by ``findings`` across them, and held down by ``gates``. ``comparisons`` say what each version
    lacks of its source. In ``findings``, ``member`` of a location is the path of the file.
    """

    title: str
    results: tuple[str, ...]
    versions: tuple[tuple[str, str], ...] = ()
    score: int | None = None
    band: str | None = None
    gates: tuple[GateHit, ...] = ()
    findings: tuple[Finding, ...] = ()
    comparisons: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts over all files, and the mean score, by importance, of those that have one (0..100).

    ``effort`` adds up those of the files that do not pass and that no version serves.
    """

    files: int
    passed: int
    failed: int
    errored: int
    skipped: int
    score: int | None
    bands: Mapping[str, int]
    effort: Effort | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """Which locready, which rules, which engines."""

    name: str
    version: str
    rules_digest: str
    engines: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One scan: every report is a function of it."""

    schema_version: str = SCHEMA_VERSION
    lang: str
    base: str
    tool: Tool
    profile: str
    targets: tuple[str, ...]
    gate: int
    summary: Summary
    packs: tuple[PackNote, ...]
    results: tuple[Result, ...]

    @property
    def only(self) -> Result:
        """The result of a run over one file.

        Raises:
            ValueError: there are more, or none.
        """
        (result,) = self.results
        return result
