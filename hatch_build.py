"""Build hook: checks every shipped rule and compiles the rule pack, so that start-up parses no YAML."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RulePackHook(BuildHookInterface):  # type: ignore[misc]
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from locready.rules.compile import write_pack

        target = root / "src" / "locready" / "rules" / "pack.json"
        write_pack(root / "rules", target)
        build_data["artifacts"].append("/src/locready/rules/pack.json")
