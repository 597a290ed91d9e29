"""What a line that was just found looks like without the ground behind it, and since when it stands."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from locready.formats.video.ends import SLIDES_S, first_with, slid_in
from locready.formats.video.gate import STANDS
from locready.formats.video.history import KEPT, History, Looked
from locready.formats.video.region import Region
from locready.formats.video.strokes import Strokes, steepness_of, strokes_of
from locready.formats.video.template import Template
from locready.formats.video.track import is_there

#: Fewer strokes are no template.
_STROKES = 24
#: The strokes of letters are at least this share as steep as the steepest ones: the ground behind them is not.
_STRONG = 0.4
#: A line has to stand for so much of its strokes: one that has only begun to is met again when it does.
_STANDING = 0.5
#: What is as old as the line, give or take a sample, is the line, if it is so much of the strokes.
_ONE_AGE = 0.35
#: Letters that are typed are of so many ages (samples), each no older than the one before but for this; where nothing
#: stood before, fewer tell.
_TYPED_STEPS, _FEWER_STEPS, _AGES_APART = 3, 2, 0.7
#: A line that took another's place has so many strokes that the other had not, and such a share of its own; it may be
#: found so many samples late.
_NEW, _NEW_SHARE, _LATE = 12, 0.012, 6
#: A line that moves is looked for so far around its place (pixels); it is found so far off, by so much more of it.
_REACH, _OFF, _RATHER = 12, 2, 0.2
#: Less than a frame, in seconds.
_MOMENT_S = 0.001


def template_of(region: Region, standing: Strokes, looked: Looked, history: History) -> Template | None:
    """Return the strokes of a line without those of the ground behind it; None where it does not stand yet.

    The strokes of a line came together, those of the ground were there before.
    """
    grey = looked.sample.frame.small[region.part]
    steep = steepness_of(grey, _STRONG)
    strong = strokes_of(grey, steep)
    strokes = standing[region.part] & strong
    amount = np.count_nonzero(strokes)
    if amount < max(_STROKES, _STANDING * np.count_nonzero(strong & looked.strokes[region.part])):
        return None
    now = np.asarray(strong & looked.strokes[region.part], dtype=np.uint8)
    if _is_moving(Template(region, now), looked, history):
        return None
    ages = history.ages(region, strokes)
    if _is_typed(Template(region, strokes), ages):
        return Template(region, strokes, steep)
    counts = np.bincount(ages.ravel(), minlength=KEPT + 2)[1:]
    near = counts[:-1] + counts[1:]
    age = int(near.argmax()) + 2
    if near.max() >= _ONE_AGE * amount and counts[:age].sum() >= _STANDING * amount:
        strokes = np.where(ages <= age, strokes, 0).astype(np.uint8)
    return Template(region, strokes, steep)


def began(template: Template, looked: Looked, history: History, *, slides: bool) -> tuple[int, float]:
    """Return the number of the first sample with a line, and the exact time (seconds) at which it appeared.

    Args:
        template: its strokes.
        looked: the sample in which it was found.
        history: the samples up to that one.
        slides: whether it may have come to its place from beside it.
    """
    ages = history.ages(template.region, template.strokes)
    told_by = template.head() if _is_typed(template, ages, _FEWER_STEPS if slides else _TYPED_STEPS) else template
    first, before_s = looked.sample, -1.0
    for earlier in history.backwards():
        if not is_there(told_by.presence_in(earlier.strokes)):
            before_s = earlier.sample.time_s
            break
        first = earlier.sample
    start_s = first_with(told_by, history.between(before_s, first.time_s), first.time_s)
    if slides:
        start_s = slid_in(told_by, history.between(start_s - SLIDES_S, start_s - _MOMENT_S), start_s)
    return first.number, start_s


def new_in(template: Template, history: History, number: int) -> Template:
    """Return the strokes of a line that took another's place, as far as the other had none there.

    Args:
        template: all its strokes.
        history: the samples up to the one in which it was found.
        number: the number of that sample: it has stood through ``STANDS`` then, or for a little longer.
    """
    for before in range(STANDS, STANDS + _LATE):
        earlier = history.strokes(number - before)
        if earlier is None:
            break
        new = np.where(earlier[template.region.part] & template.strokes, 0, template.strokes).astype(np.uint8)
        if np.count_nonzero(new) >= max(_NEW, _NEW_SHARE * template.amount):
            return Template(template.region, new, template.steep)
    return template


def _is_moving(line: Template, looked: Looked, history: History) -> bool:
    """Say whether a line was beside its place rather than at it a moment ago: thick letters stand on themselves."""
    earlier = history.strokes(looked.sample.number - STANDS + 1)
    if earlier is None:
        return False
    around_it = line.region.grown(_REACH, earlier.shape)
    x, y, found = line.place_in(earlier[around_it.part])
    off = max(abs(x + around_it.left - line.region.left), abs(y + around_it.top - line.region.top))
    return off >= _OFF and found >= line.presence_in(earlier).whole + _RATHER


def _is_typed(template: Template, ages: npt.NDArray[np.int64], steps: int = _TYPED_STEPS) -> bool:
    """Say whether the letters of a line came one after another, by how long each of its strokes has stood."""
    of_letters = template.letters_of(ages)
    falling = all(later <= earlier + _AGES_APART for earlier, later in pairwise(of_letters))
    return falling and len({round(age) for age in of_letters}) >= steps and of_letters[0] < KEPT
