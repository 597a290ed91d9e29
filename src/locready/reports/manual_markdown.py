"""The manual as Markdown: an index by category and a page for each rule, or all of it on one page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.display import harmless
from locready.reports.manual import counted
from locready.reports.rule_entry import Entry, entry_of
from locready.reports.rule_words import SEVERITIES, STATUSES
from locready.rules import CATEGORIES, Profile, Rule, RulePack, in_language
from locready.rules.evaluate import applicable

#: Characters that Markdown would take for a mark of its own.
_MARKS = re.compile(r"([\\`*_\[\]<>|#~])")
_TITLE = _("The rules")
_ABOUT = _("What locready looks for, by category. `locready explain RULE` shows the same page on a terminal.")


def pages(pack: RulePack, profile: Profile, lang: str) -> Mapping[str, str]:
    """Return the manual by file name: ``index.md`` and ``<rule>.md``."""
    chosen = applicable(list(pack.rules.values()), profile)
    index = _page(_index(chosen, profile, lang, "{id}.md"))
    return {
        "index.md": index,
        **{f"{rule.id}.md": _page(_entry(entry_of(rule, pack, lang), lang, 1)) for rule in chosen},
    }


def one_page(pack: RulePack, profile: Profile, lang: str) -> str:
    """Return the manual on one page, the index first."""
    chosen = applicable(list(pack.rules.values()), profile)
    entries = (line for rule in chosen for line in ("", *_entry(entry_of(rule, pack, lang), lang, 2)))
    return _page([*_index(chosen, profile, lang, "#{id}"), *entries])


def _index(rules: Sequence[Rule], profile: Profile, lang: str, address: str) -> Iterator[str]:
    yield f"# {translate(_TITLE, lang)}"
    yield ""
    yield from (translate(_ABOUT, lang), "", counted(rules, profile, lang))
    for category, title in CATEGORIES.items():
        members = [rule for rule in rules if rule.category == category]
        if members:
            yield from ("", f"## {in_language(title, lang)}", "")
            yield from _table([translate(head, lang) for head in (_("Rule"), _("Severity"), _("Status"), _("Finds"))])
            yield from (_row(rule, lang, address) for rule in members)


def _table(heads: Sequence[str]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield "|" + "---|" * len(heads)


def _row(rule: Rule, lang: str, address: str) -> str:
    severity, status = translate(SEVERITIES[rule.severity], lang), translate(STATUSES[rule.status], lang)
    title = _plain(in_language(rule.title, lang))
    return f"| [{rule.id}]({address.format(id=rule.id)}) | {severity} | {status} | {title} |"


def _entry(entry: Entry, lang: str, level: int) -> Iterator[str]:
    """Yield a rule: the id is the heading, so that an address with the id finds it on a page of many."""
    yield f"{'#' * level} {entry.id}"
    yield from ("", f"**{_plain(entry.title)}**", "")
    yield from (f"- {label}: {_plain(said)}" for label, said in entry.facts)
    under = "#" * (level + 1)
    for title, said in ((_("Why"), entry.why), (_("How to mend it"), entry.fix)):
        yield from ("", f"{under} {translate(title, lang)}", "", _plain(said))
    yield from _list(_("What the report says"), entry.says, lang, under)
    yield from _examples(_("Breaks it"), entry.bad, lang, under)
    yield from _examples(_("Keeps it"), entry.good, lang, under)
    yield from _list(_("What markets set"), entry.markets, lang, under)
    yield from ("", f"{under} {translate(_('Where this is from'), lang)}", "", _plain(entry.source))


def _list(title: str, items: Sequence[str], lang: str, under: str) -> Iterator[str]:
    if items:
        yield from ("", f"{under} {translate(title, lang)}", "")
    yield from (f"- {_plain(item)}" for item in items)


def _examples(title: str, examples: Sequence[Sequence[str]], lang: str, under: str) -> Iterator[str]:
    """Yield examples as they are, each in a block of its own."""
    yield from ("", f"{under} {translate(title, lang)}")
    for example in examples:
        yield from ("", "````text", *example, "````")


def _plain(text: str) -> str:
    """Return a text in which Markdown sees no marks; a command between backticks stays one."""
    quoted = re.split(r"(`[^`]+`)", text)
    return "".join(part if part.startswith("`") else _MARKS.sub(r"\\\1", part) for part in quoted)


def _page(lines: Sequence[str] | Iterator[str]) -> str:
    return harmless("\n".join(lines) + "\n")
