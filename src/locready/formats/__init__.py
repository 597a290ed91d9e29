"""The formats that locready knows, by their bytes; each is read by the module named here, loaded when it is needed.

To add a format is to add its module, with ``read(source, options) -> Document``, and one line to ``FORMATS``.
"""

from __future__ import annotations

from locready.formats.detect import detect
from locready.formats.options import ReadLimits, ReadOptions
from locready.formats.read import read
from locready.formats.table import FORMATS, Format

__all__ = ["FORMATS", "Format", "ReadLimits", "ReadOptions", "detect", "read"]
