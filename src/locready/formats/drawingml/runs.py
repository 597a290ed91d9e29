"""One paragraph of DrawingML as text, with what its runs say of language and size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from locready.formats.markup.number import number
from locready.formats.markup.parse import characters
from locready.formats.opc.markup import A, M, shown

_RUN, _FIELD, _TEXT, _FORMAT, _BREAK = (f"{A}{name}" for name in ("r", "fld", "t", "rPr", "br"))
_FORMULA_TEXT = f"{M}t"
_NO_TEXT = frozenset({f"{A}pPr", f"{A}endParaRPr", _FORMAT})
_NO_FILL = f"{A}noFill"


class Run(NamedTuple):
    """A piece of a paragraph in one format; ``format`` is its ``a:rPr`` or None."""

    text: str
    format: etree._Element | None


def runs_of(parent: etree._Element) -> Iterator[Run]:
    """Yield the runs of a paragraph: text, fields as last shown, line breaks as newlines, and formulas."""
    for node in shown(parent):
        tag = node.tag
        if tag in (_RUN, _FIELD):
            written = node.find(_TEXT)
            yield Run(characters(written) if written is not None else "", node.find(_FORMAT))
        elif tag == _BREAK:
            yield Run("\n", None)
        elif tag == _FORMULA_TEXT:
            yield Run(characters(node), None)
        elif tag not in _NO_TEXT:
            yield from runs_of(node)


def text_of(runs: Sequence[Run]) -> str:
    """Return the text of the runs, as written."""
    return "".join([run.text for run in runs])


def language_of(runs: Sequence[Run]) -> str | None:
    """Return the language that most characters are marked with (BCP 47 as written), or None when none is."""
    letters: dict[str, int] = {}
    for run in runs:
        language = run.format.get("lang") if run.format is not None else None
        if language:
            letters[language] = letters.get(language, 0) + len(run.text.strip())
    return Counter(letters).most_common(1)[0][0] if letters else None


def is_invisible(runs: Sequence[Run]) -> bool:
    """Say whether every run that has text is drawn with neither fill nor outline."""
    return all(_is_unpainted(run.format) for run in runs if run.text.strip())


def _is_unpainted(form: etree._Element | None) -> bool:
    if form is None or form.find(_NO_FILL) is None:
        return False
    outline = form.find(f"{A}ln")
    return outline is None or outline.find(_NO_FILL) is not None


def size_of(runs: Sequence[Run]) -> int:
    """Return the largest font size that the runs give, in hundredths of a point; 0 when they give none."""
    sizes = [number(run.format.get("sz")) for run in runs if run.format is not None and run.text.strip()]
    return max((size for size in sizes if size is not None), default=0)
