"""Where something stands, as a person would say it: slides and pages by number, places in a clip by time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.location import Location
from locready.reports.clock import time_code

_UNITS: Mapping[str, str] = {
    "slide": _("slide {index}"),
    "page": _("page {index}"),
    "sheet": _("sheet {index}"),
    "picture": _("picture {index}"),
}
_MANY: Mapping[str, str] = {
    "slide": _("slides {numbers}"),
    "page": _("pages {numbers}"),
    "sheet": _("sheets {numbers}"),
}
#: What passes in time has times and no numbers; so many of them are named.
_MOVING, _TIMES = frozenset({"clip", "track"}), 8


def place(location: Location, lang: str) -> str:
    """Return where something stands, as a person would say it: ``slide 3``, ``1:23.4``; empty for the whole file."""
    sentence = _UNITS.get(location.unit_kind or "")
    unit = translate(sentence, lang, {"index": location.index}) if sentence and location.index else ""
    if location.start_s is None:
        return unit
    moment = time_code(location.start_s)
    return translate(_("{place}, {time}"), lang, {"place": unit, "time": moment}) if unit else moment


def place_or_span(location: Location, lang: str) -> str:
    """Return where something stands; of a part of a clip, from when until when: ``0:02.0-0:12.0``."""
    start, end = location.start_s, location.end_s
    said = place(location, lang)
    return f"{said}-{time_code(end)}" if start is not None and end is not None and end > start else said


def places(locations: Iterable[Location], lang: str) -> str:
    """Return slides, pages or sheets as numbers, runs joined: ``slide 1``, ``slides 1, 3-5``; empty for none.

    Of a clip, its times: ``0:05.0, 1:23.4``, and how many more.
    """
    known = [location for location in locations if location.index is not None]
    moments = sorted({it.start_s for it in known if it.unit_kind in _MOVING and it.start_s is not None})
    if moments:
        return _moments(moments, lang)
    numbers = sorted({location.index for location in known if location.index is not None})
    if len(numbers) <= 1:
        return place(known[0], lang) if known else ""
    return translate(_MANY.get(known[0].unit_kind or "", _MANY["slide"]), lang, {"numbers": runs(numbers)})


def _moments(moments: Sequence[float], lang: str) -> str:
    said = ", ".join(time_code(moment) for moment in moments[:_TIMES])
    left = len(moments) - _TIMES
    return translate(_("{times} and {count} more"), lang, {"times": said, "count": left}) if left > 0 else said


def runs(numbers: Iterable[int]) -> str:
    """Return sorted numbers with runs joined: ``1, 3-5``."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(f"{part[0]}-{part[-1]}" if len(part) > 2 else ", ".join(map(str, part)) for part in parts)
