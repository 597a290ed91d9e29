"""A rule pack: all that says what "ready" means, ready for use."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from locready.catalogue import mark as _
from locready.errors import UsageError
from locready.rules.materials import Materials
from locready.rules.profile import Profile
from locready.rules.rates import Rates
from locready.rules.rule import Rule
from locready.rules.weights import Weights

_T = TypeVar("_T")
#: What is said of a name that nothing has, alone and with the nearest that something has.
_NO_RULE = (_("There is no rule '{name}'."), _("There is no rule '{name}'. Did you mean '{close}'?"))
_NO_PROFILE = (_("There is no profile '{name}'."), _("There is no profile '{name}'. Did you mean '{close}'?"))
#: A name is like another from this ratio on (``difflib``): two letters swapped in a word of four.
_LIKE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack:
    """Rules and profiles by id, the weights, the words that tell material types apart, and what translating takes.

    ``digest`` names the very files they came from (12 hex digits).
    """

    rules: Mapping[str, Rule]
    profiles: Mapping[str, Profile]
    weights: Weights
    materials: Materials
    rates: Rates
    digest: str

    def rule(self, name: str) -> Rule:
        """Return a rule by id.

        Raises:
            UsageError: there is none; the nearest id is named.
        """
        return _named(self.rules, name, _NO_RULE, _("`locready rules` lists them."))

    def profile(self, name: str) -> Profile:
        """Return a profile by id.

        Raises:
            UsageError: there is none; the nearest id is named.
        """
        return _named(self.profiles, name, _NO_PROFILE, _("`locready profiles` lists them."))


def _named(known: Mapping[str, _T], name: str, sentences: tuple[str, str], advice: str) -> _T:
    if name in known:
        return known[name]
    raise unknown(name, known, sentences, advice)


def unknown(name: str, known: Collection[str], sentences: tuple[str, str], advice: str) -> UsageError:
    """Return the error of a name that nothing has; the second of the sentences names the ``{close}`` one."""
    close = get_close_matches(name, known, n=1, cutoff=_LIKE)
    sentence = sentences[1] if close else sentences[0]
    return UsageError(sentence, name=name, close="".join(close), known=", ".join(known), advice=advice)


def nearest(name: str, known: Collection[str]) -> str:
    """Return `` Did you mean 'x'?`` for the known name most like the given one, or nothing."""
    close = get_close_matches(name, known, n=1, cutoff=_LIKE)
    return f" Did you mean {close[0]!r}?" if close else ""
