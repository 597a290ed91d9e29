"""From what a user names (files, folders, patterns) to single sources that can be opened."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO

from locready.catalogue import mark as _
from locready.errors import Missing, UsageError

#: Folders that hold a tool's own files, never a user's materials.
_TOOL_FOLDERS = frozenset({".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__", ".locready"})
#: Lock files and resource forks that office programs, editors and macOS leave beside a material.
_BYPRODUCTS = ("~$*", "._*", ".~lock.*#", ".#*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One thing to read: a file on disk, or a file embedded in another.

    ``named`` says that the user named this very file, so that not being a material is an error; ``matched`` that a
    pattern of the user's did. Of an embedded file there are its bytes in memory (``data``), or, of a large one, what
    opens it for reading where it lies, any number of times (``opener``).
    """

    path: Path
    named: bool = True
    matched: bool = False
    member: str = ""
    data: bytes | None = None
    opener: Callable[[], BinaryIO] | None = None

    @property
    def name(self) -> str:
        """The name a person knows it by: the path, and the place inside it."""
        path = printable(str(self.path))
        return f"{path}!{self.member}" if self.member else path

    @property
    def size(self) -> int:
        """Bytes."""
        if self.opener is not None:
            with self.opener() as stream:
                return stream.seek(0, os.SEEK_END)
        return len(self.data) if self.data is not None else self.path.stat().st_size

    def open(self) -> BinaryIO:
        """Open it for reading.

        Raises:
            Missing: the file is not there, may not be read, or is a pipe or device, whose end may never come.
        """
        if self.opener is not None:
            return self.opener()
        if self.data is not None:
            return io.BytesIO(self.data)
        try:
            if not stat.S_ISREG(self.path.stat().st_mode):
                raise Missing(path=self.name, detail=_("it is no file"))
            return self.path.open("rb")
        except OSError as error:
            raise Missing(path=self.name, detail=reason(error)) from error
        except ValueError as error:
            raise Missing(path=self.name, detail=str(error)) from error

    def embedded(self, member: str, content: bytes | Callable[[], BinaryIO]) -> Source:
        """Return the source of a file inside this one, by its bytes or by what opens it."""
        inside = f"{self.member}!{member}" if self.member else member
        if isinstance(content, bytes):
            return Source(path=self.path, named=False, member=inside, data=content)
        return Source(path=self.path, named=False, member=inside, opener=content)


def reason(error: OSError) -> str:
    """Return why a file could not be opened: the usual reasons in words that are translated, others as told to us."""
    if isinstance(error, FileNotFoundError):
        return _("no such file or folder")
    if isinstance(error, PermissionError):
        return _("it may not be read")
    return error.strerror or str(error)


def printable(name: str) -> str:
    """Return a file name as text that every encoding of Unicode can hold.

    Names on disk are bytes; Python carries those that are no UTF-8 as lone surrogates, which no report can be
    written with. They are shown as ``\\xff``.
    """
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def expand(names: Sequence[str], exclude: Sequence[str] = ()) -> list[Source]:
    """Return every file that the names stand for, once each, folders in alphabetical order.

    Args:
        names: files, folders (all files below them) and shell patterns.
        exclude: patterns of paths or file names to leave out; a file named in full is kept.

    Raises:
        UsageError: a name is empty, a URL, or a pattern that nothing matches.
        Missing: never; a named file or folder that cannot be opened becomes a source whose reading fails, so that a
            batch goes on.
    """
    left_out = (*(pattern.rstrip("/") for pattern in exclude), *_BYPRODUCTS)
    seen: dict[Path, Source] = {}
    for name in names:
        for source in _expanded(name, left_out):
            place = _place(source.path)
            if place not in seen or (source.named and not seen[place].named):
                seen[place] = source
    return list(seen.values())


def _place(path: Path) -> Path:
    """Return what tells one file from another, however it was named; two links to one file stay two."""
    return Path(os.path.realpath(path.parent)) / path.name


def _expanded(name: str, exclude: Sequence[str]) -> Iterable[Source]:
    if not name.strip() or "\0" in name:
        raise UsageError(
            _("A path is empty or holds a zero byte."), advice=_("Name a file or folder; '.' is the current folder.")
        )
    if "://" in name:
        raise UsageError(_("{name} is a URL."), name=name, advice=_("Download it first and scan the file."))
    path = Path(name)
    if _is_folder(path):
        return _below(path, exclude)
    if has_magic(name) and not os.path.lexists(path):
        return _matching(name, exclude)
    return [Source(path=path)]


def _matching(pattern: str, exclude: Sequence[str]) -> list[Source]:
    paths = [Path(found) for found in sorted(glob(pattern, recursive=True))]
    if not paths:
        raise UsageError(
            _("Nothing matches {pattern}."), pattern=pattern, advice=_("Check the pattern, or name a folder.")
        )
    return [
        source
        for path in paths
        if _TOOL_FOLDERS.isdisjoint(path.parts)
        for source in (_below(path, exclude) if _is_folder(path) else [Source(path=path, named=False, matched=True)])
        if not _excluded(source.path, exclude)
    ]


def _below(folder: Path, exclude: Sequence[str]) -> Iterator[Source]:
    """Yield the files of a folder and of the folders in it; a folder that cannot be listed is yielded itself."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path != folder and _excluded(path, exclude):
            continue
        if not _is_folder(path):
            if _may_be_material(path):
                yield Source(path=path, named=False)
        elif path == folder or not (path.name in _TOOL_FOLDERS or path.is_symlink()):
            try:
                waiting += sorted(path.iterdir(), reverse=True)
            except OSError:
                yield Source(path=path)


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 -- Path.is_dir raises where a name is too long or may not be looked up


def _may_be_material(path: Path) -> bool:
    """Leave out pipes, sockets and devices; what cannot even be looked up stays, so that its reading says why."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True


def _excluded(path: Path, exclude: Sequence[str]) -> bool:
    shapes = (path.name, str(path), f"./{path}")  # the last for ``**/old``, also of a folder here
    return any(fnmatch(shape, pattern) for shape in shapes for pattern in exclude)
