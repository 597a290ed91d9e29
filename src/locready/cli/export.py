"""``locready export``: the missing text out to translators."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from locready.catalogue import mark as _
from locready.catalogue import preferred_language, translate
from locready.cli.scan import read_password, scan_options, scanned, settled, with_engine
from locready.config import Material, OcrEngine, load_config
from locready.display import on_one_line
from locready.errors import EXIT_INPUT, EXIT_PASSED, UsageError
from locready.handoff.selection import Backstage, Choice

if TYPE_CHECKING:
    from locready.api import ScanOptions
    from locready.handoff.files import JobFile
    from locready.handoff.kits import Kit
    from locready.handoff.missing import Out
    from locready.model.run import Run

_EPILOG = """Examples:

`locready export deck.pptx` — deck.pptx.en.xlf, for any translation tool

`locready export run.json --to xlsx` — from a stored run (`locready scan … --format json=run.json`), to fill in by hand

`locready export materials/ --to csv --output out/` — a file for each material

`locready export trailer.mp4 --to ass` — what stands on the screen, timed and placed, for a subtitle editor

`locready export deck.pptx --xliff-version 1.2 --include notes` — for older tools, the speaker's notes too"""
_WRITTEN = _("{path}: {count} texts, {characters} characters without repetitions and spaces: {file}")
_UNTIMED = _("{path}: nothing of it has a time on a screen; --to xliff, csv or xlsx takes everything.")
_WRITTEN_MORE = _("{path}: {count} texts: {file}")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="export", epilog=_EPILOG)(export)


