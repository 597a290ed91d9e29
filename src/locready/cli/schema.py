"""``locready schema``: the shape of the JSON reports."""

from __future__ import annotations

from typing import Annotated, Literal

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="schema", epilog="Example: `locready schema > run.schema.json`")(schema)


def schema(
    of: Annotated[Literal["run", "comparison"], typer.Argument(help="What `scan` or `compare` writes.")] = "run",
) -> None:
    """Print the JSON Schema of the run, or of a comparison."""
    from locready.reports import comparison_json, run_json

    typer.echo((run_json if of == "run" else comparison_json).schema(), nl=False)
