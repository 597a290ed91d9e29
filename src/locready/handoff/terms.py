"""The terms of the trade that stand in a text, with the renderings that buyers know."""

from __future__ import annotations

from collections.abc import Sequence

from locready.handoff.job import Hint
from locready.rules import RulePack
from locready.rules.glossary import Term
from locready.rules.kinds.glossary import Glossary, Side, terms_in

_ENGLISH = "en"


def trade_terms(pack: RulePack, material: str, target: str) -> tuple[Term, ...]:
    """Return the terms that a translator of such a material should know; renderings are English, so none else.

    Where words are no terms of the trade (a talk on rights and windows) there are none.
    """
    if target.partition("-")[0] != _ENGLISH:
        return ()
    known = (rule.judged_by for rule in pack.rules.values() if isinstance(rule.judged_by, Glossary))
    asked = [it for it in known if it.side is Side.SOURCE and (not it.materials or material in it.materials)]
    return tuple(dict.fromkeys(entry for glossary in asked for entry in glossary.entries))


def hints(texts: Sequence[str], language: str, terms: Sequence[Term]) -> list[tuple[Hint, ...]]:
    """Return the terms in each text of a language (BCP 47), in order, each once."""
    return [
        tuple(Hint(term=it.term, renderings=it.english) for it in found) for found in terms_in(texts, language, terms)
    ]
