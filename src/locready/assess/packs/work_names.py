"""What a material may be known by as one of a work: its file's name, the titles that it shows, the one it declares."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from locready.assess.versions.file_names import bare_folder, bare_name
from locready.assess.versions.signature import Signature, signature_of
from locready.assess.versions.versions import MOVING
from locready.model.labelled import LabelledDocument
from locready.rules.kind_words import without_kind_words
from locready.rules.titles import Title, declared_title, title_key, titles_of

#: The name of a file names a work from so many letters on: shorter ones are numbers of a list and initials. A title by
#: itself joins from so many: many covers say "Text" or "ISO". A sign of Chinese or Japanese says as much as two.
_LEAST, _LEAST_TITLE = 3, 6


@dataclass(frozen=True, kw_only=True)
class NamedMaterial:
    """A material with keys by which works are compared; ``stem`` and ``declared`` are empty where they say nothing.

    ``folder`` is where materials of one work may lie together: levels that name a language or a kind of material
    (``ja/``, ``trailers/``) are left out.
    """

    document: LabelledDocument
    folder: tuple[str, ...]
    stem: str
    declared: str
    titles: tuple[Title, ...]

    @cached_property
    def shown(self) -> frozenset[str]:
        """The keys of the titles that it shows."""
        return frozenset(key for title in self.titles if _says(key := title.key) >= _LEAST_TITLE)

    @cached_property
    def signature(self) -> Signature:
        """Its figures and names, slide by slide."""
        return signature_of(self.document)

    @property
    def is_moving(self) -> bool:
        """Whether it is a clip or a subtitle file."""
        return self.document.document.format in MOVING


def named(document: LabelledDocument) -> NamedMaterial:
    """Return a material with what it may be known by."""
    path = document.document.path
    return NamedMaterial(
        document=document,
        folder=tuple(level for level in bare_folder(path) if without_kind_words(level)),
        stem=_telling(without_kind_words(bare_name(PurePath(path).stem))),
        declared=_telling(declared_title(document)),
        titles=titles_of(document),
    )


def folder_key(material: NamedMaterial) -> str:
    """Return the name of the folder, the key of materials whose own names say nothing (``minamo/deck.pptx``)."""
    return _telling(without_kind_words(material.folder[-1])) if material.folder else ""


def _telling(text: str) -> str:
    return key if _says(key := title_key(text)) >= _LEAST else ""


def _says(key: str) -> int:
    """Return how much a key says, in letters; digits say nothing."""
    return sum(1 if character.isascii() else 2 for character in key if character.isalpha())
