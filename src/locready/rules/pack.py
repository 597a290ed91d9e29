"""A rule pack: all that says what "ready" means, ready for use."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from locready.errors import UsageError
from locready.rules.materials import Materials
from locready.rules.profile import Profile
from locready.rules.rates import Rates
from locready.rules.rule import Rule
from locready.rules.weights import Weights

_T = TypeVar("_T")


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
        return _named(self.rules, name, "rule", "locready rules")

    def profile(self, name: str) -> Profile:
        """Return a profile by id.

        Raises:
            UsageError: there is none; the nearest id is named.
        """
        return _named(self.profiles, name, "profile", "locready profiles")


def _named(known: Mapping[str, _T], name: str, what: str, command: str) -> _T:
    if name in known:
        return known[name]
    raise UsageError(detail=f"There is no {what} {name!r}.{nearest(name, known)}", advice=f"`{command}` lists them.")


def nearest(name: str, known: Collection[str]) -> str:
    """Return `` Did you mean 'x'?`` for the known name most like the given one, or nothing."""
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    return f" Did you mean {close[0]!r}?" if close else ""
