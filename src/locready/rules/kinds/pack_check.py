"""Rules that look at all files of a pack at once, not at one: a module of ``rules/checks`` with the rule's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from locready.model.labelled import LabelledDocument
from locready.model.pack import LabelledPack
from locready.rules.kinds.base import Judgement, not_applicable
from locready.rules.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class PackCheck:
    """``module`` is the name under ``locready.rules.checks`` of a module with ``judge(pack, profile)``.

    In its hits, ``member`` of a location is the path of the file in the pack.
    """

    module: str

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Leave a document by itself alone."""
        return not_applicable("asked of files that belong together")

    def judge_pack(self, pack: LabelledPack, profile: Profile) -> Judgement:
        """Let the code judge."""
        return self.code()(pack, profile)

    def code(self) -> Callable[[LabelledPack, Profile], Judgement]:
        """Load the code.

        Raises:
            ModuleNotFoundError, AttributeError: there is no such check; the loader says so with file and line.
        """
        module = import_module(f"locready.rules.checks.{self.module}")
        return cast("Callable[[LabelledPack, Profile], Judgement]", module.judge)
