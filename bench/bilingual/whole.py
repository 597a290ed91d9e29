"""A fully bilingual deck is ready; without the English of three lines exactly those three are named."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bilingual.deck import Deck, groups_of, lines_in
from bilingual.layouts import LAYOUTS, Layout
from bilingual.match import Outcome, holding
from bilingual.parallel import Line
from bilingual.pieces import Group
from bilingual.stock import Kind, Stock
from bilingual.walk import Walk, answers
from locready.model.run import Result

#: Decks a language, groups of each (a mirrored group is two slides), and lines that lose their English.
_SEEDS, _GROUPS, _REMOVED = 20, 12, 3
#: From group to group, so many layouts further: a number that divides none of their counts.
_STEP = 5
#: The fewest slides that are a deck.
_FEWEST = 10
#: Layouts that leave the rest untranslated, or that only a whole deck can have.
_NOT_MIXED = {"English under title only", "mirrored halves of deck"}
_KINDS = (Kind.BULLET, Kind.LABEL, Kind.PARAGRAPH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One deck, whole and with lines removed: its band, its readable share (0..1), and what was named wrongly.

    ``doubted`` lines of the whole deck were said to have no counterpart. ``extra`` are lines that are translated and
    were named, ``silent`` removed ones that were not; ``said`` are the removed lines that a finding points at,
    ``blamed`` the translated ones.
    """

    slides: int
    band: str | None
    score: int | None
    readable: float
    doubted: int
    extra: tuple[Line, ...]
    silent: tuple[Line, ...]
    said: int
    blamed: int

    @property
    def is_exact(self) -> bool:
        return not self.extra and not self.silent

    @property
    def is_said_exactly(self) -> bool:
        """Whether findings point at the removed lines and at no other."""
        return self.said == _REMOVED and not self.blamed


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Decks of one make: the layout of a group, by the number of the deck and of the group."""

    name: str
    layout: Callable[[int, int, Kind], Layout]
    kinds: Callable[[int], tuple[Kind, ...]] = lambda _seed: _KINDS


def measure(lines: Mapping[str, Sequence[Line]], walk: Walk, *, list_misses: bool) -> None:
    """Print for each language how many decks are ready when whole, and exact when three lines are not."""
    for language, found in lines.items():
        for family in _FAMILIES:
            trials = [_trial(family, found, language, seed, walk) for seed in range(1, _SEEDS + 1)]
            if any(trial is None for trial in trials):
                print(f"{language}: too few texts for {_FEWEST} slides, {family.name}")
                continue
            known = [trial for trial in trials if trial is not None]
            _print(f"{language}, {family.name}", known)
            if list_misses:
                _print_misses(known)


def _mixed(seed: int, number: int, kind: Kind) -> Layout:
    """Return the next layout that takes the kind."""
    fitting = [layout for layout in LAYOUTS if layout.name not in _NOT_MIXED and kind in layout.kinds]
    return fitting[(seed + _STEP * number) % len(fitting)]


def _single(seed: int) -> Layout:
    return [layout for layout in LAYOUTS if not layout.title_only][seed % (len(LAYOUTS) - 1)]


_FAMILIES = (
    Family(name="mixed layouts", layout=_mixed),
    Family(
        name="one layout a deck",
        layout=lambda seed, _number, _kind: _single(seed),
        kinds=lambda seed: _single(seed).kinds,
    ),
)


def _deck(family: Family, groups: Sequence[Group], seed: int) -> Deck:
    """Return the groups in their layouts, one after the other; halves of a deck only where all have that layout."""
    layouts = [family.layout(seed, group.number, group.kind) for group in groups]
    if layouts and layouts[0].apart:
        return Deck(slides=tuple(layouts[0].slides(groups)), lines=lines_in(groups))
    slides = [slide for layout, group in zip(layouts, groups, strict=True) for slide in layout.draw(group)]
    return Deck(slides=tuple(slides), lines=lines_in(groups))


def _trial(family: Family, lines: Sequence[Line], language: str, seed: int, walk: Walk) -> Trial | None:
    """Return what became of one deck, None where there are too few texts for it."""
    rng = random.Random(f"{language}/{seed}")  # noqa: S311 -- chance, not secrets
    groups = groups_of(Stock(lines=lines, rng=rng), family.kinds(seed), _GROUPS, most=3)
    whole = _deck(family, groups, seed)
    if len(whole.slides) < _FEWEST:
        return None
    gone = {line.foreign for line in rng.sample(whole.lines, _REMOVED)}
    holed = _deck(family, [_without(group, gone) for group in groups], seed)
    return _compared(whole, walk.result(whole), holed, walk.result(holed))


def _compared(whole: Deck, before: Result, holed: Deck, after: Result) -> Trial:
    judgements = answers(holed, after)
    blamed = _blamed(after, holed.lines)
    return Trial(
        slides=len(whole.slides),
        band=before.band,
        score=before.score,
        readable=before.language.readable or 0.0,
        doubted=sum(it.outcome is Outcome.MISSED and it.foreign for it in answers(whole, before)),
        extra=tuple(it.line for it in judgements if it.outcome is Outcome.MISSED and it.foreign),
        silent=tuple(it.line for it in judgements if it.outcome is Outcome.FALSE or _is_silent(it.line, it.foreign)),
        said=sum(line.english is None for line in blamed),
        blamed=sum(line.english is not None for line in blamed),
    )


def _is_silent(line: Line, foreign: bool) -> bool:
    """Say whether a removed line cannot be named, as it was not read as foreign."""
    return line.english is None and not foreign


def _without(group: Group, gone: set[str]) -> Group:
    title, *body = (replace(line, english=None) if line.foreign in gone else line for line in group.lines)
    return replace(group, title=title, body=tuple(body))


def _blamed(result: Result, lines: Sequence[Line]) -> list[Line]:
    """Return the lines that a finding of the category coverage points at."""
    named = {name for finding in result.findings if finding.category == "coverage" for name in finding.segments}
    return [line for line in lines if any(note.id in named for note in holding(line.foreign, result.segments))]


def _print(name: str, trials: Sequence[Trial]) -> None:
    slides = [trial.slides for trial in trials]
    bands = Counter(trial.band for trial in trials)
    scores = sorted(trial.score or 0 for trial in trials)
    readable = [trial.readable for trial in trials]
    print(f"\n{name}: {len(trials)} decks of {min(slides)}-{max(slides)} slides, whole:")
    print(f"  bands {dict(bands)}, scores {scores[0]}-{scores[-1]} (median {scores[len(scores) // 2]})")
    print(f"  readable {sum(readable) / len(readable):.3f} on the mean, {min(readable):.3f} at worst")
    print(f"  every line covered in {sum(not trial.doubted for trial in trials)} decks")
    print(f"  without the English of {_REMOVED} lines:")
    print(f"  exactly those have no counterpart in {sum(trial.is_exact for trial in trials)} decks", end=" ")
    print(f"(others too in {sum(bool(trial.extra) for trial in trials)},", end=" ")
    print(f"not all in {sum(bool(trial.silent) for trial in trials)})")
    print(f"  findings point at exactly those in {sum(trial.is_said_exactly for trial in trials)} decks")


def _print_misses(trials: Sequence[Trial]) -> None:
    for seed, trial in enumerate(trials, 1):
        for line in trial.extra:
            print(f"  seed {seed} named though translated: {line.foreign!r} | {line.english!r}")
        for line in trial.silent:
            print(f"  seed {seed} not named: {line.foreign!r}")
