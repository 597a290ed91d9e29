"""One file as it was read: what an audience sees, what a tool would carry, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from locready.model.location import Location


class Role(StrEnum):
    """What a segment is for."""

    TITLE = "title"
    BODY = "body"
    TABLE = "table"
    CHART = "chart"
    DIAGRAM = "diagram"
    CAPTION = "caption"
    NOTE = "note"
    COMMENT = "comment"
    ALT = "alt"
    LAYOUT = "layout"
    FOOTER = "footer"
    METADATA = "metadata"
    OVERLAY = "overlay"
    SUBTITLE = "subtitle"
    SCENE = "scene"
    WATERMARK = "watermark"
    LOGO = "logo"

    @property
    def for_audience(self) -> bool:
        """Whether an audience sees text of this role when its slide, page or clip is shown."""
        return self not in _BACKSTAGE

    @property
    def is_translated(self) -> bool:
        """Whether text of this role is put into another language at all; a company's or a work's mark is not."""
        return self not in _UNTRANSLATED


#: Recognised text from this confidence on is right but for a letter in a hundred (bench/ocr.py).
QUOTED_FROM = 0.85
#: A mark is the same in every language.
_UNTRANSLATED = frozenset({Role.LOGO})
_BACKSTAGE = frozenset({Role.NOTE, Role.COMMENT, Role.ALT, Role.METADATA})


class Origin(StrEnum):
    """How the text was obtained."""

    NATIVE = "native"
    OCR = "ocr"


class UnitKind(StrEnum):
    """What a material is made of."""

    SLIDE = "slide"
    PAGE = "page"
    SHEET = "sheet"
    PICTURE = "picture"
    CLIP = "clip"
    TRACK = "track"


class GapReason(StrEnum):
    """Why something was not read."""

    PICTURE = "picture"
    UNCERTAIN_SCRIPT = "uncertain-script"
    NO_OCR_ENGINE = "no-ocr-engine"
    OCR_FAILED = "ocr-failed"
    MEDIA = "media"
    CUT_OFF = "cut-off"
    PICTURE_SUBTITLES = "picture-subtitles"
    SCANNED_PAGE = "scanned-page"
    OUTLINED_TEXT = "outlined-text"
    PICTURE_REGION = "picture-region"
    OLD_OCR_LAYER = "old-ocr-layer"
    UNMAPPED_TEXT = "unmapped-text"
    EMBEDDED = "embedded"
    DAMAGED_PART = "damaged-part"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One slide, page, sheet, picture or clip; ``index`` is 1-based, ``width`` and ``height`` are points or pixels."""

    kind: UnitKind
    index: int
    width: float
    height: float
    title: str = ""
    hidden: bool = False
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One piece of text that an audience sees or a tool would carry: a paragraph, a cell, a label, a cue.

    ``weight`` is how much of it can be seen (0..1). ``hidden`` says that an audience does not see it although its
    role is seen: it is on a hidden slide, off the slide, or invisible. ``address`` is what its own format needs to
    find it again for writing. ``declared_language`` is what the file says, a hint only. ``ocr_confidence`` (0..1) is
    given for text that was recognised in a picture; ``picture`` names that picture within its document, and
    ``type_size`` is how high its type stands there, as a share (0..1) of the slide, page or picture file.
    """

    id: str = ""
    text: str
    role: Role
    location: Location
    origin: Origin = Origin.NATIVE
    ocr_confidence: float | None = None
    declared_language: str | None = None
    hidden: bool = False
    weight: float = 1.0
    address: str = ""
    picture: str = ""
    type_size: float | None = None

    @property
    def for_audience(self) -> bool:
        """Whether an audience sees it."""
        return self.role.for_audience and not self.hidden

    @property
    def quotable(self) -> bool:
        """Whether its letters are to be trusted, so that it may be quoted; its language and its length always are."""
        return self.ocr_confidence is None or self.ocr_confidence >= QUOTED_FROM


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that could not be read: where, why, whether an audience sees it.

    ``detail`` is a short English remark for the message (a part's name, a limit that was reached).
    """

    reason: GapReason
    location: Location
    audience: bool
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """An audio or subtitle stream, embedded or beside the file.

    ``kind`` is ``audio`` or ``subtitle``, ``language`` the tag as declared (None where nothing is). ``cues`` is how
    many a subtitle track has, ``sidecar`` the name of its file where it stands beside the clip.
    """

    kind: str
    language: str | None = None
    codec: str | None = None
    forced: bool = False
    default: bool = False
    hearing_impaired: bool = False
    cues: int | None = None
    sidecar: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """A font that the material uses; None where the format does not say.

    ``maps_to_unicode`` is False when copied or searched text comes out as other characters.
    """

    name: str
    embedded: bool | None = None
    east_asian: bool = False
    maps_to_unicode: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A hyperlink and where it stands."""

    url: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What a file says of itself; ``language`` is its declared language, ``persons`` are names of people."""

    title: str = ""
    subject: str = ""
    keywords: str = ""
    language: str | None = None
    created: str | None = None
    modified: str | None = None
    application: str = ""
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file as read, in reading order; ``sha256`` is of the file's bytes (and its sidecars').

    ``children`` are embedded decks, sheets and attachments, each a document of its own, and the subtitle tracks of a
    clip, embedded or beside it: documents of format ``subtitles`` with one track and a segment a cue. ``tracks`` of a
    clip are all its audio and subtitle tracks, those of its children among them, in their order. ``seconds`` is the
    running time of a clip. ``ocr_s`` is how many seconds recognising text in pictures took, part of no comparison.
    """

    path: str
    format: str
    sha256: str = ""
    size: int = 0
    units: tuple[Unit, ...] = ()
    segments: tuple[Segment, ...] = ()
    gaps: tuple[Gap, ...] = ()
    tracks: tuple[Track, ...] = ()
    fonts: tuple[Font, ...] = ()
    links: tuple[Link, ...] = ()
    properties: Properties = Properties()
    children: tuple[Document, ...] = ()
    seconds: float | None = None
    ocr_s: float = field(default=0.0, compare=False)

    def walk(self) -> Iterator[Document]:
        """Yield this document and every one embedded in it, outermost first."""
        yield self
        for child in self.children:
            yield from child.walk()


def numbered(segments: Iterable[Segment], prefix: str = "s") -> tuple[Segment, ...]:
    """Return the segments with ids ``s1``, ``s2`` … in the order given; a child document takes a prefix of its own."""
    return tuple(replace(segment, id=f"{prefix}{number}") for number, segment in enumerate(segments, 1))
