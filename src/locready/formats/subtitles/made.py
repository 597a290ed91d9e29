"""Cues as a new file: SubRip, which everything plays, or SubStation Alpha, which puts a text beside what it explains.

A text that is burned into a clip stays there. Its translation must not lie over it: in SubRip it goes to the top of the
frame where the text stands in the lower third, in SubStation Alpha right above or below the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from locready.model import Box

#: The lower third of a frame, where players put subtitles.
_LOWER = 2 / 3
#: The height of a SubStation script that its sizes are in; the width follows from the shape of the frame.
_HEIGHT = 1080
#: Type at least so high that it is read on a small player, at most that of a caption (shares of the height).
_SMALLEST, _LARGEST = 0.035, 0.06
_GAP = 0.012
_TOP = "{\\an8}"
_SECTIONS = """[Script Info]
ScriptType: v4.00+
PlayResX: {width}
PlayResY: {height}
WrapStyle: 0
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, \
StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Forced,Arial,{size},&H00FFFFFF,&H00FFFFFF,&H00000000,&H64000000,0,0,0,0,100,100,0,0,1,3,1,2,40,40,40,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCue:
    """A text with its times in seconds, and the box (0..1 of the frame) of what it says in another language."""

    start_s: float
    end_s: float
    text: str
    box: Box


def subrip_of(cues: Iterable[MadeCue]) -> str:
    """Return cues as a SubRip file, in order of time."""
    blocks = (
        f"{number}\n{_clock(cue.start_s, ',', 3)} --> {_clock(cue.end_s, ',', 3)}\n{_placed(cue)}\n"
        for number, cue in enumerate(_in_time(cues), 1)
    )
    return "\n".join(blocks)


def substation_of(cues: Iterable[MadeCue], shape: float) -> str:
    """Return cues as a SubStation Alpha file, each beside what it explains; ``shape`` is width by height."""
    width = round(_HEIGHT * shape)
    head = _SECTIONS.format(width=width, height=_HEIGHT, size=round(_LARGEST * _HEIGHT))
    return head + "".join(f"{_event(cue, width)}\n" for cue in _in_time(cues))


def _in_time(cues: Iterable[MadeCue]) -> Sequence[MadeCue]:
    return sorted(cues, key=lambda cue: (cue.start_s, cue.box.y, cue.box.x))


def _placed(cue: MadeCue) -> str:
    text = "\n".join(line for line in cue.text.split("\n") if line.strip())
    return (_TOP if cue.box.y + cue.box.height / 2 > _LOWER else "") + text


def _event(cue: MadeCue, width: int) -> str:
    """Return a line of dialogue: below the box in the upper half of the frame, above it in the lower."""
    below = cue.box.y + cue.box.height / 2 < 0.5
    y = cue.box.bottom + _GAP if below else cue.box.y - _GAP
    across = min(max(cue.box.x + cue.box.width / 2, 0.0), 1.0) * width
    size = round(min(max(cue.box.height * 0.7, _SMALLEST), _LARGEST) * _HEIGHT)
    place = f"{{\\an{8 if below else 2}\\pos({round(across)},{round(min(max(y, 0.0), 1.0) * _HEIGHT)})\\fs{size}}}"
    text = cue.text.replace("{", "(").replace("}", ")").replace("\n", "\\N")
    return f"Dialogue: 0,{_clock(cue.start_s, '.', 2)},{_clock(cue.end_s, '.', 2)},Forced,,0,0,0,,{place}{text}"


def _clock(seconds: float, point: str, digits: int) -> str:
    """Return a time as ``00:01:02,500`` or ``0:01:02.50``."""
    units = round(max(seconds, 0.0) * 10**digits)
    whole, part = divmod(units, 10**digits)
    hours = f"{whole // 3600:02d}" if digits == 3 else str(whole // 3600)
    return f"{hours}:{whole // 60 % 60:02d}:{whole % 60:02d}{point}{part:0{digits}d}"
