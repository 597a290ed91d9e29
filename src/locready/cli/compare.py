"""``locready compare``: what got better or worse between two files or two runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from locready.cli.output import Output, deliver, language, look, refuse_unwritable
from locready.cli.scan import scan_options, scanned, settled, with_engine
from locready.config import OcrEngine, Settings, load_config
from locready.errors import EXIT_BELOW_GATE, EXIT_INPUT, most_serious
from locready.reports.table import Detail

if TYPE_CHECKING:
    from locready.model.change import RunComparison, Side
    from locready.model.run import Run

_EPILOG = """Examples:

`locready compare deck_v1.pptx deck_v2.pptx` — did the new version gain?

`locready compare monday.json friday.json` — two stored runs (`locready scan … --format json=monday.json`)

`locready compare deck_v1.pptx deck_v2.pptx --format html --output before_after.html` — a page to be passed on

`locready compare release.json deck.pptx --format json` — a file against a stored run, for programs"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="compare", epilog=_EPILOG)(compare)


def compare(
    old: Annotated[str, typer.Argument(help="A file or folder, or a stored run (*.json).", show_default=False)],
    new: Annotated[str, typer.Argument(help="The same, later.", show_default=False)],
    profile: Annotated[
        str | None, typer.Option(help="The market that both are judged for; by default that of a stored run.")
    ] = None,
    min_score: Annotated[int | None, typer.Option(min=0, max=100, help="Score that passes.")] = None,
    report_format: Annotated[
        Literal["terminal", "json", "html"], typer.Option("--format", "-f", help="For people, for programs, a page.")
    ] = "terminal",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File for the report.")] = None,
    lang: Annotated[Literal["en", "ja"] | None, typer.Option(help="Language of messages.")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever has changed.")] = False,
    ocr: Annotated[OcrEngine | None, typer.Option(help="What reads text in pictures; none: nothing does.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only the verdicts.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Every rule, slide and finding.")] = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="No progress on a terminal.")] = False,
) -> int:
    """Say what got better or worse: points, rules, slides, findings.

    Materials are the same when their paths are, their contents, or their names without draft and date; two files
    always are.

    Exit code: 0 nothing got worse; 1 a material of NEW does not pass, or lost points (judged by the same rules as
    OLD); 2 usage or settings; 3 a file or run could not be read; 4 something is not installed; 70 a bug; 130
    interrupted.
    """
    from locready.assess.changes.changes import compared
    from locready.rules import shipped

    place = Output(format=report_format, file=output)
    refuse_unwritable([] if output is None else [output])
    settings = with_engine(settled(load_config(config).settings, {"lang": lang}), ocr)
    told = settings.lang or language([place])
    given: dict[str, object] = {"profile": profile, "min_score": min_score, "lang": told}
    comparison = compared(*_runs((old, new), settings, given, shown=not (no_progress or quiet)), shipped())
    detail = Detail.of(quiet=quiet, verbose=verbose)
    deliver(_rendered(comparison, place, told, detail), place)
    return _exit_code(comparison, exit_zero=exit_zero)


def _runs(paths: tuple[str, str], settings: Settings, given: dict[str, object], *, shown: bool) -> tuple[Run, Run]:
    """Return both runs: stored ones as they are, files judged as a stored one was unless the command line says how."""
    stored = {path: _stored(path) for path in paths if _is_stored(path)}
    wanted = _as_stored(settings, next(iter(stored.values()), None), given)
    old, new = (stored[path] if path in stored else _scanned(path, wanted, shown=shown) for path in paths)
    return old, new


def _is_stored(path: str) -> bool:
    return path.lower().endswith(".json")


def _stored(path: str) -> Run:
    from locready.reports.stored_run import read_run

    return read_run(Path(path))


def _as_stored(settings: Settings, run: Run | None, given: dict[str, object]) -> Settings:
    if run is not None and given["profile"] is None:
        settings = replace(settings, profile=run.profile, min_score=run.gate, target=_own_targets(run))
    return settled(settings, given)


def _own_targets(run: Run) -> tuple[str, ...]:
    """Return the target languages of a run where they are not its market's."""
    from locready.rules import shipped

    return () if run.targets == shipped().profile(run.profile).targets else run.targets


def _scanned(path: str, settings: Settings, *, shown: bool) -> Run:
    return scanned([path], scan_options(settings, settings.lang or "en", None), shown=shown)


def _rendered(comparison: RunComparison, place: Output, lang: str, detail: Detail) -> str:
    from locready.reports import comparison_json, comparison_terminal
    from locready.rules import shipped

    if place.format == "json":
        return comparison_json.render(comparison)
    if place.format == "html":
        from locready.reports.html import comparison as page

        return page.render(comparison, shipped().rules, lang)
    return comparison_terminal.render(comparison, shipped().rules, lang, look(place, detail))


def _exit_code(comparison: RunComparison, *, exit_zero: bool) -> int:
    sides = [side for change in comparison.materials for side in (change.old, change.new) if side is not None]
    codes = {EXIT_INPUT for side in sides if side.status == "error"}
    if not exit_zero and (comparison.lost or any(map(_fails, (change.new for change in comparison.materials)))):
        codes.add(EXIT_BELOW_GATE)
    return most_serious(codes)


def _fails(side: Side | None) -> bool:
    return side is not None and side.status == "checked" and not side.passed
