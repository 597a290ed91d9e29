"""Files whose blocks are labelled with their counterparts: how often the answer is right, by file and by language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilingual.match import Judgement, Outcome, judged
from bilingual.parallel import Line
from bilingual.tally import Tally, padded, shown
from bilingual.walk import Walk, document_of, misses
from locready.model.run import Result

#: What is no text of the slide: pictures are not read here, notes and comments nobody sees.
_APART = {"image", "notes", "comment"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A labelled line and its slide."""

    slide: int
    line: Line


def measure(folder: Path, walk: Walk, *, list_misses: bool) -> None:
    """Print the figures of all files that hold text."""
    languages = _languages(folder)
    entries = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    answers: dict[str, list[Judgement]] = {}
    for entry in entries:
        if entry["text_layer"] and (blocks := list(_blocks(entry, languages))):
            answers[entry["file"]] = _answers(blocks, walk.judge(document_of(folder / entry["file"])))
    _print(answers)
    if list_misses:
        for name, found in answers.items():
            print(f"\n{name}", *misses(found), sep="\n")


def _languages(folder: Path) -> dict[tuple[str, int, str], str]:
    """Return the language of every block, by file, slide and text."""
    blocks = (json.loads(line) for line in (folder / "blocks.jsonl").read_text(encoding="utf-8").splitlines())
    return {(block["file"], block["slide"], block["text"]): block["lang"] for block in blocks}


def _blocks(
    entry: dict[str, list[dict[str, str | int]]], languages: dict[tuple[str, int, str], str]
) -> Iterator[Block]:
    """Yield the blocks in a foreign language, paired ones first."""
    for pair in (*entry["pairs"], *entry["unpaired"]):
        text, slide = str(pair["source_excerpt"]), int(pair["slide"])
        language = languages.get((str(entry["file"]), slide, text), "und")
        if pair["kind"] not in _APART and language not in {"en", "num"}:
            english = pair.get("english_excerpt")
            line = Line(foreign=text, english=str(english) if english else None, language=language, source="pitches")
            yield Block(slide=slide, line=line)


def _answers(blocks: Sequence[Block], result: Result) -> list[Judgement]:
    texts = {note.id: note.text for note in result.segments}
    return [
        judged(block.line, [note for note in result.segments if note.location.index == block.slide], texts)
        for block in blocks
    ]


def _print(answers: dict[str, list[Judgement]]) -> None:
    print(
        "percent: precision, recall, F1 of 'has a counterpart', right partner, falsely covered; then counts of blocks"
    )
    print(f"{'':42} prec  rec   F1 part false | with without | not found, not read as foreign")
    for name, found in answers.items():
        _print_row(name, Tally.of(found))
    everything = [it for found in answers.values() for it in found]
    for language in sorted({it.line.language for it in everything}):
        _print_row(f"all {language}", Tally.of(it for it in everything if it.line.language == language))
    _print_row("all", Tally.of(everything))


def _print_row(name: str, tally: Tally) -> None:
    figures = (tally.precision, tally.recall, tally.f1, tally.partner, tally.false_share)
    having = tally.count(Outcome.HIT, Outcome.MISSED)
    lacking = tally.count(Outcome.FALSE, Outcome.REFUSED)
    rest = f"| {having:4} {lacking:7} | {tally.count(Outcome.UNFOUND)}, {tally.unread}"
    print(padded(name, 42), *(shown(it) for it in figures), rest)
