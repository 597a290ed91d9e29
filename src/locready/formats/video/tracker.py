"""Follows every line of writing from the frame in which it appears to the last one that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from locready.formats.video.ends import first_with, last_with
from locready.formats.video.finding import lines_in
from locready.formats.video.gate import STANDS
from locready.formats.video.history import KEPT, History, Looked
from locready.formats.video.region import Region, around
from locready.formats.video.strokes import Strokes, strong_strokes_of
from locready.formats.video.surroundings import Surroundings, stays_around, while_standing
from locready.formats.video.template import Template
from locready.formats.video.track import Track, is_sure, is_there
from locready.ocr.look import Seen
from locready.ocr.pixels import Corners, Pixels, cut_out
from locready.ocr.rapid import read
from locready.ocr.route import is_read, is_writing

#: Samples without it after which a line is gone.
_MISSED = 2
#: Fewer strokes are no template.
_STROKES = 24
#: The strokes of letters are at least this share as steep as the steepest ones: the ground behind them is not.
_STRONG = 0.4
#: A line has to stand for so much of its strokes: one that has only begun to is met again when it does.
_STANDING = 0.5
#: What is as old as the line, give or take a sample, is the line, if it is so much of the strokes.
_ONE_AGE = 0.35


class Tracker:
    """Takes the samples in order; keeps the lines that stand, and gives those that are gone."""

    def __init__(self) -> None:
        self._history = History()
        self._standing: list[Track] = []

    def take(self, looked: Looked) -> Iterator[Track]:
        """Yield the lines that are no longer there."""
        self._history.add(looked)
        yield from self._followed(looked)
        if looked.places:
            self._standing += self._discovered(looked)

    def finish(self) -> Iterator[Track]:
        """Yield the lines that stand to the end."""
        yield from self._standing
        self._standing = []

    def _followed(self, looked: Looked) -> Iterator[Track]:
        standing = []
        for track in self._standing:
            if is_there(track.template.presence_in(looked.strokes)):
                standing.append(self._seen_again(track, looked))
            elif track.missed + 1 < _MISSED:
                standing.append(replace(track, missed=track.missed + 1))
            else:
                yield self._ended(track, looked)
        self._standing = standing

    def _seen_again(self, track: Track, looked: Looked) -> Track:
        number = looked.sample.number
        stays = while_standing(track.template.region, self._history, number) if number - 2 >= track.started else None
        known = track.surroundings
        return replace(
            track,
            last=number,
            end_s=looked.sample.time_s,
            missed=0,
            surroundings=known if number - 2 < track.started else known.and_standing(stays),
        )

    def _ended(self, track: Track, looked: Looked) -> Track:
        frames = self._history.between(track.end_s, looked.sample.time_s)
        stays = stays_around(track.template.region, self._history, track.last + 1, track.last - 1)
        return replace(
            track,
            end_s=last_with(track.template, frames, track.end_s),
            surroundings=track.surroundings.and_at_an_end(stays),
        )

    def _discovered(self, looked: Looked) -> list[Track]:
        picture = looked.sample.frame.picture()
        height, width = looked.strokes.shape
        standing = self._history.standing(STANDS)
        found: list[Track] = []
        for place in looked.places:
            for corners in lines_in(picture, place, (width, height)):
                region = around(corners, picture.shape, looked.strokes.shape)
                if not self._is_known(region, looked.strokes, [*self._standing, *found]):
                    found += self._met(corners, region, picture, standing, looked)
        return found

    def _is_known(self, region: Region, strokes: Strokes, tracks: list[Track]) -> bool:
        """Say whether a line that stands already is this one, beyond doubt."""
        alike = (track.template for track in tracks if _is_same_line(track.template.region, region))
        return any(is_sure(template.presence_in(strokes)) for template in alike)

    def _met(
        self, corners: Corners, region: Region, picture: Pixels, standing: Strokes, looked: Looked
    ) -> Iterator[Track]:
        """Yield the line that stands in a region, if it is writing and stands."""
        template = self._template(region, standing, looked)
        seen = _seen(corners, picture) if template is not None else None
        if template is None or seen is None:
            return
        first, start_s = self._began(template, looked)
        before = stays_around(region, self._history, first + 1, first - 1)
        yield Track(
            seen=seen,
            template=template,
            frame=(picture.shape[1], picture.shape[0]),
            started=first,
            last=looked.sample.number,
            start_s=start_s,
            end_s=looked.sample.time_s,
            surroundings=Surroundings(at_its_ends=before),
        )

    def _template(self, region: Region, standing: Strokes, looked: Looked) -> Template | None:
        """Return the strokes of a line without those of the ground behind it; None where it does not stand yet.

        The strokes of a line came together, those of the ground were there before.
        """
        strong = strong_strokes_of(looked.sample.frame.small[region.part], _STRONG)
        strokes = standing[region.part] & strong
        amount = np.count_nonzero(strokes)
        if amount < max(_STROKES, _STANDING * np.count_nonzero(strong & looked.strokes[region.part])):
            return None
        ages = self._history.ages(region, strokes)
        counts = np.bincount(ages.ravel(), minlength=KEPT + 2)[1:]
        near = counts[:-1] + counts[1:]
        age = int(near.argmax()) + 2
        if near.max() >= _ONE_AGE * amount and counts[:age].sum() >= _STANDING * amount:
            strokes = np.where(ages <= age, strokes, 0).astype(np.uint8)
        return Template(region, strokes)

    def _began(self, template: Template, looked: Looked) -> tuple[int, float]:
        """Return the number of the first sample with a line, and the exact time at which it appeared."""
        first, before_s = looked.sample, -1.0
        for earlier in self._history.backwards():
            if not is_there(template.presence_in(earlier.strokes)):
                before_s = earlier.sample.time_s
                break
            first = earlier.sample
        frames = self._history.between(before_s, first.time_s)
        return first.number, first_with(template, frames, first.time_s)


def _seen(corners: Corners, picture: Pixels) -> Seen | None:
    """Return a line as it is read, None where it is no writing."""
    cut = cut_out(picture, corners)
    (guess,) = read([cut])
    side = min(picture.shape[:2])
    seen = Seen(corners=corners, cut=cut, guess=guess, read=is_read(guess, corners, side))
    return seen if seen.read or is_writing(corners, side) else None


def _is_same_line(known: Region, region: Region) -> bool:
    return known.common(region) >= 0.85 * region.area and known.area <= 1.6 * region.area
