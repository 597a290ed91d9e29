"""``locready identify``: what language a string is, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from locready.catalogue import preferred_language, translate
from locready.display import on_one_line


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="identify", epilog='Example: `locready identify "東京国際映画祭"`')(identify)


def identify(
    text: Annotated[str, typer.Argument(help="The text.", show_default=False)],
    context: Annotated[list[str] | None, typer.Option(help="Other text of the same material.")] = None,
) -> None:
    """Say what language a text is in, and how that was decided."""
    from locready.language import METHODS
    from locready.language import identify as read

    reading = read(text, context or ())
    why = translate(METHODS[reading.method], preferred_language())
    typer.echo(f"{reading.language}  {reading.confidence:.2f}  {reading.method}: {why}")
    if len(reading.spans) > 1:
        for span in reading.spans:
            typer.echo(on_one_line(f"  {span.language:8} {text[span.start : span.end].strip()}"))
