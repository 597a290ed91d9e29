"""From the results of all materials to the run: the summary, and what belongs together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from locready.assess.assess import AssessOptions
from locready.assess.effort.effort import total_effort
from locready.assess.packs.pack import AssessedPack
from locready.assess.packs.score import floored, mean_by_importance, pack_score
from locready.model.run import GateHit, PackNote, Result, Run, Summary, Tool
from locready.rules import Profile, Rule, RulePack, in_language
from locready.rules.evaluate import applicable

#: What the gate of a pack is called: no rule stands behind it.
_WEAKEST = "weakest-material"


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
        packs: what is said of the materials of each work.
    """
    return Run(
        lang=options.lang,
        base=base,
        tool=Tool(name="locready", version=version, rules_digest=pack.digest),
        profile=market.id,
        targets=market.targets,
        gate=options.gate(market),
        summary=_summary(results, skipped, pack, options.lang),
        packs=_packs(results, packs, _Scale(market=market, pack=pack, lang=options.lang)),
        results=tuple(results),
    )


@dataclass(frozen=True, kw_only=True)
class _Scale:
    """What packs are measured with."""

    market: Profile
    pack: RulePack
    lang: str

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """The rules of the market by id."""
        return {rule.id: rule for rule in applicable(list(self.pack.rules.values()), self.market)}

    @property
    def weakest(self) -> GateHit:
        """The gate of a pack in which one material is of no use yet."""
        weights = self.pack.weights.packs
        return GateHit(rule=_WEAKEST, cap=weights.weakest_cap, why=in_language(weights.weakest_why, self.lang))


def _packs(results: Sequence[Result], assessed: Sequence[AssessedPack], scale: _Scale) -> tuple[PackNote, ...]:
    """Return the packs of what is reported, in its order; a file that could not be assessed is one by itself."""
    packs = {path: pack for pack in assessed for path in pack.paths}
    members: dict[tuple[str, ...], list[Result]] = defaultdict(list)
    for result in results:
        if result.status != "skipped":
            pack = packs.setdefault(result.path, _alone(result))
            members[pack.paths].append(result)
    return tuple(_pack(packs[paths[0]], reported, scale) for paths, reported in members.items())


def _alone(result: Result) -> AssessedPack:
    return AssessedPack(paths=(result.path,), title=PurePosixPath(result.path).stem)


def _pack(said: AssessedPack, members: Sequence[Result], scale: _Scale) -> PackNote:
    score = pack_score(members, said.results, scale.rules, scale.pack.weights)
    return PackNote(
        title=said.title,
        results=tuple(result.path for result in members),
        versions=tuple((result.path, result.served_by) for result in members if result.served_by is not None),
        score=score.total,
        band=None if score.total is None else scale.pack.weights.band(score.total),
        gates=(scale.weakest,) if score.held else (),
        findings=said.findings,
        comparisons=said.comparisons,
    )


def _summary(results: Sequence[Result], skipped: int, pack: RulePack, lang: str) -> Summary:
    mean = mean_by_importance(results, pack.weights)
    bands = Counter(result.band for result in results if result.band is not None)
    checked = [result for result in results if result.status == "checked"]
    errored = sum(1 for result in results if result.status == "error")
    return Summary(
        files=len(checked) + errored,
        passed=sum(1 for result in checked if result.passed),
        failed=sum(1 for result in checked if not result.passed),
        errored=errored,
        skipped=skipped,
        score=None if mean is None else floored(mean),
        bands={band.id: bands[band.id] for band in pack.weights.bands},
        effort=total_effort((asked for result in checked if (asked := result.asked_effort) is not None), lang),
    )
