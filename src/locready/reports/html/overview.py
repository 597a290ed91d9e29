"""The overview of a run over several files: counts, bands, a row a file, and the works that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from locready.catalogue import translate
from locready.model.run import Result, Run
from locready.reports import told, told_effort, told_packs, told_versions
from locready.reports.told_packs import ToldPack

_ORDER = ("not-ready", "partial", "nearly", "ready")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A file in the table; ``link`` leads to its part of the page, or to its page."""

    link: str
    result: Result
    verdict: str
    passes: str
    untranslated: float
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What is said of all files together; ``bands`` are (id, name, how many), ``counts`` sentences.

    ``works`` are those of more than one file.
    """

    rows: tuple[RowView, ...]
    bands: tuple[tuple[str, str, int], ...]
    counts: tuple[str, ...]
    effort: str
    works: tuple[ToldPack, ...]
    versions: tuple[str, ...]


def overview_of(run: Run, links: Sequence[str]) -> Overview:
    """Return the overview; ``links`` lead to the results, in their order."""
    shown = [(result, link) for result, link in zip(run.results, links, strict=True) if result.status != "skipped"]
    bands = [(band, translate(told.BANDS[band], run.lang), run.summary.bands.get(band, 0)) for band in _ORDER]
    return Overview(
        rows=tuple(_row(result, link, run) for result, link in shown),
        bands=tuple(band for band in bands if band[2]),
        counts=tuple(told.count_sentences(run.summary, run.lang)),
        effort=told_effort.total_sentence(run.summary, run.lang),
        works=tuple(told_packs.told_packs(run.packs, run.lang)),
        versions=tuple(told_versions.comparison_sentences(run.packs, run.results, run.lang)),
    )


def _row(result: Result, link: str, run: Run) -> RowView:
    return RowView(
        link=link,
        result=result,
        verdict=told.verdict(result, run.lang),
        passes=told.passes(result, run.gate, run.lang),
        untranslated=sum(unit.untranslated_words for unit in result.units_detail),
        remark=_remark(result, run.lang),
    )


def _remark(result: Result, lang: str) -> str:
    if result.error is not None:
        return told.failure(result.error, lang)
    return told.remark(result, lang)
