"""A row a file as CSV: what a market's desk sorts and filters in a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.run import Result, Run
from locready.reports import told
from locready.reports.rows import number, percent, sheet
from locready.reports.table import Look

#: Columns by the names that the JSON has, and what people call them.
_COLUMNS: Mapping[str, str] = {
    "path": _("file"),
    "material": _("material"),
    "status": _("status"),
    "passed": _("passes"),
    "score": _("score"),
    "band": _("verdict"),
    "readable": _("readable"),
    "dominant": _("language"),
    "served_by": _("served by"),
    "gates": _("held down by"),
    "untranslated_words": _("untranslated words"),
    "source_characters": _("characters to translate"),
    "findings": _("findings"),
    "unread": _("places not read"),
    "next": _("what to do next"),
    "error": _("error"),
}


def render(run: Run, look: Look) -> str:
    """Return the files of a run, a row each, with a header; for Excel it begins with a byte order mark."""
    header = [translate(title, run.lang) for title in _COLUMNS.values()]
    return sheet(header, [_row(result, run) for result in run.results if result.status != "skipped"])


def _row(result: Result, run: Run) -> Sequence[str]:
    words = sum(unit.untranslated_words for unit in result.units_detail if not unit.hidden)
    return (
        result.path,
        result.material,
        result.status,
        told.passes(result, run.gate, run.lang) if result.status == "checked" else "",
        number(result.score),
        told.verdict(result, run.lang),
        percent(result.language.readable),
        result.language.dominant or "",
        result.served_by or "",
        "; ".join(f"{gate.rule} ({gate.cap})" for gate in result.gates),
        number(round(words) if result.units_detail else None),
        number(result.effort.source_characters if result.effort is not None else None),
        number(len(result.findings) if result.status == "checked" else None),
        number(sum(gap.audience for gap in result.gaps)),
        told.joined(told.next_sentences(result, run.lang), run.lang),
        told.failure(result.error, run.lang) if result.error is not None else "",
    )
