"""Compares what was read in a picture with what was drawn: which line is which, and how many characters are wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from locready.ocr.lines import Line, Quad
from pictures.picture import Drawn, Picture, Point

#: A line belongs to another if so much of it lies inside.
_INSIDE = 0.5
#: How far the rectangle of a line is taken to reach beyond its ink, of its em size.
_REACH = 0.35
_SAME = str.maketrans("’‘“”–—―‐‑〜·", "''\"\"-----~・")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Drawn lines, mostly one, and what was read there, in the order of reading; both joined by a space."""

    drawn: tuple[Drawn, ...]
    read: tuple[Line, ...]

    @property
    def expected(self) -> str:
        return " ".join(it.text for it in self.drawn)

    @property
    def got(self) -> str:
        return " ".join(it.text for it in self.read if it.text)

    @property
    def found(self) -> bool:
        """Whether anything was seen there, read or not."""
        return bool(self.read)

    def errors(self, *, spaces: bool) -> int:
        """Return the edit distance; where nothing was read every character is one error."""
        return distance(folded(self.expected, spaces=spaces), folded(self.got, spaces=spaces))

    def length(self, *, spaces: bool) -> int:
        return len(folded(self.expected, spaces=spaces))


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A picture, what was read where, and the lines that match nothing drawn."""

    picture: Picture
    matches: tuple[Match, ...]
    strays: tuple[Line, ...]

    @property
    def wrong(self) -> bool:
        return any(it.errors(spaces=False) for it in self.matches) or bool(self.strays)


def compare(picture: Picture, lines: Sequence[Line]) -> Comparison:
    """Return which read lines stand for which drawn ones; one may be read in parts, several in one."""
    share = [[_touching(drawn, line) for line in lines] for drawn in picture.drawn]
    matches, seen = [], set()
    for group, parts in _groups(share, len(lines)):
        drawn = sorted((picture.drawn[it] for it in group), key=lambda it: _key(it.quad, picture.drawn[group[0]]))
        matches.append(Match(drawn=tuple(drawn), read=tuple(_in_order(drawn, [lines[it] for it in parts]))))
        seen.update(parts)
    strays = tuple(line for place, line in enumerate(lines) if place not in seen)
    return Comparison(picture=picture, matches=tuple(matches), strays=strays)


def folded(text: str, *, spaces: bool) -> str:
    """Return text as it is compared: NFKC, quotes, dashes and middle dots of one kind, blanks single or left out."""
    plain = unicodedata.normalize("NFKC", text).translate(_SAME)
    return re.sub(r"\s+", " " if spaces else "", plain).strip()


def distance(first: str, second: str) -> int:
    """Return the Levenshtein distance."""
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first, 1):
        before, row[0] = row[0], place
        for column, other in enumerate(second, 1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (letter != other))
    return row[-1]


def _touching(drawn: Drawn, line: Line) -> bool:
    reach = _grown(drawn.quad, _REACH * drawn.size)
    return max(_covered(line.quad, reach), _covered(drawn.quad, line.quad)) >= _INSIDE


def _groups(touching: Sequence[Sequence[bool]], count: int) -> list[tuple[list[int], list[int]]]:
    """Return drawn and read places that hang together."""
    groups: list[tuple[list[int], list[int]]] = []
    for drawn, row in enumerate(touching):
        parts = {place for place in range(count) if row[place]}
        joined = [it for it in groups if parts & set(it[1])]
        groups = [it for it in groups if it not in joined]
        members = sorted({drawn, *(place for it in joined for place in it[0])})
        groups.append((members, sorted({*parts, *(place for it in joined for place in it[1])})))
    return groups


def _in_order(drawn: Sequence[Drawn], lines: Sequence[Line]) -> list[Line]:
    """Return the parts in the order of the drawn lines, and along each."""

    def key(line: Line) -> tuple[int, float]:
        covered = [_covered(line.quad, _grown(it.quad, _REACH * it.size)) for it in drawn]
        place = int(np.argmax(covered))
        return place, _along(line.quad, drawn[place].along)

    return sorted(lines, key=key)


def _key(quad: Quad, first: Drawn) -> tuple[int, float]:
    return round(_along(quad, first.across) / first.size), _along(quad, first.along)


def _along(quad: Quad, direction: Point) -> float:
    return float(np.mean(np.array(quad), axis=0) @ np.array(direction))


def _covered(inner: Quad, outer: Quad) -> float:
    """Return the share of one quadrilateral that lies inside another, by a grid of points."""
    across, down = np.meshgrid(np.linspace(0.02, 0.98, 25), np.linspace(0.1, 0.9, 5))
    first, second, third, fourth = (np.array(corner) for corner in inner)
    u, v = across.reshape(-1, 1), down.reshape(-1, 1)
    points = (1 - v) * ((1 - u) * first + u * second) + v * ((1 - u) * fourth + u * third)
    return float(_inside(points, np.array(outer)).mean())


def _inside(points: NDArray[np.float64], corners: NDArray[np.float64]) -> NDArray[np.bool_]:
    edges = np.roll(corners, -1, axis=0) - corners
    offsets = points[:, None, :] - corners[None, :, :]
    sides = edges[:, 0] * offsets[..., 1] - edges[:, 1] * offsets[..., 0]
    return np.asarray((sides >= 0).all(axis=1) | (sides <= 0).all(axis=1))


def _grown(quad: Quad, reach: float) -> Quad:
    """Return the quadrilateral with its edges moved outwards by some pixels."""
    corners = np.array(quad)
    along, across = _unit(corners[1] - corners[0]), _unit(corners[3] - corners[0])
    signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    moved = [corner + reach * (a * along + b * across) for corner, (a, b) in zip(corners, signs, strict=True)]
    first, second, third, fourth = ((float(x), float(y)) for x, y in moved)
    return first, second, third, fourth


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(vector / max(float(np.hypot(*vector)), 1e-9))
