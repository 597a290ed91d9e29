"""What the trailers show, as a list to hold a reader to: samples/burned_in.json."""

from __future__ import annotations

import json
from pathlib import Path

from making.clips.postbox_trailer import korean
from making.clips.telop import RATE, SIZE, Telop
from making.clips.trailer import Trailer
from making.clips.windbell_trailer import english, japanese

NAME = "burned_in.json"


def write(path: Path) -> None:
    """Write the list of all clips."""
    clips = {"trailer_ja.mp4": japanese(), "trailer_en.mp4": english(), "trailer_ko.mp4": korean()}
    told = {name: _told(trailer) for name, trailer in clips.items()}
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _told(trailer: Trailer) -> dict[str, object]:
    events = sorted((*trailer.drawn, *trailer.scenery), key=lambda telop: telop.start_s)
    return {
        "seconds": trailer.seconds,
        "width": SIZE[0],
        "height": SIZE[1],
        "rate": RATE,
        "audio": trailer.spoken,
        "cues": [{"start_s": cue.start_s, "end_s": cue.end_s, "text": cue.text} for cue in trailer.cues],
        "events": [_event(telop) for telop in events],
    }


def _event(telop: Telop) -> dict[str, object]:
    """Say where and when one text stands; one that fades counts from where it is half there, to where it half is."""
    return {
        "text": telop.text,
        "language": str(telop.language),
        "kind": telop.kind,
        "start_s": round(telop.start_s + telop.fade_s / 2, 2),
        "end_s": round(telop.end_s - telop.fade_s / 2, 2),
        "box": [round(share, 4) for share in telop.box],
        "covered": telop.covered,
    }
