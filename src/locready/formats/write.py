"""Translations into a copy of a file, whatever its format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from locready.catalogue import mark as _
from locready.errors import Damaged, Encrypted, Unsupported
from locready.formats.detect import detect
from locready.formats.options import ReadOptions
from locready.formats.parts import PartUnreadable
from locready.formats.placing import Placed, not_there, placed, unwritable
from locready.formats.read import read
from locready.model import Document, Origin
from locready.model.translation import LEFT_OUT, Applied, Remark, Translation
from locready.sources import Source

_INSTEAD = _("Put them into the file that it was made from: a PPTX, a DOCX, a subtitle file.")
_OLE = b"\xd0\xcf\x11\xe0"
Writer = Callable[[Source, Path, Sequence[Placed], ReadOptions], tuple[Remark, ...]]


def write(
    source: Source, document: Document, copy: Path, translations: Iterable[Translation], options: ReadOptions
) -> Applied:
    """Write a copy of a file with translations in it, and read it again to see what is there.

    Args:
        source: the file; it is never touched.
        document: the file as it is now.
        copy: the file to write.
        translations: as they came back.
        options: the limits; text in pictures is not read.

    Raises:
        Unsupported: translations cannot be written into files of this kind.
        Encrypted: the file is encrypted; its copy would not be.
        Damaged: a part of it is damaged and cannot be copied.
        InputError: it cannot be read any more.
    """
    writer = _writer(source)
    found = list(placed(translations, document))
    places = [item for item in found if isinstance(item, Placed) and _is_native(item)]
    elsewhere = [item for item in found if isinstance(item, Remark)]
    in_pictures = [unwritable(item) for item in found if isinstance(item, Placed) and not _is_native(item)]
    try:
        remarks = writer(source, copy, places, options)
    except PartUnreadable as error:
        raise Damaged(path=source.name, detail=str(error)) from error
    lost = [unwritable(place) for place in not_there(places, read(Source(path=copy), options))]
    told = {remark.translation: remark for remark in (*remarks, *lost)}
    left = sum(1 for remark in told.values() if remark.kind in LEFT_OUT)
    return Applied(
        path=source.name,
        copy=str(copy),
        written=len(places) - left,
        remarks=(*elsewhere, *in_pictures, *told.values()),
    )


def _writer(source: Source) -> Writer:
    found = detect(source)
    _refuse_encrypted(source)
    if found is None or found.writer is None:
        detail = _("translations cannot be written into a file of this kind")
        raise Unsupported(path=source.name, detail=detail, advice=_INSTEAD)
    return cast("Writer", import_module(found.writer).write)


def _refuse_encrypted(source: Source) -> None:
    with source.open() as stream:
        if stream.read(len(_OLE)) == _OLE:
            advice = _("Save a copy without a password, and put the translation into that.")
            raise Encrypted(path=source.name, advice=advice)


def _is_native(place: Placed) -> bool:
    return place.segment.origin is Origin.NATIVE and not place.segment.location.member
