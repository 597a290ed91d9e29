"""Clips whose dialogue a buyer can neither understand nor read."""

from __future__ import annotations

from locready.model import NO_LANGUAGE, Role
from locready.model.labelled import LabelledDocument
from locready.model.tags import canonical
from locready.rules.kinds.base import Hit, Judgement, not_applicable
from locready.rules.kinds.cues import serves
from locready.rules.kinds.timed import events, is_clip, running_time, weight
from locready.rules.profile import Profile

#: Burned-in subtitles serve a buyer when at least so many are in a language of his, for so much of the time (0..1) of
#: all burned-in subtitles, and of the clip: a tagline at the foot is none.
_LEAST, _OF_SUBTITLES, _OF_CLIP = 2, 0.5, 0.05


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Look for subtitles in a target language: a track, a file beside the clip, or burned in.

    Judged only where the spoken language is known: otherwise a person is asked, as he is where the only subtitles are
    pictures that nobody read. A track with forced narratives alone gives no dialogue.
    """
    if not is_clip(document):
        return not_applicable("no clip")
    if _is_subtitled(document) or _is_understood(document):
        return Judgement()
    if document.spoken == NO_LANGUAGE or not (document.spoken or _has_sound(document)):
        return not_applicable("nobody speaks")
    if _has_pictures(document):
        return Judgement(manual=True, question="pictures")
    if document.spoken is None:
        return Judgement(manual=True, question="unknown")
    forced = any(track.track.forced and serves(track) for track in document.tracks)
    hit = Hit(args={"spoken": document.spoken}, message_id="forced" if forced else "message", key="subtitles")
    return Judgement(hits=(hit,))


def _reads(document: LabelledDocument, language: str | None) -> bool:
    return language is not None and document.targets.include(language)


def _is_subtitled(document: LabelledDocument) -> bool:
    if any(serves(track) and not track.track.forced for track in document.tracks):
        return True
    burned = events(document, Role.SUBTITLE)
    served = [event for event in burned if _reads(document, event.reading.language)]
    time_s = sum(weight(event) for event in served)
    of_subtitles = _OF_SUBTITLES * sum(weight(event) for event in burned)
    return len(served) >= _LEAST and time_s >= max(of_subtitles, _OF_CLIP * running_time(document))


def _is_understood(document: LabelledDocument) -> bool:
    """Say whether a buyer understands the dialogue, or a dubbed version of it."""
    dubbed = (canonical(track.language) for track in document.document.tracks if track.kind == "audio")
    return _reads(document, document.spoken) or any(_reads(document, tag) for tag in dubbed)


def _has_sound(document: LabelledDocument) -> bool:
    return any(track.kind == "audio" for track in document.document.tracks)


def _has_pictures(document: LabelledDocument) -> bool:
    """Say whether a subtitle track in a target language was not read: its cues are pictures."""
    declared = [track for track in document.document.tracks if track.kind == "subtitle" and not track.cues]
    return any(track.cues is None and _reads(document, canonical(track.language)) for track in declared)
