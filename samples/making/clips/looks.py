"""How the telops of the trailers are set: one look for each job, the same through the whole clip."""

from __future__ import annotations

from making import fonts
from making.clips.telop import Style

#: Where the lines of dialogue stand, high enough for a player's own subtitles below them.
DIALOGUE = (640.0, 566.0)
TITLE = (640.0, 322.0)


def dialogue(font: fonts.Wanted) -> Style:
    """Return the look of burned-in dialogue."""
    return Style(font=font, size=40)


def programme(font: fonts.Wanted, board: str) -> Style:
    """Return the look of the label in the upper right corner."""
    return Style(font=font, size=28, board=board, stroke=0, shadow=False, anchor="rm")


def name(font: fonts.Wanted) -> Style:
    """Return the look of an actor's or a person's name."""
    return Style(font=font, size=36, anchor="lm", fill="#FFF3DC", stroke=2)


def title(font: fonts.Wanted, size: int, spacing: int = 0) -> Style:
    """Return the look of the film's title."""
    return Style(font=font, size=size, spacing=spacing, stroke=0, fill="#F7F2E6")


def line(font: fonts.Wanted, size: int, fill: str = "#F2EAD8") -> Style:
    """Return the look of a line that accompanies a title or a picture."""
    return Style(font=font, size=size, stroke=1, fill=fill)


def bug(font: fonts.Wanted) -> Style:
    """Return the look of the studio's mark, which shows the picture through."""
    return Style(font=font, size=24, opacity=0.62, stroke=1, anchor="lm", shadow=False)
