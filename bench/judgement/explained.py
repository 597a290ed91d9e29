"""Disagreements that a person looked at: which side is right, and why.

``label``: the label does not fit the page. ``question``: it answers another question than ours. ``ours``: we are wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Who is right (``kind``: label, question, ours), and why."""

    kind: str
    why: str


def _label(why: str) -> Note:
    return Note(kind="label", why=why)


def _question(why: str) -> Note:
    return Note(kind="question", why=why)


def _ours(why: str) -> Note:
    return Note(kind="ours", why=why)


_CZECH = _label("the page says “Peněžní prostředky na účtech” and nothing else, which is Czech")
_QUOTED = _question("a Japanese lecture quotes English licences: most words are English, what it says is not")
_DUMMY = _question("lorem ipsum has nothing to follow; dummy text is in no language")
_WORDLESS = _question("no text is on it")
_BOTH = _question("every text stands there in both languages: neither is the one of most words")

#: By file: why the readable share is not what the reader's label leads one to expect, or is none.
READERS: Mapping[str, Note] = {
    "p_issue791_nonunicode.pdf": _CZECH,
    "jwg_fossology_a.pptx": _QUOTED,
    "p_attachment.pdf": _DUMMY,
    "p_lorem_flat_img.pdf": _DUMMY,
    "t_smartart.pptx": _WORDLESS,
    "t_ole_workbook.pptx": _question(
        "an abbreviation is its only text; the workbook in it is a picture that none reads"
    ),
}
#: By file: why the dominant language is another than labelled, or is none.
DOMINANT: Mapping[str, Note] = {
    "p_issue791_nonunicode.pdf": _CZECH,
    "jwg_fossology_a.pptx": _QUOTED,
    "p_attachment.pdf": _DUMMY,
    "p_lorem_flat_img.pdf": _DUMMY,
    "t_odp.odp": _question("labelled Latin for its lorem ipsum; the text beside it is English"),
    "t_smartart.pptx": _WORDLESS,
    "t_ole_workbook.pptx": READERS["t_ole_workbook.pptx"],
    "Clockwork_Koi_bilingual_JA_EN.pptx": _BOTH,
    "TheSnowLedger_mirrored_deck.pptx": _BOTH,
    "t_attachments.pptm": _question(
        "each line has a word in Uzbek, in Russian and in English; most are und, then English"
    ),
    "p_issue20232.pdf": _ours("a Russian drawing without a character map, in a type that is read as Latin letters"),
}
#: By file of ``pitches/``: why the band is another than its manifest leads one to expect.
BANDS: Mapping[str, Note] = {
    "Paper_Umbrella_Deck_EN_v7.pptx": _ours(
        "all four faults are found, each on one slide of a deck that can be read: conventions weigh 12 of 100 over a"
        " dozen rules, so that four slips cost hardly a point"
    ),
    "LIGHTS_OUT_TAISHO_game_adaptation.pptx": _ours(
        "the manifest's .85 judges the wording, slide by slide it has 1.00; the terms that are wrong are found, and"
        " weigh as conventions do: English that misleads costs less than English that is missing"
    ),
}
