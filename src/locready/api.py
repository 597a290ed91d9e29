"""The supported way in from Python: materials in, a run out."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from os.path import commonpath
from pathlib import Path
from typing import TYPE_CHECKING

from locready import __version__
from locready.assess.assess import AssessOptions, assess_together
from locready.assess.pairing.sense import semantic_engine
from locready.assess.run import run_of
from locready.assess.versions.file_names import bare_name
from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.errors import InputError, UsageError
from locready.formats.options import ReadOptions
from locready.formats.subtitles.sidecars import is_subtitles, with_clips, without_sidecars
from locready.formats.table import FORMATS
from locready.language import identify
from locready.model import Document
from locready.model.run import Failure, Result, Run
from locready.model.tags import canonical
from locready.model.translation import Applied, Returned
from locready.rules import Profile, RulePack, shipped
from locready.rules.languages import language_problem
from locready.rules.own_profile import profile_named
from locready.runners.limits import ProcessLimits
from locready.sources import Source, expand, printable

if TYPE_CHECKING:
    from locready.runners.local import Outcome, Progress
    from locready.runners.shares import Shares

__all__ = ["ScanOptions", "apply", "assess", "draw", "identify", "scan"]

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CASED = {2: str.upper, 4: str.title}
_TAGS = _("Write it as in en, pt-BR or zh-Hant.")

Paths = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanOptions:
    """How to scan; ``targets`` stand in place of the profile's, ``jobs`` 0 means all processors.

    ``changed`` says that the paths are what somebody changed: for the sidecar of a clip the clip is scanned.
    """

    profile: str = "generic-en"
    targets: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    jobs: int = 0
    changed: bool = False
    read: ReadOptions = field(default_factory=ReadOptions)
    limits: ProcessLimits = field(default_factory=ProcessLimits)
    assess: AssessOptions = field(default_factory=AssessOptions)


def scan(
    paths: Paths,
    profile: str | None = None,
    *,
    known: Collection[str] = (),
    options: ScanOptions | None = None,
    progress: Progress | None = None,
    shares: Shares | None = None,
) -> Run:
    """Scan files, folders and patterns.

    Args:
        paths: one or more of them.
        profile: the market, by id or as the path of a file of one's own (``.yaml``); that of the options where none
            is given.
        known: names and titles that belong to no language.
        options: everything else.
        progress: told of every file as it is done.
        shares: keeps how far those files have come that are being read, for whoever shows it.

    Returns:
        The run. A file that cannot be read is an errored result, never an exception.

    Raises:
        LocreadyError: the call itself cannot be carried out (an unknown profile, a pattern that nothing matches).
    """
    chosen = _chosen(profile, known, options or ScanOptions())
    pack = shipped()
    market = _market(pack, chosen)
    sources = without_sidecars(_wanted(expand(_names(paths), chosen.exclude), chosen))
    outcomes = _read(sources, chosen, progress, shares)
    run = _run(outcomes, (), market, pack, chosen)
    beside = _versions_beside(sources, run)
    return _run(outcomes, _read(beside, chosen), market, pack, chosen) if beside else run


def assess(documents: Sequence[Document], profile: str = "generic-en", options: AssessOptions | None = None) -> Run:
    """Judge documents that were read before, under any profile; no file is opened.

    Raises:
        LocreadyError: there is no such profile.
    """
    pack = shipped()
    market = profile_named(profile, pack)
    chosen = options or AssessOptions()
    assessed = assess_together(documents, market, pack, chosen)
    return run_of(assessed.results, market, pack, chosen, version=__version__, packs=assessed.packs)


def apply(
    path: str | os.PathLike[str],
    returned: Returned,
    copy: str | os.PathLike[str],
    *,
    force: bool = False,
    options: ScanOptions | None = None,
) -> Applied:
    """Put translations into a copy of a file: a deck, a Word document, a subtitle file.

    Args:
        path: the file; it is never touched.
        returned: what came back from the translator (``locready.handoff.read_returned``).
        copy: the file to write.
        force: write although the file has changed since its text was handed out; what stands no more where it stood,
            or says something else now, is left out and listed.
        options: as for the scan: the limits.

    Raises:
        Changed: the file has changed, and ``force`` is not given.
        LocreadyError: the file cannot be read, or its kind cannot be written; the copy would be the file itself.
    """
    from locready.runners.apply import apply_isolated

    source, target, chosen = Path(path), Path(copy), options or ScanOptions()
    if _is_same(target, source):
        raise UsageError(_("{path} is the material itself."), path=target, advice=_("Name another file for the copy."))
    return apply_isolated(Source(path=source), returned, target, chosen.read, chosen.limits, force=force)


def draw(
    run: Run,
    folder: str | os.PathLike[str],
    *,
    frames: int = 12,
    units: int = 60,
    rendered: bool = False,
    options: ScanOptions | None = None,
) -> tuple[Path, ...]:
    """Draw the pictures that a report may show: slides, pages and pictures, and of clips the frames of findings.

    The files of the run are opened again, each in a process of its own within limits; one that cannot be opened, or
    breaks, has the pictures that could be drawn. ``locready.model.frames`` says what they are called.

    Args:
        run: what a scan found, its materials still in their places.
        folder: where the pictures go; it is made, and what is there stays.
        frames: how many a clip (JPEG, at most 640 pixels wide and high), the worst findings first.
        units: how many slides, pages or pictures a file (WebP or SVG, at most 1,000 pixels wide and high), those with
            most text to translate first.
        rendered: whether LibreOffice, where it is installed, may show the slides of decks, which takes seconds a deck;
            else they are drawn from their own shapes.
        options: as for the scan: the password, the limits, how many files at a time.

    Returns:
        The files, those that were there before among them.
    """
    from locready.runners.draw import draw as drawn
    from locready.runners.wanted import Wanted, frames_wanted, units_wanted

    chosen, base = options or ScanOptions(), Path(run.base)
    wanted: list[Wanted] = [
        *frames_wanted(run.results, base, frames),
        *units_wanted(run.results, base, units, rendered=rendered),
    ]
    return drawn(wanted, Path(folder), chosen.read, chosen.limits, chosen.jobs)


def _is_same(one: Path, other: Path) -> bool:
    """Say whether two paths lead to one file; where there is none, none does."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _wanted(sources: list[Source], options: ScanOptions) -> list[Source]:
    return with_clips(sources) if options.changed else sources


