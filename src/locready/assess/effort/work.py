"""What is left to translate, counted once: texts by language, and the slides, pictures, clips that carry them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from locready.assess.repeated import same_wording
from locready.language import word_equivalents
from locready.model import NO_LANGUAGE, Origin, Role
from locready.model.labelled import LabelledDocument, LabelledSegment, Targets
from locready.model.tags import canonical


class Carrier(Enum):
    """What carries a text, and so what has to be done to it beside translating."""

    PAGE = "page"
    PICTURE = "picture"
    OVERLAY = "overlay"
    CUE = "cue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What to translate, and into what to put it.

    ``characters`` (without spaces) and ``words`` (English word equivalents) are by source language, a text that comes
    again counted once. ``unread`` places were not read, and hold nobody knows what; ``unwritten`` says that there is
    dialogue which no subtitle writes down.
    """

    characters: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, float] = field(default_factory=dict)
    pages: int = 0
    pictures: int = 0
    overlays: int = 0
    cues: int = 0
    unread: int = 0
    unwritten: bool = False

    @property
    def all_characters(self) -> int:
        """The characters of all languages."""
        return sum(self.characters.values())

    @property
    def all_words(self) -> float:
        """The words of all languages."""
        return sum(self.words.values())


def work_of(document: LabelledDocument) -> Work:
    """Return what is left to translate of what an audience sees: exactly the segments whose words are unpaired.

    They are those that ``missing_texts`` returns.
    """
    texts = missing_texts(document)
    characters, words = _amounts(texts, document.targets)
    places = {carrier: [it for it in texts if _carrier(it) is carrier] for carrier in Carrier}
    return Work(
        characters=characters,
        words=words,
        pages=len({it.segment.location.index for it in places[Carrier.PAGE]}),
        pictures=len({_picture(it) for it in places[Carrier.PICTURE]}),
        overlays=len({same_wording(it.text) for it in places[Carrier.OVERLAY]}),
        cues=len(places[Carrier.CUE]),
        unread=sum(1 for part in document.document.walk() for gap in part.gaps if gap.audience),
        unwritten=_speaks_foreign(document) and not any(_carrier(it) is Carrier.CUE for it in document.segments),
    )


def missing_texts(document: LabelledDocument) -> list[LabelledSegment]:
    """Return the texts that are left to translate: what an audience sees, unpaired, what repeats as furniture once.

    To them come the cues of a clip whose foreign dialogue is subtitled for others only: nobody sees that track unasked,
    so that it is in no share, but it is what a translator starts from.
    """
    shown = [it for unit in document.audience_units for it in unit.segments if it.counted]
    return _open([*shown, *_cues_to_write(document, shown)])


def _open(texts: Iterable[LabelledSegment]) -> list[LabelledSegment]:
    return [it for it in texts if it.coverage.unpaired > 0]


def _carrier(shown: LabelledSegment) -> Carrier:
    """Return what carries a text; a burned-in subtitle is no overlay to recreate: a subtitle file stands in for it."""
    own = shown.segment
    if own.location.start_s is None:
        return Carrier.PICTURE if own.origin is Origin.OCR else Carrier.PAGE
    return Carrier.CUE if own.origin is Origin.NATIVE or own.role is Role.SUBTITLE else Carrier.OVERLAY


def _picture(shown: LabelledSegment) -> str | int | None:
    """Return the picture that a text is part of; one that has no name in its file is the whole page."""
    return shown.segment.picture or shown.segment.location.index


def _amounts(texts: Iterable[LabelledSegment], targets: Targets) -> tuple[dict[str, int], dict[str, float]]:
    """Return characters and words by language: a translator is paid once for a text, at its full length."""
    characters: Counter[str] = Counter()
    words: dict[str, float] = {}
    for text in {same_wording(it.text): it for it in texts}.values():
        foreign = _foreign(text, targets)
        for span in text.reading.spans:
            if span.language in foreign:
                characters[span.language] += len("".join(text.text[span.start : span.end].split()))
        for language, count in word_equivalents(text.text, text.reading).items():
            if language in foreign:
                words[language] = words.get(language, 0.0) + count
    return dict(characters), words


def _foreign(text: LabelledSegment, targets: Targets) -> set[str]:
    """Return the languages of a text that a reader of the targets cannot read; names and numbers are in none."""
    return {language for language in text.words if language != NO_LANGUAGE and not targets.include(language)}


def _cues_to_write(document: LabelledDocument, shown: Sequence[LabelledSegment]) -> tuple[LabelledSegment, ...]:
    """Return the cues of a clip's fullest track where its foreign dialogue is in no subtitles that a viewer sees."""
    if not _speaks_foreign(document) or any(_carrier(it) is Carrier.CUE for it in shown):
        return ()
    return max((track.cues for track in document.tracks if not track.track.forced), key=len, default=())


def _speaks_foreign(document: LabelledDocument) -> bool:
    """Say whether a clip is known to speak a language that the buyer does not understand, and nothing else."""
    heard = [canonical(track.language) for track in document.document.tracks if track.kind == "audio"]
    known = [language for language in (document.spoken, *heard) if language is not None]
    return document.spoken not in {None, NO_LANGUAGE} and not any(map(document.targets.include, known))
