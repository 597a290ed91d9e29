"""What is known of a clip: every text that was burned into it, when and where it stands, and what it is."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from locready.model import Box, Role

_SUFFIXES = (".mp4", ".mkv", ".mov", ".webm")
#: Styles of texts that are subtitles or overlays: either is right.
_EITHER = ("sub", "en", "half second")
#: When the footage of the development clips shows credits of its own, upright and then mirrored; by the clip's name.
_CREDITS = ((14.0, 30.5), (44.0, 60.5))
_WITH_CREDITS = ("telop_", "english_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One text that stands in a clip from ``start`` to ``end`` (seconds); ``kinds`` are the roles that are right.

    ``box`` is where its final form stands (0..1 of the frame), None where nobody wrote it down. ``case`` is the group
    that it is counted in beside others of its kind: a style, a motion.
    """

    start: float
    end: float
    text: str
    language: str
    kinds: frozenset[Role]
    case: str
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A clip and its labels.

    ``scene`` are texts in the world that the camera moves over, ``still`` such texts in a shot that does not move,
    which nobody can tell from overlays. ``credits`` are spans in which the footage shows Latin letters of its own.
    """

    path: Path
    seconds: float
    labels: tuple[Label, ...]
    scene: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    credits: tuple[tuple[float, float], ...] = ()
    moving: bool = False
    sample_rate: float = 4.0

    @property
    def name(self) -> str:
        return self.path.name


def clips(folder: Path, only: Sequence[str] = ()) -> list[Clip]:
    """Return the labelled clips of a folder whose names contain one of the words of ``only``, all without any."""
    paths = sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES)
    named = [path for path in paths if not only or any(word in path.name for word in only)]
    return [clip(path) for path in named if path.with_suffix(".json").exists()]


def clip(path: Path) -> Clip:
    """Return a clip with the labels of the JSON file beside it."""
    known: Mapping[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    events: Sequence[Mapping[str, Any]] = known["events"]
    in_scene = [event for event in events if event["kind"] == Role.SCENE]
    return Clip(
        path=path,
        seconds=float(known["duration"]),
        labels=tuple(_label(event) for event in events if event["kind"] != Role.SCENE),
        scene=(*known.get("scene_texts", ()), *(it["text"] for it in in_scene if it["style"] != "still")),
        still=tuple(it["text"] for it in in_scene if it["style"] == "still"),
        credits=_CREDITS if path.name.startswith(_WITH_CREDITS) else tuple(map(_span, known.get("credits", ()))),
        moving=bool(known.get("moving", "scene_texts" in known)),
        sample_rate=float(known.get("sample_rate", 4.0)),
    )


def _label(event: Mapping[str, Any]) -> Label:
    box = event.get("box")
    return Label(
        start=float(event["start"]),
        end=float(event["end"]),
        text=event["text"],
        language=event["lang"],
        kinds=_kinds(event["style"], event["kind"]),
        case=event["style"],
        box=Box(*box) if box else None,
    )


def _kinds(style: str, kind: str) -> frozenset[Role]:
    if style in _EITHER:
        return frozenset({Role.SUBTITLE, Role.OVERLAY})
    return frozenset({Role(kind)}) if kind in (Role.SUBTITLE, Role.WATERMARK) else frozenset({Role.OVERLAY})


def _span(pair: Sequence[float]) -> tuple[float, float]:
    start, end = pair
    return start, end
