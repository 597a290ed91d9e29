"""What the zip module and its unpackers raise on bytes that are not what the directory of a package promised."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

#: OverflowError: zip64 offsets no file can have; RuntimeError: entries that are locked; ValueError: names, dates.
ARCHIVE_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    OverflowError,
    ValueError,
)
