"""What the manual says of one rule, part by part, however it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.reports.bounds import bounded
from locready.reports.page import paragraph
from locready.reports.rule_words import SCORED, SEVERITIES, STANDING
from locready.reports.shown_example import shown
from locready.reports.told import MATERIALS
from locready.rules import CATEGORIES, Profile, Rule, RulePack, in_language
from locready.rules.kinds.presence import Presence
from locready.rules.limits import limits_named
from locready.rules.materials import MATERIALS as KNOWN_MATERIALS
from locready.rules.profile import words_in

#: The market that the others stand on.
_GENERIC = "generic-en"
_PLACEHOLDER = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One rule in the words of a reader's language.

    ``facts`` are rows of a label and what it says, ``says`` the messages of its findings, ``markets`` a sentence for
    each thing that a market sets or changes; an example is its lines.
    """

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    why: str
    fix: str
    says: tuple[str, ...]
    markets: tuple[str, ...]
    bad: tuple[tuple[str, ...], ...]
    good: tuple[tuple[str, ...], ...]
    source: str


def entry_of(rule: Rule, pack: RulePack, lang: str) -> Entry:
    """Return what there is to say of a rule."""
    return Entry(
        id=rule.id,
        title=in_language(rule.title, lang),
        facts=tuple(_facts(rule, pack, lang)),
        why=paragraph(in_language(rule.why, lang)),
        fix=paragraph(in_language(rule.fix, lang)),
        says=tuple(_PLACEHOLDER.sub("…", in_language(message, lang)) for message in rule.messages.values()),
        markets=tuple(_markets(rule, pack, lang)),
        bad=tuple(shown(example, lang) for example in rule.examples.bad),
        good=tuple(shown(example, lang) for example in rule.examples.good),
        source=words_in(rule.source, lang),
    )


def materials_of(rule: Rule, pack: RulePack) -> tuple[str, ...]:
    """Return the kinds of material that a rule is asked of: those it names, or those that its category weighs in."""
    named: Sequence[str] = getattr(rule.judged_by, "materials", ())
    if named:
        return tuple(named)
    if isinstance(rule.judged_by, Presence):
        asked = rule.judged_by.essential
        return tuple(
            material
            for material in KNOWN_MATERIALS
            if any(asked in profile.essentials.get(material, ()) for profile in pack.profiles.values())
        )
    return tuple(material for material in KNOWN_MATERIALS if pack.weights.of(material).get(rule.category, 0) > 0)


def _facts(rule: Rule, pack: RulePack, lang: str) -> Iterator[tuple[str, str]]:
    points = {"severity": translate(SEVERITIES[rule.severity], lang), "points": pack.weights.points[rule.severity]}
    materials = (translate(MATERIALS[material], lang) for material in materials_of(rule, pack))
    formats: Sequence[str] = getattr(rule.judged_by, "formats", ())
    yield translate(_("Category"), lang), in_language(CATEGORIES[rule.category], lang)
    yield translate(_("Severity"), lang), translate(_("{severity} (points: {points})"), lang, points)
    yield translate(_("Status"), lang), translate(STANDING[rule.status], lang)
    yield translate(_("Scored"), lang), translate(SCORED[rule.mode], lang)
    yield translate(_("Asked of"), lang), translate(_(", "), lang).join(materials)
    if formats:
        yield translate(_("Formats"), lang), translate(_(", "), lang).join(name.upper() for name in formats)
    for gate in pack.weights.gates:
        if gate.rule == rule.id:
            said = {"cap": gate.cap, "why": paragraph(in_language(gate.why, lang))}
            yield translate(_("Gate"), lang), translate(_("The score may not pass {cap}: {why}"), lang, said)


def _markets(rule: Rule, pack: RulePack, lang: str) -> Iterator[str]:
    """Yield what markets change: whether it is asked, how it counts, and the numbers that it compares with."""
    generic = pack.profiles[_GENERIC]
    for profile in (generic, *(one for one in pack.profiles.values() if one is not generic)):
        for said in _changed(rule, profile, generic, lang):
            yield translate(_("{market}: {said}"), lang, {"market": profile.id, "said": said})


def _changed(rule: Rule, profile: Profile, generic: Profile, lang: str) -> Iterator[str]:
    override = profile.overrides.get(rule.id)
    if override is not None and override.off:
        yield translate(_("not asked"), lang)
    elif override is not None and override.severity is not None:
        severity = translate(SEVERITIES[override.severity], lang)
        yield translate(_("counts as {severity}"), lang, {"severity": severity})
    yield from _asked(rule, profile, generic, lang)
    for name in limits_named(rule.judged_by):
        limit = profile.limits.get(name)
        if limit is not None and (profile is generic or limit != generic.limits.get(name)):
            yield bounded(name, limit, lang)


def _asked(rule: Rule, profile: Profile, generic: Profile, lang: str) -> Iterator[str]:
    """Yield of which materials an essential is asked, where that differs from what is usual."""
    if not isinstance(rule.judged_by, Presence):
        return
    here, usual = (_asking(rule.judged_by.essential, one) for one in (profile, generic))
    if here and (profile is generic or here != usual):
        names = translate(_(", "), lang).join(translate(MATERIALS[name], lang) for name in here)
        yield translate(_("asked of {materials}"), lang, {"materials": names})
    elif not here and usual:
        yield translate(_("not asked"), lang)


def _asking(essential: str, profile: Profile) -> list[str]:
    return [material for material, names in profile.essentials.items() if essential in names]
