"""Subtitle tracks whose tag or file name says another language than their text is in."""

from __future__ import annotations

from locready.model import UNKNOWN, Location
from locready.model.labelled import LabelledDocument, LabelledTrack
from locready.model.tags import canonical
from locready.rules.kinds.base import Hit, Judgement, not_applicable, quoted
from locready.rules.kinds.cues import primary
from locready.rules.profile import Profile

#: Fewer words (word equivalents) may be names; a language that is told by its words alone needs more of them.
_WORDS, _WORDS_LATIN = 6.0, 20.0
#: Languages that are told by their script.
_BY_SCRIPT = frozenset({"ja", "ko", "zh", "th", "ru", "uk", "ar", "he", "el", "hi"})
#: Names of one language, and languages that are too near one another to be told apart by their words.
_KIN = (
    {"zh", "cmn", "yue"},
    {"no", "nb", "nn", "da", "sv"},
    {"id", "ms"},
    {"fil", "tl"},
    {"hr", "sr", "bs", "sl"},
    {"cs", "sk"},
    {"es", "ca", "gl", "pt"},
    {"ru", "uk", "bg"},
)


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare what each track is declared as with what its cues are written in; script and region do not count."""
    declared = [track for track in document.tracks if _declared(track) and track.language not in (None, UNKNOWN)]
    judged = [track for track in declared if _is_sure(track)]
    if not judged:
        return not_applicable("no track that declares a language and has enough text")
    return Judgement(hits=tuple(_hit(track) for track in judged if _is_wrong(track)))


def _declared(track: LabelledTrack) -> str:
    return primary(canonical(track.track.language))


def _is_sure(track: LabelledTrack) -> bool:
    """Say whether there is enough text in the language that it is taken for."""
    words = sum(count for cue in track.cues for tag, count in cue.words.items() if tag == track.language)
    return words >= (_WORDS if primary(track.language) in _BY_SCRIPT else _WORDS_LATIN)


def _is_wrong(track: LabelledTrack) -> bool:
    said, written = _declared(track), primary(track.language)
    return said != written and not any({said, written} <= kin for kin in _KIN)


def _hit(track: LabelledTrack) -> Hit:
    longest = max(track.cues, key=lambda cue: cue.words.get(track.language or "", 0.0))
    return Hit(
        location=Location(unit_kind="track", index=1, member=track.member),
        excerpt=quoted(longest),
        language=track.language,
        segments=tuple(cue.segment.id for cue in track.cues),
        args={"track": track.member, "declared": track.track.language or "", "language": track.language or ""},
        suggestion=track.language or "",
        key="language",
    )
