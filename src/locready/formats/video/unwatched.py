"""What of a clip could not be watched, as gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locready.formats.video.frames import Damage
from locready.formats.video.onscreen import Standing
from locready.formats.video.watching import Watched
from locready.model import Box, Gap, GapReason, Location, UnitKind
from locready.ocr.foreign import is_able
from locready.ocr.options import Engine, OcrOptions

#: A clip that ends earlier than it says by more than this was cut off: seconds, and a share of its length.
_EARLY_S, _EARLY = 1.0, 0.02


def gaps_of(watched: Watched, damage: Damage, declared_s: float | None, member: str) -> Iterator[Gap]:
    """Yield the gaps of a clip that says that it runs ``declared_s`` seconds (None: it does not say)."""
    seen_s = 0.0
    if watched.last is not None:
        seen_s = watched.last.time_s if watched.out_of_time else watched.last.frame.until_s
    whole_s = max(declared_s or 0.0, seen_s)
    rest = _place(member, start_s=seen_s, end_s=whole_s)
    if watched.out_of_time:
        detail = f"watched until {_clock(seen_s)} of {_clock(whole_s)}"
        yield Gap(reason=GapReason.LIMIT, location=rest, audience=True, detail=detail)
    elif whole_s - seen_s > max(_EARLY_S, _EARLY * whole_s):
        detail = f"ends at {seen_s:.1f} of {whole_s:.1f} s"
        yield Gap(reason=GapReason.CUT_OFF, location=rest, audience=True, detail=detail)
    if damage.packets:
        detail = "1 frame" if damage.packets == 1 else f"{damage.packets} frames"
        place = _place(member, start_s=damage.start_s, end_s=damage.end_s)
        yield Gap(reason=GapReason.DAMAGED_PART, location=place, audience=True, detail=detail)


def unread_lines(lines: Sequence[Standing], options: OcrOptions, member: str) -> Iterator[Gap]:
    """Yield a gap for each text on the screen that no engine could read."""
    able = options.engine is Engine.AUTO and is_able()
    reason = GapReason.UNCERTAIN_SCRIPT if able else GapReason.NO_OCR_ENGINE
    for line in lines:
        left, top, right, bottom = line.sides
        place = _place(member, Box(left, top, right - left, bottom - top).rounded(), line.start_s, line.end_s)
        yield Gap(reason=reason, location=place, audience=True, detail=f"at {_clock(line.start_s)}")


def unwatched(declared_s: float | None, member: str) -> Gap:
    """Return the gap of a clip whose pictures were not to be looked at."""
    return Gap(reason=GapReason.MEDIA, location=_place(member, start_s=0.0, end_s=declared_s), audience=True)


def _place(member: str, box: Box | None = None, start_s: float | None = None, end_s: float | None = None) -> Location:
    times = (None if second is None else round(second, 3) for second in (start_s, end_s))
    start_s, end_s = times
    return Location(unit_kind=UnitKind.CLIP, index=1, box=box, start_s=start_s, end_s=end_s, member=member)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(int(minutes), 60)
    return f"{hours}:{minutes:02}:{rest:04.1f}" if hours else f"{minutes}:{rest:04.1f}"
