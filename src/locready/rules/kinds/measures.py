"""What limits can be set on: each measure is a number and the places that make it up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from locready.model import Font, Location, Role
from locready.model.labelled import LabelledDocument
from locready.rules.kinds.base import Hit, in_scope, on, shortened
from locready.rules.kinds.patterns import compiled

_MEGABYTE = 1_000_000
_MINUTE = 60.0
#: The fonts that every PDF reader brings along (ISO 32000-1, 9.6.2.2), and the names by which Windows knows them.
_EVERYWHERE = ("Times", "Helvetica", "Courier", "Symbol", "ZapfDingbats", "Arial")
#: A subset of a font has six letters before its name (ISO 32000-1, 9.6.4).
_SUBSET = r"(?:[A-Z]{6}\+)?"
#: Computer Modern, Latin Modern and the fonts of the AMS: their glyphs have Adobe's names, which tell the characters.
_OF_TEX = (
    _SUBSET + r"(?:(?:CM[A-Z]{1,5}|MS[AB]M|EU[A-Z]{2}|SF[A-Z]{2})\d{1,4}|LM[A-Z][A-Za-z]{1,16}\d{1,2}-[A-Za-z]{1,16})"
)
#: Fonts of bullets, arrows and ticks: nobody searches for those, or has them translated.
_OF_SIGNS = _SUBSET + r"(?:Wingdings|Webdings|ZapfDingbats|Symbol)(?:[-,]?\w{1,10})?"
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
#: Where films are put to be watched; the address of the host alone is no link.
_TO_WATCH = (
    r"(?:vimeo\.com|youtu\.be|youtube\.com|dailymotion\.com|bilibili\.com|nicovideo\.jp|cinando\.com|shift72\.com"
    r"|festivalscope\.com|filmchief\.com|indee\.tv)/[\w/?=&.%-]{1,200}"
)
#: Addresses that exist on the computer or in the house of the maker alone (RFC 1918, RFC 6762).
_AT_HOME = (
    r"file:|[a-z]:[\\/]|\\\\[\w.-]{1,60}\\|https?://(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\."
    r"|[\w-]{1,60}\.(?:local|lan|internal|intra)\b|[\w-]{1,60}(?:[:/]|$))"
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
    return _fonts(font for font in unmapped if not compiled(f"{_OF_TEX}|{_OF_SIGNS}").fullmatch(font.name))


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
    """Count a file that declares no language for itself and leaves one of its texts without any."""
    counted = [segment.segment for segment in document.segments if segment.counted]
    said = document.document.properties.language or all(segment.declared_language for segment in counted)
    return _counted(
        () if said or not document.shares else (Hit(args={"language": document.dominant or ""}, key="tag"),)
    )


def _streaming_links(document: LabelledDocument) -> Measured:
    """Count the different addresses of films to watch; the last one is the place that is shown."""
    found = {
        link.group().casefold().rstrip("/."): segment
        for segment in in_scope(document, ())
        if segment.segment.quotable
        for link in compiled(_TO_WATCH).finditer(segment.text)
    }
    last = list(found.items())[-1:]
    return Measured(
        value=len(found), places=tuple(replace(on(segment, link=link), key="links") for link, segment in last)
    )


def _local_links(document: LabelledDocument) -> Measured:
    """Count the links that lead to a drive, a server of the house, or the computer itself."""
    links = (link for link in document.document.links if compiled(_AT_HOME).match(link.url.strip()))
    return _counted(
        Hit(location=link.location, excerpt=shortened(link.url), args={"link": shortened(link.url)}, key=link.url)
        for link in links
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
    "streaming-links": _streaming_links,
    "local-links": _local_links,
    "machine-authors": _machine_authors,
    "undeclared-language": _undeclared_language,
}