def _chosen(profile: str | None, known: Collection[str], options: ScanOptions) -> ScanOptions:
    words = (*options.assess.known, *known)
    spoken = None if options.assess.spoken is None else canonical(_tag(options.assess.spoken))
    judging = replace(options.assess, known=words, spoken=spoken)
    return replace(options, profile=profile or options.profile, assess=judging)


def _market(pack: RulePack, options: ScanOptions) -> Profile:
    market = profile_named(options.profile, pack)
    targets = tuple(_tag(text) for text in options.targets)
    return replace(market, targets=targets, required=()) if targets else market


def _tag(text: str) -> str:
    """Return a language tag as it is compared: language in small letters, script with a capital, region in capitals.

    Raises:
        UsageError: it has not the form of a tag (RFC 5646, section 2.1), or names no language.
    """
    if _TAG.fullmatch(text) is None:
        raise UsageError(_("'{tag}' is not a language tag."), tag=text, advice=_TAGS)
    language, *rest = text.split("-")
    tag = "-".join((language.lower(), *(_CASED.get(len(part), str.lower)(part) for part in rest)))
    known = canonical(tag)
    problem = None if known is None else language_problem(known)
    if problem is not None:
        raise UsageError(detail=problem, advice=_TAGS)
    return tag


def _names(paths: Paths) -> list[str]:
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    return [os.fspath(path) for path in several]


