"""The jobs of a run: of every material that has something to translate, and why there is none of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from locready.catalogue import mark as _
from locready.errors import TextGone, UsageError
from locready.handoff.job import Job
from locready.handoff.jobs import job_of
from locready.handoff.selection import Choice
from locready.model.run import Result, Run
from locready.model.tags import canonical
from locready.rules import RulePack


class Home(StrEnum):
    """Why nothing of a material goes out."""

    UNREAD = "unread"
    SERVED = "served"
    NOTHING = "nothing"


#: What is said of each; ``{path}`` is the material, ``{other}`` its version or the error.
REASONS = {
    Home.UNREAD: _("{path}: {other}"),
    Home.SERVED: _("{path}: {other} is its version in the target language; --all exports it anyway."),
    Home.NOTHING: _("{path}: nothing is left to translate."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Out:
    """What a material has for translators: a job, or the reason for none and what that names."""

    result: Result
    job: Job | None = None
    home: Home | None = None
    other: str = ""


def jobs_of(run: Run, pack: RulePack, choice: Choice | None = None, target: str | None = None) -> tuple[Out, ...]:
    """Return the job of each material of a run.

    Args:
        run: with the texts of its materials.
        pack: the rules that it was judged by.
        choice: what goes out beside what is missing.
        target: the language to translate into, one that the run was judged for; its first by default.

    Raises:
        UsageError: the run was judged for other languages, so that it knows nothing of what is missing in this one.
        TextGone: the run knows that text is missing, and holds none of it.
    """
    language = _language(run.targets, target)
    return tuple(_out(result, language, pack, choice or Choice()) for result in run.results)


def _language(targets: Sequence[str], target: str | None) -> str:
    wanted = canonical(target) if target is not None else targets[0]
    if wanted is None or wanted not in targets:
        raise UsageError(
            detail=f"The run was judged for {', '.join(targets)}, not for {target}.",
            advice=f"Export from the material itself: locready export PATH --target {target}.",
        )
    return wanted


def _out(result: Result, target: str, pack: RulePack, choice: Choice) -> Out:
    if result.status != "checked":
        return Out(result=result, home=Home.UNREAD, other="" if result.error is None else result.error.message)
    if result.served_by is not None and not choice.paired:
        return Out(result=result, home=Home.SERVED, other=result.served_by)
    job = job_of(result, target, pack, choice)
    if job.units:
        return Out(result=result, job=job)
    if result.effort is not None and not result.effort.is_nothing:
        raise TextGone(path=result.path)
    return Out(result=result, home=Home.NOTHING)
