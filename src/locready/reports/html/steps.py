"""The plan as a list: slide by slide, how many words, and where the score is then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeGuard

from locready.model.location import Location
from locready.model.run import Plan, Result, Step
from locready.reports.places import place


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """Work in one place: its slide (None in a clip), how many words, and the score after it."""

    index: int | None
    place: str
    words: float
    score_after: int


def steps_of(result: Result, lang: str) -> tuple[StepView, ...]:
    """Return the steps of the plan in its order, each place once, with its last; none where nothing is to be done."""
    if not _is_asked(result.plan):
        return ()
    merged: dict[tuple[int | None, float | None], list[Step]] = {}
    for step in result.plan.steps:
        place_of_it = (step.location.index, step.location.start_s)
        merged[place_of_it] = [*merged.pop(place_of_it, []), step]
    return tuple(_view(steps, lang) for steps in merged.values())


def _is_asked(plan: Plan | None) -> TypeGuard[Plan]:
    return plan is not None and plan.now is not None and plan.now < plan.goal


def _view(steps: list[Step], lang: str) -> StepView:
    where: Location = steps[0].location
    return StepView(
        index=where.index if where.start_s is None else None,
        place=place(where, lang),
        words=sum(step.words for step in steps),
        score_after=steps[-1].score_after,
    )
