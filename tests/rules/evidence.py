"""What a rule was tried on beyond the examples of its YAML: one file a rule in ``evidence/``, in the same words.

The examples of a rule explain it and are few. Whether it may weigh is another question: it is to be tried on at least
twenty materials that break it and twenty that nearly do. Those stand here, ``bad`` and ``good`` as in the YAML of the
rule; a material is written down as ``written.py`` says.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ruamel.yaml import YAML
from written import kind_of

from locready.rules import Rule
from locready.rules.rule import Examples

FOLDER = Path(__file__).parent / "evidence"


@cache
def evidence(rule_id: str) -> Examples:
    """Return the materials that a rule was tried on, none where nobody wrote any."""
    file = FOLDER / f"{rule_id}.yaml"
    if not file.exists():
        return Examples()
    told = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
    return Examples(bad=tuple(told.get("bad", ())), good=tuple(told.get("good", ())))


def tried(rule: Rule) -> Examples:
    """Return all materials that a rule was tried on, each once."""
    more = evidence(rule.id)
    return Examples(
        bad=tuple(dict.fromkeys((*rule.examples.bad, *more.bad))),
        good=tuple(dict.fromkeys((*rule.examples.good, *more.good))),
    )


def kinds(examples: Examples) -> frozenset[str]:
    """Return the kinds of material among the examples, such as ``pptx``, ``pdf company``, ``clip``."""
    return frozenset(kind_of(text) for text in (*examples.bad, *examples.good))
