"""Rules put to materials that were written down."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from written import material_of, spoken_in, written

from locready.assess.label import label
from locready.model.finding import RuleResult
from locready.model.labelled import LabelledDocument, Targets
from locready.rules import Profile, Rule, RulePack, evaluate, load_folder
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


def judged(rule: Rule | str, text: str, *, material: str | None = None, lang: str = "en") -> RuleResult:
    """Return what a rule says of a material; essentials are asked of a pitch unless it says what it is."""
    chosen = pack().rule(rule) if isinstance(rule, str) else rule
    usual = "pitch" if chosen.category == "essentials" else "other"
    return evaluate(chosen, labelled(text, material or material_of(text) or usual), market(), lang)
