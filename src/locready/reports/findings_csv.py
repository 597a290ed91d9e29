"""A row a finding as CSV: the list that somebody works off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.finding import Finding
from locready.model.run import Result, Run
from locready.reports import told
from locready.reports.places import place
from locready.reports.rows import number, sheet
from locready.reports.table import Look

_COLUMNS: Mapping[str, str] = {
    "path": _("file"),
    "severity": _("severity"),
    "rule": _("rule"),
    "category": _("category"),
    "place": _("place"),
    "shape": _("shape"),
    "message": _("message"),
    "excerpt": _("text"),
    "language": _("language"),
    "suggestion": _("suggestion"),
    "words": _("words"),
    "gain": _("points to win"),
    "fingerprint": _("fingerprint"),
}


def render(run: Run, look: Look) -> str:
    """Return the findings of a run, a row each, with a header; those of versions of one another come last.

    A file without findings has one row that says so, or why it could not be read: no file is left out.
    """
    header = [translate(title, run.lang) for title in _COLUMNS.values()]
    own = [row for result in run.results if result.status != "skipped" for row in _rows(result, run)]
    shared = [_row(finding.location.member, finding, run.lang) for pack in run.packs for finding in pack.findings]
    return sheet(header, [*own, *shared])


def _rows(result: Result, run: Run) -> Iterator[Sequence[str]]:
    for finding in result.findings:
        yield _row(result.path, finding, run.lang)
    if not result.findings:
        said = told.failure(result.error, run.lang) if result.error else translate(_("Nothing was found."), run.lang)
        yield [{"path": result.path, "message": said}.get(name, "") for name in _COLUMNS]


def _row(path: str, finding: Finding, lang: str) -> Sequence[str]:
    return (
        path,
        finding.severity,
        finding.rule,
        finding.category,
        place(finding.location, lang),
        finding.location.shape or "",
        finding.message,
        finding.excerpt,
        finding.language or "",
        finding.suggestion,
        number(round(finding.words)),
        number(finding.gain),
        finding.fingerprint,
    )
