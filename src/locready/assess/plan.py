"""The work that brings a document to its gate."""

from __future__ import annotations

from collections.abc import Sequence

from locready.assess.gains import budget
from locready.assess.judged import Judged
from locready.assess.portions import Portion, portions_of
from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.finding import Outcome
from locready.model.run import Plan, Step
from locready.rules import in_language

_UNREAD = _("What could not be read of the material")


def plan(judged: Judged, goal: int) -> Plan:
    """Return what to translate until the goal is reached: slides or pages, the shortest first; of a clip its texts.

    Steps that turn out not to be needed are left out again; the score after each step counts on those before it.
    """
    now = judged.score.total
    if now is None or now >= goal:
        return Plan(now=now, goal=goal, reachable=now is not None, why_not="", steps=())
    portions = portions_of(judged.document, budget(judged))
    after = judged.translated(_segments(portions))
    if (after.score.total or 0) < goal:
        return Plan(now=now, goal=goal, reachable=False, why_not=_why_not(after), steps=_steps(judged, portions))
    return Plan(now=now, goal=goal, reachable=True, why_not="", steps=_steps(judged, _needed(judged, portions, goal)))


def _segments(portions: Sequence[Portion]) -> list[str]:
    return [name for portion in portions for name in portion.segments]


def _needed(judged: Judged, portions: Sequence[Portion], goal: int) -> list[Portion]:
    """Return the first portions that reach the goal, less those that it is reached without, the last first."""
    enough: list[Portion] = []
    for portion in portions:
        enough.append(portion)
        if _reaches(judged, enough, goal):
            break
    for portion in reversed(enough):
        fewer = [other for other in enough if other is not portion]
        if _reaches(judged, fewer, goal):
            enough = fewer
    return enough


def _reaches(judged: Judged, portions: Sequence[Portion], goal: int) -> bool:
    return (judged.translated(_segments(portions)).score.total or 0) >= goal


def _steps(judged: Judged, portions: Sequence[Portion]) -> tuple[Step, ...]:
    steps: list[Step] = []
    after = judged
    for portion in portions:
        after = after.translated(portion.segments)
        steps.append(_step(portion, after.score.total or 0))
    return tuple(steps)


def _step(portion: Portion, score: int) -> Step:
    return Step(
        rule="untranslated-text",
        segments=portion.segments,
        words=round(portion.words, 1),
        score_after=score,
        location=portion.location,
    )


def _why_not(judged: Judged) -> str:
    """Name what is still broken once everything is translated, the heaviest first, and that too little was read."""
    broken = [
        result.rule for result in judged.results if result.outcome is Outcome.FAIL and judged.scale.points(result.rule)
    ]
    broken.sort(key=lambda rule: -judged.scale.points(rule))
    titles = [in_language(judged.scale.rules[rule].title, judged.lang) for rule in broken[:5]]
    if judged.score.unread:
        titles.append(translate(_UNREAD, judged.lang))
    return ("；" if judged.lang == "ja" else "; ").join(titles)
