"""Reads the clips among what was found in a file, and puts what stands on their screens where they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import Generic, TypeVar

from locready.errors import InputError, LocreadyError, TooLarge
from locready.formats.clips.playing import Playing
from locready.formats.detect import detect
from locready.formats.embedded import prefixed
from locready.formats.options import ReadOptions
from locready.formats.parts import PartUnreadable
from locready.formats.pictures import Shown
from locready.formats.progress import part, spans
from locready.model import Document, Gap, GapReason, Segment
from locready.sources import Source

T = TypeVar("T")

#: The share of a file's progress that its clips are, where it has any.
_PROGRESS = 0.8
#: Clips and pictures together may take so much of the time that pictures alone have (``OcrLimits.seconds``, half of
#: what the whole file has).
_TOGETHER = 1.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Read(Generic[T]):
    """What was found, its clips replaced; their subtitle tracks; and what is left for whatever is read after them.

    ``options`` have the time that the clips left, ``progress`` (0..1) is how far the file is.
    """

    found: tuple[T | Segment | Gap | Shown, ...]
    tracks: tuple[Document, ...] = ()
    options: ReadOptions
    progress: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unread:
    """Why a clip was not read."""

    reason: GapReason
    why: str


def with_clips_read(found: Iterable[T | Playing], source: Source, options: ReadOptions) -> Read[T]:
    """Return what was found with every clip replaced by the texts on its screen, and by gaps for what was not read.

    Each distinct clip is read once, however often it is shown, those that an audience sees first; all of them together
    within the time that the pictures of a file have. The poster of a clip that was read is not looked at: it is a frame
    of the clip nearly always, and its text would count twice. It is told, as a gap that no audience sees.
    """
    items = list(found)
    shown: dict[str, list[Playing]] = {}
    for item in items:
        if isinstance(item, Playing):
            shown.setdefault(item.key, []).append(item)
    if not shown:
        return Read(found=tuple(item for item in items if not isinstance(item, Playing)), options=options)
    start = monotonic()
    outcomes = _outcomes(shown, source, options)
    read: list[T | Segment | Gap | Shown] = []
    for item in items:
        read.extend(_pieces(item, outcomes[item.key]) if isinstance(item, Playing) else (item,))
    return Read(
        found=tuple(read),
        tracks=tuple(_tracks(shown, outcomes)),
        options=_after(options, monotonic() - start),
        progress=_PROGRESS,
    )


def _after(options: ReadOptions, seconds: float) -> ReadOptions:
    """Return the options for the pictures of a file whose clips took so many seconds."""
    limits = options.ocr.limits
    left = max(min(limits.seconds, _TOGETHER * limits.seconds - seconds), 0.0)
    return _with_seconds(options, left)


def _with_seconds(options: ReadOptions, seconds: float) -> ReadOptions:
    return replace(options, ocr=replace(options.ocr, limits=replace(options.ocr.limits, seconds=seconds)))


def _outcomes(
    shown: Mapping[str, Sequence[Playing]], source: Source, options: ReadOptions
) -> dict[str, Document | _Unread]:
    clips = sorted((uses[0] for uses in shown.values()), key=lambda it: all(use.hidden for use in shown[it.key]))
    deadline = monotonic() + options.ocr.limits.seconds
    outcomes: dict[str, Document | _Unread] = {}
    with part(0.0, _PROGRESS):
        for clip, span in zip(clips, spans([clip.size for clip in clips]), strict=True):
            with part(*span):
                outcomes[clip.key] = _outcome(clip, source, options, deadline - monotonic())
    return outcomes


def _outcome(clip: Playing, source: Source, options: ReadOptions, seconds: float) -> Document | _Unread:
    """Read one; it is a file, so the border around a file stands here too: a bug in its reader costs this one alone."""
    if seconds <= 0:
        most = options.ocr.limits.seconds
        return _Unread(reason=GapReason.LIMIT, why=f"reading the clips before it took more than {most:g} s")
    try:
        with clip.content() as stretch:
            return _document(source.embedded(clip.key, stretch.open), options, seconds)
    except TooLarge as error:
        return _Unread(reason=GapReason.LIMIT, why=error.details.get("detail", error.message))
    except InputError as error:
        return _Unread(reason=GapReason.MEDIA, why=error.details.get("detail", error.message))
    except PartUnreadable as error:
        return _Unread(reason=GapReason.MEDIA, why=str(error))
    except (LocreadyError, MemoryError):
        raise
    except Exception as error:  # see the docstring
        return _Unread(reason=GapReason.DAMAGED_PART, why=f"it cannot be read ({type(error).__name__})")


def _document(source: Source, options: ReadOptions, seconds: float) -> Document | _Unread:
    found = detect(source)
    if found is None or found.name != "video":
        return _Unread(reason=GapReason.MEDIA, why="it is sound, or no clip of a kind that is read")
    from locready.formats.video.read import OF_OCR_SECONDS, read

    return read(source, _with_seconds(replace(options, depth=options.depth + 1), seconds / OF_OCR_SECONDS))


def _pieces(clip: Playing, outcome: Document | _Unread) -> Iterator[Segment | Gap | Shown]:
    """Yield what a clip shows at one of its places; the titles of chapters and of files are in no slide show."""
    if isinstance(outcome, _Unread):
        yield clip.unread(outcome.reason, outcome.why)
        yield from clip.poster
        return
    yield from (clip.segment(segment) for segment in outcome.segments if segment.role.for_audience)
    yield from (clip.own_gap(gap) for gap in outcome.gaps)
    yield from clip.passed_over()


def _tracks(shown: Mapping[str, Sequence[Playing]], outcomes: Mapping[str, Document | _Unread]) -> Iterator[Document]:
    """Yield the subtitle tracks of the clips; the ids of the k-th clip's cues start with ``c{k}.``."""
    for number, (key, uses) in enumerate(shown.items(), 1):
        outcome = outcomes[key]
        if isinstance(outcome, Document):
            hidden = all(use.hidden for use in uses)
            for track in outcome.children:
                gaps = tuple(replace(gap, audience=gap.audience and not hidden) for gap in track.gaps)
                yield prefixed(replace(track, gaps=gaps), f"c{number}.")
