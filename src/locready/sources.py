"""From what a user names (files, folders, patterns) to single sources that can be opened."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO

from locready.errors import Missing, UsageError

#: Folders that hold a tool's own files, never a user's materials.
_TOOL_FOLDERS = frozenset({".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__", ".locready"})
#: Lock files and resource forks that office programs and macOS leave beside a material.
_BYPRODUCTS = ("~$*", "._*", ".~lock.*#")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One thing to read: a file on disk, or the bytes of a file embedded in another.

    ``named`` says that the user named this very file, so that not being a material is an error.
    """

    path: Path
    named: bool = True
    member: str = ""
    data: bytes | None = None

    @property
    def name(self) -> str:
        """The name a person knows it by: the path, and the place inside it."""
        return f"{self.path}!{self.member}" if self.member else str(self.path)

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.data) if self.data is not None else self.path.stat().st_size

    def open(self) -> BinaryIO:
        """Open it for reading.

        Raises:
            Missing: the file is not there or may not be read.
        """
        if self.data is not None:
            return io.BytesIO(self.data)
        try:
            return self.path.open("rb")
        except OSError as error:
            raise Missing(path=self.path, detail=error.strerror or "unknown reason") from error

    def embedded(self, member: str, data: bytes) -> Source:
        """Return the source of a file inside this one."""
        inside = f"{self.member}!{member}" if self.member else member
        return Source(path=self.path, named=False, member=inside, data=data)


def expand(names: Sequence[str], exclude: Sequence[str] = ()) -> list[Source]:
    """Return every file that the names stand for, once each, folders in alphabetical order.

    Args:
        names: files, folders (all files below them) and shell patterns.
        exclude: patterns of paths or file names to leave out; a file named in full is kept.

    Raises:
        UsageError: a name is a URL, or a pattern that nothing matches.
        Missing: never; a named file that is not there becomes a source whose reading fails, so that a batch goes on.
    """
    seen: dict[Path, Source] = {}
    for name in names:
        for source in _expanded(name, exclude):
            seen.setdefault(source.path, source)
    return list(seen.values())


def _expanded(name: str, exclude: Sequence[str]) -> Iterable[Source]:
    if "://" in name:
        raise UsageError(detail=f"{name} is a URL.", advice="Download it first and scan the file.")
    path = Path(name)
    if path.is_dir():
        return _below(path, exclude)
    if has_magic(name) and not path.exists():
        return _matching(name, exclude)
    return [Source(path=path)]


def _matching(pattern: str, exclude: Sequence[str]) -> list[Source]:
    paths = [Path(found) for found in sorted(glob(pattern, recursive=True))]
    if not paths:
        raise UsageError(detail=f"Nothing matches {pattern}.", advice="Check the pattern, or name a folder.")
    return [
        source
        for path in paths
        for source in (_below(path, exclude) if path.is_dir() else [Source(path=path, named=False)])
        if not _excluded(source.path, exclude)
    ]


def _below(folder: Path, exclude: Sequence[str]) -> Iterator[Source]:
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if path.name not in _TOOL_FOLDERS and not path.is_symlink() and not _excluded(path, exclude):
                yield from _below(path, exclude)
        elif path.is_file() and not _excluded(path, exclude):
            yield Source(path=path, named=False)


def _excluded(path: Path, exclude: Sequence[str]) -> bool:
    return any(fnmatch(path.name, pattern) or fnmatch(str(path), pattern) for pattern in (*exclude, *_BYPRODUCTS))
