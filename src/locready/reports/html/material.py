"""One material as the page shows it: verdict, what to do first, what can be read, slides, findings, facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.labelled import Targets
from locready.model.run import Result, Run
from locready.reports import told, told_clip, told_effort
from locready.reports.html.findings import Findings, FindingView, finding_view, findings_of
from locready.reports.html.moving import Frame, Moving, frames_of, moving_of
from locready.reports.html.pictures import Album
from locready.reports.html.scenes import Words
from locready.reports.html.steps import StepView, steps_of
from locready.reports.html.units import Units, units_of
from locready.reports.html.words import Teller
from locready.reports.languages import language_name
from locready.rules import Rule, in_language, shipped

#: A language with less than this is not worth a piece of a bar.
_LEAST_SHARE = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A language's piece of a bar, in percent from where to how wide; ``reads`` says whether a buyer reads it."""

    name: str
    start: float
    width: float
    reads: bool
    pattern: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """What is to be done, in the order of doing: what must not leave the house, the plan, what costs most, the work."""

    warnings: tuple[FindingView, ...]
    sentences: tuple[str, ...]
    steps: tuple[StepView, ...]
    costliest: tuple[FindingView, ...]
    effort: tuple[str, ...]
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that the page says of one file; ``id`` is its anchor, and ``result`` what the facts are read from."""

    id: str
    result: Result
    verdict: str
    outcome: str
    what: str
    market: str
    failure: str
    readable: str
    shares: tuple[Share, ...]
    todo: Todo
    clip_sentences: tuple[str, ...]
    moving: Moving | None
    units: Units
    frames: tuple[Frame, ...]
    findings: Findings
    questions: tuple[str, ...]
    gaps: tuple[str, ...]
    broken: tuple[str, ...]
    tracks: tuple[str, ...]

    @property
    def texts(self) -> Iterator[Words]:
        """Every text that is listed."""
        for unit in self.units.shown:
            yield from unit.texts
        for bar in self.moving.texts if self.moving is not None else ():
            yield bar.words


def material_of(
    result: Result, run: Run, rules: Mapping[str, Rule], album: Album, *, anchor: str, most: int
) -> Material:
    """Return a result as the page shows it.

    Args:
        result: of the run.
        run: its language, market and targets.
        rules: titles and reasons, by id.
        album: the pictures that were drawn.
        anchor: its id in the page.
        most: how many slides are drawn.
    """
    lang = run.lang
    teller = Teller.of(result.segments, run.targets, lang)
    told_of_clip = (told_clip.screen_sentence(result, lang), told_clip.beside_sentence(result, lang))
    moving = moving_of(result, run.targets, teller, album)
    return Material(
        id=anchor,
        result=result,
        verdict=told.verdict(result, lang),
        outcome=told.outcome(result, run.gate, lang) if result.status == "checked" else "",
        what=told.what_it_is(result, run.profile, lang),
        market=_market(run),
        failure=told.failure(result.error, lang) if result.error is not None else "",
        readable=told.readable_sentence(result, run.targets, lang),
        shares=tuple(_shares(result.language.shares, Targets(tags=run.targets), lang)),
        todo=_todo(result, rules, lang),
        clip_sentences=tuple(sentence for sentence in told_of_clip if sentence),
        moving=moving,
        units=units_of(result, teller, album, most),
        frames=moving.frames if moving is not None else frames_of(result, (), teller, album),
        findings=findings_of(result, rules, lang),
        questions=tuple(told_clip.questions(result, lang)),
        gaps=tuple(told.gap_sentences(result.gaps, lang)),
        broken=tuple(told.broken_sentences(result.rules, lang)),
        tracks=tuple(track for track in told_clip.tracks_sentence(result, lang).split(" · ") if track),
    )


def _market(run: Run) -> str:
    """Return whose buyers it was judged for, and what they read."""
    known = shipped().profiles.get(run.profile)
    names = translate(_(" or "), run.lang).join(language_name(tag, run.lang) for tag in run.targets)
    values = {"market": in_language(known.title, run.lang) if known is not None else run.profile, "languages": names}
    return translate(_("Judged for: {market}. A buyer there reads {languages}."), run.lang, values)


def _shares(shares: Mapping[str, float], targets: Targets, lang: str) -> list[Share]:
    """Return the pieces of a bar of languages, the largest first."""
    pieces: list[Share] = []
    reached = 0.0
    for place, (tag, share) in enumerate(it for it in shares.items() if it[1] >= _LEAST_SHARE):
        width = min(share * 100, 100 - reached)
        pieces.append(
            Share(
                name=language_name(tag, lang),
                start=round(reached, 2),
                width=round(width, 2),
                reads=targets.include(tag),
                pattern=place,
            )
        )
        reached += width
    return pieces


def _todo(result: Result, rules: Mapping[str, Rule], lang: str) -> Todo:
    gained = not result.gates
    work = told_effort.effort_sentences(result, lang)
    warnings = sorted(told.warnings(result.findings), key=lambda it: -it.severity.rank)
    return Todo(
        warnings=tuple(finding_view(it, rules, lang, gained=gained) for it in warnings),
        sentences=tuple(told.next_sentences(result, lang)),
        steps=steps_of(result, lang),
        costliest=tuple(finding_view(it, rules, lang, gained=gained) for it in told.costliest(result.findings)),
        effort=tuple(work),
        basis=result.effort.basis if work and result.effort is not None else "",
    )