def _read(
    sources: Sequence[Source],
    options: ScanOptions,
    progress: Progress | None = None,
    shares: Shares | None = None,
) -> list[Outcome]:
    if not sources:
        return []
    from locready.runners.local import read_many

    return read_many(sources, options.read, options.limits, options.jobs, progress, shares)


def _versions_beside(sources: Sequence[Source], run: Run) -> list[Source]:
    """Return the files beside named ones that may be versions of them and serve them; they are not reported.

    Asked for only where a file does not pass by itself. A subtitle file is a version of another only: beside a clip it
    is part of that.
    """
    asked = {source.path.absolute() for source in sources}
    failed = {Path(run.base, result.path) for result in run.results if result.score is not None and not result.passed}
    named = [path for source in sources if source.named and (path := source.path.absolute()) in failed]
    wanted = {_alike(path) for path in named}
    return [
        Source(path=path, named=False)
        for folder in sorted({path.parent for path in named})
        for path in sorted(folder.iterdir())
        if path not in asked and _alike(path) in wanted and _is_readable(path)
    ]


def _alike(path: Path) -> tuple[Path, str, bool]:
    """Return what versions of one material have in common: folder, name without language, being subtitles or not."""
    return path.parent, bare_name(path.stem), is_subtitles(path.name)


def _is_readable(path: Path) -> bool:
    extension = path.suffix.lower().lstrip(".")
    return path.is_file() and any(extension in known.extensions for known in FORMATS if known.module is not None)


def _run(
    outcomes: Sequence[Outcome],
    beside: Sequence[Outcome],
    market: Profile,
    pack: RulePack,
    options: ScanOptions,
) -> Run:
    told = [outcome for outcome in outcomes if not outcome.skipped]
    base = _base([outcome.source.path for outcome in told])
    documents = [
        replace(o.document, path=_within(base, o.source.path)) for o in (*told, *beside) if o.document is not None
    ]
    assessed = assess_together(documents, market, pack, options.assess)
    by_path = {result.path: result for result in assessed.results}
    results = [_result(outcome, by_path, base, options.assess.lang) for outcome in told]
    skipped = sum(1 for outcome in outcomes if outcome.skipped)
    run = run_of(
        results,
        market,
        pack,
        options.assess,
        version=__version__,
        base=printable(str(base)),
        skipped=skipped,
        packs=assessed.packs,
    )
    return replace(run, tool=replace(run.tool, engines=_engines(documents, options)))


def _engines(documents: Sequence[Document], options: ScanOptions) -> dict[str, str]:
    """Return what recognised text, where anything was recognised, and what compares meanings beside dictionaries."""
    meanings = semantic_engine(options.assess.semantic)
    if not any(part.ocr_s for document in documents for part in document.walk()):
        return meanings
    from locready.ocr.engines import versions

    return versions() | meanings


def _result(outcome: Outcome, assessed: dict[str, Result], base: Path, lang: str) -> Result:
    path = _within(base, outcome.source.path)
    if outcome.error is not None:
        return Result(path=path, status="error", error=_failure(outcome.error, lang))
    result = assessed[path]
    ocr_s = round(outcome.document.ocr_s, 3) if outcome.document is not None else 0.0
    return replace(result, timings=replace(result.timings, read_s=round(outcome.seconds, 3), ocr_s=ocr_s))


def _failure(error: InputError, lang: str) -> Failure:
    details = {name: translate(text, lang) for name, text in error.details.items()}
    return Failure(
        kind=error.kind,
        message=translate(error.message_text, lang, details),
        advice=translate(error.advice_text, lang, details),
    )


def _base(paths: Sequence[Path]) -> Path:
    """Return the folder that the paths of a run are relative to: the deepest that holds them all."""
    if not paths:
        return Path.cwd()
    try:
        return Path(commonpath([path.absolute().parent for path in paths]))
    except ValueError:  # Windows, files on two drives: there is no such folder, and paths stay whole
        return Path()


def _within(base: Path, path: Path) -> str:
    whole = path.absolute()
    return printable((whole.relative_to(base) if whole.is_relative_to(base) else whole).as_posix())
