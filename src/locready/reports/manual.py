"""The manual as text: the rules, and one rule, as a terminal shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import set_cell_size

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.reports.flow import lines
from locready.reports.page import STEP, beside, heading, page, rows, underlined
from locready.reports.rule_entry import Entry, entry_of
from locready.reports.rule_words import SEVERITIES, STATUSES
from locready.rules import CATEGORIES, Profile, Rule, RulePack, Status, in_language
from locready.rules.evaluate import applicable


def rules_page(pack: RulePack, profile: Profile, lang: str) -> str:
    """Return every rule that a market uses, by category, with severity, status and title, and how many there are."""
    chosen = applicable(list(pack.rules.values()), profile)
    shown = [line for category in CATEGORIES for line in _category(category, chosen, lang)]
    return page([*shown[1:], "", counted(chosen, profile, lang)])


def counted(rules: Sequence[Rule], profile: Profile, lang: str) -> str:
    """Return how many rules there are, and how many of them weigh."""
    stable = sum(rule.status is Status.STABLE for rule in rules)
    numbers = {"count": len(rules), "stable": stable, "preview": len(rules) - stable, "market": profile.id}
    return translate(_("{count} rules for {market}: {stable} stable, {preview} in preview."), lang, numbers)


def rule_page(rule: Rule, pack: RulePack, lang: str, width: int) -> str:
    """Return one rule on lines of at most ``width`` columns: why, how to mend it, examples, markets, source."""
    entry = entry_of(rule, pack, lang)
    parts = (
        rows(entry.facts, width),
        _part(_("Why"), [entry.why], lang, width),
        _part(_("How to mend it"), [entry.fix], lang, width),
        _part(_("What the report says"), entry.says, lang, width),
        _examples(entry, lang, width),
        _part(_("What markets set"), entry.markets, lang, width),
        _part(_("Where this is from"), [entry.source], lang, width),
    )
    return page([*underlined(f"{entry.id}: {entry.title}", width), "", *(line for part in parts for line in part)])


def _category(category: str, rules: Iterable[Rule], lang: str) -> Iterator[str]:
    members = [rule for rule in rules if rule.category == category]
    if members:
        yield ""
        yield in_language(CATEGORIES[category], lang)
        yield from (_rule_line(rule, lang) for rule in members)


def _rule_line(rule: Rule, lang: str) -> str:
    severity, status = translate(SEVERITIES[rule.severity], lang), translate(STATUSES[rule.status], lang)
    return f"  {rule.id:28} {set_cell_size(severity, 9)} {set_cell_size(status, 8)} {in_language(rule.title, lang)}"


def _part(title: str, said: Sequence[str], lang: str, width: int) -> Iterator[str]:
    if said:
        yield from heading(title, lang)
    for text in said:
        yield from lines(text, width, STEP)


def _examples(entry: Entry, lang: str, width: int) -> Iterator[str]:
    for title, sign, examples in ((_("Breaks it"), "✗", entry.bad), (_("Keeps it"), "✓", entry.good)):
        yield from heading(title, lang)
        for first, *rest in examples:
            yield from beside(f"  {sign} ", first, width)
            for line in rest:
                yield from beside("    ", line, width)
