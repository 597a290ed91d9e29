"""From the results of all materials to the run: the summary, and what belongs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from locready.assess.assess import AssessOptions
from locready.assess.effort.effort import total_effort
from locready.assess.pack import AssessedPack
from locready.model.run import PackNote, Result, Run, Summary, Tool
from locready.rules import Profile, RulePack


def run_of(
    results: Sequence[Result],
    market: Profile,
    pack: RulePack,
    options: AssessOptions,
    *,
    version: str,
    base: str = "",
    skipped: int = 0,
    packs: Sequence[AssessedPack] = (),
) -> Run:
    """Return the run of these results.

    Args:
        results: in the order of the materials.
        market: the profile that they were judged under.
        pack: the rules that judged them.
        options: how they were judged.
        version: of locready.
        base: the folder that their paths are relative to.
        skipped: how many files were met that are no material, or of a kind that is not read.
        packs: what is said of versions of one another.
    """
    return Run(
        lang=options.lang,
        base=base,
        tool=Tool(name="locready", version=version, rules_digest=pack.digest),
        profile=market.id,
        targets=market.targets,
        gate=options.gate(market),
        summary=_summary(results, skipped, pack, options.lang),
        packs=_packs(results, packs),
        results=tuple(results),
    )


def _packs(results: Sequence[Result], assessed: Sequence[AssessedPack]) -> tuple[PackNote, ...]:
    """Return the materials that belong together: each with the versions that it serves; a single file is a pack."""
    members: dict[str, list[Result]] = {}
    for result in results:
        if result.status != "skipped":
            members.setdefault(result.served_by or result.path, []).append(result)
    said = {pack.served_by: pack for pack in assessed}
    return tuple(_pack(path, pack, said.get(path)) for path, pack in members.items())


def _pack(path: str, members: Sequence[Result], said: AssessedPack | None) -> PackNote:
    """Return a pack; its score is that of the version a buyer gets."""
    served = [(result.path, result.served_by) for result in members if result.served_by is not None]
    score = next((result.score for result in members if result.path == path), None)
    return PackNote(
        title=PurePosixPath(path).stem,
        results=tuple(result.path for result in members),
        versions=tuple(served),
        score=score,
        findings=said.findings if said is not None else (),
        comparisons=said.comparisons if said is not None else (),
    )


def _summary(results: Sequence[Result], skipped: int, pack: RulePack, lang: str) -> Summary:
    scores = [result.score for result in results if result.score is not None and result.served_by is None]
    bands = Counter(result.band for result in results if result.band is not None)
    checked = [result for result in results if result.status == "checked"]
    errored = sum(1 for result in results if result.status == "error")
    return Summary(
        files=len(checked) + errored,
        passed=sum(1 for result in checked if result.passed),
        failed=sum(1 for result in checked if not result.passed),
        errored=errored,
        skipped=skipped,
        score=int(sum(scores) / len(scores)) if scores else None,
        bands={band.id: bands[band.id] for band in pack.weights.bands},
        effort=total_effort((asked for result in checked if (asked := result.asked_effort) is not None), lang),
    )
