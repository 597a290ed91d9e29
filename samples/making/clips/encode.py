"""Write a trailer as MP4: H.264, AAC and, where it has cues, a subtitle track (mov_text)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.subtitles.stream import SubtitleStream
from av.subtitles.subtitle import SubtitleSet
from av.video.reformatter import Colorspace
from av.video.stream import VideoStream

from making.clips import sound
from making.clips.telop import RATE, SIZE
from making.clips.trailer import Cue, Trailer, frames

_QUALITY = {"crf": "28", "preset": "medium", "g": "125"}
_HEADER = b"""[Script Info]
ScriptType: v4.00+
[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour
Style: Default,Arial,18,&Hffffff
[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def write(trailer: Trailer, path: Path) -> None:
    """Write the clip; what it shows and says is always the same, its bytes depend on the encoders' versions."""
    options = {"movflags": "+faststart", "fflags": "+bitexact"}
    with av.open(str(path), "w", format="mp4", container_options=options) as clip:
        clip.metadata["title"] = trailer.title
        video, audio = _video(clip), _audio(clip, trailer.spoken)
        subtitles = _subtitles(clip) if trailer.cues else None
        clip.start_encoding()
        if subtitles is not None:
            clip.mux([_packet(subtitles, cue) for cue in trailer.cues])
        waves = _waves(trailer)
        for number, picture in enumerate(frames(trailer)):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            clip.mux(video.encode(frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709)))
            if number % RATE == 0:
                clip.mux(audio.encode(next(waves)))
        clip.mux(video.encode(None))
        clip.mux([packet for wave in (*waves, None) for packet in audio.encode(wave)])


def _video(clip: OutputContainer) -> VideoStream:
    video = clip.add_stream("libx264", rate=RATE, options=_QUALITY)
    video.width, video.height = SIZE
    video.pix_fmt = "yuv420p"
    video.codec_context.colorspace = video.codec_context.color_primaries = video.codec_context.color_trc = 1  # BT.709
    return video


def _audio(clip: OutputContainer, language: str) -> AudioStream:
    audio = clip.add_stream("aac", rate=sound.RATE)
    audio.codec_context.layout = "mono"
    audio.codec_context.bit_rate = 56_000
    audio.metadata["language"] = language
    return audio


def _waves(trailer: Trailer) -> Iterator[av.AudioFrame]:
    """Yield the sound in pieces of a second."""
    whole = sound.track(trailer.seconds, trailer.bells, trailer.title_s)
    for start in range(0, whole.size, sound.RATE):
        wave = av.AudioFrame.from_ndarray(np.ascontiguousarray(whole[None, start : start + sound.RATE]), "fltp", "mono")
        wave.sample_rate, wave.pts = sound.RATE, start
        yield wave


def _subtitles(clip: OutputContainer) -> SubtitleStream:
    subtitles = clip.add_stream("mov_text")
    subtitles.codec_context.subtitle_header = _HEADER
    subtitles.time_base = Fraction(1, 1000)
    subtitles.metadata["language"] = "eng"
    return subtitles


def _packet(subtitles: SubtitleStream, cue: Cue) -> av.Packet[SubtitleStream]:
    line = "0,0,Default,,0,0,0,," + cue.text.replace("\n", "\\N")
    length = round((cue.end_s - cue.start_s) * 1000)
    packet = subtitles.codec_context.encode_subtitle(SubtitleSet.create(line.encode(), 0, length))
    packet.stream, packet.time_base = subtitles, Fraction(1, 1000)
    packet.pts = packet.dts = round(cue.start_s * 1000)
    packet.duration = length
    return packet
