"""From the YAML of a folder, or from what the wheel was built with, to a rule pack."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from locready.rules.build import build
from locready.rules.glossary import load_glossary
from locready.rules.pack import RulePack
from locready.rules.yaml_source import Plain, YamlFile, load_yaml

_COMPILED = Path(__file__).with_name("pack.json")
_IN_CHECKOUT = Path(__file__).parents[3] / "rules"
_LOADERS = {".yaml": load_yaml, ".tsv": load_glossary}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """The YAML of a pack as the wheel carries it: file names with their data, and the digest of the files."""

    digest: str
    files: dict[str, dict[str, object]]


@cache
def shipped() -> RulePack:
    """Return the pack that locready ships.

    In a wheel it was compiled when the wheel was built. In a checkout (an editable install) the compiled form serves
    as long as no file of ``rules/`` has changed since.

    Raises:
        RulePackError: a file of the checkout cannot be used as written.
    """
    compiled = msgspec.json.decode(_COMPILED.read_bytes(), type=Compiled) if _COMPILED.exists() else None
    if _is_checkout(_IN_CHECKOUT) and (compiled is None or compiled.digest != digest(_IN_CHECKOUT)):
        return load_folder(_IN_CHECKOUT)
    if compiled is None:
        raise FileNotFoundError(f"{_COMPILED} is missing: install locready again.")
    return build(
        {name: YamlFile(path=Path(name), data=_as_plain(data)) for name, data in compiled.files.items()},
        compiled.digest,
        verified=True,
    )


def load_folder(folder: Path) -> RulePack:
    """Read a pack from its folder of YAML.

    Raises:
        RulePackError: a file cannot be used as written; file, line and column are named.
    """
    return build(read_files(folder), digest(folder))


def read_files(folder: Path) -> dict[str, YamlFile]:
    """Return every file of a pack, YAML and glossaries, by its path inside the folder, in alphabetical order."""
    return {path.relative_to(folder).as_posix(): _LOADERS[path.suffix](path) for path in _files(folder)}


def digest(folder: Path) -> str:
    """Return 12 hex digits that change with any name or byte of the pack's files."""
    whole = hashlib.sha256()
    for path in _files(folder):
        whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:12]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in _LOADERS)


def _is_checkout(folder: Path) -> bool:
    return (folder / "weights.yaml").exists() and (folder.parent / "pyproject.toml").exists()


def _as_plain(data: dict[str, object]) -> dict[str, Plain]:
    return data  # type: ignore[return-value]  # decoded JSON holds nothing else
