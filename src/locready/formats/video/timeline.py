"""Puts the frames of a clip in order of time, however strange the times are that they carry."""

from __future__ import annotations

from dataclasses import dataclass, field

#: Frames nearer to each other than this are not looked at: beyond 60 a second nobody times a text.
_NEAREST_S = 1 / 65
#: Times that step back by more begin anew, as where files were joined; by less, a frame comes late and is left out.
_BACK_S = 1.0
#: Beyond its declared end a clip may go on by so much; a time beyond that is a mistake.
_BEYOND_S = 60.0
#: A longer step in a stream that is cut as it is sent (MPEG) is a break of its clock, and no still frame.
_BREAK_S = 10.0

#: A shorter step is no hole.
_HOLE_S = 0.4


@dataclass(slots=True, kw_only=True)
class Timeline:
    """Gives every frame its time in seconds from the beginning of the clip.

    ``usual_s`` is how long a frame stands as a rule, ``declared_s`` how long the clip says that it runs (None: it
    does not say), ``breaks`` says that its clock may start anew, as in MPEG streams, and ``even`` that its frames are
    as far from each other as they are at all, so that a longer step is a hole; ``suspect`` that bytes were gone past,
    so that the next longer step is one in any clip. ``jumped`` tells afterwards that the clock started anew: what the
    clip says of its length means nothing then. ``lacked`` is how many frames are lacking before the last one.
    """

    usual_s: float
    declared_s: float | None = None
    breaks: bool = False
    even: bool = False
    suspect: bool = False
    lacked: int = 0
    jumped: bool = False
    _shift_s: float = field(default=0.0, repr=False)
    _last_s: float | None = field(default=None, repr=False)

    def place(self, said_s: float | None) -> float | None:
        """Return the time of the next frame, by the time that it carries; None for a frame to be left out."""
        last_s = self._last_s
        if last_s is None:
            self._last_s = self._first(said_s)
            return self._last_s
        time_s = last_s + self.usual_s if said_s is None else said_s + self._shift_s
        if said_s is not None and self._is_jump(time_s, last_s):
            self.jumped = True
            self._shift_s = last_s + self.usual_s - said_s
            time_s = last_s + self.usual_s
        if time_s < last_s + _NEAREST_S:
            return None
        self._last_s = time_s
        self.lacked = self._hole(time_s - last_s)
        return time_s

    def _hole(self, step_s: float) -> int:
        """Return how many frames are lacking in a step from one frame to the next."""
        if not (self.even or self.suspect) or step_s <= max(_HOLE_S, 3 * self.usual_s):
            return 0
        self.suspect = False
        return round(step_s / self.usual_s) - 1

    def _first(self, said_s: float | None) -> float:
        if said_s is None or not self._is_jump(said_s, 0.0):
            return max(said_s or 0.0, 0.0)
        self.jumped, self._shift_s = True, -said_s
        return 0.0

    def _is_jump(self, time_s: float, last_s: float) -> bool:
        step_s = time_s - last_s
        if step_s <= -_BACK_S:
            return True
        if self.breaks:
            return step_s > _BREAK_S
        return step_s > _BEYOND_S and (self.declared_s is None or time_s > self.declared_s + _BEYOND_S)
