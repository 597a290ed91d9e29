"""YAML 1.2 with the place of every key, so that a mistake is shown where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from locready.errors import RulePackError

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap

#: What YAML holds.
Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]

_ADVICE = "Correct that line."


@dataclass(frozen=True, slots=True, kw_only=True)
class YamlFile:
    """A YAML mapping as plain data, and where its keys stand."""

    path: Path
    data: dict[str, Plain]
    marked: CommentedMap | None = None

    def error(self, at: Sequence[str | int], detail: str, advice: str = _ADVICE) -> RulePackError:
        """Return the error for the value at a path of keys and indices, with its line quoted."""
        line, column = self._place(at)
        lines = self.path.read_text(encoding="utf-8").splitlines() if self.path.exists() else []
        quoted = f"\n    {lines[line - 1].strip()}" if 0 < line <= len(lines) else ""
        return RulePackError(file=self.path, line=line, column=column, detail=f"{detail}{quoted}", advice=advice)

    def _place(self, at: Sequence[str | int]) -> tuple[int, int]:
        """Return the 1-based line and column of the nearest marked key on the way to a value."""
        node: Any = self.marked
        place = (1, 1)
        for key in at:
            found = _key_place(node, key)
            if found is None:
                break
            place = found
            node = node[key]
        return place


def _key_place(node: object, key: str | int) -> tuple[int, int] | None:
    marks = getattr(getattr(node, "lc", None), "data", None)
    if not marks or key not in marks:
        return None
    line, column = marks[key][:2]
    return line + 1, column + 1


def load_yaml(path: Path) -> YamlFile:
    """Read a YAML file that holds one mapping.

    Raises:
        RulePackError: it is no YAML, or not a mapping.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap
    from ruamel.yaml.error import MarkedYAMLError

    try:
        marked = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        raise _not_yaml(path, error) from error
    if not isinstance(marked, CommentedMap):
        raise RulePackError(file=path, line=1, column=1, detail="a mapping of keys is expected", advice=_ADVICE)
    return YamlFile(path=path, data=_mapping(marked), marked=marked)


def _not_yaml(path: Path, error: object) -> RulePackError:
    mark = getattr(error, "problem_mark", None)
    return RulePackError(
        file=path,
        line=mark.line + 1 if mark else 1,
        column=mark.column + 1 if mark else 1,
        detail=f"this is not YAML: {getattr(error, 'problem', None) or 'cannot be parsed'}",
        advice=_ADVICE,
    )


def _mapping(node: object) -> dict[str, Plain]:
    return {str(key): _plain(value) for key, value in _items(node)}


def _items(node: object) -> Iterator[tuple[object, object]]:
    yield from node.items()  # type: ignore[attr-defined]


def _plain(node: object) -> Plain:
    """Return a node without its marks; dates and other YAML types become text."""
    if isinstance(node, dict):
        return _mapping(node)
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if node is None or isinstance(node, bool):
        return node
    if isinstance(node, int):
        return int(node)
    return float(node) if isinstance(node, float) else str(node)
