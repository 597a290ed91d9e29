"""Documents made of text, for tests that need no file: a slide is a row of texts, each in a box of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain

from locready.assess.label import label
from locready.model import (
    Box,
    Document,
    Gap,
    GapReason,
    Location,
    Origin,
    Properties,
    Role,
    Segment,
    Unit,
    UnitKind,
    numbered,
)
from locready.model.labelled import LabelledDocument, Targets
from locready.rules import shipped

ENGLISH = Targets(tags=("en",))
#: Height of a row, as a share of the slide.
_ROW = 0.14


@dataclass(frozen=True)
class Text:
    """A text and what it is for; ``column`` puts texts of one row side by side.

    ``picture`` names the picture in which it was recognised, ``sure`` says that its letters were.
    """

    text: str
    role: Role = Role.BODY
    row: int | None = None
    column: int = 0
    hidden: bool = False
    picture: str = ""
    sure: bool = True


def slide(*texts: str | Text) -> tuple[Text, ...]:
    """Return a slide; strings are body texts below one another."""
    return tuple(text if isinstance(text, Text) else Text(text) for text in texts)


def document(
    *slides: tuple[Text, ...],
    path: str = "deck.pptx",
    gaps: tuple[Gap, ...] = (),
    hidden: frozenset[int] = frozenset(),
    **fields: object,
) -> Document:
    """Return a deck of these slides; slides whose number is in ``hidden`` are hidden."""
    segments = [_segments(index, texts, index in hidden) for index, texts in enumerate(slides, 1)]
    units = tuple(
        Unit(kind=UnitKind.SLIDE, index=index, width=960, height=540, hidden=index in hidden)
        for index in range(1, len(slides) + 1)
    )
    plain = Document(path=path, format="pptx", units=units, segments=numbered(chain(*segments)), gaps=gaps)
    return replace(plain, **fields)  # type: ignore[arg-type]


def labelled(*slides: tuple[Text, ...], material: str = "other", **fields: object) -> LabelledDocument:
    """Return the same, labelled for a buyer who reads English."""
    return label(document(*slides, **fields), targets=ENGLISH, materials=shipped().materials, material=material)  # type: ignore[arg-type]


def picture(index: int = 1, *, audience: bool = True) -> Gap:
    """Return the gap of a picture that was not read."""
    place = Location(unit_kind=UnitKind.SLIDE, index=index, box=Box(0.5, 0.5, 0.3, 0.3))
    return Gap(reason=GapReason.PICTURE, location=place, audience=audience)


def titled(title: str) -> Properties:
    """Return the properties of a deck with a title."""
    return Properties(title=title)


def _segments(index: int, texts: tuple[Text, ...], hidden: bool) -> list[Segment]:
    return [
        Segment(
            text=text.text,
            role=text.role,
            origin=Origin.OCR if text.picture else Origin.NATIVE,
            ocr_confidence=(0.97 if text.sure else 0.5) if text.picture else None,
            picture=text.picture,
            hidden=hidden or text.hidden,
            location=Location(
                unit_kind=UnitKind.SLIDE,
                index=index,
                shape=f"box {place}",
                box=Box(
                    0.05 + 0.47 * text.column,
                    0.05 + _ROW * (place if text.row is None else text.row),
                    0.43,
                    _ROW * 0.8,
                ),
            ),
        )
        for place, text in enumerate(texts)
    ]