def export(
    paths: Annotated[
        list[str], typer.Argument(help="A stored run (*.json), or files, folders, patterns.", show_default=False)
    ],
    to: Annotated[
        Literal["xliff", "csv", "xlsx", "srt", "ass"],
        typer.Option(help="For a translation tool, or for people; srt, ass: what stands on a clip's screen."),
    ] = ("xliff"),
    xliff_version: Annotated[Literal["2.0", "1.2"], typer.Option(help="1.2: for older tools.")] = "2.0",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File; for several materials a folder. Default: here.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace files that are there.")] = False,
    paired: Annotated[bool, typer.Option("--all", help="Also what has its translation already.")] = False,
    pictures: Annotated[
        bool, typer.Option("--pictures/--no-pictures", help="Show text in pictures and clips in FILE.assets/.")
    ] = True,
    include: Annotated[list[Backstage] | None, typer.Option(help="Also what no audience sees.")] = None,
    profile: Annotated[str | None, typer.Option(help="The market, as `locready profiles` lists them.")] = None,
    material: Annotated[Material | None, typer.Option(help="What it is; guessed by default.")] = None,
    target: Annotated[
        str | None, typer.Option(help="The language to translate into (BCP 47); by default the market's first.")
    ] = None,
    spoken: Annotated[str | None, typer.Option(help="What a clip's dialogue is, where no track says so.")] = None,
    lang: Annotated[Literal["en", "ja"] | None, typer.Option(help="Language of messages and notes.")] = None,
    exclude: Annotated[list[str] | None, typer.Option(help="Pattern of files to leave out.")] = None,
    jobs: Annotated[int | None, typer.Option(min=0, help="Files at a time; 0: all processors.")] = None,
    timeout: Annotated[float | None, typer.Option(min=1, help="Seconds a file may take.")] = None,
    memory: Annotated[int | None, typer.Option(min=256, help="MB of memory a file may take.")] = None,
    ocr: Annotated[OcrEngine | None, typer.Option(help="What reads text in pictures; none: nothing does.")] = None,
    password: Annotated[str | None, typer.Option(help="Password of encrypted files.")] = None,
    password_file: Annotated[Path | None, typer.Option(help="File whose first line is the password.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="No progress on a terminal.")] = False,
) -> int:
    """Write what is left to translate as XLIFF, CSV or XLSX: the very texts that the effort of a scan counts.

    Exit code: 0 written, or nothing is missing; 2 usage or settings; 3 a file or run could not be read; 70 a bug.
    """
    from locready.handoff.files import placed, refuse_there
    from locready.handoff.kits import KITS

    _refuse(output, overwrite=overwrite)
    loaded = load_config(config)
    given: dict[str, object] = {
        "profile": profile or loaded.profile,
        "material": material,
        "target": (target,) if target else None,
        "spoken": spoken,
        "lang": lang,
        "exclude": tuple(exclude) if exclude else None,
        "jobs": jobs,
        "timeout": timeout,
        "memory": memory,
    }
    settings = with_engine(settled(loaded.settings, given), ocr)
    told = settings.lang or preferred_language()
    kit = KITS["xliff-1.2" if to == "xliff" and xliff_version == "1.2" else to]
    options = scan_options(settings, told, read_password(password, password_file))
    run = _run(paths, options, shown=not no_progress)
    choice = Choice(paired=paired, backstage=frozenset(include or ()))
    outs = _jobs(run, choice, target if _is_stored(paths) else None)
    ready = [part for out in outs if out.job is not None and (part := kit.part(out.job)).units]
    files = placed(ready, kit.extension, output, single=len(outs) == 1)
    refuse_there([] if overwrite else [file.path for file in files])
    _write(files, kit, told, Path(run.base) if pictures else None, options)
    _tell(outs, files, told, choice)
    return EXIT_INPUT if any(out.result.status == "error" for out in outs) else EXIT_PASSED


def _is_stored(paths: Sequence[str]) -> bool:
    """Say whether a stored run is named; JSON is no material.

    Raises:
        UsageError: something else is named beside it.
    """
    stored = [path for path in paths if path.lower().endswith(".json")]
    if stored and len(paths) > 1:
        raise UsageError(detail=f"{stored[0]} is a stored run.", advice="Export one run at a time, and nothing else.")
    return bool(stored)


def _run(paths: list[str], options: ScanOptions, *, shown: bool) -> Run:
    if _is_stored(paths):
        from locready.reports.stored_run import read_run

        return read_run(Path(paths[0]))
    return scanned(paths, options, shown=shown)


def _jobs(run: Run, choice: Choice, target: str | None) -> tuple[Out, ...]:
    from locready.handoff.missing import jobs_of
    from locready.rules import shipped

    return jobs_of(run, shipped(), choice, target)


def _write(files: Sequence[JobFile], kit: Kit, lang: str, base: Path | None, options: ScanOptions) -> None:
    """Write every job, with pictures beside it where the folder of the materials is given.

    Raises:
        UsageError: a file cannot be written.
    """
    from locready.handoff.files import made, save
    from locready.handoff.pictures import with_pictures

    for file in files:
        made(file.path.parent)
        job = file.job if base is None else with_pictures(file.job, base / file.job.path, file.path, options)
        save(file.path, kit.render(job, lang))


def _refuse(output: Path | None, *, overwrite: bool) -> None:
    """Refuse what would fail after the scan: better known before it.

    Raises:
        UsageError: there is no folder for the output, or it is a file that is there already.
    """
    from locready.handoff.files import is_folder, refuse_there

    if output is None:
        return
    if not output.absolute().parent.is_dir():
        raise UsageError(detail=f"There is no folder {output.parent} for {output.name}.", advice="Make it first.")
    if not overwrite and not is_folder(output):
        refuse_there([output])


def _tell(outs: Sequence[Out], files: Sequence[JobFile], lang: str, choice: Choice) -> None:
    """Say what became of each material: of what is missing, the characters that the effort counts."""
    from locready.handoff.missing import REASONS

    written = {file.job.path: file for file in files}
    sentence = _WRITTEN if choice == Choice() else _WRITTEN_MORE
    for out in outs:
        said: dict[str, object] = {"path": out.result.path, "other": out.other}
        file = written.get(out.result.path)
        if file is not None:
            effort = out.result.effort
            said |= {"count": len(file.job.units), "file": file.path}
            said["characters"] = f"{effort.source_characters if effort is not None else 0:,}"
        missing = sentence if file is not None else _UNTIMED
        told = translate(missing if out.home is None else REASONS[out.home], lang, said)
        typer.echo(on_one_line(told))
