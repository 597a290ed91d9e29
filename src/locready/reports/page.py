"""The pieces of a page of plain text: headings, two columns, a title underlined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len

from locready.catalogue import translate
from locready.display import harmless
from locready.reports.flow import lines

#: Columns by which what belongs to a heading is moved in.
STEP = 2


def page(shown: Iterable[str]) -> str:
    """Return lines as a page."""
    return harmless("\n".join(line.rstrip() for line in shown) + "\n")


def underlined(title: str, width: int) -> Iterator[str]:
    """Yield the title of a page."""
    yield from lines(title, width)
    yield "=" * min(cell_len(title), width)


def heading(sentence: str, lang: str) -> Iterator[str]:
    """Yield the heading of a part, from the catalogue, with a line above it."""
    yield ""
    yield translate(sentence, lang)


def rows(given: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    """Yield titles with what is said beside them, in two columns."""
    column = max((cell_len(title) for title, _said in given), default=0) + 2 * STEP
    for title, said in given:
        yield from beside("  " + title + " " * (column - STEP - cell_len(title)), said, width)


def beside(head: str, said: str, width: int) -> Iterator[str]:
    """Yield a text beside its title, the further lines below its beginning."""
    indent = cell_len(head)
    first, *rest = lines(said, width, indent) or [""]
    yield head + first[indent:]
    yield from rest


def paragraph(text: str) -> str:
    """Return a text on one line; a line break between wide characters leaves no space."""
    return re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", " ".join(text.split()))
