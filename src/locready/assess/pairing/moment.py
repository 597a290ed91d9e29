"""Whether a text can be the translation of another that stands on the screen at the same time."""

from __future__ import annotations

from collections.abc import Sequence

from locready.assess.pairing.shown import Shown
from locready.model import Role

#: A counterpart stands through half of the foreign text's time, or through all but this many seconds of it, and at most
#: so many times as long.
_HALF, _MISSED_S, _LONGER = 0.5, 0.5, 4.0
#: Two texts begin and end together within this: the tolerance of somebody who sets cues by eye.
_TOGETHER_S = 0.3
#: Word equivalents of a text and its translation differ by this factor at most, both with two words more, as short
#: texts scatter; where they begin and end together their times speak for them, and the factor is wider.
_FACTOR, _FACTOR_TOGETHER, _SHORT = 3.0, 6.0, 2.0
#: What is read in a second: Netflix' 20 characters are four words; a marketing asset may exceed it by half.
_WORDS_A_SECOND = 6.0
#: A name, or a figure with what it counts, is no longer than this (word equivalents).
_NAME = 8.0
#: Texts that belong together stand no further apart than one and a half of their lines; a subtitle speaks of what
#: somebody says, and only of a text that it touches nearly.
_LINES, _LINES_OF_DIALOGUE, _LEAST_GAP = 1.5, 0.75, 0.015
#: A mirrored card: the same place, right after or before, for about as long.
_CUT_S, _ALIKE = 0.5, 2.5


def together(one: Shown, other: Shown) -> bool:
    """Say whether two texts begin and end together."""
    return abs(one.start - other.start) <= _TOGETHER_S and abs(one.end - other.end) <= _TOGETHER_S


def same_time(foreign: Shown, target: Shown) -> float:
    """Return 0..1: how well the times agree; 0 where the target does not stand while the foreign text does."""
    shared = foreign.overlap(target)
    enough = shared >= _HALF * foreign.length or foreign.length - shared <= _MISSED_S
    if shared <= 0 or not enough or target.length > max(_LONGER * shared, shared + _MISSED_S):
        return 0.0
    return shared / (max(foreign.end, target.end) - min(foreign.start, target.start))


def fits(foreign: Sequence[Shown], target: Sequence[Shown]) -> bool:
    """Say whether the lengths are those of translations, and whether the time allows to read the target."""
    wide = len(foreign) == len(target) == 1 and together(foreign[0], target[0])
    factor = _FACTOR_TOGETHER if wide else _FACTOR
    ratio = (sum(it.words for it in target) + _SHORT) / (sum(it.words for it in foreign) + _SHORT)
    return 1 / factor <= ratio <= factor and all(it.words <= 1 + _WORDS_A_SECOND * it.length for it in target)


def likeness(foreign: Shown, target: Shown, *, dialogue: bool) -> float:
    """Return 0..1: how likely the target text is the translation of the foreign one.

    A burned-in subtitle is covered by a subtitle of either sort. Any other overlay is covered by one beside or under
    it, or in its place right after; by a cue only where that stands for text in the picture, shares its figures, or
    comes and goes with it while nobody speaks.

    Args:
        foreign: what is burned in, or a cue of a file in two languages.
        target: an overlay, a burned-in subtitle or a cue that the buyer can read.
        dialogue: whether a foreign subtitle stands at the foreign text's time, which a cue would speak for.
    """
    time = same_time(foreign, target)
    likely = time * _place(foreign, target, dialogue) if time else 0.5 * _is_mirrored_card(foreign, target)
    if not likely or not fits([foreign], [target]) or (target.bare and not _names(foreign, target)):
        return 0.0
    return likely if foreign.numbers & target.numbers or foreign.latin & target.latin else 0.85 * likely


def _names(foreign: Shown, target: Shown) -> bool:
    """Say whether a text without a language can be the counterpart: of the same figure, or as a name of a name.

    A date or an address beside a title is neither.
    """
    same = bool(foreign.numbers & target.numbers) or (target.may_be_name and together(foreign, target))
    return foreign.words <= _NAME and same


def _place(foreign: Shown, target: Shown, dialogue: bool) -> float:
    if foreign.role is Role.SUBTITLE:
        return 1.0 if target.role is Role.SUBTITLE or _near(foreign, target) else 0.0
    if target.track is None:
        return 1.0 if _near(foreign, target) else 0.0
    if target.on_screen_text or foreign.numbers & target.numbers:
        return 0.9
    return 0.7 if together(foreign, target) and not dialogue else 0.0


def _near(one: Shown, other: Shown) -> bool:
    if one.box is None or other.box is None:
        return True
    lines = _LINES_OF_DIALOGUE if Role.SUBTITLE in (one.role, other.role) else _LINES
    reach = max(lines * max(one.size, other.size), _LEAST_GAP)
    across = max(one.box.x, other.box.x) - min(one.box.right, other.box.right)
    down = max(one.box.y, other.box.y) - min(one.box.bottom, other.box.bottom)
    return across <= reach and down <= reach


def _is_mirrored_card(foreign: Shown, target: Shown) -> bool:
    """Say whether a title or name comes in the other language where it stood, with a cut between the two."""
    if target.track is not None or foreign.role is not Role.OVERLAY or target.role is not Role.OVERLAY:
        return False
    apart = min(abs(target.start - foreign.end), abs(foreign.start - target.end))
    short, long = sorted((foreign.length, target.length))
    return apart <= _CUT_S and long <= _ALIKE * short and foreign.box is not None and _near(foreign, target)
