"""Stops files that are known to hang or abort pdfium, before it opens them.

pdfium follows a form that draws itself until the stack or the patience ends, and unpacks whatever a stream holds.
What this cheap look does not see is left to the limits on the process that reads.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from pypdf.generic import DictionaryObject, StreamObject

from locready.catalogue import mark as _
from locready.errors import Damaged, TooLarge
from locready.formats.pdf.objects import items, name
from locready.formats.pdf.resources import Resources
from locready.sources import Source

#: How often forms may be drawn in all, when each draws others; honest files stay below a thousand.
_MOST_DRAWN = 100_000
_ENDLESS = -1
_DEEPEST = 200
_DRAWS = re.compile(rb"(/[^\s/<>\[\]()%]+)\s+Do\b")
#: A form unpacked; the largest honest ones are maps of some 20 MB.
_LARGEST = 128 * 1024 * 1024
#: Deflate packs no better than this (zlib's technical note), so that small streams need no look.
_BEST_RATIO = 1032


def screened(resources: Resources, source: Source) -> None:
    """Look at the forms of a file.

    Raises:
        Damaged: a form draws itself, directly or through others.
        TooLarge: forms draw forms so often that no page would ever be done, or one unpacks to more than 128 MB.
    """
    for form in resources.forms.values():
        if _unpacks_beyond(form, _LARGEST):
            raise TooLarge(path=source.name, detail=_("a form in it unpacks to more than 128 MB"))
    known: dict[object, int] = {}
    for key in resources.forms:
        _times_drawn(key, resources, known, ())
    if any(times == _ENDLESS for times in known.values()):
        raise Damaged(path=source.name, detail=_("a form in it draws itself"))
    if any(times > _MOST_DRAWN for times in known.values()):
        raise TooLarge(path=source.name, detail=_("forms inside forms are drawn more than 100,000 times"))


def _times_drawn(key: object, resources: Resources, known: dict[object, int], above: tuple[object, ...]) -> int:
    """Return how many forms are drawn when this one is, itself included; ``_ENDLESS`` when it draws itself."""
    if key in above:
        return _ENDLESS
    if key not in known and len(above) < _DEEPEST:
        drawn = [_times_drawn(inner, resources, known, (*above, key)) for inner in _draws(key, resources)]
        known[key] = _ENDLESS if _ENDLESS in drawn else 1 + sum(drawn)
    return known.get(key, 1)


def _draws(key: object, resources: Resources) -> Iterator[object]:
    """Yield the forms that a form draws, as often as it draws them; only forms that could draw any are unpacked."""
    form, inner = resources.forms.get(key), resources.inner.get(key)
    if inner and isinstance(form, StreamObject):
        for name_ in _DRAWS.findall(form.get_data()):
            if name_.decode("latin-1") in inner:
                yield inner[name_.decode("latin-1")]


def _unpacks_beyond(form: DictionaryObject, limit: int) -> bool:
    """Unpack a deflated stream piece by piece, keeping nothing, only when it is large enough to be a bomb."""
    packed = getattr(form, "_data", b"")
    if "/FlateDecode" not in (name(form.get("/Filter")), *map(name, items(form.get("/Filter")))):
        return False
    if not isinstance(packed, bytes) or len(packed) * _BEST_RATIO < limit:
        return False
    unpacker, total, rest = zlib.decompressobj(), 0, packed
    while rest and total <= limit:
        total += len(unpacker.decompress(rest, 1 << 20))
        rest = unpacker.unconsumed_tail
    return total > limit
