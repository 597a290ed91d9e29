"""The report as HTML: a run as one page that needs nothing beside it, or as an index with a page a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from locready.catalogue import translate
from locready.language import METHODS
from locready.model.run import Result, Run
from locready.reports.html import pictures, units
from locready.reports.html.environment import asset, digest, environment
from locready.reports.html.material import Material, material_of
from locready.reports.html.overview import Overview, overview_of
from locready.reports.html.pictures import Album
from locready.reports.table import Look
from locready.rules import shipped

#: Up to so many files have room for all their slides; the pages of more have to stay small.
_FEW = 3
_INDEX = "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: the overview, materials, or both; ``home`` leads back to the overview from a page of its own."""

    run: Run
    overview: Overview | None
    materials: tuple[Material, ...]
    home: str = ""

    @property
    def methods(self) -> tuple[tuple[str, str], ...]:
        """How languages were told, as far as the texts of the page name it: the id of each step, and what it is."""
        used = {text.method for material in self.materials for text in material.texts}
        return tuple((method, translate(why, self.run.lang)) for method, why in METHODS.items() if method in used)


def render(run: Run, look: Look) -> str:
    """Return the run as one page; pictures come from the folder of the look, as far as they were drawn."""
    results = _shown(run)
    materials = tuple(
        _material(result, run, look, f"file-{number}", len(results)) for number, result in enumerate(results, 1)
    )
    overview = None if len(run.results) == len(results) == 1 else overview_of(run, _anchors(run))
    return _rendered(Page(run=run, overview=overview, materials=materials))


def pages(run: Run, look: Look) -> Iterator[tuple[str, str]]:
    """Yield the pages of a run by the names of their files, one by one: the index, and a page a file."""
    results = _shown(run)
    names = {result.path: f"file-{number:04}.html" for number, result in enumerate(results, 1)}
    links = [names.get(result.path, "") for result in run.results]
    yield _INDEX, _rendered(Page(run=run, overview=overview_of(run, links), materials=()))
    for result in results:
        material = _material(result, run, look, "file-1", len(results))
        yield names[result.path], _rendered(Page(run=run, overview=None, materials=(material,), home=_INDEX))


def _shown(run: Run) -> list[Result]:
    return [result for result in run.results if result.status != "skipped"]


def _anchors(run: Run) -> Sequence[str]:
    """Return the places of the results in the page, in their order; a skipped one has none."""
    numbers = iter(range(1, len(run.results) + 1))
    return ["" if result.status == "skipped" else f"#file-{next(numbers)}" for result in run.results]


def _material(result: Result, run: Run, look: Look, anchor: str, files: int) -> Material:
    few = files <= _FEW
    album = Album(folder=look.pictures, room=pictures.ALONE if few else pictures.AMONG_MANY)
    most = units.ALONE if few else units.AMONG_MANY
    return material_of(result, run, shipped().rules, album, anchor=anchor, most=most)


def _rendered(page: Page) -> str:
    style, script = asset("report.css"), asset("report.js")
    template = environment(page.run.lang).get_template("page.html")
    return template.render(
        page=page, run=page.run, style=style, script=script, style_hash=digest(style), script_hash=digest(script)
    )
