"""One line a report format: its name, the module that renders it, and whether people or programs read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from locready.model.run import Run


class Detail(StrEnum):
    """How much to tell."""

    VERDICTS = "verdicts"
    USUAL = "usual"
    EVERYTHING = "everything"

    @classmethod
    def of(cls, *, quiet: bool, verbose: bool) -> Detail:
        """Return the detail that ``-q`` and ``-v`` ask for."""
        if quiet:
            return cls.VERDICTS
        return cls.EVERYTHING if verbose else cls.USUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a report is to look: columns, whether colour is wanted, how much to tell, where drawn pictures lie."""

    width: int = 100
    colour: bool = False
    detail: Detail = Detail.USUAL
    pictures: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report format; ``module`` has ``render(run, look) -> str``.

    One that is ``paged`` has ``pages(run, look)`` as well, which yields names and texts of the files of a folder, and
    shows pictures where they were drawn. One ``for_terminal`` keeps to its width and its encoding.
    """

    module: str
    for_people: bool
    for_terminal: bool = False
    paged: bool = False

    def render(self, run: Run, look: Look) -> str:
        """Render a run."""
        text: str = import_module(self.module).render(run, look)
        return text

    def pages(self, run: Run, look: Look) -> Iterator[tuple[str, str]]:
        """Render a run as the files of a folder, each by its name."""
        files: Iterator[tuple[str, str]] = import_module(self.module).pages(run, look)
        return files


REPORTS: Mapping[str, Report] = {
    "terminal": Report(module="locready.reports.terminal", for_people=True, for_terminal=True),
    "json": Report(module="locready.reports.run_json", for_people=False),
    "html": Report(module="locready.reports.html.report", for_people=True, paged=True),
    "markdown": Report(module="locready.reports.markdown", for_people=False),
    "sarif": Report(module="locready.reports.sarif", for_people=False),
    "junit": Report(module="locready.reports.junit", for_people=False),
    "csv": Report(module="locready.reports.files_csv", for_people=False),
    "findings-csv": Report(module="locready.reports.findings_csv", for_people=False),
}
