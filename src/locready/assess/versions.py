"""Which files of a run are the same material in another language."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePath

from locready.model.labelled import LabelledDocument

_LANGUAGE = (
    r"ja|jp|jpn|japanese|日本語|和文|en|eng|english|英語|英文|ko|kr|kor|korean|한국어|국문|영문|zh|cn|tw|chs|cht|tc|sc|chinese|中文|"
    r"fr|vf|french|de|german|es|spanish|it|pt"
)
_MARKER = re.compile(rf"(?:^|[\s._()（）\[\]-])(?:{_LANGUAGE})(?:版|ver)?(?=$|[\s._()（）\[\]-])", re.IGNORECASE)
#: Versions of one material have about as many slides: a fifth more or fewer at most.
_LENGTHS = 0.8


def versions(documents: Sequence[LabelledDocument]) -> dict[str, str]:
    """Return for each document that has a version in a target language the path of that version.

    Versions stand in one folder, have the same name but for a language marker, and about the same number of slides.
    """
    groups: dict[tuple[str, str], list[LabelledDocument]] = defaultdict(list)
    for document in documents:
        path = PurePath(document.document.path)
        groups[str(path.parent), _bare(path.stem)].append(document)
    return {
        document.document.path: served
        for group in groups.values()
        for document in group
        if (served := _served_by(document, group)) is not None
    }


def _bare(stem: str) -> str:
    plain = unicodedata.normalize("NFKC", stem)
    return re.sub(r"[\s._()\[\]-]+", " ", _MARKER.sub(" ", plain)).strip().casefold()


def _served_by(document: LabelledDocument, group: Sequence[LabelledDocument]) -> str | None:
    if _in_target(document):
        return None
    return next((other.document.path for other in group if _in_target(other) and _same_length(document, other)), None)


def _in_target(document: LabelledDocument) -> bool:
    return document.dominant is not None and document.targets.include(document.dominant)


def _same_length(one: LabelledDocument, other: LabelledDocument) -> bool:
    shorter, longer = sorted((len(one.audience_units), len(other.audience_units)))
    return longer > 0 and shorter / longer >= _LENGTHS
