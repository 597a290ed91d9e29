"""What a report says in words about the work that is left: how much, how long, for how much money."""

from __future__ import annotations

from collections.abc import Iterator

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.effort import Effort, Hours
from locready.model.run import Result, Summary

_ALL_OF_IT = _("To translate all of it: {work}: {hours}, {currency} {cost}.")
_ALL_FILES = _("To translate what does not pass: {work}: {hours}, {currency} {cost}.")


def effort_sentences(result: Result, lang: str) -> list[str]:
    """Return what it takes to translate a file, where a buyer waits for that; nothing where it passes or is served."""
    effort = result.asked_effort
    return [] if effort is None else [_sentence(_ALL_OF_IT, effort, lang)]


def total_sentence(summary: Summary, lang: str) -> str:
    """Return the same for all files of a run together; empty where nothing is asked for."""
    return "" if summary.effort is None else _sentence(_ALL_FILES, summary.effort, lang)


def _sentence(sentence: str, effort: Effort, lang: str) -> str:
    said = {
        "work": ("、" if lang == "ja" else ", ").join(_work(effort, lang)),
        "hours": _hours(effort.hours, lang),
        "currency": effort.cost.currency,
        "cost": _range(effort.cost.low, effort.cost.high, lang),
    }
    return translate(sentence, lang, said)


def _work(effort: Effort, lang: str) -> Iterator[str]:
    amounts = {"words": _about(effort.target_words), "characters": _about(effort.source_characters)}
    yield translate(_("about {words} words ({characters} characters)"), lang, amounts)
    counted = (
        (effort.pictures, _("{count} picture to rebuild"), _("{count} pictures to rebuild")),
        (effort.overlay_events, _("{count} overlay to recreate"), _("{count} overlays to recreate")),
        (effort.cues, _("{count} cue"), _("{count} cues")),
    )
    for count, one, several in counted:
        if count:
            yield translate(one if count == 1 else several, lang, {"count": count})


def _about(count: int) -> str:
    return f"{count if count < 100 else round(count, -1):,}"


def _hours(hours: Hours, lang: str) -> str:
    if hours.low == hours.high == 1:
        return translate(_("1 hour"), lang)
    return translate(_("{range} hours"), lang, {"range": _range(hours.low, hours.high, lang)})


def _range(low: float, high: float, lang: str) -> str:
    told = {"low": f"{low:,.10g}", "high": f"{high:,.10g}"}
    return told["low"] if low == high else translate(_("{low}-{high}"), lang, told)
