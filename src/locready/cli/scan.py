"""``locready scan``: the main job."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from locready.catalogue import mark as _
from locready.cli.output import FORMATS_HELP, language, outputs, shown_as, write
from locready.cli.pictures import kept_pictures, pictures_for
from locready.cli.progress import progress
from locready.config import FailOn, Material, OcrEngine, Semantic, Settings, load_config
from locready.errors import EXIT_BELOW_GATE, EXIT_INPUT, UsageError, most_serious
from locready.reports.table import Detail

if TYPE_CHECKING:
    from locready.api import ScanOptions
    from locready.model.run import Run

_EPILOG = """Examples:

`locready scan pitch.pptx` — is this deck ready?

`locready scan materials/ --profile tiffcom` — every material of a folder, as TIFFCOM's buyers see it

`locready scan pitch.pptx --profile ./my-market.yaml` — a market of your own, built on one that is shipped

`locready scan deck.pptx --format json=run.json --format terminal` — for people and for programs

`locready scan deck.pptx --format html=report.html` — the slides with what is missing on them, to be passed on

`locready scan materials/ --format html=report/` — an index and a page a file

`locready scan "booth/**/*.pdf" --jobs 2 --min-score 90` — stop below 90

`locready scan trailer.mp4 --spoken ja` — how long is there text on the screen that a buyer cannot read?

`locready scan deck.pptx --ocr none` — quick: pictures are named and not read"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="scan", epilog=_EPILOG)(scan)


