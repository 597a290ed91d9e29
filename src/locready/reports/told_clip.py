"""What a report says in words about a clip or a subtitle file: screen time, worst texts, tracks, questions."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model import UNKNOWN
from locready.model.finding import Outcome
from locready.model.run import Result
from locready.model.screen import ScreenTime, TimelineEntry, TrackNote
from locready.model.tags import canonical
from locready.model.times import union_s
from locready.reports.clock import duration, time_code
from locready.reports.languages import language_name

_UNKNOWN_SPEECH = _("Nobody said what language is spoken: give --spoken (zxx where nobody speaks).")
#: As many languages are named, and as many times of one text.
_NAMED, _TIMES = 3, 1
#: Shorter than this (seconds) and nobody calls it time.
_MOMENT_S = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Untranslated:
    """A text on the screen that a buyer cannot read: when it stands, and for how long (seconds)."""

    text: str
    language: str
    spans: tuple[tuple[float, float], ...]

    @property
    def seconds(self) -> float:
        """How long it stands altogether."""
        return union_s(self.spans)


def length(result: Result, lang: str) -> str:
    """Return how long a clip is, or how many cues a subtitle file has; empty for other materials."""
    if result.screen_time is not None:
        return duration(result.screen_time.seconds, lang)
    if result.format != "subtitles":
        return ""
    return _cues(sum(track.cues or 0 for track in result.tracks) or len(result.segments), lang)


def _cues(count: int, lang: str) -> str:
    return translate(_("{count} cue") if count == 1 else _("{count} cues"), lang, {"count": count})


def screen_sentence(result: Result, lang: str) -> str:
    """Return for how long there is text on a clip's screen that a buyer cannot read; empty for other materials."""
    shown = result.screen_time
    if shown is None or not shown.overlays:
        return ""
    if not shown.untranslated_s:
        return translate(_("A buyer can read everything that is put on the screen."), lang)
    said = {
        "lost": duration(shown.untranslated_s, lang),
        "whole": duration(shown.seconds, lang),
        "languages": _languages(untranslated(result), lang),
    }
    return translate(
        _("For {lost} of {whole} there is {languages} on the screen that a buyer cannot read."), lang, said
    )


def beside_sentence(result: Result, lang: str) -> str:
    """Return for how much of that time a buyer has nothing else to read; empty where he can read everything."""
    shown = result.screen_time
    if shown is None or not shown.untranslated_s:
        return ""
    return translate(_beside(shown), lang, {"nothing": duration(shown.lost_s, lang)})


def _beside(shown: ScreenTime) -> str:
    if shown.lost_s < _MOMENT_S:
        return _("All that time there is other text, or a subtitle, that he can read.")
    if shown.untranslated_s - shown.lost_s < _MOMENT_S:
        return _("All that time there is nothing else that he can read.")
    return _("For {nothing} of that time there is nothing else that he can read.")


def _languages(texts: Sequence[Untranslated], lang: str) -> str:
    """Return the languages of texts, the one that stands longest first."""
    tags = {text.language for text in texts}
    longest = sorted(tags, key=lambda tag: (-union_s(s for it in texts if it.language == tag for s in it.spans), tag))
    named = [tag for tag in longest if tag != UNKNOWN][:_NAMED]
    if not named:
        return translate(_("text in another language"), lang)
    return translate(_(" or "), lang).join(language_name(tag, lang) for tag in named)


def untranslated(result: Result) -> list[Untranslated]:
    """Return what is burned into a clip and has no counterpart, each text once, the one that stands longest first."""
    found: dict[tuple[str, str], list[TimelineEntry]] = {}
    for entry in result.timeline:
        if entry.burned_in and entry.covered is False:
            plain = unicodedata.normalize("NFKC", entry.text).casefold() or entry.segment
            found.setdefault((entry.language, plain), []).append(entry)
    texts = [
        Untranslated(
            text=shown[0].text,
            language=language,
            spans=tuple((entry.start_s, entry.end_s) for entry in shown),
        )
        for (language, _plain), shown in found.items()
    ]
    return sorted(texts, key=lambda text: (-text.seconds, text.spans))


def times(text: Untranslated, lang: str) -> str:
    """Return when a text stands: ``0:05.0-0:45.0``, or its first times and how many more."""
    said = ", ".join(f"{time_code(start)}-{time_code(end)}" for start, end in text.spans[:_TIMES])
    left = len(text.spans) - _TIMES
    return translate(_("{times} and {count} more"), lang, {"times": said, "count": left}) if left > 0 else said


def tracks_sentence(result: Result, lang: str) -> str:
    """Return the sound and subtitle tracks of a clip in a line; empty for other materials."""
    if result.screen_time is None:
        return ""
    audio = [_spoken(track, lang) for track in result.tracks if track.kind == "audio"]
    subtitles = [_subtitles(track, lang) for track in result.tracks if track.kind == "subtitle"]
    return " · ".join(
        (
            translate(_("Sound: {tracks}"), lang, {"tracks": _listed(audio, lang)}),
            translate(_("Subtitles: {tracks}"), lang, {"tracks": _listed(subtitles, lang)}),
        )
    )


def _listed(tracks: Iterable[str], lang: str) -> str:
    return ", ".join(tracks) or translate(_("none"), lang)


def _spoken(track: TrackNote, lang: str) -> str:
    tag = canonical(track.language)
    return language_name(tag, lang) if tag else translate(_("language not said"), lang)


def _subtitles(track: TrackNote, lang: str) -> str:
    checked = None if track.checked_language == UNKNOWN else track.checked_language
    tag = checked or canonical(track.language)
    name = language_name(tag, lang) if tag else translate(_("language not said"), lang)
    marks = [translate(_("forced narratives"), lang)] if track.forced else []
    if track.hearing_impaired:
        marks.append(translate(_("for the deaf"), lang))
    marks.append("" if track.cues is None else _cues(track.cues, lang))
    said = ", ".join(mark for mark in (*marks, track.sidecar or "") if mark)
    return f"{name} ({said})" if said else name


def questions(result: Result, lang: str) -> list[str]:
    """Return what a clip leaves to a person, above all what language is spoken where nobody said."""
    if result.screen_time is None:
        return []
    asked = [outcome.note for outcome in result.rules if outcome.outcome is Outcome.MANUAL and outcome.note]
    has_sound = any(track.kind == "audio" for track in result.tracks)
    if result.score is None and result.spoken is None and has_sound and not asked:
        asked.append(translate(_UNKNOWN_SPEECH, lang))
    return asked
