"""How long a clip says that it runs, counted from where it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from locready.formats.video.timeline import Timeline

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream

#: Containers that are cut as they are sent, whose clock may start anew.
_SENT = frozenset({"mpegts", "mpeg"})
#: Containers in which frames are as far from each other as they are at all.
_EVEN = _SENT | {"mxf"}
#: Frames a second that a clip may say it has; what is not between is a mistake.
_RATES = (1.0, 240.0)


def timeline_of(container: InputContainer, stream: VideoStream) -> Timeline:
    """Return what gives the frames of a picture their times."""
    rate = float(stream.average_rate or 0)
    return Timeline(
        usual_s=1 / rate if _RATES[0] <= rate <= _RATES[1] else 1 / 25,
        declared_s=_declared_s(container, stream),
        breaks=container.format.name in _SENT,
        even=container.format.name in _EVEN,
    )


def _declared_s(container: InputContainer, stream: VideoStream) -> float | None:
    """Return when the picture ends, as the container says; None where it does not."""
    start_s = (container.start_time or 0) / 1_000_000
    if stream.duration and stream.duration > 0 and stream.time_base:
        first_s = float(stream.start_time * stream.time_base) if stream.start_time is not None else start_s
        return max(first_s - start_s, 0.0) + float(stream.duration * stream.time_base)
    if not container.duration or container.duration < 0:
        return None
    length_s = container.duration / 1_000_000
    # Matroska counts from nought, wherever the first frame is
    return max(length_s - max(start_s, 0.0), 0.0) if "matroska" in container.format.name else length_s