def scan(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, patterns.", show_default=False)],
    profile: Annotated[
        str | None, typer.Option(help="The market, as `locready profiles` lists them, or a YAML file of your own.")
    ] = None,
    material: Annotated[Material | None, typer.Option(help="What it is; guessed by default.")] = None,
    target: Annotated[list[str] | None, typer.Option(help="A language that the buyer reads (BCP 47).")] = None,
    spoken: Annotated[
        str | None, typer.Option(help="What a clip's dialogue is, where no track says so (BCP 47; zxx: none).")
    ] = None,
    report_format: Annotated[list[str] | None, typer.Option("--format", "-f", help=FORMATS_HELP)] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File for the report.")] = None,
    keep_pictures: Annotated[
        bool, typer.Option("--pictures", help="Keep drawn slides in RUN.assets, beside --format json=RUN.json.")
    ] = False,
    lang: Annotated[Literal["en", "ja"] | None, typer.Option(help="Language of messages.")] = None,
    min_score: Annotated[int | None, typer.Option(min=0, max=100, help="Score that passes.")] = None,
    fail_on: Annotated[FailOn | None, typer.Option(help="Fail on a finding this severe.")] = None,
    allow_gaps: Annotated[bool | None, typer.Option("--allow-gaps", help="Pass although not all was read.")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever the scores are.")] = False,
    exclude: Annotated[list[str] | None, typer.Option(help="Pattern of files to leave out.")] = None,
    changed: Annotated[
        bool, typer.Option("--changed", help="The files are what changed: of a clip's subtitle file, check the clip.")
    ] = False,
    jobs: Annotated[int | None, typer.Option(min=0, help="Files at a time; 0: all processors.")] = None,
    timeout: Annotated[float | None, typer.Option(min=1, help="Seconds a file may take.")] = None,
    memory: Annotated[int | None, typer.Option(min=256, help="MB of memory a file may take.")] = None,
    ocr: Annotated[OcrEngine | None, typer.Option(help="What reads text in pictures; none: nothing does.")] = None,
    sample_rate: Annotated[
        float | None, typer.Option(min=1, max=30, help="How often a second a clip is looked at (Hz).")
    ] = None,
    semantic: Annotated[
        Semantic | None, typer.Option(help="Compare meanings by sentence embeddings (the extra locready[semantic]).")
    ] = None,
    password: Annotated[str | None, typer.Option(help="Password of encrypted files.")] = None,
    password_file: Annotated[Path | None, typer.Option(help="File whose first line is the password.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    redact: Annotated[bool, typer.Option("--redact", help="No text of the materials in the reports.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only the verdicts.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Every finding.")] = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="No progress on a terminal.")] = False,
) -> int:
    """Check files and folders: how much of them can a buyer abroad read, and what is missing?

    Exit code: 0 passed, 1 below the gate, 2 usage or settings, 3 a file could not be read, 4 something is not
    installed, 70 a bug, 130 interrupted.
    """
    loaded = load_config(config)
    given: dict[str, object] = {
        "profile": profile or loaded.profile,
        "material": material,
        "target": tuple(target) if target else None,
        "spoken": spoken,
        "lang": lang,
        "min_score": min_score,
        "fail_on": fail_on,
        "allow_gaps": allow_gaps,
        "exclude": tuple(exclude) if exclude else None,
        "jobs": jobs,
        "timeout": timeout,
        "memory": memory,
        "sample_rate": sample_rate,
        "semantic": semantic,
    }
    settings = with_engine(settled(loaded.settings, given), ocr)
    places = outputs(report_format or [], output)
    kept = kept_pictures(places, wanted=keep_pictures, redact=redact)
    options = scan_options(settings, settings.lang or language(places), read_password(password, password_file))
    options = _with_rates(replace(options, changed=changed), loaded.rates_file)
    run = scanned(paths, options, shown=not (no_progress or quiet))
    with pictures_for(run, [] if redact else places, options, kept) as pictures:  # a picture shows what is redacted
        write(shown_as(run, redact=redact), places, Detail.of(quiet=quiet, verbose=verbose), pictures)
    return _exit_code(run, exit_zero=exit_zero)


def settled(settings: Settings, given: dict[str, object]) -> Settings:
    """Return the settings with what the command line gives in place of the file's."""
    said = {name: value for name, value in given.items() if value is not None}
    return replace(settings, **said)  # type: ignore[arg-type]  # typer has checked each against its own type


def with_engine(settings: Settings, engine: OcrEngine | None) -> Settings:
    """Return the settings with the engine that the command line names."""
    return settings if engine is None else replace(settings, ocr=replace(settings.ocr, engine=engine))


def _with_rates(options: ScanOptions, file: Path | None) -> ScanOptions:
    if file is None:
        return options
    from locready.rules import shipped
    from locready.rules.own_rates import own_rates

    rates = own_rates(file, shipped().rates)
    return replace(options, assess=replace(options.assess, rates=rates))


def read_password(password: str | None, file: Path | None) -> str | None:
    """Return the password: the first line of a file where one is named, else what was given.

    Raises:
        UsageError: the file cannot be read.
    """
    if file is None:
        return password
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text in UTF-8"
        raise UsageError(_("The password file {path} cannot be read: {reason}."), path=file, reason=reason) from error
    return lines[0] if lines else ""


def scan_options(settings: Settings, lang: str, password: str | None) -> ScanOptions:
    """Return how to scan, by the settings, with messages in a language."""
    from locready.api import ScanOptions
    from locready.assess.assess import AssessOptions
    from locready.formats.options import ReadOptions
    from locready.model.finding import Severity
    from locready.ocr.options import Engine, OcrLimits, OcrOptions, RecognitionModel
    from locready.runners.limits import ProcessLimits

    models = (RecognitionModel(path=it.path, sha256=it.sha256, script=it.script) for it in settings.ocr.models)
    ocr = OcrOptions(
        engine=Engine(settings.ocr.engine),
        models=tuple(models),
        limits=OcrLimits(seconds=settings.timeout / 2),
    )

    return ScanOptions(
        profile=settings.profile,
        targets=settings.target,
        exclude=settings.exclude,
        jobs=settings.jobs,
        read=ReadOptions(password=password, ocr=ocr, sample_rate=settings.sample_rate),
        limits=ProcessLimits(timeout_s=settings.timeout, memory_mb=settings.memory),
        assess=AssessOptions(
            lang=lang,
            material=settings.material,
            spoken=settings.spoken,
            known=(*settings.project.titles, *settings.project.names),
            min_score=settings.min_score,
            fail_on=None if settings.fail_on is None else Severity(settings.fail_on),
            allow_gaps=settings.allow_gaps,
            semantic=settings.semantic,
        ),
    )


def scanned(paths: list[str], options: ScanOptions, *, shown: bool) -> Run:
    """Scan, with progress shown where that is wanted and there is a terminal."""
    from locready.api import scan as scan_paths

    with progress(shown=shown) as bars:
        if bars is None:
            return scan_paths(paths, options=options)
        return scan_paths(paths, options=options, progress=bars.told, shares=bars.shares)


def _exit_code(run: Run, *, exit_zero: bool) -> int:
    codes = {EXIT_INPUT for result in run.results if result.status == "error"}
    if not exit_zero and any(result.status == "checked" and not result.passed for result in run.results):
        codes.add(EXIT_BELOW_GATE)
    return most_serious(codes)
