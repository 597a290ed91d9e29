"""A market as a page: who buys there, what they read, what is asked for, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.reports.bounds import bounded
from locready.reports.flow import lines
from locready.reports.languages import language_name
from locready.reports.page import STEP, beside, heading, page, paragraph, rows, underlined
from locready.reports.rule_words import SEVERITIES
from locready.reports.told import MATERIALS
from locready.rules import Profile, in_language
from locready.rules.limits import LIMITS, Bound, authority, source_of
from locready.rules.profile import Accepted, Limit, words_in

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
    "euros": _("figures in euros"),
    "genre": _("genre"),
    "length": _("running time or number of episodes"),
    "committee": _("the production committee explained, where there is one"),
}
_NO_LIMITS = _("No number of this market is known to us, and none is checked.")
_NOT_VERIFIED = _(
    "Not verified: nobody has compared this with the market's own pages of today. Do so before you submit."
)


def profiles_page(profiles: Iterable[Profile], lang: str, width: int) -> str:
    """Return the markets, one a line, with the languages that count there."""
    shown = sorted(profiles, key=lambda profile: profile.id)
    column = max(len(profile.id) for profile in shown) + STEP
    return page(
        line
        for profile in shown
        for line in beside(f"{profile.id:{column}}", f"{in_language(profile.title, lang)} [{_tags(profile)}]", width)
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
    head = [*underlined(title, width), "", *lines(paragraph(about), width)]
    return page([*head, *(line for part in parts for line in part)])


def _tags(profile: Profile) -> str:
    return " + ".join(profile.required) or ", ".join(profile.targets)


def _languages(profile: Profile, lang: str, width: int) -> Iterator[str]:
    said = (
        (_("A buyer reads"), _(" or "), profile.targets),
        (_("Must be served"), _(" and "), profile.required),
        (_("May stand beside"), _(", "), profile.tolerated),
    )
    yield from heading(_("Languages"), lang)
    read = [
        (translate(title, lang), translate(between, lang).join(_language(tag, lang) for tag in tags))
        for title, between, tags in said
        if tags
    ]
    yield from rows(read, width)


def _language(tag: str, lang: str) -> str:
    return translate(_("{language} ({tag})"), lang, {"language": language_name(tag, lang), "tag": tag})


def _asked(profile: Profile, lang: str, width: int) -> Iterator[str]:
    asked = [
        (_material(material, lang), translate(_(", "), lang).join(_essential(name, lang) for name in names))
        for material, names in profile.essentials.items()
        if names
    ]
    asked += [(_material(material, lang), _taken(accepted, lang)) for material, accepted in profile.accepts.items()]
    if asked:
        yield from heading(_("Asked for"), lang)
        yield from rows(asked, width)


def _material(material: str, lang: str) -> str:
    return translate(MATERIALS.get(material, material), lang)


def _essential(name: str, lang: str) -> str:
    return translate(_ESSENTIALS.get(name, name), lang)


def _taken(accepted: Accepted, lang: str) -> str:
    """Return in which formats files are taken, and on whose word."""
    formats = translate(_(" or "), lang).join(name.upper() for name in accepted.formats)
    sentence = _("one file, as {formats} ({source})") if accepted.single else _("as {formats} ({source})")
    return translate(sentence, lang, {"formats": formats, "source": authority(accepted, lang)})


def _limits(profile: Profile, lang: str, width: int) -> Iterator[str]:
    """Yield the market's limits on a submission, those on the same word together."""
    yield from heading(_("Limits"), lang)
    chosen = _named(profile, measures=False)
    if not chosen:
        yield from lines(translate(_NO_LIMITS, lang), width, STEP)
    for said, group in groupby(chosen, key=lambda one: authority(one[1], lang)):
        for name, limit in group:
            yield from lines(bounded(name, limit, lang), width, STEP)
        yield from lines(said, width, 3 * STEP)


def _measures(profile: Profile, lang: str, width: int) -> Iterator[str]:
    """Yield what locready itself judges by, and on whose word."""
    chosen = _named(profile, measures=True)
    if chosen:
        yield from heading(_("How locready measures"), lang)
    for name, limit in chosen:
        yield from lines(bounded(name, limit, lang), width, STEP)
        yield from lines(source_of(limit, lang), width, 3 * STEP)


def _named(profile: Profile, *, measures: bool) -> list[tuple[str, Limit]]:
    limits = profile.limits.items()
    return [(name, limit) for name, limit in limits if (LIMITS[name].bound is Bound.MEASURE) is measures]


def _unchecked(profile: Profile, lang: str, width: int) -> Iterator[str]:
    items = profile.unchecked.get(lang) or profile.unchecked.get("en", ())
    if items:
        yield from heading(_("Asked for as well; only a person can check it"), lang)
    for item in items:
        yield from beside("  - ", item, width)


def _verdict(profile: Profile, lang: str, width: int) -> Iterator[str]:
    yield from heading(_("Verdict"), lang)
    why = in_language(profile.gate_why, lang) if profile.gate_why else ""
    said = translate(_("A material passes from {gate} of 100."), lang, {"gate": profile.gate})
    yield from lines(paragraph(f"{said} {why}"), width, STEP)
    for rule, override in profile.overrides.items():
        changed = _("{rule} is not asked here.") if override.off else _("{rule} counts as {severity} here.")
        severity = translate(SEVERITIES[override.severity], lang) if override.severity else ""
        yield from lines(translate(changed, lang, {"rule": rule, "severity": severity}), width, STEP)


def _source(profile: Profile, lang: str, width: int) -> Iterator[str]:
    yield from heading(_("Where this is from"), lang)
    source, edition = words_in(profile.source, lang), words_in(profile.edition, lang)
    said = ((_("Source"), source), (_("Edition"), edition), (_("Verified"), profile.verified_on))
    yield from rows([(translate(title, lang), text) for title, text in said if text], width)
    if profile.verified_on is None:
        yield from lines(translate(_NOT_VERIFIED, lang), width, STEP)
