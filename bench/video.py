"""How well on-screen text of clips is found, read, timed and told apart, and how fast, beside peers.

    python bench/video.py FOLDER ... [--only signs,telop] [--misses] [--speed [--rounds N]] [--no-reading]
    python bench/video.py [FOLDER] --own N [--seed S] [--photos FOLDER ...] [--moving] [--of rapidocr] ...

FOLDER holds clips, each with a JSON file of its texts beside it. With --own, so many clips are made (into the cache)
and read instead, ten kinds in turn, and FOLDER only gives its footage.

An event is right when its text is the same but for a fifth of its letters and its time has half in common with the
text's; in scripts that the engine which is always there cannot read (Korean, Thai, Cyrillic, Arabic, Devanagari) time,
place and language count. One event stands for one text. Letters are compared after NFKC, without case, blanks and
punctuation. "ends": both within a quarter of a second; "signs": texts in the world that were taken for overlays. What
is called scene text is never false, it costs nothing.

The peer is RapidOCR as it comes on a whole frame every half second; its equal lines at one place are joined to events.
Speed is the floor's wall time as a share of ours, from turns in the same run; the floor decodes every frame with PyAV
on all cores and makes a grey picture of 640 pixels four times a second.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from platformdirs import user_cache_path

from clips import tables
from clips.event import Event, events
from clips.make import made
from clips.match import Outcome, outcome
from clips.peer import peer_events
from clips.recipes import Given
from clips.speed import speed
from clips.truth import Clip, clips
from locready.errors import LocreadyError
from locready.formats.options import ReadOptions
from locready.formats.read import read
from locready.sources import Source
from pictures import photos

_CACHE = user_cache_path("locready")


def main() -> None:
    """Read, compare, print; then time."""
    options = _options()
    chosen = [clip for folder in _folders(options) for clip in clips(folder, options.only)]
    chosen = [clip for clip in chosen if clip.moving or not options.moving]
    if not chosen:
        raise SystemExit("no clip with a JSON file beside it there")
    if not options.no_reading:
        _print_outcomes([it for clip in chosen if (it := _outcome(clip, options.of))], misses=options.misses)
    if options.speed or options.moving:
        _print_speed(chosen, options.rounds, with_peer=not options.no_peer)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, epilog=photos.HOW_TO_GET, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    parser.add_argument("--only", type=lambda text: tuple(text.split(",")), default=(), metavar="signs,telop")
    parser.add_argument("--own", type=int, default=0, metavar="N", help="make and read so many clips")
    parser.add_argument("--seed", type=int, default=1, help="of the clips that are made")
    parser.add_argument("--photos", type=Path, nargs="+", default=[_CACHE / "bench-photos"], metavar="FOLDER")
    parser.add_argument("--moving", action="store_true", help="only where a camera moves over signs, timed too")
    parser.add_argument("--misses", action="store_true", help="list every miss, false event, bad end and wrong kind")
    parser.add_argument("--of", choices=tuple(_READERS), default="locready", help="whose reading the tables are about")
    parser.add_argument("--speed", action="store_true", help="time it beside the floor and RapidOCR on whole frames")
    parser.add_argument("--rounds", type=int, default=1, metavar="N", help="of floor, ours, floor")
    parser.add_argument("--no-peer", action="store_true", help="leave RapidOCR out of the timing")
    parser.add_argument("--no-reading", action="store_true", help="only time")
    return parser.parse_args()


def _folders(options: argparse.Namespace) -> list[Path]:
    """Return where the clips are; own ones are made first where they are missing."""
    if not options.own:
        return list(options.folders)
    given = Given(
        seed=options.seed,
        photos=photos.without_text(options.photos),
        footage=next(iter(options.folders), None),
    )
    return [made(_CACHE / "bench-clips", options.own, given, options.only)]


def _outcome(clip: Clip, reader: str) -> Outcome | None:
    print(f"reading {clip.name}", file=sys.stderr)
    try:
        return outcome(clip, _READERS[reader](clip))
    except LocreadyError as error:
        print(f"{clip.name}: {error}", file=sys.stderr)
        return None


def _ours(clip: Clip) -> list[Event]:
    return events(read(Source(path=clip.path), ReadOptions(sample_rate=clip.sample_rate)))


_READERS: Mapping[str, Callable[[Clip], list[Event]]] = {
    "locready": _ours,
    "rapidocr": lambda clip: peer_events(clip.path),
}


def _print_outcomes(outcomes: Sequence[Outcome], *, misses: bool) -> None:
    if not outcomes:
        return
    tables.found(outcomes)
    tables.kinds(outcomes)
    tables.groups(outcomes)
    if misses:
        tables.misses(outcomes)


def _print_speed(chosen: Sequence[Clip], rounds: int, *, with_peer: bool) -> None:
    print("\nSpeed: share of the floor, then seconds of wall and (processor) time, times real time, and memory")
    for clip in chosen:
        tables.speed(speed(clip, rounds, with_peer=with_peer))


if __name__ == "__main__":
    main()
