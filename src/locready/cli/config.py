"""``locready config show``: every setting, its value, and where it comes from."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Annotated

import typer

from locready.config import Settings, load_config
from locready.display import on_one_line


def register(app: typer.Typer) -> None:
    """Add the commands."""
    config = typer.Typer(help="Settings.", no_args_is_help=True)
    config.command(name="show", epilog="Example: `locready config show`")(show)
    app.add_typer(config, name="config")


def show(config: Annotated[Path | None, typer.Option(help="Settings file.")] = None) -> None:
    """Print every setting, its value, and the file it comes from."""
    loaded = load_config(config)
    for field in fields(Settings):
        value = getattr(loaded.settings, field.name)
        if is_dataclass(value):
            for inner in fields(value):
                name = f"{field.name}.{inner.name}"
                _line(name, getattr(value, inner.name), loaded.origins.get(field.name))
        else:
            _line(field.name.replace("_", "-"), value, loaded.origins.get(field.name))


def _line(name: str, value: object, origin: str | None) -> None:
    shown = ", ".join(map(str, value)) if isinstance(value, tuple) else value
    typer.echo(on_one_line(f"{name:16} {'' if shown is None else shown!s:24} {origin or 'default'}".rstrip()))
