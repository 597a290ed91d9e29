"""Makes clips whose texts are known, and the JSON file of their texts beside each; kept in a cache by seed."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import cycle, islice
from pathlib import Path

import av
import numpy as np

from clips.grounds import Ground
from clips.recipes import RECIPES, Given, Recipe
from clips.shown import Shown, lay
from clips.stage import Stage
from clips.words import SIGNS
from locready.model import Role
from pictures.picture import pick, randomness, shuffled

_SHAPES = ((1280, 720), (1920, 1080))
_RATES = (24.0, 25.0, 30.0)
#: The modules that clips come from: when one changes, clips are made anew.
_MAKERS = ("grounds", "lanes", "looks", "make", "motions", "recipes", "shown", "stage", "words")
#: A clip's clock: milliseconds.
_CLOCK = 1000
#: A varying frame rate takes these steps (seconds) in turns of some frames.
_STEPS = (1 / 30, 1 / 24, 1 / 12, 1 / 50)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A clip before it is drawn."""

    recipe: Recipe
    ground: Ground
    shape: tuple[int, int]
    shown: tuple[Shown, ...]
    signs: tuple[tuple[str, str], ...]
    times: tuple[float, ...]
    seconds: float


def made(folder: Path, count: int, given: Given, only: Sequence[str] = ()) -> Path:
    """Return a folder below the one given that holds so many clips of the seed, made now where they are missing."""
    place = folder / f"seed-{given.seed}-{_digest(given)}"
    place.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(islice(cycle(RECIPES), count)):
        path = place / f"{number:02}_{name}_{_shape(number)[1]}p.mp4"
        if not path.with_suffix(".json").exists() and (not only or any(word in path.name for word in only)):
            print(f"making {path.name}", flush=True)
            _make(planned(RECIPES[name], number, given), path)
    return place


def _make(plan: Plan, path: Path) -> None:
    """Write a clip and then its texts; what is not complete never has its name."""
    part = path.with_name(f"{path.stem}.{os.getpid()}.part.mp4")
    encode(plan, part)
    part.replace(path)
    write_truth(plan, path.with_suffix(".json"))


def planned(recipe: Recipe, number: int, given: Given) -> Plan:
    """Return what a clip will show; the same seed and number plan the same clip."""
    rng = randomness(given.seed, "clip", number)
    shape = _shape(number)
    seconds = round(float(rng.uniform(20, 27)), 2)
    times = tuple(_times(rng, seconds, varying=recipe.varying))
    stage = Stage(rng, shape, seconds)
    signs = shuffled(rng, SIGNS)[: recipe.signs]
    shown = [it for lane in recipe.lanes for it in lane(stage) if it.end <= seconds]
    return Plan(
        recipe=recipe,
        ground=recipe.ground(rng, shape, given, signs),
        shape=shape,
        shown=tuple(shown),
        signs=tuple(signs),
        times=times,
        seconds=seconds,
    )


def encode(plan: Plan, path: Path) -> None:
    """Draw every frame and write the clip as H.264."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25, options={"preset": "veryfast", "crf": "23", "g": "250"})
        stream.width, stream.height = plan.shape
        stream.pix_fmt = "yuv420p"
        stream.codec_context.time_base = Fraction(1, _CLOCK)
        for time in plan.times:
            picture = av.VideoFrame.from_ndarray(drawn(plan, time), format="rgb24")
            picture.pts, picture.time_base = round(time * _CLOCK), Fraction(1, _CLOCK)
            container.mux(stream.encode(picture))
        container.mux(stream.encode())


def drawn(plan: Plan, time: float) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Return the frame of a time."""
    frame = plan.ground(time)
    for shown in plan.shown:
        if shown.start <= time < shown.end:
            lay(frame, shown, time)
    return frame


def write_truth(plan: Plan, path: Path) -> None:
    """Write what stands in the clip, in the form of the development clips, with boxes."""
    events = [_event(plan, shown) for shown in sorted(plan.shown, key=lambda it: it.start) if shown.text]
    known = {
        "duration": plan.seconds,
        "events": [*events, *(_sign(plan, language, text) for language, text in plan.signs)],
        "moving": plan.recipe.moving,
        "sample_rate": plan.recipe.sample_rate,
    }
    path.write_text(json.dumps(known, ensure_ascii=False, indent=1), encoding="utf-8")


def _event(plan: Plan, shown: Shown) -> dict[str, object]:
    """Return the label of a text: it stands from the first frame that shows it to the first that does not."""
    after = [*plan.times, plan.seconds]
    start = next(time for time in after if time >= shown.start)
    end = next((time for time in after if time >= shown.end), plan.seconds)
    return {
        "start": round(start, 3),
        "end": round(end, 3),
        "style": shown.case,
        "text": shown.text,
        "lang": shown.language,
        "kind": shown.kind.value,
        "box": shown.box(plan.shape),
    }


def _sign(plan: Plan, language: str, text: str) -> dict[str, object]:
    case = "sign" if plan.recipe.moving else "still"
    whole = {"start": 0.0, "end": plan.seconds}
    return {**whole, "style": case, "text": text, "lang": language, "kind": Role.SCENE.value}


def _times(rng: np.random.Generator, seconds: float, *, varying: bool) -> Iterator[float]:
    """Yield the time of each frame."""
    time, step = 0.0, 1 / pick(rng, _RATES)
    while time < seconds - step / 2:
        yield round(time, 3)
        if varying and rng.random() < 0.05:
            step = pick(rng, _STEPS)
        time += step


def _shape(number: int) -> tuple[int, int]:
    """Return 720 and 1080 lines in turn, the other way round when the kinds of clips begin again."""
    return _SHAPES[(number + number // len(RECIPES)) % 2]


def _digest(given: Given) -> str:
    """Return a name for the programs and grounds that the clips come from."""
    digest = hashlib.sha256(f"{bool(given.footage)} {len(given.photos)}".encode())
    for module in _MAKERS:
        digest.update(Path(__file__).with_name(f"{module}.py").read_bytes())
    return digest.hexdigest()[:8]
