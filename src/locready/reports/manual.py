"""The manual as text: the rules, and one rule, as a terminal shows them."""

from __future__ import annotations

from collections.abc import Iterable

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.rules import CATEGORIES, Profile, Rule, RulePack, in_language
from locready.rules.evaluate import applicable


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


def _rule_line(rule: Rule, lang: str) -> str:
    return f"  {rule.id:28} {rule.severity:9} {rule.status:8} {in_language(rule.title, lang)}"


def _on_one_line(example: str) -> str:
    return " / ".join(example.strip().splitlines())


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"
