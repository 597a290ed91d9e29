"""YAML 1.2 with the place of every key, so that a mistake is shown where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from locready.errors import RulePackError
from locready.mistakes import quoted

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap

#: What YAML holds.
Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]

_ADVICE = "Correct that line."
#: Bytes and values beyond which a file is none that a person wrote; the largest of ours has a tenth of either.
_LARGEST, _MOST_VALUES = 200_000, 20_000
#: What the parser says of mistakes that are made often.
_IN_PLAIN_WORDS: Mapping[str, str] = {
    "found character '\\t' that cannot start any token": "a tab stands where spaces are expected",
    "mapping values are not allowed here": "a text with a colon needs quotes, or the line is moved in too far",
    "found unexpected end of stream": "a quotation mark or bracket is not closed",
    "special characters are not allowed": "it holds a character that is no text",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class YamlFile:
    """A YAML mapping as plain data, and where its keys stand."""

    path: Path
    data: dict[str, Plain]
    marked: CommentedMap | None = None

    def error(self, at: Sequence[str | int], detail: str, advice: str = _ADVICE) -> RulePackError:
        """Return the error for the value at a path of keys and indices, with its line quoted."""
        line, column = self._place(at)
        return _mistake(self.path, line, column, detail, advice)

    def _place(self, at: Sequence[str | int]) -> tuple[int, int]:
        """Return the 1-based line and column of the nearest marked key on the way to a value."""
        node: Any = self.marked
        place = (1, 1)
        for key in at:
            found = _key_place(node, key)
            if found is None:
                break
            place = found
            node = node.get(key) if isinstance(node, dict) else node[int(key)]
        return place


def _key_place(node: object, key: str | int) -> tuple[int, int] | None:
    """Return where a key stands; a key that YAML took for a number or a date is found by its text."""
    marks = getattr(getattr(node, "lc", None), "data", None) or {}
    found = next((place for own, place in marks.items() if own == key or str(own) == key), None)
    return None if found is None else (found[0] + 1, found[1] + 1)


def load_yaml(path: Path) -> YamlFile:
    """Read a YAML file that holds one mapping.

    Raises:
        RulePackError: it is no YAML, not a mapping, or larger than people write.
        OSError, UnicodeDecodeError: it cannot be read as text.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap
    from ruamel.yaml.error import YAMLError

    if path.stat().st_size > _LARGEST:
        raise _mistake(
            path, 1, 1, f"it has {path.stat().st_size:,} bytes; {_LARGEST:,} are read", "Is it the right file?"
        )
    try:
        marked = YAML(typ="rt").load(_text(path))
        data = _mapping(marked, _Budget()) if isinstance(marked, CommentedMap) else None
    except YAMLError as error:
        raise _not_yaml(path, error) from error
    except (RecursionError, _TooMany) as error:
        raise _mistake(path, 1, 1, "it holds too much: values inside values, or aliases of aliases") from error
    if data is None:
        raise _mistake(path, 1, 1, "a mapping of keys is expected, as in `extends: haf`")
    return YamlFile(path=path, data=data, marked=marked)


def _text(path: Path) -> str:
    """Return a file's text, without the mark that Windows editors put in front of UTF-8."""
    return path.read_text(encoding="utf-8-sig")


def _not_yaml(path: Path, error: object) -> RulePackError:
    """Return the error for text that is no YAML; ``problem_mark`` and ``position`` are what the parser knows of it."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be parsed"
    if mark is None:
        before = _text(path)[: getattr(error, "position", 0)]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    else:
        line, column = mark.line + 1, mark.column + 1
    said = _IN_PLAIN_WORDS.get(problem, problem.partition(" with value ")[0])
    return _mistake(path, line, column, f"this is not YAML: {said}")


def _mistake(path: Path, line: int, column: int, detail: str, advice: str = _ADVICE) -> RulePackError:
    """Return the error for a place of a file, with its line quoted; of one that ended, the last line."""
    lines = _text(path).splitlines() if path.exists() else []
    shown = quoted(lines[min(line, len(lines)) - 1]) if lines else ""
    return RulePackError(file=path, line=line, column=column, detail=f"{detail}{shown}", advice=advice)


class _TooMany(Exception):
    """The aliases of a file stand for more values than people write."""


class _Budget:
    """How many values may still be read: aliases of aliases can stand for billions in a few lines."""

    def __init__(self) -> None:
        self._left = _MOST_VALUES

    def spend(self) -> None:
        """Count one value.

        Raises:
            _TooMany: there are none left.
        """
        self._left -= 1
        if self._left < 0:
            raise _TooMany


def _mapping(node: object, budget: _Budget) -> dict[str, Plain]:
    return {str(key): _plain(value, budget) for key, value in _items(node)}


def _items(node: object) -> Iterator[tuple[object, object]]:
    yield from node.items()  # type: ignore[attr-defined]


def _plain(node: object, budget: _Budget) -> Plain:
    """Return a node without its marks; dates and other YAML types become text."""
    budget.spend()
    if isinstance(node, dict):
        return _mapping(node, budget)
    if isinstance(node, list):
        return [_plain(item, budget) for item in node]
    if node is None or isinstance(node, bool):
        return node
    if isinstance(node, int):
        return int(node)
    return float(node) if isinstance(node, float) else str(node)
