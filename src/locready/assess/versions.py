"""Which files of a run are the same material in another language."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePath

from locready.model.labelled import LabelledDocument

#: How languages are named in file names; ``it``, ``de``, ``es`` … are words as well and are left out.
_LANGUAGE = (
    r"ja|jp|jpn|japanese|日本語版?|和文|en|eng|english|英語版?|英文|ko|kr|kor|korean|한국어|국문|영문|zh|cn|tw|chs|cht|chinese|中文|"
    r"fr|vf|vo|french|german|spanish|italian"
)
_MARKER = re.compile(rf"(?:^|(?<=[\s._()（）\[\]-]))(?:{_LANGUAGE})(?=$|[\s._()（）\[\]-])", re.IGNORECASE)
#: Figures that tell one material from another: three digits and more, no years.
_NUMBER = re.compile(r"\d{3,}(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: Versions have about as many slides (a fifth more or fewer at most), and share this part of their figures.
_LENGTHS, _FIGURES = 0.8, 0.3
#: An international version of a clip is the same cut with other cards: its running time is off by this share at most.
_CUT = 0.95
#: Formats that only one of their own is a version of.
_MOVING = frozenset({"video", "subtitles"})
#: Fewer figures than this say nothing.
_ENOUGH_FIGURES = 4


def versions(documents: Sequence[LabelledDocument]) -> dict[str, str]:
    """Return for each document that has a version in a target language the path of that version.

    Versions stand in one folder, have the same name but for a language marker that at least one of them carries, about
    the same number of slides or running time, and figures in common where both have some.
    """
    groups: dict[tuple[str, str], list[LabelledDocument]] = defaultdict(list)
    for document in documents:
        path = PurePath(document.document.path)
        groups[str(path.parent), bare_name(path.stem)].append(document)
    return {
        document.document.path: served
        for group in groups.values()
        for document in group
        if (served := _served_by(document, group)) is not None
    }


def bare_name(stem: str) -> str:
    """Return a file's name without its language marker; versions have the same."""
    plain = unicodedata.normalize("NFKC", stem)
    return re.sub(r"[\s._()\[\]-]+", " ", _MARKER.sub(" ", plain)).strip().casefold()


def _served_by(document: LabelledDocument, group: Sequence[LabelledDocument]) -> str | None:
    if _in_target(document):
        return None
    return next((other.document.path for other in group if _in_target(other) and _alike(document, other)), None)


def _alike(one: LabelledDocument, other: LabelledDocument) -> bool:
    marked = any(_MARKER.search(PurePath(document.document.path).stem) for document in (one, other))
    return marked and _same_sort(one, other) and _same_length(one, other) and _same_figures(one, other)


def _same_sort(one: LabelledDocument, other: LabelledDocument) -> bool:
    """Say whether both are clips, or subtitle files, or neither: the subtitles beside a clip are no version of it."""
    return _sort(one) == _sort(other)


def _sort(document: LabelledDocument) -> str:
    return document.document.format if document.document.format in _MOVING else ""


def _same_figures(one: LabelledDocument, other: LabelledDocument) -> bool:
    ours, theirs = _figures(one), _figures(other)
    fewest = min(len(ours), len(theirs))
    return fewest < _ENOUGH_FIGURES or len(ours & theirs) >= _FIGURES * fewest


def _figures(document: LabelledDocument) -> set[str]:
    text = "\n".join(segment.text for segment in document.segments if segment.counted)
    plain = unicodedata.normalize("NFKC", text).replace(",", "")
    return {number for number in _NUMBER.findall(plain) if not _YEAR.fullmatch(number)}


def _in_target(document: LabelledDocument) -> bool:
    return document.dominant is not None and document.targets.include(document.dominant)


def _same_length(one: LabelledDocument, other: LabelledDocument) -> bool:
    shorter, longer = sorted((len(one.audience_units), len(other.audience_units)))
    return longer > 0 and shorter / longer >= _LENGTHS and _same_time(one, other)


def _same_time(one: LabelledDocument, other: LabelledDocument) -> bool:
    """Say whether both are about as long; what has no running time is as long as anything."""
    ours, theirs = one.document.seconds, other.document.seconds
    least = _CUT if _sort(one) == "video" else _LENGTHS
    return ours is None or theirs is None or min(ours, theirs) >= least * max(ours, theirs)
