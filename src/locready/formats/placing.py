"""Where each translation goes: the text that it was made of, found again in the file as it is now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from locready.formats.markup.legal import legal
from locready.formats.subtitles.tags import subrip
from locready.model import Document, Role, Segment
from locready.model.translation import Remark, RemarkKind, Translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A translation, and the text of the file that it replaces."""

    translation: Translation
    segment: Segment


class _Places:
    """The text of a file by where it stands, and by what it says."""

    def __init__(self, document: Document) -> None:
        segments = [segment for part in document.walk() for segment in part.segments if segment.address]
        self._by_address = {(segment.location.member, segment.address): segment for segment in segments}
        self._by_text: Mapping[str, list[Segment]] = defaultdict(list)
        for segment in segments:
            self._by_text[told(segment.text)].append(segment)

    def at(self, translation: Translation) -> Segment | None:
        """Return the text that stands where the source stood."""
        return self._by_address.get((translation.member, translation.address))

    def alone(self, text: str) -> Segment | None:
        """Return the one place where the file says a text, None where there is none or more than one."""
        places = self._by_text.get(told(text), [])
        return places[0] if len(places) == 1 else None


def placed(translations: Iterable[Translation], document: Document) -> Iterator[Placed | Remark]:
    """Yield where each translation goes, and a remark for each that goes nowhere or elsewhere.

    A text that stands where it stood is replaced. One that moved is replaced where it is now, if it is there once. Text
    of a picture is never looked for elsewhere: what says the same on a slide is another text.

    Args:
        translations: as they came back.
        document: the file as it is now.
    """
    places = _Places(document)
    for given in translations:
        translation = replace(given, target=legal(given.target))
        here = places.at(translation)
        if here is not None and told(here.text) == told(translation.source):
            yield Placed(translation=translation, segment=here)
        else:
            yield from _elsewhere(translation, here, places)


def _elsewhere(translation: Translation, here: Segment | None, places: _Places) -> Iterator[Placed | Remark]:
    if _is_in_picture(translation.address):
        yield Remark(kind=RemarkKind.UNWRITABLE, translation=translation)
    elif (moved := places.alone(translation.source)) is not None:
        yield Remark(kind=RemarkKind.MOVED, translation=translation, location=moved.location)
        yield Placed(translation=translation, segment=moved)
    elif here is not None:
        yield Remark(kind=RemarkKind.CHANGED, translation=translation, location=here.location)
    else:
        yield Remark(kind=RemarkKind.MISSING, translation=translation)


def _is_in_picture(address: str) -> bool:
    """Say whether an address is that of a text recognised in a picture (``ppt/media/image1.png!block[2]``)."""
    return "!block[" in address


def told(text: str) -> str:
    """Return a text as it is compared: tools for translators change spaces and line ends."""
    return " ".join(text.split())


def not_there(places: Iterable[Placed], copy: Document) -> Iterator[Placed]:
    """Yield the translations that a copy, read again, does not show.

    A chart shows a label once that it holds twice: such a translation may stand elsewhere than where it was written.
    """
    texts = [segment for part in copy.walk() for segment in part.segments]
    there = {(segment.address, told(segment.text)) for segment in texts}
    anywhere = {told(segment.text) for segment in texts if segment.role is Role.CHART}
    for place in places:
        shown = _shown(place)
        if "" not in shown and not any((place.segment.address, said) in there or said in anywhere for said in shown):
            yield place


def _shown(place: Placed) -> tuple[str, ...]:
    """Return what a copy may show of a translation: the tags that a subtitler puts around words are read as none."""
    said = place.translation.target
    return (told(said), told(subrip(said))) if place.segment.role is Role.SUBTITLE else (told(said),)


def unwritable(place: Placed) -> Remark:
    """Return the remark on a translation that cannot be written where its source stands."""
    return Remark(kind=RemarkKind.UNWRITABLE, translation=place.translation, location=place.segment.location)
