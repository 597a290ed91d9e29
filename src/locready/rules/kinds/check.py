"""Rules that need code: a module of ``rules/checks`` with the rule's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from locready.model.labelled import LabelledDocument
from locready.rules.kinds.base import Judgement
from locready.rules.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """``module`` is the name under ``locready.rules.checks`` of a module with ``judge(document, profile)``.

    ``limits`` are the profile's that it compares with.
    """

    module: str
    limits: tuple[str, ...] = ()

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Let the code judge."""
        return self.code()(document, profile)

    def code(self) -> Callable[[LabelledDocument, Profile], Judgement]:
        """Load the code.

        Raises:
            ModuleNotFoundError, AttributeError: there is no such check; the loader says so with file and line.
        """
        module = import_module(f"locready.rules.checks.{self.module}")
        return cast("Callable[[LabelledDocument, Profile], Judgement]", module.judge)
