"""Rules that only a person can answer: what no file can show, asked of those materials that it matters for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from locready.model import NO_LANGUAGE, Role
from locready.model.labelled import LabelledDocument
from locready.rules.kinds.base import Judgement, not_applicable
from locready.rules.kinds.patterns import compiled
from locready.rules.kinds.timed import events
from locready.rules.profile import Profile


class Where(StrEnum):
    """What a clip must have for a question to matter."""

    SPEECH = "speech"  # somebody speaks, or may
    OVERLAYS = "overlays"  # text is laid over the picture, or the picture was not read


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The rule's message is the question, put to a person for each material of these types.

    ``answered`` finds the answer in the text or in the name of the file, ``answered_by`` names the language tag of an
    audio track that is one; then nothing is asked. ``where`` names what a clip must have: nothing is
    asked of one without.
    """

    materials: tuple[str, ...]
    answered: str | None = None
    answered_by: str | None = None
    where: Where | None = None

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Ask, unless the material answers by itself."""
        if document.material not in self.materials:
            return not_applicable(f"not asked of this material ({document.material})")
        if self.where is not None and not _CONDITIONS[self.where](document):
            return not_applicable(f"no {self.where}")
        return Judgement(manual=not self.is_answered_by(document))

    def is_answered_by(self, document: LabelledDocument) -> bool:
        """Say whether a material, or another one of the same work, holds the answer."""
        audio = {track.language for track in document.document.tracks if track.kind == "audio"}
        if self.answered_by is not None and self.answered_by in audio:
            return True
        texts = (document.file_name.text, *(segment.text for segment in document.segments))
        return self.answered is not None and any(compiled(self.answered).search(text) for text in texts)


def _may_speak(document: LabelledDocument) -> bool:
    if document.spoken is not None:
        return document.spoken != NO_LANGUAGE
    return any(track.kind == "audio" for track in document.document.tracks)


def _has_overlays(document: LabelledDocument) -> bool:
    return bool(events(document, Role.OVERLAY)) or any(unit.unread for unit in document.units)


_CONDITIONS: Mapping[Where, Callable[[LabelledDocument], bool]] = {
    Where.SPEECH: _may_speak,
    Where.OVERLAYS: _has_overlays,
}
