"""The subtitle files that stand beside a clip and belong to it, by their names (docs/decisions/subtitles.md)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from locready.formats.options import ReadOptions
from locready.formats.subtitles.names import Marks, folded, marks_at_end, marks_of
from locready.formats.table import FORMATS
from locready.model import Document, Gap, GapReason, Location
from locready.sources import Source, printable

_EXTENSIONS = {known.name: frozenset(known.extensions) for known in FORMATS}
_TEXTS, _PICTURES = _EXTENSIONS["subtitles"], _EXTENSIONS["picture-subtitles"]
_CLIPS = _EXTENSIONS["video"]
#: Folders of subtitles below that of the clip, however they are written.
_FOLDERS = frozenset({"subs", "sub", "subtitles", "subtitle", "字幕"})
_SEPARATORS = frozenset(" ._-([（")
#: More than these and somebody plays a trick: the most tracks that the largest services offer are about 60.
_MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """A subtitle file that belongs to a clip; ``member`` is its path from the clip's folder."""

    path: Path
    member: str
    marks: Marks


def sidecars_beside(clip: Path) -> tuple[Sidecar, ...]:
    """Return the subtitle files of a clip, those in its folder first, each folder by name.

    A file belongs to the clips whose name is the longest that its own begins with, if what follows says no more than
    its language and kind. In a folder of subtitles a file need not have the clip's name where there is one clip only.
    """
    here = _names(clip.parent)
    stem, stems = folded(clip.stem), {folded(Path(name).stem) for name in here if _extension(name) in _CLIPS}
    stems.add(stem)
    below = [name for name in here if folded(name) in _FOLDERS]
    files = chain(here, (f"{folder}/{name}" for folder in below for name in _names(clip.parent / folder)))
    found = ((file, _marks(file, stem, stems)) for file in files if is_subtitles(file))
    return tuple(
        Sidecar(path=clip.parent / file, member=printable(file), marks=marks)
        for file, marks in found
        if marks is not None
    )


def is_subtitles(name: str) -> bool:
    """Say whether a file is called a subtitle file."""
    return _extension(name) in _TEXTS | _PICTURES


def without_sidecars(sources: Sequence[Source]) -> list[Source]:
    """Return the sources without subtitle files that nobody named and that are read with a clip among the sources."""
    if not any(_is_beside(source) for source in sources):
        return list(sources)
    clips = [source.path for source in sources if _extension(source.path.name) in _CLIPS]
    taken = {_place(sidecar.path) for clip in clips for sidecar in sidecars_beside(clip)}
    return [source for source in sources if not _is_beside(source) or _place(source.path) not in taken]


def clips_of(subtitles: Path) -> tuple[Path, ...]:
    """Return the clips that a subtitle file belongs to, beside it or beside the folder of subtitles that it is in."""
    folder = subtitles.parent
    folders = [folder, folder.parent] if folded(folder.resolve().name) in _FOLDERS else [folder]
    clips = [place / name for place in folders for name in _names(place) if _extension(name) in _CLIPS]
    return tuple(clip for clip in clips if _place(subtitles) in {_place(it.path) for it in sidecars_beside(clip)})


def with_clips(sources: Sequence[Source]) -> list[Source]:
    """Return the sources, a subtitle file that is a clip's sidecar replaced by its clips, each source once."""
    wanted: dict[Path, Source] = {}
    for source in sources:
        clips = clips_of(source.path) if is_subtitles(source.path.name) else ()
        for stands_for in [Source(path=clip) for clip in clips] or [source]:
            wanted.setdefault(_place(stands_for.path), stands_for)
    return list(wanted.values())


def sidecars_of(source: Source, options: ReadOptions) -> tuple[tuple[Document, ...], tuple[Gap, ...]]:
    """Read the subtitle files of a clip: a document for each, and a gap for each that cannot be read.

    The ids of the k-th document's segments start with ``m{k}.``. A clip inside another file has none.
    """
    if source.data is not None or source.member:
        return (), ()
    from locready.formats.embedded import Embedded, children_of

    beside = sidecars_beside(source.path)
    texts = {source.embedded(one.member, b"").name: one for one in beside[:_MOST] if not _is_pictures(one)}
    files = [
        Embedded(name=one.member, location=Location(member=one.member), content=_content(one.path, options))
        for one in texts.values()
    ]
    documents, gaps = children_of(files, source, options)
    read = tuple(_declared(document, texts[document.path]) for document in documents)
    return read, (*(_seen(gap) for gap in gaps), *_unread(beside))


def _marks(file: str, stem: str, stems: Iterable[str]) -> Marks | None:
    """Return what the name of a file says beyond that of the clip, None where it is not the clip's."""
    name = folded(Path(file).stem)
    fitting = [other for other in stems if _begins(name, other)]
    if stem in fitting:
        return marks_of(name[len(stem) :]) if len(stem) == max(map(len, fitting)) else None
    alone = "/" in file and not fitting and set(stems) == {stem}
    return marks_of(name) if alone else None


def _begins(name: str, stem: str) -> bool:
    return name.startswith(stem) and (len(name) == len(stem) or name[len(stem)] in _SEPARATORS)


def _declared(document: Document, sidecar: Sidecar) -> Document:
    """Return the document of a sidecar with what its name says beyond the clip's, which is what a player goes by."""
    (track,) = document.tracks
    language = sidecar.marks.language or _inside(track.language, sidecar)
    named = replace(
        track,
        language=language,
        forced=sidecar.marks.forced,
        hearing_impaired=sidecar.marks.hearing_impaired,
        sidecar=sidecar.member,
    )
    segments = (
        replace(segment, declared_language=language) if segment.declared_language == track.language else segment
        for segment in document.segments
    )
    return replace(document, tracks=(named,), segments=tuple(segments))


def _inside(language: str | None, sidecar: Sidecar) -> str | None:
    """Return a language that the file declares; one of the clip's name (trailer_ja.mp4) says nothing of subtitles."""
    return None if language == marks_at_end(sidecar.path.stem).language else language


def _content(path: Path, options: ReadOptions) -> Callable[[], bytes]:
    """Return what reads a file, one byte more than allowed at most: its reader tells then that it is too large."""

    def content() -> bytes:
        with Source(path=path).open() as stream:
            return stream.read(options.limits.part_bytes + 1)

    return content


def _seen(gap: Gap) -> Gap:
    """Return a gap as one of what an audience sees: subtitles are."""
    reason = GapReason.DAMAGED_PART if gap.reason is GapReason.EMBEDDED else gap.reason
    return replace(gap, reason=reason, audience=True)


def _unread(beside: Sequence[Sidecar]) -> Iterator[Gap]:
    for one in beside[:_MOST]:
        if _is_pictures(one):
            place = Location(member=one.member)
            yield Gap(reason=GapReason.PICTURE_SUBTITLES, location=place, audience=True, detail=one.member)
    if len(beside) > _MOST:
        detail = f"more than {_MOST} subtitle files beside the clip"
        yield Gap(reason=GapReason.LIMIT, location=Location(), audience=True, detail=detail)


def _is_pictures(sidecar: Sidecar) -> bool:
    return _extension(sidecar.path.name) in _PICTURES


def _is_beside(source: Source) -> bool:
    return not source.named and is_subtitles(source.path.name)


def _extension(name: str) -> str:
    return Path(name).suffix.lower().lstrip(".")


def _names(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 -- names are compared, thousands of paths need not be made
    except OSError:
        return []


def _place(path: Path) -> Path:
    return Path(os.path.realpath(path.parent)) / path.name
