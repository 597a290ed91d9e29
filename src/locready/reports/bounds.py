"""A number that a market sets, as a sentence."""

from __future__ import annotations

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.rules.limits import LIMITS, Bound
from locready.rules.profile import Limit

#: The unit of a part of a whole, and what such units begin with.
_SHARE = "share"
_SENTENCES = {
    Bound.MOST: _("{title}: at most {amount}"),
    Bound.LEAST: _("{title}: at least {amount}"),
    Bound.MEASURE: _("{title}: {amount}"),
}


def bounded(name: str, limit: Limit, lang: str) -> str:
    """Return what a limit is called, which way it bounds, and its number with the unit."""
    named = LIMITS[name]
    values = {"title": translate(named.title, lang), "amount": _amount(limit, lang)}
    return translate(_SENTENCES[named.bound], lang, values)


def _amount(limit: Limit, lang: str) -> str:
    """Return a number with its unit; a share is told in percent."""
    unit = translate(limit.unit, lang)
    if limit.unit == _SHARE:
        return f"{100 * limit.value:g}%"
    if limit.unit.startswith(_SHARE):
        return translate(_("{percent}% ({share})"), lang, {"percent": f"{100 * limit.value:g}", "share": unit})
    return translate(_("{value} {unit}"), lang, {"value": f"{limit.value:,g}", "unit": unit})
