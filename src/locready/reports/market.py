"""A market as a page: who buys there, what they read, what is asked for, and on whose word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rich.cells import cell_len

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.display import harmless
from locready.reports.flow import lines
from locready.reports.languages import language_name
from locready.reports.told import MATERIALS
from locready.rules import Profile, in_language
from locready.rules.limits import LIMITS, Bound, authority, source_of
from locready.rules.profile import Limit

#: What a rule about an essential looks for, by its id; one of a pack of the user's own is called by that.
_ESSENTIALS: Mapping[str, str] = {
    "logline": _("logline"),
    "synopsis": _("synopsis"),
    "format": _("format and length"),
    "schedule": _("stage and schedule"),
    "budget": _("budget"),
    "rights": _("rights available"),
    "ask": _("what is wanted of the buyer"),
    "creators": _("names of director, writer and producer"),
    "contact": _("contact"),
    "statement": _("statement of director or producer"),
    "finance-plan": _("finance plan"),
    "audience": _("audience"),
    "screener": _("screener"),
}
_SEVERITIES: Mapping[str, str] = {
    "info": _("info"),
    "minor": _("minor"),
    "major": _("major"),
    "critical": _("critical"),
}
_STEP = 2
_NO_LIMITS = _("No number of this market is known to us, and none is checked.")
_NOT_VERIFIED = _(
    "Not verified: nobody has compared this with the market's own pages of today. Do so before you submit."
)
#: The unit of a part of a whole, and what such units begin with.
_SHARE = "share"


def profiles_page(profiles: Iterable[Profile], lang: str, width: int) -> str:
    """Return the markets, one a line, with the languages that count there."""
    shown = sorted(profiles, key=lambda profile: profile.id)
    column = max(len(profile.id) for profile in shown) + _STEP
    return _page(
        line
        for profile in shown
        for line in _beside(f"{profile.id:{column}}", f"{in_language(profile.title, lang)} [{_tags(profile)}]", width)
    )


def profile_page(profile: Profile, lang: str, width: int) -> str:
    """Return one market, broken into lines of at most ``width`` columns."""
    title = f"{profile.id}: {in_language(profile.title, lang)}"
    parts = (
        _languages(profile, lang, width),
        _asked(profile, lang, width),
        _limits(profile, lang, width),
        _unchecked(profile, lang, width),
        _verdict(profile, lang, width),
        _source(profile, lang, width),
        _measures(profile, lang, width),
    )
    about = in_language(profile.about, lang) if profile.about else ""
    head = [*lines(title, width), "=" * min(cell_len(title), width), "", *lines(_paragraph(about), width)]
    return _page([*head, *(line for part in parts for line in part)])


def _tags(profile: Profile) -> str:
    return " + ".join(profile.required) or ", ".join(profile.targets)


def _languages(profile: Profile, lang: str, width: int) -> Iterator[str]:
    said = (
        (_("A buyer reads"), _(" or "), profile.targets),
        (_("Must be served"), _(" and "), profile.required),
        (_("May stand beside"), _(", "), profile.tolerated),
    )
    yield from _heading(_("Languages"), lang)
    rows = [
        (translate(title, lang), translate(between, lang).join(_language(tag, lang) for tag in tags))
        for title, between, tags in said
        if tags
    ]
    yield from _rows(rows, width)


def _language(tag: str, lang: str) -> str:
    return translate(_("{language} ({tag})"), lang, {"language": language_name(tag, lang), "tag": tag})


def _asked(profile: Profile, lang: str, width: int) -> Iterator[str]:
    rows = [
        (_material(material, lang), translate(_(", "), lang).join(_essential(name, lang) for name in names))
        for material, names in profile.essentials.items()
        if names
    ]
    rows += [
        (_material(material, lang), _formats(accepted.formats, lang) + f" ({authority(accepted, lang)})")
        for material, accepted in profile.accepts.items()
    ]
    if rows:
        yield from _heading(_("Asked for"), lang)
        yield from _rows(rows, width)


def _material(material: str, lang: str) -> str:
    return translate(MATERIALS.get(material, material), lang)


def _essential(name: str, lang: str) -> str:
    return translate(_ESSENTIALS.get(name, name), lang)


def _formats(formats: Sequence[str], lang: str) -> str:
    names = translate(_(" or "), lang).join(name.upper() for name in formats)
    return translate(_("one file, as {formats}"), lang, {"formats": names})


def _limits(profile: Profile, lang: str, width: int) -> Iterator[str]:
    """Yield the market's limits on a submission, those on the same word together."""
    yield from _heading(_("Limits"), lang)
    chosen = _named(profile, measures=False)
    if not chosen:
        yield from lines(translate(_NO_LIMITS, lang), width, _STEP)
    for said, group in groupby(chosen, key=lambda one: authority(one[1], lang)):
        for name, limit in group:
            yield from lines(_bounded(name, limit, lang), width, _STEP)
        yield from lines(said, width, 3 * _STEP)


