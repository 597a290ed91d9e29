"""The materials of made-up works: a deck with its title, a one-sheet, a trailer, a poster."""

from __future__ import annotations

from dataclasses import replace

from locready.assess.label import label
from locready.model import Document, Role
from locready.model.labelled import LabelledDocument
from locready.rules import shipped
from made_clips import CARD, Shown, clip
from made_documents import ENGLISH, Text, document, slide


def deck(path: str, title: str, *more: str, contact: str = "sales@kamomeza.example") -> Document:
    """Return a pitch deck with its title on the cover, and further texts on a slide of their own."""
    return document(
        slide(Text(title, role=Role.TITLE), Text("Pitch deck")),
        slide("Logline: a boy repairs the clock of a harbour that nobody uses.", *more),
        slide("Synopsis: the clock has stopped in 1964.", "Genre: drama", "We are looking for co-producers."),
        slide(f"Contact: {contact}"),
        path=path,
    )


def trailer(path: str, *cards: str) -> Document:
    """Return a clip that shows these cards for three seconds each."""
    shown = [Shown(text, 10.0 * place, 10.0 * place + 3, Role.OVERLAY, CARD) for place, text in enumerate(cards, 1)]
    return replace(clip(*shown), path=path)


def as_material(document: Document, material: str) -> LabelledDocument:
    """Return a document labelled as a material of this type for a buyer who reads English."""
    return label(document, targets=ENGLISH, materials=shipped().materials, material=material)
