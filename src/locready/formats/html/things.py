"""What elements of a page tell beside their text: links, alternative texts, pictures, clips, labels of fields."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator
from functools import partial
from urllib.parse import unquote_to_bytes

from locready.catalogue import mark as _
from locready.errors import Damaged
from locready.formats.gathered import Found
from locready.formats.html.flow import Thing
from locready.formats.pictures import Shown
from locready.model import Gap, GapReason, Link, Location, Role, Segment

_TOLD = ("alt", "title", "aria-label")
_CLIPS = frozenset({"video", "audio", "iframe", "object", "embed", "canvas", "applet"})
#: Fields whose value is the text on them; the others hold what a visitor types.
_BUTTONS = ("submit", "button", "reset")
_TRACKERS = ("0", "1")


def things_in(thing: Thing, place: Location) -> Iterator[Found]:
    """Yield what one element tells beside its text."""
    tag = str(thing.element.tag).lower()
    if tag in ("img", "image"):
        yield from _picture(thing, place)
    elif tag in _CLIPS:
        detail = thing.element.get("src") or thing.element.get("data") or tag
        yield Gap(reason=GapReason.MEDIA, location=place, audience=not thing.form.hidden, detail=detail[:200])
    elif tag == "a" and "://" in (url := thing.element.get("href", "")):
        yield Link(url=url, location=place)
    for attribute in _TOLD:
        yield from _segment(thing, attribute, Role.ALT, place)
    if tag in ("input", "textarea"):
        yield from _segment(thing, "placeholder", Role.BODY, place)
        if thing.element.get("type", "").lower() in _BUTTONS:
            yield from _segment(thing, "value", Role.BODY, place)


def _segment(thing: Thing, attribute: str, role: Role, place: Location) -> Iterator[Segment]:
    text = thing.element.get(attribute, "")
    if text.strip():
        yield Segment(
            text=text.strip(),
            role=role,
            location=place,
            declared_language=thing.form.language,
            hidden=thing.form.hidden,
            address=f"{thing.address}@{attribute}",
        )


def _picture(thing: Thing, place: Location) -> Iterator[Shown | Gap]:
    source = thing.element.get("src") or thing.element.get("data-src") or ""
    if thing.element.get("width") in _TRACKERS or thing.element.get("height") in _TRACKERS:
        return
    seen = not thing.form.hidden
    if not source.lower().startswith("data:"):
        detail = source[:200] or "a picture"
        yield Gap(reason=GapReason.PICTURE, location=place, audience=seen, detail=detail)
        return
    key = hashlib.sha256(source.encode("utf-8", "replace")).hexdigest()[:16]
    yield Shown(key=key, content=partial(_content, source), location=place, hidden=not seen)


def _content(source: str) -> bytes:
    """Return the bytes of a ``data:`` address (RFC 2397)."""
    head, _comma, data = source.partition(",")
    raw = unquote_to_bytes(data)
    try:
        return base64.b64decode(raw, validate=False) if head.lower().rstrip().endswith(";base64") else raw
    except binascii.Error as error:
        raise Damaged(path=head[:80], detail=_("its content is not what its name promises")) from error
