"""Opens a PDF with pdfium and closes it again, telling a locked file from a damaged one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from locready.catalogue import mark as _
from locready.errors import Damaged, Encrypted, Unsupported, WrongPassword
from locready.formats.options import ReadOptions
from locready.sources import Source


@contextmanager
def opened(source: Source, options: ReadOptions) -> Iterator[pdfium.PdfDocument]:
    """Give the document to the block and close it afterwards; an empty user password opens by itself.

    Raises:
        Missing: the file is not there or may not be read.
        Encrypted: it needs a password and none was given.
        WrongPassword: the password given does not open it.
        Unsupported: it is locked by something other than a password.
        Damaged: pdfium cannot repair it.
    """
    with source.open() as stream:
        try:
            document = pdfium.PdfDocument(stream, password=options.password)
        except pdfium.PdfiumError as error:
            raise _told(error, source, options) from error
        try:
            yield document
        finally:
            document.close()


def _told(error: pdfium.PdfiumError, source: Source, options: ReadOptions) -> Exception:
    code = getattr(error, "err_code", None)
    if code == pdfium_c.FPDF_ERR_PASSWORD:
        return WrongPassword(path=source.name) if options.password else Encrypted(path=source.name)
    if code == pdfium_c.FPDF_ERR_SECURITY:
        return Unsupported(
            path=source.name, detail=_("it is locked by a kind of encryption that locready does not know")
        )
    return Damaged(path=source.name, detail=_("it has no pages that a PDF reader can find"))
