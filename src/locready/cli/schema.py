"""``locready schema``: the shape of the JSON report."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="schema", epilog="Example: `locready schema > run.schema.json`")(schema)


def schema() -> None:
    """Print the JSON Schema of the run."""
    from locready.reports.run_json import schema as text

    typer.echo(text(), nl=False)
