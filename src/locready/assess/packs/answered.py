"""Questions that a file cannot answer by itself, answered by another material of the same work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from locready.assess.packs.pack import AssessedPack
from locready.model.finding import Outcome
from locready.model.labelled import LabelledDocument
from locready.model.run import Result, RuleOutcome
from locready.rules import Rule
from locready.rules.kinds.question import Question


def with_answers(
    results: Sequence[Result],
    documents: Sequence[LabelledDocument],
    packs: Sequence[AssessedPack],
    rules: Sequence[Rule],
) -> tuple[Result, ...]:
    """Return the results with those questions passed that another material of the work answers, and which one does.

    A deck that names a textless version answers for its trailer. Questions weigh nothing: no score changes.
    """
    questions = {rule.id: rule.judged_by for rule in rules if isinstance(rule.judged_by, Question)}
    by_path = {document.document.path: document for document in documents}
    beside = {path: [by_path[other] for other in pack.paths if other != path] for pack in packs for path in pack.paths}
    return tuple(
        replace(result, rules=tuple(_outcome(it, questions, beside.get(result.path, ())) for it in result.rules))
        if beside.get(result.path)
        else result
        for result in results
    )


def _outcome(
    outcome: RuleOutcome, questions: Mapping[str, Question], others: Sequence[LabelledDocument]
) -> RuleOutcome:
    if outcome.outcome is not Outcome.MANUAL or outcome.rule not in questions:
        return outcome
    question = questions[outcome.rule]
    answer = next((other.document.path for other in others if question.is_answered_by(other)), None)
    return outcome if answer is None else replace(outcome, outcome=Outcome.PASS, note=f"answered by {answer}")
