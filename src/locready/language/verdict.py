"""What a step decides, and what the material around a text leads one to expect."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import exp, log

#: From this probability on, a decision stands and may speak for the material around it.
SURE = 0.9
#: How much a whole document says against what is usual in pitch material: four times as much.
DOCUMENT_WEIGHT = 4.0
#: A language that nothing speaks for is not impossible.
_FLOOR = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A language (BCP 47), its probability 0..1, and the step that decided (a key of ``METHODS``)."""

    language: str
    confidence: float
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """Shares of the languages (BCP 47, 0..1, sum 1) in what is sure about a material; empty when nothing is."""

    shares: Mapping[str, float] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.shares)

    def log_odds(self, usual: Mapping[str, float], trust: float = DOCUMENT_WEIGHT) -> dict[str, float]:
        """Return the logarithm of the expectation of each language in ``usual``, moved by this material.

        Args:
            usual: expectation of each language where nothing is known (any positive scale).
            trust: how many times what is usual the material weighs.
        """
        total = sum(usual.values())
        within = sum(self.shares.get(language, 0.0) for language in usual)
        weight = trust if within else 0.0
        return {
            language: log(_FLOOR + chance / total + weight * self.shares.get(language, 0.0) / (within or 1.0))
            for language, chance in usual.items()
        }


def shares_of(counts: Iterable[tuple[str, float]]) -> Prior:
    """Return the prior that counts of words by language make."""
    sums: dict[str, float] = {}
    for language, words in counts:
        sums[language] = sums.get(language, 0.0) + words
    total = sum(sums.values())
    return Prior(shares={language: sums[language] / total for language in sorted(sums)} if total else {})


def probabilities(scores: Mapping[str, float]) -> dict[str, float]:
    """Return scores in natural logarithms as probabilities that sum to 1."""
    best = max(scores.values())
    weights = {language: exp(score - best) for language, score in scores.items()}
    total = sum(weights.values())
    return {language: weight / total for language, weight in weights.items()}


def weighed(
    evidence: Mapping[str, float],
    usual: Mapping[str, float],
    prior: Prior,
    method: str,
    trust: float = DOCUMENT_WEIGHT,
) -> Verdict:
    """Return the likeliest language by evidence and expectation; of equals the first.

    Args:
        evidence: log likelihood of the text in each language.
        usual: what is usual in any material, on a positive scale; every language of the evidence is there.
        prior: what this material leads one to expect; when it turns the decision, the method is ``context``.
        method: the step that gathered the evidence.
        trust: how many times what is usual this material weighs.
    """
    chances = _chances(evidence, prior.log_odds(usual, trust))
    language = _best(chances)
    turned = bool(prior) and language != _best(_chances(evidence, Prior().log_odds(usual)))
    return Verdict(language=language, confidence=chances[language], method="context" if turned else method)


def _chances(evidence: Mapping[str, float], odds: Mapping[str, float]) -> dict[str, float]:
    return probabilities({language: score + odds[language] for language, score in evidence.items()})


def _best(chances: Mapping[str, float]) -> str:
    return max(chances, key=chances.__getitem__)
