"""Puts translations into a copy of a file, in a process of its own: the file is as hostile as when it was read."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from locready.errors import Changed, UsageError
from locready.formats.options import ReadOptions
from locready.formats.read import read
from locready.formats.video.write import write as beside_clip
from locready.formats.write import write
from locready.model.translation import Applied, Returned
from locready.ocr.options import Engine, OcrOptions
from locready.runners.isolate import isolated
from locready.runners.limits import ProcessLimits
from locready.sources import Source


def apply_isolated(
    source: Source, returned: Returned, copy: Path, options: ReadOptions, limits: ProcessLimits, *, force: bool
) -> Applied:
    """Write a copy of a file with translations in it, or of a clip its subtitles; it is there whole or not at all.

    Args:
        source: the file; it is never touched.
        returned: the translations, with what the file was when its text was handed out.
        copy: the file to write; what is there is replaced.
        options: the limits of reading.
        limits: those of the process.
        force: write although the file has changed since.

    Raises:
        Changed: the file is another than the one whose text was handed out.
        InputError: it cannot be read, or nothing can be written into files of its kind.
        UsageError: the copy cannot be written.
    """
    unread = replace(options, ocr=OcrOptions(engine=Engine.NONE))  # pictures are not written to
    unfinished = copy.with_name(f".{uuid4().hex}{copy.suffix}")  # its end still says what it is
    try:
        applied = isolated(_apply, source, returned, unfinished, unread, force, name=source.name, limits=limits)
        unfinished.replace(copy)
    except OSError as error:
        detail = f"{copy} cannot be written: {error.strerror or error}."
        raise UsageError(detail=detail, advice="Choose another --output.") from error
    finally:
        with suppress(OSError):  # a name that is too long for the folder
            unfinished.unlink()
    return replace(applied, copy=str(copy), untranslated=returned.untranslated)


def _apply(source: Source, returned: Returned, copy: Path, options: ReadOptions, force: bool) -> Applied:
    document = read(source, options)
    if document.sha256 != returned.sha256 and not force:
        raise Changed(path=source.name, original=returned.path)
    if document.format == "video":
        return beside_clip(document, copy, returned.translations)
    return write(source, document, copy, returned.translations, options)
