"""What a report says of versions of one material: what the version for the buyer lacks, and figures that differ."""

from __future__ import annotations

from collections.abc import Sequence

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.location import Location
from locready.model.pack import Comparison, DifferingFigure
from locready.model.run import PackNote, Result
from locready.reports.places import place, places

#: So many figures that differ are named; the JSON report has all.
_MOST = 5
_FAULT = _("could not be compared ({detail}); this is a bug of locready, please report it")


def comparison_sentences(packs: Sequence[PackNote], results: Sequence[Result], lang: str) -> list[str]:
    """Return a sentence for each version that was compared with its source."""
    found = {result.path: result for result in results}
    compared = [comparison for pack in packs for comparison in pack.comparisons]
    return [_sentence(comparison, found.get(comparison.source), lang) for comparison in compared]


def _sentence(comparison: Comparison, source: Result | None, lang: str) -> str:
    if comparison.error:
        parts = [translate(_FAULT, lang, {"detail": comparison.error})]
    else:
        parts = _differences(comparison, source, lang)
    values = {"source": comparison.source, "target": comparison.target, "what": _listed(parts, lang)}
    return translate(_("{source} → {target}: {what}"), lang, values)


def _differences(comparison: Comparison, source: Result | None, lang: str) -> list[str]:
    return [
        *_missing_units(comparison, lang),
        *_missing_texts(comparison, source, lang),
        *_figures(comparison, lang),
    ] or [translate(_("nothing is missing, and no figure differs"), lang)]


def _missing_units(comparison: Comparison, lang: str) -> list[str]:
    if not comparison.unmatched_source:
        return []
    one = len(comparison.unmatched_source) == 1
    where = _where(comparison, comparison.unmatched_source, lang)
    return [translate(_("{places} is missing") if one else _("{places} are missing"), lang, {"places": where})]


def _missing_texts(comparison: Comparison, source: Result | None, lang: str) -> list[str]:
    missing = frozenset(comparison.missing)
    if not missing:
        return []
    segments = source.segments if source is not None else ()
    units = {it.location.index for it in segments if it.id in missing and it.location.index is not None}
    values = {"count": len(missing), "places": _where(comparison, sorted(units), lang)}
    one = len(missing) == 1
    return [
        translate(
            _("1 text on {places} is missing") if one else _("{count} texts on {places} are missing"), lang, values
        )
    ]


def _figures(comparison: Comparison, lang: str) -> list[str]:
    told = [_figure(figure, comparison.unit_kind, lang) for figure in comparison.figures[:_MOST]]
    left = len(comparison.figures) - len(told)
    return [*told, translate(_("and {count} more figures"), lang, {"count": left})] if left > 0 else told


def _figure(figure: DifferingFigure, kind: str, lang: str) -> str:
    values = {
        "place": place(Location(unit_kind=kind, index=figure.source_unit), lang),
        "source": figure.source_value,
        "target": figure.target_value,
    }
    return translate(_("{place}: {source} / {target}"), lang, values)


def _where(comparison: Comparison, indices: Sequence[int], lang: str) -> str:
    return places((Location(unit_kind=comparison.unit_kind, index=index) for index in indices), lang)


def _listed(parts: Sequence[str], lang: str) -> str:
    return ("；" if lang == "ja" else "; ").join(parts)
