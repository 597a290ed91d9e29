"""From the lines that were followed to lines with their words, those of other scripts read by other engines."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import reduce

from locready.formats.layout.characters import tidy
from locready.formats.video.kinds import Evidence
from locready.formats.video.onscreen import Standing
from locready.formats.video.surroundings import Surroundings
from locready.formats.video.track import Track
from locready.ocr.again import is_seen_again
from locready.ocr.lines import Line
from locready.ocr.options import OcrOptions
from locready.ocr.pixels import extent
from locready.ocr.rapid import find
from locready.ocr.recognise import named
from locready.ocr.variants import as_japanese, is_japanese_company

#: Text that only names its script is sure of no more than that (0..1).
_NAMED_ONLY = 0.6
#: Writing that nobody could read is told where it stood so long (seconds): a texture does not.
_TOLD_S = 1.0


def standing_lines(tracks: Sequence[Track], options: OcrOptions) -> tuple[list[Standing], list[Standing]]:
    """Return the lines that were read, and those that are writing and could not be read.

    The keys of a line are the places of its tracks.
    """
    unread = [key for key, track in enumerate(tracks) if not track.seen.read and _may_be_writing(track)]
    answers = dict(zip(unread, named([tracks[key].seen for key in unread], options), strict=True))
    read = [line for key, track in enumerate(tracks) if (line := _line(key, track, answers)) is not None]
    if is_japanese_company(line.text for line in read):
        read = [replace(line, text=as_japanese(line.text)) for line in read]
    lost = (key for key, answer in answers.items() if not answer.text and _is_surely_writing(tracks[key]))
    return read, [_standing(key, tracks[key], "", 0.0) for key in lost]


def evidence_of(event: Standing, tracks: Sequence[Track]) -> Evidence:
    """Return what was seen of an event beside its words."""
    lines = [tracks[key] for key in event.keys]
    whole = reduce(Surroundings.together, (line.surroundings for line in lines))
    return Evidence(surroundings=whole, slant=_slant(lines[0]))


def _may_be_writing(track: Track) -> bool:
    """Say whether an unread line is worth another engine: what moves with the picture costs nothing."""
    return not track.surroundings.moved and (track.surroundings.tell_overlay or is_seen_again(track.seen.cut, find))


def _is_surely_writing(track: Track) -> bool:
    """Say whether what no engine could read is writing all the same: no texture, and no mark without letters."""
    stands = track.end_s - track.start_s >= _TOLD_S
    return stands and track.surroundings.tell_overlay and is_seen_again(track.seen.cut, find)


def _line(key: int, track: Track, answers: Mapping[int, Line]) -> Standing | None:
    if track.seen.read:
        return _standing(key, track, track.seen.guess.text, track.seen.guess.confidence)
    answer = answers.get(key)
    if answer is None or not answer.text:
        return None
    confidence = min(answer.confidence, _NAMED_ONLY) if answer.names_only else answer.confidence
    return _standing(key, track, answer.text, confidence)


def _standing(key: int, track: Track, text: str, confidence: float) -> Standing:
    width, height = track.frame
    (x0, y0), (x1, y1) = track.seen.corners.min(axis=0).tolist(), track.seen.corners.max(axis=0).tolist()
    return Standing(
        text=tidy(text),
        confidence=confidence,
        read=bool(text),
        sides=(x0 / width, y0 / height, x1 / width, y1 / height),
        size=min(extent(track.seen.corners)) / height,
        upright=not track.seen.tall,
        start_s=track.start_s,
        end_s=track.end_s,
        keys=(key,),
    )


def _slant(track: Track) -> float:
    """Return by how many degrees (0..45) a line is off level or plumb."""
    first, second = track.seen.corners[0], track.seen.corners[1]
    across, down = float(second[0] - first[0]), float(second[1] - first[1])
    angle = abs(math.degrees(math.atan2(down, across))) % 90
    return min(angle, 90 - angle)
