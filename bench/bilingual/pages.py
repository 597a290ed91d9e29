"""Made decks of all layouts and with all distractors, in several languages: how often the answer is right."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bilingual.deck import HOLES, Deck, deck_in, deck_with
from bilingual.distractors import DISTRACTORS, Distractor
from bilingual.layouts import LAYOUTS, Layout
from bilingual.match import Judgement, Outcome
from bilingual.parallel import Line
from bilingual.stock import Stock
from bilingual.tally import Tally, shown
from bilingual.walk import Walk, misses

#: Decks of each layout, language and part; each of about 30 lines.
_DECKS = 3
#: Layouts of which half of the English is left out as well.
_HALVED = ("beside", "English below", "alternating paragraphs", "table of two columns", "mirrored slides")
_HALF_LEFT_OUT = "half left out: "
_PARTS = (("tuned on", False), ("held out", True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How decks of one kind are made; ``distracts``: nothing in them that is judged has its English."""

    name: str
    make: Callable[[Stock], Deck]
    decks: int = _DECKS
    distracts: bool = False


Answers = Mapping[tuple[str, str], Tally]


def measure(lines: Mapping[str, Sequence[Line]], walk: Walk, seed: int, only: str, *, list_misses: bool) -> None:
    """Print the figures of all recipes whose name contains ``only``; ``lines`` are by language."""
    chosen = [recipe for recipe in recipes() if only in recipe.name]
    for part, held_out in _PARTS:
        of_part = {language: [line for line in found if line.held_out == held_out] for language, found in lines.items()}
        answers = {
            (recipe.name, language): Tally.of(_answers(recipe, language, found, walk, seed))
            for recipe in chosen
            for language, found in of_part.items()
        }
        _print_part(part, chosen, tuple(lines), answers)
        if list_misses and not held_out:  # what is held out is not looked at
            _print_misses(answers)


def recipes() -> list[Recipe]:
    """Return all kinds of decks."""
    halved = [layout for layout in LAYOUTS if layout.name in _HALVED]
    return [
        *(_layout(layout, HOLES) for layout in LAYOUTS),
        *(_layout(replace(layout, name=_HALF_LEFT_OUT + layout.name), 0.5) for layout in halved),
        *(_distractor(distractor, bilingual) for distractor in DISTRACTORS for bilingual in (False, True)),
    ]


def _layout(layout: Layout, holes: float) -> Recipe:
    return Recipe(name=layout.name, make=lambda stock: deck_in(layout, stock, holes))


def _distractor(distractor: Distractor, bilingual: bool) -> Recipe:
    around = "bilingual deck" if bilingual else "foreign deck"
    return Recipe(
        name=f"{distractor.name}, {around}",
        make=lambda stock: deck_with(distractor, stock, bilingual=bilingual),
        decks=distractor.decks,
        distracts=True,
    )


def _answers(recipe: Recipe, language: str, lines: Sequence[Line], walk: Walk, seed: int) -> list[Judgement]:
    found: list[Judgement] = []
    for number in range(recipe.decks):
        # The same chance for a recipe whatever else is asked for.
        rng = random.Random(f"{seed}/{language}/{recipe.name}/{number}")  # noqa: S311 -- chance, not secrets
        found += walk.judgements(recipe.make(Stock(lines=lines, rng=rng)))
    return found


def _print_part(part: str, chosen: Sequence[Recipe], languages: Sequence[str], answers: Answers) -> None:
    layouts = [recipe.name for recipe in chosen if not recipe.distracts]
    distractors = [recipe.name for recipe in chosen if recipe.distracts]
    print(f"\n=== {part}: precision, recall, F1 of 'has a counterpart', right partner; percent")
    _print_head(languages, 20)
    for name in layouts:
        _print_row(name, [_figures(answers[name, language]) for language in languages])
    print(f"\n{part}: share of lines beside a distractor that were said to have a counterpart; percent (of lines)")
    _print_head(languages, 12)
    for name in (*distractors, *(name for name in layouts if name.startswith(_HALF_LEFT_OUT))):
        _print_row(name, [_false(answers[name, language]) for language in languages])
    print(f"\n{part}: all together")
    _print_head(languages, 20)
    by_layout = [Tally.of(*(answers[name, it].judgements for name in layouts)) for it in languages]
    apart = [Tally.of(*(answers[name, it].judgements for name in distractors)) for it in languages]
    both = [Tally.of(one.judgements, two.judgements) for one, two in zip(by_layout, apart, strict=True)]
    _print_row("layouts", [_figures(tally) for tally in by_layout])
    _print_row("distractors", [_false(tally) for tally in apart], 20)
    _print_row("both", [_figures(tally) for tally in both])
    _print_row("lines", [str(len(tally.judgements)) for tally in both], 20)
    _print_row("lines not found", [str(tally.count(Outcome.UNFOUND)) for tally in both], 20)
    _print_row("lines not read as foreign", [str(tally.unread) for tally in both], 20)


def _print_head(languages: Sequence[str], width: int) -> None:
    print(f"{'':44}", *(f"{language:>{width}}" for language in languages))


def _print_row(name: str, cells: Sequence[str], width: int = 0) -> None:
    print(f"{name:44}", *(f"{cell:>{width}}" for cell in cells))


def _figures(tally: Tally) -> str:
    return "".join(f" {shown(it)}" for it in (tally.precision, tally.recall, tally.f1, tally.partner))


def _false(tally: Tally) -> str:
    none = tally.count(Outcome.FALSE, Outcome.REFUSED)
    return f"{shown(tally.false_share)} ({none:4})".rjust(12)


def _print_misses(answers: Answers) -> None:
    for (name, language), tally in answers.items():
        listed = misses(tally.judgements)
        if listed:
            print(f"\n{name}, {language}", *listed, sep="\n")
