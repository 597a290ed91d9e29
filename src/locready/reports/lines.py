"""The pieces that a page on a terminal is made of: sentences, headings, tables of places."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from locready.catalogue import translate
from locready.display import on_one_line
from locready.reports.flow import Flow
from locready.reports.table import Look

INDENT = 2


def console_for(out: StringIO, look: Look) -> Console:
    """Return a console that asks neither the environment nor the terminal: a report is a function of the run."""
    return Console(
        file=out,
        width=look.width,
        color_system="standard" if look.colour else None,
        force_terminal=look.colour,
        no_color=not look.colour,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        _environ={},
    )


def grid() -> Table:
    """Return a table of places and what is said of them."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    return table


def heading(console: Console, sentence: str, lang: str) -> None:
    """Print the heading of a part."""
    console.print()
    say(console, translate(sentence, lang), style="bold underline")


def say(console: Console, text: str | Text, style: str = "") -> None:
    """Print a sentence, broken into lines of the width of the console."""
    said = text if isinstance(text, Text) else Text(on_one_line(text), style=style)
    console.print(Padding(Flow(said), (0, 0, 0, INDENT), expand=False))
