"""The kinds of rules: each is the shape of one sort of YAML rule, and how it judges a document."""

from __future__ import annotations

from collections.abc import Mapping

from locready.rules.kinds.base import Kind
from locready.rules.kinds.check import Check
from locready.rules.kinds.consistency import Consistency
from locready.rules.kinds.coverage import Coverage
from locready.rules.kinds.glossary import Glossary
from locready.rules.kinds.limit import Limit
from locready.rules.kinds.line import Line
from locready.rules.kinds.pace import Pace
from locready.rules.kinds.pack_check import PackCheck
from locready.rules.kinds.passage import Passage
from locready.rules.kinds.pattern import Pattern
from locready.rules.kinds.presence import Presence
from locready.rules.kinds.question import Question
from locready.rules.kinds.terms import Terms

#: By the word that a rule's YAML gives in ``kind``.
KINDS: Mapping[str, type[Kind]] = {
    "pattern": Pattern,
    "terms": Terms,
    "glossary": Glossary,
    "limit": Limit,
    "presence": Presence,
    "passage": Passage,
    "consistency": Consistency,
    "coverage": Coverage,
    "question": Question,
    "pace": Pace,
    "line": Line,
    "check": Check,
    "pack-check": PackCheck,
}
