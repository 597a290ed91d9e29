"""The trailer of the film that film.py pitches, in Japanese and, over the same pictures, for readers of English."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from making.clips.cards import black, title_card
from making.clips.encode import write
from making.clips.furnace import furnace
from making.clips.sea import DAWN, sea
from making.clips.shop import shop
from making.clips.town import town
from making.clips.trailer import Cue, Shot, Trailer
from making.clips.windbell import windbell
from making.clips.windbell_telops import DIALOGUE, SECONDS, telops
from making.twin import Say, Tongue

_SHOTS = (
    Shot(start_s=0.0, scene=partial(sea, DAWN, 11), fade_s=1.0),
    Shot(start_s=5.0, scene=windbell),
    Shot(start_s=9.6, scene=furnace),
    Shot(start_s=13.6, scene=town),
    Shot(start_s=17.6, scene=shop),
    Shot(start_s=20.0, scene=black),
    Shot(start_s=20.6, scene=partial(title_card, (16, 30, 52), (110, 160, 184), 3)),
    Shot(start_s=23.6, scene=black),
)
_BELLS = (0.6, 5.2, 7.4, 17.8, 18.7, 20.6)


def japanese() -> Trailer:
    """Return the trailer as it runs in Japanese cinemas."""
    return _trailer(Say(Tongue.JAPANESE))


def english() -> Trailer:
    """Return its English version: telops in English or with English beside them, dialogue on a subtitle track."""
    return _trailer(Say(Tongue.ENGLISH))


def write_japanese(path: Path) -> None:
    """Write the Japanese clip."""
    write(japanese(), path)


def write_english(path: Path) -> None:
    """Write the English clip."""
    write(english(), path)


def _trailer(say: Say) -> Trailer:
    abroad = say.tongue is Tongue.ENGLISH
    return Trailer(
        title=say("風鈴職人の耳　特報", "The Wind-Bell Maker's Ear: teaser"),
        spoken="jpn",
        seconds=SECONDS,
        shots=_SHOTS,
        drawn=telops(say),
        bells=_BELLS,
        title_s=20.8,
        cues=tuple(Cue(start_s=start, end_s=end, text=text) for start, end, _, text in DIALOGUE) if abroad else (),
    )
