"""What is said of two runs beside each other: the same sentences wherever they are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.change import MaterialChange, RunComparison, UnitChange, Verdict
from locready.model.finding import Finding
from locready.model.location import Location
from locready.reports.places import place
from locready.rules import Rule, in_language

_VERDICTS: Mapping[Verdict, str] = {
    Verdict.BETTER: _("BETTER"),
    Verdict.SAME: _("AS BEFORE"),
    Verdict.WORSE: _("WORSE"),
    Verdict.ADDED: _("NEW"),
    Verdict.GONE: _("GONE"),
}


def verdict(change: MaterialChange, lang: str) -> str:
    """Return what has become of a material, in a word."""
    return translate(_VERDICTS[change.verdict], lang)


def names(change: MaterialChange) -> str:
    """Return what a material is called: both names where it has changed its name."""
    paths = [side.path for side in (change.old, change.new) if side is not None]
    return " → ".join(dict.fromkeys(paths))


def outcome_sentences(change: MaterialChange, lang: str) -> list[str]:
    """Return what has become of passing, of being read at all, and of what was not read."""
    old, new = change.old, change.new
    if old is None or new is None:
        return [translate(_("Only in the new run.") if old is None else _("Only in the old run."), lang)]
    sentences = [side.error for side in (new, old) if side.error]
    if old.passed != new.passed:
        sentences.append(translate(_("It passes now.") if new.passed else _("It passes no more."), lang))
    else:
        sentences.append(translate(_("It passes as before.") if new.passed else _("It still does not pass."), lang))
    if old.gaps != new.gaps:
        counts = {"old": old.gaps, "new": new.gaps}
        sentences.append(translate(_("Places that were not read: {old} before, {new} now."), lang, counts))
    return sentences


def caveats(comparison: RunComparison, lang: str) -> list[str]:
    """Return why the two runs can be compared in part only; none where they were judged alike."""
    old, new = comparison.old, comparison.new
    differing = [
        (old.profile, new.profile, _("They were judged for two markets: {old} before, {new} now.")),
        (
            ", ".join(old.targets),
            ", ".join(new.targets),
            _("The buyer reads other languages: {old} before, {new} now."),
        ),
        (old.rules_digest, new.rules_digest, _("The rules have changed: version {old} before, {new} now.")),
    ]
    said = [translate(text, lang, {"old": one, "new": other}) for one, other, text in differing if one != other]
    if said:
        said.append(translate(_("So points may differ although the material does not."), lang))
    if old.gate != new.gate:
        gates = {"old": old.gate, "new": new.gate}
        said.append(translate(_("The score that passes was {old} and is {new} now."), lang, gates))
    return said


def title_of(rule: str, rules: Mapping[str, Rule], lang: str) -> str:
    """Return the title of a rule; of one that nobody knows any more, nothing."""
    return in_language(rules[rule].title, lang) if rule in rules else ""


def message_of(finding: Finding, rules: Mapping[str, Rule], spoken: str, lang: str) -> str:
    """Return the message of a finding in the reader's language; ``spoken`` is that of its run."""
    rule = rules.get(finding.rule)
    if spoken == lang or rule is None or finding.message_id not in rule.messages:
        return finding.message
    try:
        return in_language(rule.messages[finding.message_id], lang).format_map(
            {**finding.args, "excerpt": finding.excerpt}
        )
    except KeyError:  # a message of other rules, with other words in it
        return finding.message


def where(change: UnitChange, lang: str) -> str:
    """Return which slide it is now, and which it was where that differs."""
    index = change.new or change.old
    unit = place(Location(unit_kind=change.kind, index=index), lang) or translate(_("whole"), lang)
    if change.old is None:
        return translate(_("{place} (new)"), lang, {"place": unit})
    if change.new is None:
        return translate(_("{place} (gone)"), lang, {"place": unit})
    moved = change.old != change.new
    return translate(_("{place} (was {number})"), lang, {"place": unit, "number": change.old}) if moved else unit


def share(before: float | None, after: float | None) -> str:
    """Return two shares beside each other: ``0% → 76%``; a dash where there is none."""
    return " → ".join("–" if value is None else f"{value:.0%}" for value in (before, after))


def notable(units: Sequence[UnitChange]) -> list[UnitChange]:
    """Return the slides that got worse first, then those that won most."""
    return sorted(units, key=lambda it: (won(it) >= 0, -abs(won(it)), it.new or it.old or 0))


def won(unit: UnitChange) -> float:
    """Return how many words more a buyer can read of a slide than before; below 0 what he has lost."""
    return unit.old_untranslated - unit.new_untranslated