def _measures(profile: Profile, lang: str, width: int) -> Iterator[str]:
    """Yield what locready itself judges by, and on whose word."""
    chosen = _named(profile, measures=True)
    if chosen:
        yield from _heading(_("How locready measures"), lang)
    for name, limit in chosen:
        yield from lines(_bounded(name, limit, lang), width, _STEP)
        yield from lines(source_of(limit), width, 3 * _STEP)


def _named(profile: Profile, *, measures: bool) -> list[tuple[str, Limit]]:
    limits = profile.limits.items()
    return [(name, limit) for name, limit in limits if (LIMITS[name].bound is Bound.MEASURE) is measures]


def _bounded(name: str, limit: Limit, lang: str) -> str:
    sentences = {
        Bound.MOST: _("{title}: at most {amount}"),
        Bound.LEAST: _("{title}: at least {amount}"),
        Bound.MEASURE: _("{title}: {amount}"),
    }
    named = LIMITS[name]
    values = {"title": translate(named.title, lang), "amount": _amount(limit, lang)}
    return translate(sentences[named.bound], lang, values)


def _amount(limit: Limit, lang: str) -> str:
    """Return a number with its unit; a share is told in percent."""
    unit = translate(limit.unit, lang)
    if limit.unit == _SHARE:
        return f"{100 * limit.value:g} %"
    if limit.unit.startswith(_SHARE):
        return translate(_("{percent} % ({share})"), lang, {"percent": f"{100 * limit.value:g}", "share": unit})
    return translate(_("{value} {unit}"), lang, {"value": f"{limit.value:,g}", "unit": unit})


def _unchecked(profile: Profile, lang: str, width: int) -> Iterator[str]:
    items = profile.unchecked.get(lang) or profile.unchecked.get("en", ())
    if items:
        yield from _heading(_("Asked for as well; only a person can check it"), lang)
    for item in items:
        yield from _beside("  - ", item, width)


def _verdict(profile: Profile, lang: str, width: int) -> Iterator[str]:
    yield from _heading(_("Verdict"), lang)
    why = in_language(profile.gate_why, lang) if profile.gate_why else ""
    said = translate(_("A material passes from {gate} of 100."), lang, {"gate": profile.gate})
    yield from lines(_paragraph(f"{said} {why}"), width, _STEP)
    for rule, override in profile.overrides.items():
        changed = _("{rule} is not asked here.") if override.off else _("{rule} counts as {severity} here.")
        severity = translate(_SEVERITIES[override.severity], lang) if override.severity else ""
        yield from lines(translate(changed, lang, {"rule": rule, "severity": severity}), width, _STEP)


def _source(profile: Profile, lang: str, width: int) -> Iterator[str]:
    yield from _heading(_("Where this is from"), lang)
    rows = ((_("Source"), profile.source), (_("Edition"), profile.edition), (_("Verified"), profile.verified_on))
    given = [(translate(title, lang), said) for title, said in rows if said]
    yield from _rows(given, width)
    if profile.verified_on is None:
        yield from lines(translate(_NOT_VERIFIED, lang), width, _STEP)


def _paragraph(text: str) -> str:
    """Return a text on one line; a line break between wide characters leaves no space."""
    return re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", " ".join(text.split()))


def _heading(sentence: str, lang: str) -> Iterator[str]:
    yield ""
    yield translate(sentence, lang)


def _rows(rows: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    """Yield titles with what is said beside them, in two columns."""
    column = max((cell_len(title) for title, _said in rows), default=0) + 2 * _STEP
    for title, said in rows:
        yield from _beside("  " + title + " " * (column - _STEP - cell_len(title)), said, width)


def _beside(head: str, said: str, width: int) -> Iterator[str]:
    """Yield a text beside its title, the further lines below its beginning."""
    indent = cell_len(head)
    first, *rest = lines(said, width, indent) or [""]
    yield head + first[indent:]
    yield from rest


def _page(shown: Iterable[str]) -> str:
    return harmless("\n".join(line.rstrip() for line in shown) + "\n")
