"""Settings from ``locready.toml`` or ``[tool.locready]``, each with the place that it comes from."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal, get_args, get_type_hints

import msgspec

from locready.errors import ConfigError
from locready.mistakes import in_words, quoted

_NAMES = ("locready.toml", "pyproject.toml")
_WHERE = re.compile(r" - at `\$\.?(?P<key>[^`]*)`$")
_ADVICE = "`locready config show` lists every setting."
_OUTSIDE = " In locready.toml the settings stand by themselves, without [tool.locready]."
_TABLE = re.compile(r"^\s*\[\s*tool\s*\.\s*locready\s*[.\]]", re.MULTILINE)
_OTHER_TABLE = re.compile(r"^\s*\[(?!\s*tool\s*\.\s*locready\s*[.\]])")

Material = Literal["auto", "pitch", "company", "catalogue", "keyart", "trailer", "screener", "subtitles", "other"]
OcrEngine = Literal["auto", "rapidocr", "tesseract", "none"]
FailOn = Literal["minor", "major", "critical"]
Semantic = Literal["auto", "on", "off"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Words of the material that belong to no language: titles of works, names of people and companies."""

    titles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OcrModel:
    """A recognition model of the user's own; ``script`` is an ISO 15924 code, ``sha256`` the hash of the file."""

    path: str
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9A-Fa-f]{64}$")]
    script: Annotated[str, msgspec.Meta(pattern="^[A-Z][a-z]{3}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ocr:
    """How text in pictures is read: the engine (``--ocr``), and models for what the bundled one cannot read."""

    engine: OcrEngine = "auto"
    models: tuple[OcrModel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting; the names are those of the command line's options, and so are the bounds.

    ``profile`` is a market by id, or a file of the user's own (``.yaml``), and ``rates`` a file of the user's own
    rates: both stand beside the settings that name them.
    """

    profile: str = "generic-en"
    material: Material = "auto"
    target: tuple[str, ...] = ()
    spoken: str | None = None
    lang: Literal["en", "ja"] | None = None
    min_score: Annotated[int, msgspec.Meta(ge=0, le=100)] | None = None
    fail_on: FailOn | None = None
    allow_gaps: bool = False
    exclude: tuple[str, ...] = ()
    jobs: Annotated[int, msgspec.Meta(ge=0)] = 0
    timeout: Annotated[float, msgspec.Meta(ge=1)] = 300.0
    memory: Annotated[int, msgspec.Meta(ge=256)] = 4096
    sample_rate: Annotated[float, msgspec.Meta(ge=1, le=30)] = 4.0
    semantic: Semantic = "auto"
    ocr: Ocr = field(default_factory=Ocr)
    rates: str | None = None
    project: Project = field(default_factory=Project)


#: Settings that are tables of their own.
_TABLES: Mapping[str, type] = {"project": Project, "ocr": Ocr}


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings, and for each that is not the default the file that it was set in."""

    settings: Settings
    origins: Mapping[str, str] = field(default_factory=dict)

    @property
    def profile(self) -> str:
        """The market: an id, or the path of a file of the user's own, which starts where the settings are."""
        name = self.settings.profile
        if not name.lower().endswith((".yaml", ".yml")) or "profile" not in self.origins:
            return name
        return str(Path(self.origins["profile"]).parent / name)

    @property
    def rates_file(self) -> Path | None:
        """The file of the user's own rates: its path starts where the settings are."""
        if self.settings.rates is None:
            return None
        return Path(self.origins.get("rates", "")).parent / self.settings.rates


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
            if path.is_file() and (name == "locready.toml" or _speaks_of_us(path)):
                return path
    return None


def _speaks_of_us(path: Path) -> bool:
    """Say whether a project file has settings for locready; one that cannot be read is not ours to complain about."""
    try:
        return _TABLE.search(path.read_text(encoding="utf-8", errors="replace")) is not None
    except OSError:
        return False


def _text(path: Path) -> str:
    """Return a file's text, without the mark that Windows editors put in front of UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(file=path, line=1, column=1, detail=f"it cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(file=path, line=1, column=1, detail="it is not text in UTF-8") from error


def _settings_of(path: Path, text: str) -> dict[str, object]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(path, text, str(error)) from error
    except RecursionError as error:
        raise ConfigError(file=path, line=1, column=1, detail="it holds lists inside lists without end") from error
    if path.name != "pyproject.toml":
        return data
    ours = data.get("tool", {}).get("locready", {}) if isinstance(data.get("tool", {}), dict) else {}
    if not isinstance(ours, dict):
        raise _error(path, text, "locready", "a table [tool.locready] is expected")
    return ours


def _not_toml(path: Path, text: str, said: str) -> ConfigError:
    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)", said)
    lines = text.splitlines() or [""]
    line, column = (int(place[1]), int(place[2])) if place and place[1] else (len(lines), len(lines[-1]) + 1)
    reason = said[: place.start()] if place else said
    shown = quoted(lines[min(line, len(lines)) - 1])
    return ConfigError(file=path, line=line, column=column, detail=f"this is not TOML ({reason}){shown}")


def _validated(path: Path, text: str, data: Mapping[str, object]) -> Settings:
    """Convert, with the names of the command line allowed as they are written there (``min-score``)."""
    _refuse_unknown(path, text, data, Settings)
    for name, shape in _TABLES.items():
        table = data.get(name)
        if isinstance(table, dict):
            _refuse_misplaced(path, text, table, name, shape)
            _refuse_unknown(path, text, table, shape)
    for model in _entries(data.get("ocr"), "models"):
        _refuse_unknown(path, text, model, OcrModel)
    try:
        return msgspec.convert({_option(key): value for key, value in data.items()}, Settings)
    except msgspec.ValidationError as error:
        where = _WHERE.search(str(error))
        key = re.sub(r"\[.*", "", where["key"]).rsplit(".", 1)[-1] if where else ""
        said = _WHERE.sub("", str(error))
        detail = f"{key.replace('_', '-')}: {in_words(said)}{_choices(key)}"
        raise _error(path, text, key, detail) from error


def _entries(table: object, name: str) -> Iterator[dict[str, object]]:
    """Yield the tables of a list in a table; what is something else the conversion complains about."""
    found = table.get(name) if isinstance(table, dict) else None
    yield from (entry for entry in (found if isinstance(found, list) else ()) if isinstance(entry, dict))


def _choices(key: str) -> str:
    """Return the words that a setting can be, where it is one of a few."""
    hint = get_type_hints(Settings).get(key)
    words = [word for part in (hint, *get_args(hint)) for word in get_args(part) if isinstance(word, str)]
    return f", expected one of {', '.join(words)}" if words else ""


def _refuse_unknown(path: Path, text: str, data: Mapping[str, object], shape: type) -> None:
    known = [entry.name for entry in fields(shape)]
    for key in data:
        if _option(key) not in known:
            close = get_close_matches(_option(key), known, n=1, cutoff=0.5)
            hint = f" Did you mean {close[0].replace('_', '-')!r}?" if close else ""
            hint = _OUTSIDE if key == "tool" else hint
            raise _error(path, text, key, f"there is no setting {key!r}.{hint}")


def _refuse_misplaced(path: Path, text: str, table: Mapping[str, object], name: str, shape: type) -> None:
    """Refuse a setting of the whole file that stands in a table which has none of that name."""
    of_the_file, of_the_table = ({entry.name for entry in fields(one)} for one in (Settings, shape))
    for key in table:
        if _option(key) in of_the_file - of_the_table:
            raise _error(path, text, key, f"{key!r} is no setting of [{name}]: write it above the first table.")


def _error(path: Path, text: str, key: str, detail: str) -> ConfigError:
    """Return the error with the line that the key stands on, and that line itself."""
    name = re.escape(key).replace("_", "[-_]")
    pattern = re.compile(rf"(?<![\w.-])(?:tool\s*\.\s*locready\s*\.\s*)?[\"']?{name}[\"']?\s*[=\].]")
    for number, line in _our_lines(path, text):
        found = pattern.search(line) if key else None
        if found is not None:
            shown = f"{detail}{quoted(line)}"
            return ConfigError(file=path, line=number, column=found.start() + 1, detail=shown, advice=_ADVICE)
    return ConfigError(file=path, line=1, column=1, detail=detail, advice=_ADVICE)


def _our_lines(path: Path, text: str) -> Iterator[tuple[int, str]]:
    """Yield the numbered lines that are settings of locready: in a shared file those of its own tables."""
    ours = path.name != "pyproject.toml"
    for number, line in enumerate(text.splitlines(), 1):
        if path.name == "pyproject.toml" and line.lstrip().startswith("["):
            ours = _OTHER_TABLE.match(line) is None
        if ours:
            yield number, line


def _option(key: str) -> str:
    return key.replace("-", "_")
