"""Follows every line of writing from the frame in which it appears to the last one that shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from locready.formats.video.beginnings import began, new_in, template_of
from locready.formats.video.ends import last_with, moves_along
from locready.formats.video.finding import lines_in
from locready.formats.video.gate import STANDS, TILE, Gate
from locready.formats.video.history import History, Looked
from locready.formats.video.likeness import folded, grew, same_text
from locready.formats.video.region import Region, around
from locready.formats.video.strokes import Strokes
from locready.formats.video.surroundings import Surroundings, stays_around, while_standing
from locready.formats.video.suspects import Suspects
from locready.formats.video.template import Presence, Template
from locready.formats.video.track import Track, is_there
from locready.ocr.look import Seen
from locready.ocr.pixels import Corners, Pixels, cut_out
from locready.ocr.rapid import read
from locready.ocr.route import is_read, is_writing

#: Samples without it after which a line is gone, and with less of it than before after which it is read again.
_MISSED = 2
#: How much less of it (share of its strokes): a figure that changes in a line of ten letters.
_LESS = 0.04
#: Samples after which a line that was met is asked whether it has grown.
_GROWN_AFTER = (3, 6, 10)
#: Samples for which a line that is gone tells since when another one stands in its place.
_REMEMBERED = 6


class Tracker:
    """Takes the samples in order; keeps the lines that stand, and gives those that are gone."""

    def __init__(self) -> None:
        self._gate = Gate()
        self._history = History()
        self._standing: list[Track] = []
        self._gone: list[Track] = []
        self._suspects = Suspects()

    def take(self, looked: Looked) -> Iterator[Track]:
        """Yield the lines that are no longer there."""
        self._history.add(looked)
        number = looked.sample.number
        self._gone = [track for track in self._gone if track.last > number - _REMEMBERED]
        known = len(self._gone)
        self._follow(looked)
        lines = [track.template.region for track in self._standing]
        places = self._gate.places(looked.sample.frame.small, looked.strokes, lines)
        self._suspect_inside(places, looked)
        changed = self._suspects.due(looked, self._history.standing(STANDS)) if number >= STANDS else []
        if places or changed:
            self._discover(looked, (*places, *changed), changed)
        yield from self._gone[known:]

    def _suspect_inside(self, places: Sequence[Region], looked: Looked) -> None:
        """Have lines looked at within which something new stands, though they are there: a figure may have changed."""
        for track in self._standing:
            met = [place.grown(-TILE, looked.strokes.shape) for place in places]
            if any(track.template.region.common(it) >= 0.5 * it.area for it in met):
                self._suspects.changed(track.template, looked.sample.number)

    def finish(self) -> Iterator[Track]:
        """Yield the lines that stand to the end, or nearly."""
        newest = next(self._history.backwards(), None)
        for track in self._standing:
            yield self._ended(track, newest) if track.missed and newest is not None else track
        self._standing = []

    def _follow(self, looked: Looked) -> None:
        standing = []
        for track in self._standing:
            presence = track.template.presence_in(looked.strokes)
            if is_there(presence):
                standing.append(self._seen_again(track, presence, looked))
            elif track.missed + 1 < _MISSED:
                standing.append(replace(track, missed=track.missed + 1))
            else:
                self._suspects.went(track.template, looked.sample.number + STANDS - _MISSED)
                self._gone.append(self._ended(track, looked))
        self._standing = standing

    def _seen_again(self, track: Track, presence: Presence, looked: Looked) -> Track:
        number = looked.sample.number
        less = track.less + 1 if presence.whole < track.whole - _LESS else 0
        if less == _MISSED:
            self._suspects.changed(track.template, number + STANDS - _MISSED)
        if number - track.met in _GROWN_AFTER:
            self._suspects.grew(track.template, number, looked.strokes.shape)
        stays = while_standing(track.template.region, self._history, number)
        return replace(
            track,
            last=number,
            end_s=looked.sample.time_s,
            missed=0,
            less=less % STANDS,
            whole=track.whole if less % STANDS else presence.whole,
            surroundings=track.surroundings.and_standing(stays),
        )

    def _ended(self, track: Track, looked: Looked) -> Track:
        template = track.template
        frames = self._history.between(track.end_s, looked.sample.time_s)
        stays = stays_around(template.region, self._history, track.last + 1, track.last - 1)
        moved = moves_along(template, self._history, track.last, track.last + 1)
        return replace(
            track,
            end_s=last_with(template, frames, track.end_s),
            surroundings=track.surroundings.and_at_an_end(stays, moved),
        )

    def _discover(self, looked: Looked, places: Sequence[Region], suspects: Sequence[Region]) -> None:
        picture = looked.sample.frame.picture()
        height, width = looked.strokes.shape
        standing = self._history.standing(STANDS)

        def is_known(corners: Corners) -> bool:
            region = around(corners, picture.shape, looked.strokes.shape)
            return not _is_among(region, suspects) and self._is_known(region, looked.strokes)

        for place in places:
            for corners in lines_in(picture, place, (width, height), is_known):
                if not is_known(corners):
                    self._meet(corners, picture, standing, looked)

    def _is_known(self, region: Region, strokes: Strokes) -> bool:
        """Say whether a line is one, or a piece of one, that stands already; what changes in one is a suspect."""
        templates = (track.template for track in self._standing)
        return any(_is_piece(region, it.region) and is_there(it.presence_in(strokes)) for it in templates)

    def _meet(self, corners: Corners, picture: Pixels, standing: Strokes, looked: Looked) -> None:
        """Take in the line with these corners, if it is writing, stands, and says what no line there says already."""
        region = around(corners, picture.shape, looked.strokes.shape)
        template = template_of(region, standing, looked, self._history)
        seen = _seen(corners, picture) if template is not None else None
        if template is None or seen is None:
            return
        before = [track for track in (*self._standing, *self._gone) if _takes_place(region, track.template.region)]
        if any(track in self._standing and _says(track.seen, seen) for track in before):
            return
        others = [track for track in before if _differs(track.seen, seen)]
        if any(track.less or track.missed for track in others if track in self._standing):
            return  # it changes just now: its place is looked at again when what comes stands
        new = self._new(seen, template, bool(others), picture, looked)
        replaced = [track for track in others if track in self._standing]
        self._gone += [replace(track, end_s=min(track.end_s, new.start_s)) for track in replaced]
        self._standing = [*(track for track in self._standing if track not in replaced), new]

    def _new(self, seen: Seen, template: Template, takes_place: bool, picture: Pixels, looked: Looked) -> Track:
        """Return the track of a new line; of one that takes a place, only what the other had not tells since when."""
        told_by = new_in(template, self._history, looked.sample.number) if takes_place else template
        first, start_s = began(told_by, looked, self._history, slides=not takes_place)
        stays = stays_around(template.region, self._history, first + 1, first - 1)
        moved = moves_along(template, self._history, first, first - 1)
        around_it = Surroundings(while_standing=while_standing(template.region, self._history, looked.sample.number))
        return Track(
            seen=seen,
            template=template,
            frame=(picture.shape[1], picture.shape[0]),
            started=first,
            met=looked.sample.number,
            last=looked.sample.number,
            start_s=start_s,
            end_s=looked.sample.time_s,
            surroundings=around_it.and_at_an_end(stays, moved),
        )


def _seen(corners: Corners, picture: Pixels) -> Seen | None:
    """Return a line as it is read, None where it is no writing."""
    cut = cut_out(picture, corners)
    (guess,) = read([cut])
    side = min(picture.shape[:2])
    seen = Seen(corners=corners, cut=cut, guess=guess, read=is_read(guess, corners, side))
    return seen if seen.read or is_writing(corners, side) else None


def _says(known: Seen, seen: Seen) -> bool:
    """Say whether a line that stands says the same as another reading of its place, or more."""
    if not known.read or not seen.read:
        return not seen.read
    ours, theirs = folded(known.guess.text), folded(seen.guess.text)
    return len(theirs) <= len(ours) and (same_text(ours, theirs) or grew(ours, theirs))


def _differs(known: Seen, seen: Seen) -> bool:
    """Say whether two readings of one place are of two texts."""
    ours, theirs = known.guess.text, seen.guess.text
    return known.read and seen.read and not same_text(ours, theirs) and not grew(ours, theirs)


def _is_among(region: Region, regions: Sequence[Region]) -> bool:
    return any(_takes_place(region, other) for other in regions)


def _takes_place(region: Region, other: Region) -> bool:
    """Say whether two lines stand in one place, and are about as high."""
    sizes = [min(it.right - it.left, it.bottom - it.top) for it in (region, other)]
    return region.common(other) >= 0.5 * min(region.area, other.area) and max(sizes) <= 1.6 * min(sizes)


def _is_piece(region: Region, known: Region) -> bool:
    """Say whether a region is a line that is known, or a piece of it; of a much higher one it is not."""
    size = min(region.right - region.left, region.bottom - region.top)
    known_size = min(known.right - known.left, known.bottom - known.top)
    return known.common(region) >= 0.85 * region.area and known_size <= 1.6 * size
