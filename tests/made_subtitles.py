"""Subtitle files and clips with subtitle tracks in them, for tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pysubs2
from av.subtitles.subtitle import SubtitleSet

from made_materials import ENGLISH

#: Start and end in seconds, and the text as SubStation Alpha writes it.
Cues = Sequence[tuple[float, float, str]]
_MS = Fraction(1, 1000)
_SIDE = 64


def srt(path: Path, parts: Sequence[tuple[str, str]] = ENGLISH) -> Path:
    """Save a SubRip file with a cue for every title and one for every text, two seconds each, by pysubs2."""
    cues = [text for part in parts for text in part]
    return written(path, [(2.0 * place, 2.0 * place + 1.5, text) for place, text in enumerate(cues)])


def written(path: Path, cues: Cues) -> Path:
    """Save cues as whatever the name says, by pysubs2."""
    file = pysubs2.SSAFile()
    for start_s, end_s, text in cues:
        file.append(pysubs2.SSAEvent(start=round(start_s * 1000), end=round(end_s * 1000), text=text))
    file.save(str(path), encoding="utf-8")
    return path


def clip(
    path: Path,
    tracks: Sequence[Mapping[str, Any]] = (),
    seconds: int = 5,
    title: str = "",
    chapters: Sequence[tuple[float, float, str]] = (),
    picture_at: Callable[[float], np.ndarray] = lambda _second: np.full((_SIDE, _SIDE, 3), 90, np.uint8),
) -> Path:
    """Save a clip with subtitle tracks, ten pictures a second, of a grey of 64 by 64 unless others are given.

    A track has a ``codec`` and ``cues``, and may have a ``language``, a ``title`` and a ``disposition``.
    """
    with av.open(str(path), "w") as container:
        picture = container.add_stream("libx264", rate=10)
        picture.height, picture.width = picture_at(0.0).shape[:2]
        picture.pix_fmt = "yuv420p"
        streams = [_subtitle_stream(container, track) for track in tracks]
        if title:
            container.metadata["title"] = title
        container.set_chapters([_chapter(number, *chapter) for number, chapter in enumerate(chapters, 1)])
        container.start_encoding()
        for number in range(seconds * 10):
            frame = av.VideoFrame.from_ndarray(picture_at(number / 10), format="rgb24")
            frame.pts = number
            container.mux(picture.encode(frame))
        container.mux(picture.encode())
        for stream, track in zip(streams, tracks, strict=True):
            for cue in track["cues"]:
                container.mux(_packet(stream, *cue))
    return path


def _subtitle_stream(container: Any, track: Mapping[str, Any]) -> Any:
    stream = container.add_stream(track["codec"])
    stream.time_base = stream.codec_context.time_base = _MS
    stream.codec_context.subtitle_header = (
        b"[Script Info]\nScriptType: v4.00+\n\n"
        b"[V4+ Styles]\nFormat: Name, Fontname, Fontsize\nStyle: Default,Arial,16\n\n"
        b"[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n\n"
    )
    for name in ("language", "title"):
        if track.get(name):
            stream.metadata[name] = track[name]
    stream.disposition = track.get("disposition", 0)
    return stream


def _packet(stream: Any, start_s: float, end_s: float, text: str | bytes) -> Any:
    """Encode one cue; bytes are put in as they are."""
    duration = round((end_s - start_s) * 1000)
    if isinstance(text, bytes):
        packet = av.Packet(text)
    else:
        event = SubtitleSet.create(f"0,0,Default,,0,0,0,,{text}".encode(), 0, duration, round(start_s * 1_000_000))
        packet = stream.codec_context.encode_subtitle(event)
    packet.stream, packet.time_base = stream, stream.time_base
    packet.pts = packet.dts = round(start_s / stream.time_base)
    packet.duration = round((end_s - start_s) / stream.time_base)
    return packet


def _chapter(number: int, start_s: float, end_s: float, title: str) -> Any:
    times = {"start": round(start_s * 1000), "end": round(end_s * 1000), "time_base": _MS}
    return {"id": number, **times, "metadata": {"title": title}}
