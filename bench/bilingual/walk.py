"""From a file, or a made deck, to its segments with their counterparts, in this process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bilingual.deck import Deck
from bilingual.match import Judgement, judged
from bilingual.slide import save
from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.formats import ReadOptions, read
from locready.language.semantic import is_available
from locready.model import Document
from locready.model.run import Result
from locready.ocr.options import Engine, OcrOptions
from locready.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """How material is read and judged; ``semantic``: with the extra of that name."""

    semantic: bool = False

    def judge(self, document: Document) -> Result:
        """Return what locready says of a document."""
        return assess([document], options=options_with_semantic_pairing(self.semantic)).results[0]

    def result(self, deck: Deck) -> Result:
        """Write a made deck as a file, read it, judge it."""
        with TemporaryDirectory() as folder:
            path = Path(folder, "deck.pptx")
            save(deck.slides, path)
            return self.judge(document_of(path))

    def judgements(self, deck: Deck) -> list[Judgement]:
        """Return the answers for all lines of a made deck."""
        return answers(deck, self.result(deck))


def semantic_pairing_is_there() -> bool:
    """Say whether the extra is installed."""
    return is_available()


def options_with_semantic_pairing(semantic: bool) -> AssessOptions:
    """Return the options of an assessment with or without sentence embeddings."""
    return AssessOptions(semantic="on" if semantic else "off")


def document_of(path: Path) -> Document:
    """Read a file without recognising the text of its pictures."""
    return read(Source(path=path), ReadOptions(ocr=OcrOptions(engine=Engine.NONE)))


def answers(deck: Deck, result: Result) -> list[Judgement]:
    """Return the answers for all lines of a deck, each of whose texts stands there once."""
    texts = {note.id: note.text for note in result.segments}
    return [judged(line, result.segments, texts) for line in deck.lines]


def misses(judgements: Sequence[Judgement]) -> list[str]:
    """Return false and missed lines, each with what was taken for its counterpart."""
    return [
        f"  {it.outcome}{'' if it.foreign else ' (not read as foreign)'}: {it.line.foreign!r}"
        f" | {it.line.english!r} | ours {it.partner!r}"
        for it in judgements
        if it.outcome in {"missed", "false"} or (it.outcome == "hit" and not it.right)
    ]
