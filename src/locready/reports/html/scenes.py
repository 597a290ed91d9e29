"""A slide, page or frame as it is drawn: a picture where there is one, and boxes that say what can be read where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from locready.model.location import Box
from locready.reports.html.typeset import Setting, setting
from locready.reports.states import State

#: Every scene is so many units wide; one that is higher than this many times its width is cut there.
WIDTH, _HIGHEST, _LOWEST = 960.0, 4.0, 0.15
#: Without a size a unit is taken for a slide of today.
_USUAL = 9 / 16
#: A drawing is the ground of a slide without its text; other pictures have it.
_GROUND = "data:image/svg+xml"
#: The padding of text in its box, and the least side of a box that somebody can point at (units).
_INSET, _LEAST = 4.0, 6.0
#: A box as wide and as high as this (units) has room for a flag of so many letters.
_ROOM, _HIGH, _SHORT = 150.0, 32.0, 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text as it is told: whether it can be read, its language, how that is known, and its counterpart if any.

    ``number`` is its place in the list of texts that the page has of its slide or clip.
    """

    number: int
    text: str
    state: State
    tag: str
    language: str
    method: str
    beside: str = ""
    in_picture: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Texts in one box, in the units of the scene; the worst of them gives its colour."""

    x: float
    y: float
    width: float
    height: float
    words: tuple[Words, ...]
    setting: Setting | None

    @property
    def state(self) -> State:
        """The worst of its texts."""
        return max(word.state for word in self.words)

    @property
    def tags(self) -> str:
        """Its languages, each once."""
        return "/".join(dict.fromkeys(word.tag for word in self.words if word.tag != "zxx"))

    @property
    def flagged(self) -> bool:
        """Whether its languages are written at its corner: where work is left, and there is room for it."""
        roomy = self.width >= _ROOM and self.height >= _HIGH
        return self.state >= State.COVERED and roomy and 0 < len(self.tags) <= _SHORT

    @property
    def flag_width(self) -> float:
        """How wide the flag with its languages is."""
        return 8.0 + 7.2 * len(self.tags)

    @property
    def flag_x(self) -> float:
        """Where the flag begins: it ends with the box."""
        return round(self.x + self.width - self.flag_width, 1)

    @property
    def flag_y(self) -> float:
        """Where the flag begins: it stands on the box, and in it at the upper edge of the slide."""
        return round(self.y - 15 if self.y >= 15 else self.y, 1)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The places of its texts in the list of the slide or clip."""
        return tuple(word.number for word in self.words)

    @property
    def in_picture(self) -> bool:
        """Whether it is part of a picture."""
        return any(word.in_picture for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is drawn: its size in units, its picture (a ``data:`` address, or empty), its boxes."""

    height: float
    picture: str
    spots: tuple[Spot, ...]
    width: float = WIDTH


def scene(size: tuple[float, float], picture: str, boxed: Sequence[tuple[Box, tuple[Words, ...]]]) -> Scene:
    """Return a scene; where its picture has no text, its texts are set into their boxes.

    Args:
        size: width and height of the unit in anything, 0 where unknown.
        picture: a ``data:`` address, or empty.
        boxed: texts by their boxes, in reading order.
    """
    width, height = size
    ratio = min(max(height / width, _LOWEST), _HIGHEST) if width > 0 and height > 0 else _USUAL
    high = round(WIDTH * ratio, 1)
    spots = [_spot(box, words, high, is_set=_is_set(words, picture)) for box, words in boxed]
    return Scene(height=high, picture=picture, spots=tuple(spot for spot in spots if spot is not None))


def _is_set(words: tuple[Words, ...], picture: str) -> bool:
    """Whether a text is set into its box: no picture has it. A drawn ground has pictures, but no text of the slide."""
    if not picture:
        return True
    return picture.startswith(_GROUND) and not any(word.in_picture for word in words)


def _spot(box: Box, words: tuple[Words, ...], high: float, *, is_set: bool) -> Spot | None:
    """Return a box as far as it lies on the slide; None for one beside it."""
    left, right = (min(max(side, 0.0), 1.0) * WIDTH for side in (box.x, box.right))
    top, bottom = (min(max(side, 0.0), 1.0) * high for side in (box.y, box.bottom))
    if box.x >= 1 or box.y >= 1 or box.right <= 0 or box.bottom <= 0:
        return None
    width, height = max(right - left, _LEAST), max(bottom - top, _LEAST)
    texts = [word.text for word in words]
    return Spot(
        x=round(left, 1),
        y=round(top, 1),
        width=round(width, 1),
        height=round(height, 1),
        words=words,
        setting=setting(texts, max(width - 2 * _INSET, 1.0), height) if is_set else None,
    )
