"""Which event that was read is which text that stands in the clip, one to one, and what becomes of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clips.event import Event
from clips.likeness import errors, folded, part_of, same_text, together, touching
from clips.truth import Clip, Label
from locready.model import Role
from locready.model.scripts import Script, scripts_in

#: Times are the same when they have half in common.
_SAME_TIME = 0.5
#: Languages in scripts that the engine which is always there cannot read: for them time, place and language count.
_OTHER_ENGINES = ("ko", "th", "ru", "ar", "hi")
#: What mirrored Latin letters may be taken for.
_LIKE_LATIN = frozenset({Script.LATIN, Script.CYRILLIC, Script.GREEK, Script.COMMON})

#: Between which heights the middle of a credit stands (0..1 of the frame): subtitles are below.
_CREDITS_STAND = (0.15, 0.75)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A label and the event that stands for it."""

    label: Label
    event: Event

    @property
    def ends_off(self) -> tuple[float, float]:
        """By how many seconds the event begins and ends too late (or, below 0, too early)."""
        return self.event.start - self.label.start, self.event.end - self.label.end

    @property
    def kind_is_right(self) -> bool:
        return self.event.role in self.label.kinds or self.event.role is None

    @property
    def letters(self) -> tuple[int, int]:
        """Wrong letters and all letters; none where the letters are not compared."""
        if not _is_readable(self.label):
            return 0, 0
        return errors(self.label.text, self.event.text), len(folded(self.label.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A clip, what was found, missed and made up; ``signs`` are events of texts in the world, still ones apart."""

    clip: Clip
    pairs: tuple[Pair, ...]
    missed: tuple[Label, ...]
    false: tuple[Event, ...]
    signs: tuple[Event, ...]
    still: tuple[Event, ...]

    @property
    def taken(self) -> tuple[str, ...]:
        """The scene texts that came out as something a translator would have to carry."""
        charged = [it for it in self.signs if it.charged and it.text]
        return tuple(sign for sign in self.clip.scene if any(_is_of((sign,), it) for it in charged))


def outcome(clip: Clip, found: Sequence[Event]) -> Outcome:
    """Match what was read in a clip with its labels."""
    pairs = matched(clip.labels, found)
    used = {id(pair.event) for pair in pairs}
    seen = {id(pair.label) for pair in pairs}
    others = [it for it in found if id(it) not in used and not _is_credit(clip, it)]
    still = [it for it in others if _is_of(clip.still, it)]
    signs = [it for it in others if it not in still and (_is_of(clip.scene, it) or it.role is Role.SCENE)]
    return Outcome(
        clip=clip,
        pairs=tuple(pairs),
        missed=tuple(label for label in clip.labels if id(label) not in seen),
        false=tuple(it for it in others if it.charged and it not in still),
        signs=tuple(signs),
        still=tuple(still),
    )


def matched(labels: Sequence[Label], found: Sequence[Event]) -> list[Pair]:
    """Return as many pairs as there can be, the likelier ones first.

    A label whose events are all taken may have one if the label that took it has another (Kuhn's algorithm).
    """
    likely = [sorted(_candidates(label, found), reverse=True) for label in labels]
    owner: dict[int, int] = {}

    def settle(place: int, tried: set[int]) -> bool:
        for _, event in likely[place]:
            if event in tried:
                continue
            tried.add(event)
            if event not in owner or settle(owner[event], tried):
                owner[event] = place
                return True
        return False

    for place in sorted(range(len(labels)), key=lambda it: likely[it][0][0] if likely[it] else 0.0, reverse=True):
        settle(place, set())
    return [Pair(label=labels[place], event=found[event]) for event, place in sorted(owner.items())]


def _candidates(label: Label, found: Sequence[Event]) -> list[tuple[float, int]]:
    """Return the events that may stand for a label, each with how well it does."""
    spans = [(together((label.start, label.end), (it.start, it.end)), place, it) for place, it in enumerate(found)]
    return [(shared, place) for shared, place, it in spans if shared >= _SAME_TIME and _stands_for(label, it)]


def _stands_for(label: Label, event: Event) -> bool:
    if _is_readable(label):
        return bool(event.text) and same_text(label.text, event.text)
    if label.box and event.box and not touching(label.box, event.box):
        return False
    return not event.text or event.language.split("-")[0] == label.language.split("-")[0]


def _is_readable(label: Label) -> bool:
    return label.language.split("-")[0] not in _OTHER_ENGINES


def _is_of(signs: Sequence[str], event: Event) -> bool:
    """Return whether an event is a sign, a part of one, or several read as one."""
    return any(part_of(sign, event.text) or part_of(event.text, sign) for sign in signs)


def _is_credit(clip: Clip, event: Event) -> bool:
    """Return whether the footage itself shows it; a misread or mistimed label is no credit."""
    if not any(start <= event.start <= end for start, end in clip.credits):
        return False
    if event.box and not _CREDITS_STAND[0] <= event.box.y + event.box.height / 2 <= _CREDITS_STAND[1]:
        return False
    near = [it for it in clip.labels if together((it.start, it.end), (event.start, event.end)) > 0]
    return scripts_in(event.text) <= _LIKE_LATIN and not any(part_of(it.text, event.text) for it in near)
