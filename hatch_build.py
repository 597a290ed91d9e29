"""Build hook: checks and compiles the rule pack and the messages, so that start-up parses neither YAML nor PO files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface):  # type: ignore[misc]
    """Puts ``rules/pack.json`` and the ``.mo`` files where the package looks for them."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; a mistake in a rule stops the build with its file and line."""
        package = Path(self.root) / "src" / "locready"
        made = [_rules(Path(self.root), package), *(_messages(source) for source in package.rglob("*.po"))]
        build_data["artifacts"].extend(f"/{path.relative_to(self.root).as_posix()}" for path in made)


def _rules(root: Path, package: Path) -> Path:
    sys.path.insert(0, str(package.parent))
    from locready.rules.compile import write_pack

    target = package / "rules" / "pack.json"
    write_pack(root / "rules", target)
    return target


def _messages(source: Path) -> Path:
    target = source.with_suffix(".mo")
    with source.open("rb") as text, target.open("wb") as compiled:
        write_mo(compiled, read_po(text))
    return target
