"""What limits can be set on: each measure is a number and the places that make it up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from locready.model import Font, Location, Role
from locready.model.labelled import LabelledDocument
from locready.rules.kinds.base import Hit, on, shortened
from locready.rules.kinds.patterns import compiled

_MEGABYTE = 1_000_000
_MINUTE = 60.0
#: The fonts that every PDF reader brings along (ISO 32000-1, 9.6.2.2), and the names by which Windows knows them.
_EVERYWHERE = ("Times", "Helvetica", "Courier", "Symbol", "ZapfDingbats", "Arial")
#: Computer Modern and the fonts of the AMS: their glyphs have Adobe's names, by which readers find the characters.
_OF_TEX = r"(?:[A-Z]{6}\+)?(?:CM[A-Z]{1,5}|MS[AB]M|EU[A-Z]{2}|SF[A-Z]{2})\d{1,4}"
#: Names that systems and office programs give to an account, in the languages of the makers of decks.
_ACCOUNT = (
    r"(?:(?:windows|office|microsoft office|default|standard) )?user[ _-]?\d{0,3}|[a-z]{1,6}[-_]user\d{1,3}"
    r"|admin(?:istrator)?|owner|guest|root|mac|pc|unknown|macbook(?: pro| air)?|imac"
    r"|(?:pc|desktop|laptop|win|nb|vm|xp[a-z]{0,8})[-_ ]?(?=\S{0,12}\d).{1,30}"
    r"|(?:pc|nb|note|desktop|laptop)-[a-z]{2,12}|[a-z]{2,12}-(?:pc|nb|laptop)(?:-?\d{1,3})?"
    r"|(?:(?:windows|microsoft office) ?)?(?:ユーザー?|사용자|用户|使用者)|利用者|管理者|관리자|微软用户|微軟使用者"
    r"|Пользователь(?: Windows)?|utilisateur(?: windows)?|benutzer|usuario(?: de windows)?|utente(?: windows)?"
    # The makers of computers, as their shops set them up, and a library that writes decks.
    r"|acer|asus|dell|dynabook|fujitsu|hp|huawei|lenovo|lg|mouse|msi|nec|samsung|toshiba|vaio|python-pptx"
)


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
    unmapped = (font for font in document.document.fonts if font.maps_to_unicode is False)
    return _fonts(font for font in unmapped if not compiled(_OF_TEX).fullmatch(font.name))


def _megabytes(document: LabelledDocument) -> Measured:
    return _whole(document.document.size / _MEGABYTE, "size")


def _units(document: LabelledDocument) -> Measured:
    return _whole(len(document.audience_units), "units")


def _minutes(document: LabelledDocument) -> Measured:
    return _whole(round((document.document.seconds or 0.0) / _MINUTE, 1), "length")


def _machine_authors(document: LabelledDocument) -> Measured:
    """Count the authors that are accounts: nobody is called Windows User, or PC-0231."""
    names = (name for name in document.document.properties.persons if compiled(_ACCOUNT).fullmatch(name.strip()))
    return _counted(Hit(excerpt=name, args={"name": name}, key=name) for name in names)


def _undeclared_language(document: LabelledDocument) -> Measured:
    said = document.document.properties.language
    return _counted(
        () if said or not document.shares else (Hit(args={"language": document.dominant or ""}, key="tag"),)
    )


#: By the name that a rule gives in ``of``.
MEASURES: Mapping[str, Callable[[LabelledDocument], Measured]] = {
    "comments": _comments,
    "hidden-units": _hidden_units,
    "unembedded-fonts": _unembedded_fonts,
    "unmapped-fonts": _unmapped_fonts,
    "megabytes": _megabytes,
    "units": _units,
    "minutes": _minutes,
    "machine-authors": _machine_authors,
    "undeclared-language": _undeclared_language,
}
