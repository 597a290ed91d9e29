"""The work that brings a document to its gate."""

from __future__ import annotations

from collections.abc import Sequence

from locready.assess.fewest import fewest_words
from locready.assess.gains import budget
from locready.assess.judged import Judged
from locready.assess.portions import Portion, portions_of
from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.finding import Outcome
from locready.model.run import Plan, Step
from locready.rules import in_language

_UNREAD = _("what could not be read of the material")


def plan(judged: Judged, goal: int) -> Plan:
    """Return the fewest words whose translation reaches the goal: by slides or pages; of a clip by its texts.

    The score after each step counts on those before it, and on translations that turn out short.
    """
    now = judged.score.total
    if now is None or now >= goal:
        return Plan(now=now, goal=goal, reachable=now is not None, why_not="", steps=())
    portions = portions_of(judged.document, budget(judged))
    after = _after(judged, portions)
    if (after.score.total or 0) < goal:
        return Plan(now=now, goal=goal, reachable=False, why_not=_why_not(after), steps=_steps(judged, portions))
    chosen = fewest_words(portions, lambda some: (_after(judged, some).score.total or 0) >= goal)
    return Plan(now=now, goal=goal, reachable=True, why_not="", steps=_steps(judged, chosen))


def _after(judged: Judged, portions: Sequence[Portion]) -> Judged:
    return judged.translated([name for portion in portions for name in portion.segments])


def _steps(judged: Judged, portions: Sequence[Portion]) -> tuple[Step, ...]:
    return tuple(
        _step(portion, _after(judged, portions[:place]).score.total or 0) for place, portion in enumerate(portions, 1)
    )


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
    titles = [_in_a_list(in_language(judged.scale.rules[rule].title, judged.lang)) for rule in broken[:5]]
    if judged.score.unread:
        titles.append(translate(_UNREAD, judged.lang))
    return ("；" if judged.lang == "ja" else "; ").join(titles)


def _in_a_list(title: str) -> str:
    """Return a title as it stands within a sentence: in small letters, but for ``USD`` and the like."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
