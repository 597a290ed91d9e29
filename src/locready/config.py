"""Settings from ``locready.toml`` or ``[tool.locready]``, each with the place that it comes from."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, cast

import msgspec

from locready.errors import ConfigError

_NAMES = ("locready.toml", "pyproject.toml")
_WHERE = re.compile(r" - at `\$\.?(?P<key>[^`]*)`$")
_ADVICE = "`locready config show` lists every setting."

Material = Literal["auto", "pitch", "company", "catalogue", "keyart", "trailer", "screener", "subtitles", "other"]
FailOn = Literal["minor", "major", "critical"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Words of the material that belong to no language: titles of works, names of people and companies."""

    titles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting; the names are those of the command line's options."""

    profile: str = "generic-en"
    material: Material = "auto"
    target: tuple[str, ...] = ()
    lang: Literal["en", "ja"] | None = None
    min_score: int | None = None
    fail_on: FailOn | None = None
    allow_gaps: bool = False
    exclude: tuple[str, ...] = ()
    jobs: int = 0
    timeout: float = 300.0
    memory: int = 4096
    project: Project = field(default_factory=Project)


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings, and for each that is not the default the file that it was set in."""

    settings: Settings
    origins: Mapping[str, str] = field(default_factory=dict)


def load_config(named: Path | None = None, start: Path | None = None) -> Config:
    """Return the settings of a named file, or of the nearest one at or above a folder, or the defaults.

    Raises:
        ConfigError: the file is no TOML, or holds something that is no setting; file, line and column are named.
    """
    path = named or _nearest(start or Path.cwd())
    if path is None:
        return Config(settings=Settings())
    text = _text(path)
    data = _settings_of(path, text)
    return Config(settings=_validated(path, text, data), origins={_option(key): str(path) for key in data})


def _nearest(start: Path) -> Path | None:
    for folder in (start.absolute(), *start.absolute().parents):
        for name in _NAMES:
            path = folder / name
            if path.is_file() and (name == "locready.toml" or "[tool.locready" in _text(path)):
                return path
    return None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(file=path, line=1, column=1, detail=f"it cannot be read ({error})") from error


def _settings_of(path: Path, text: str) -> dict[str, object]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        raise ConfigError(file=path, line=line, column=column, detail=f"this is not TOML ({error})") from error
    if path.name == "pyproject.toml":
        return cast("dict[str, object]", data.get("tool", {}).get("locready", {}))
    return data


def _validated(path: Path, text: str, data: Mapping[str, object]) -> Settings:
    """Convert, with the names of the command line allowed as they are written there (``min-score``)."""
    _refuse_unknown(path, text, data, Settings)
    project = data.get("project")
    if isinstance(project, dict):
        _refuse_unknown(path, text, project, Project)
    try:
        return msgspec.convert({_option(key): value for key, value in data.items()}, Settings)
    except msgspec.ValidationError as error:
        where = _WHERE.search(str(error))
        key = re.sub(r"\[.*", "", where["key"]).rsplit(".", 1)[-1] if where else ""
        raise _error(path, text, key, f"{key}: {_WHERE.sub('', str(error)).lower()}") from error


def _refuse_unknown(path: Path, text: str, data: Mapping[str, object], shape: type) -> None:
    known = [entry.name for entry in fields(shape)]
    for key in data:
        if _option(key) not in known:
            close = get_close_matches(_option(key), known, n=1, cutoff=0.5)
            hint = f" Did you mean {close[0].replace('_', '-')!r}?" if close else ""
            raise _error(path, text, key, f"there is no setting {key!r}.{hint}")


def _error(path: Path, text: str, key: str, detail: str) -> ConfigError:
    """Return the error with the line that the key stands on, and that line itself."""
    pattern = re.compile(
        rf"^\s*\[?\s*(?:tool\.locready\.)?[\"']?{re.escape(key).replace('_', '[-_]')}[\"']?\s*(?:=|\])"
    )
    for number, line in enumerate(text.splitlines(), 1):
        if key and pattern.match(line):
            column = len(line) - len(line.lstrip()) + 1
            return ConfigError(
                file=path, line=number, column=column, detail=f"{detail}: {line.strip()}", advice=_ADVICE
            )
    return ConfigError(file=path, line=1, column=1, detail=detail, advice=_ADVICE)


def _option(key: str) -> str:
    return key.replace("-", "_")
