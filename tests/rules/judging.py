"""Rules put to materials that were written down."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from written import files_of, material_of, profile_of, spoken_in, written

from locready.assess.label import label
from locready.assess.packs.pack import labelled_pack as joined
from locready.assess.versions.file_names import bare_name
from locready.assess.versions.versions import in_target
from locready.model.finding import RuleResult
from locready.model.labelled import LabelledDocument, Targets
from locready.model.pack import LabelledPack
from locready.rules import Profile, Rule, RulePack, evaluate, evaluate_pack, load_folder
from locready.rules.kinds.pack_check import PackCheck
from locready.rules.profile import Limit

RULES = Path(__file__).parents[2] / "rules"


@cache
def pack() -> RulePack:
    """Return the rules of the checkout."""
    return load_folder(RULES)


def market(**changes: object) -> Profile:
    """Return the generic market with a limit of 10 MB for a file, which not every market sets."""
    generic = pack().profile("generic-en")
    limits = {**generic.limits, "file_mb": Limit(value=10, unit="MB", source="made up")}
    return replace(generic, **{"limits": limits, **changes})  # type: ignore[arg-type]


def labelled(text: str, material: str = "other") -> LabelledDocument:
    """Return a material that was written down as rules see it."""
    return label(
        written(text),
        targets=Targets(tags=("en",)),
        materials=pack().materials,
        material=material,
        spoken=spoken_in(text),
    )


def labelled_pack(text: str) -> LabelledPack:
    """Return files that were written down, as one work; those named alike but for a language are versions."""
    files = [labelled(file, material_of(file) or "other") for file in files_of(text)]
    targets = {_bare(file): file.document.path for file in reversed(files) if in_target(file)}
    served = {
        file.document.path: targets[_bare(file)] for file in files if _bare(file) in targets and not in_target(file)
    }
    return joined(files, served)


def _bare(file: LabelledDocument) -> str:
    return bare_name(Path(file.document.path).stem)


def judged(rule: Rule | str, text: str, *, material: str | None = None, lang: str = "en") -> RuleResult:
    """Return what a rule says of a material; essentials are asked of a pitch unless it says what it is.

    The market is the generic one unless the material names another (``profile: haf``).
    """
    chosen = pack().rule(rule) if isinstance(rule, str) else rule
    named = profile_of(text)
    profile = market() if named is None else pack().profile(named)
    if isinstance(chosen.judged_by, PackCheck):
        return evaluate_pack(chosen, labelled_pack(text), profile, lang)
    usual = "pitch" if chosen.category == "essentials" else "other"
    return evaluate(chosen, labelled(text, material or material_of(text) or usual), profile, lang)
