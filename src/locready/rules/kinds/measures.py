"""What limits can be set on: each measure is a number and the places that make it up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from locready.model import Font, Location, Role
from locready.model.labelled import LabelledDocument
from locready.rules.kinds.base import Hit, on, shortened

_MEGABYTE = 1_000_000
_MINUTE = 60.0
#: The fonts that every PDF reader brings along (ISO 32000-1, 9.6.2.2), and the names by which Windows knows them.
_EVERYWHERE = ("Times", "Helvetica", "Courier", "Symbol", "ZapfDingbats", "Arial")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A number and where it comes from: one place a thing counted, or one for the whole document."""

    value: float
    places: tuple[Hit, ...]


def _counted(places: Iterable[Hit]) -> Measured:
    found = tuple(places)
    return Measured(value=len(found), places=found)


def _whole(value: float, key: str) -> Measured:
    return Measured(value=value, places=(Hit(key=key),))


def _comments(document: LabelledDocument) -> Measured:
    return _counted(on(segment) for segment in document.segments if segment.role is Role.COMMENT)


def _hidden_units(document: LabelledDocument) -> Measured:
    return _counted(
        Hit(
            location=Location(unit_kind=unit.unit.kind, index=unit.unit.index),
            excerpt=shortened(unit.headline),
            key=unit.headline,
        )
        for unit in document.units
        if unit.unit.hidden
    )


def _fonts(fonts: Iterable[Font]) -> Measured:
    return _counted(Hit(excerpt=font.name, args={"font": font.name}, key=font.name) for font in fonts)


def _unembedded_fonts(document: LabelledDocument) -> Measured:
    return _fonts(
        font
        for font in document.document.fonts
        if font.embedded is False and not font.name.split(",")[0].startswith(_EVERYWHERE)
    )


def _unmapped_fonts(document: LabelledDocument) -> Measured:
    return _fonts(font for font in document.document.fonts if font.maps_to_unicode is False)


def _megabytes(document: LabelledDocument) -> Measured:
    return _whole(document.document.size / _MEGABYTE, "size")


def _units(document: LabelledDocument) -> Measured:
    return _whole(len(document.audience_units), "units")


def _minutes(document: LabelledDocument) -> Measured:
    return _whole(round((document.document.seconds or 0.0) / _MINUTE, 1), "length")


#: By the name that a rule gives in ``of``.
MEASURES: Mapping[str, Callable[[LabelledDocument], Measured]] = {
    "comments": _comments,
    "hidden-units": _hidden_units,
    "unembedded-fonts": _unembedded_fonts,
    "unmapped-fonts": _unmapped_fonts,
    "megabytes": _megabytes,
    "units": _units,
    "minutes": _minutes,
}
