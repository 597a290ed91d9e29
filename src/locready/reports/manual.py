"""The manual as text: the rules, one rule, one market, as a terminal shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.rules import CATEGORIES, Profile, Rule, RulePack, in_language
from locready.rules.evaluate import applicable
from locready.rules.profile import Limit


def rules_page(pack: RulePack, profile: Profile, lang: str) -> str:
    """Return every rule that a market uses, by category, with severity, status and title."""
    chosen = applicable(list(pack.rules.values()), profile)
    lines = []
    for category, title in CATEGORIES.items():
        members = [rule for rule in chosen if rule.category == category]
        if members:
            lines += ["", in_language(title, lang), *(_rule_line(rule, lang) for rule in members)]
    return _text(lines[1:])


def rule_page(rule: Rule, lang: str) -> str:
    """Return one rule: why it is there, how to mend what it finds, examples, source."""
    return _text(
        [
            f"{rule.id}: {in_language(rule.title, lang)} ({rule.severity}, {rule.status})",
            "",
            in_language(rule.why, lang).strip(),
            "",
            in_language(rule.fix, lang).strip(),
            "",
            *(f"  ✗ {_on_one_line(example)}" for example in rule.examples.bad),
            *(f"  ✓ {_on_one_line(example)}" for example in rule.examples.good),
            "",
            translate(_("Source: {source}"), lang, {"source": rule.source}),
        ]
    )


def profiles_page(profiles: Iterable[Profile], lang: str) -> str:
    """Return the markets, a line each."""
    return _text(f"{profile.id:16} {in_language(profile.title, lang)}" for profile in profiles)


def profile_page(profile: Profile, lang: str) -> str:
    """Return one market: languages, gate, essentials, limits, each with its source and date."""
    return _text(
        [
            f"{profile.id}: {in_language(profile.title, lang)}",
            "",
            in_language(profile.about, lang).strip(),
            "",
            *_languages(profile, lang),
            f"{translate(_('Score that passes'), lang)}: {profile.gate}",
            *_essentials(profile, lang),
            "",
            *(f"{name}: {_limit(limit, lang)}" for name, limit in profile.limits.items()),
            "",
            translate(_("Source: {source}"), lang, {"source": f"{profile.source} {profile.edition}".strip()}),
            _verified(profile.verified_on, lang),
        ]
    )


def _rule_line(rule: Rule, lang: str) -> str:
    return f"  {rule.id:28} {rule.severity:9} {rule.status:8} {in_language(rule.title, lang)}"


def _languages(profile: Profile, lang: str) -> Iterator[str]:
    for title, tags in (
        (_("A buyer reads any of"), profile.targets),
        (_("Each must be served"), profile.required),
        (_("May stand beside"), profile.tolerated),
    ):
        if tags:
            yield f"{translate(title, lang)}: {', '.join(tags)}"


def _essentials(profile: Profile, lang: str) -> Iterator[str]:
    for material, essentials in profile.essentials.items():
        if essentials:
            yield f"{translate(_('Asked of {material}'), lang, {'material': material})}: {', '.join(essentials)}"


def _limit(limit: Limit, lang: str) -> str:
    edition = f", {limit.edition}" if limit.edition else ""
    return f"{limit.value:g} {limit.unit} ({limit.source}{edition}; {_verified(limit.verified_on, lang)})"


def _verified(date: str | None, lang: str) -> str:
    return translate(_("verified on {date}") if date else _("not verified"), lang, {"date": date})


def _on_one_line(example: str) -> str:
    return " / ".join(example.strip().splitlines())


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"
