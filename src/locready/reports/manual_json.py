"""The manual as JSON, for programs that show or document the rules."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from locready.reports.rule_entry import materials_of
from locready.rules import Mode, Profile, Rule, RulePack, Status, in_language
from locready.rules.evaluate import applicable
from locready.rules.limits import limits_named
from locready.rules.profile import words_in


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleEntry:
    """One rule as programs read it: its words in one language, ``limits`` by the names that profiles give them."""

    id: str
    category: str
    severity: str
    mode: Mode
    status: Status
    since: str
    title: str
    why: str
    fix: str
    source: str
    messages: dict[str, str]
    materials: tuple[str, ...]
    limits: tuple[str, ...]
    bad: tuple[str, ...]
    good: tuple[str, ...]


def manual_json(pack: RulePack, profile: Profile, lang: str) -> str:
    """Return the rules that a market uses, at its severities, as an indented list."""
    entries = [_entry(rule, pack, lang) for rule in applicable(list(pack.rules.values()), profile)]
    return msgspec.json.format(msgspec.json.encode(entries), indent=2).decode() + "\n"


def _entry(rule: Rule, pack: RulePack, lang: str) -> RuleEntry:
    return RuleEntry(
        id=rule.id,
        category=rule.category,
        severity=rule.severity,
        mode=rule.mode,
        status=rule.status,
        since=rule.since,
        title=in_language(rule.title, lang),
        why=in_language(rule.why, lang).strip(),
        fix=in_language(rule.fix, lang).strip(),
        source=words_in(rule.source, lang),
        messages={name: in_language(message, lang) for name, message in rule.messages.items()},
        materials=materials_of(rule, pack),
        limits=limits_named(rule.judged_by),
        bad=rule.examples.bad,
        good=rule.examples.good,
    )
