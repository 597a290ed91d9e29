"""What translating takes: hours and prices from low to high, each with where the figure is from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

import msgspec

#: The price of a language that has none of its own.
ANY_LANGUAGE = "default"
_ROMANISED = "-Latn"

Above0 = Annotated[float, msgspec.Meta(gt=0)]
NotBelow0 = Annotated[float, msgspec.Meta(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How much of a work is done in an hour, or how many minutes a piece of it takes."""

    low: Above0
    high: Above0
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hourly:
    """What an hour of work costs; 0 where it is done in the house."""

    low: NotBelow0
    high: NotBelow0
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What a character of the source, spaces left out, or a word of the translation costs."""

    unit: Literal["character", "word"]
    low: NotBelow0
    high: NotBelow0
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """The rates of an estimate; ``edition`` names them to a reader, ``currency`` is an ISO 4217 code.

    ``hourly`` is for all work but translating. ``prices`` are by source language (BCP 47), with one for any other.
    """

    edition: str
    currency: Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")]
    words_an_hour: Rate
    revised_words_an_hour: Rate
    minutes_a_page: Rate
    minutes_a_picture: Rate
    minutes_an_overlay: Rate
    minutes_a_cue: Rate
    hourly: Hourly
    prices: Mapping[str, Price]

    def price(self, language: str) -> Price:
        """Return the price of a source language: that of its tag, else of its first part, else of any language.

        Romanised text is counted in words, whatever its language.
        """
        return self.prices[self.priced_as(language)]

    def priced_as(self, language: str) -> str:
        """Return the tag whose price a language has."""
        whole = () if language.endswith(_ROMANISED) else (language, language.split("-")[0])
        return next((tag for tag in whole if tag in self.prices), ANY_LANGUAGE)
