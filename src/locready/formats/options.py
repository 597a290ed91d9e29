"""What a reader may use and how much: the password, the engines, and the limits that hold for hostile files."""

from __future__ import annotations

from dataclasses import dataclass, field

from locready.ocr.options import OcrOptions

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLimits:
    """Limits of one reading; what is over becomes a gap where a part is concerned, ``TooLarge`` where the file is.

    Time and memory are not here: the process that reads is held to them from outside (runners/isolate.py).
    """

    depth: int = 3  # embedded files inside embedded files
    units: int = 5_000  # slides or pages that are read
    segments: int = 200_000
    characters: int = 3_000_000  # of all segments of a document: 1,500 pages of 2,000 characters
    segment_characters: int = 100_000  # of one segment
    part_bytes: int = 64 * _MIB  # one part of a package, unpacked
    package_bytes: int = 512 * _MIB  # all parts that are read, unpacked
    ratio: int = 200  # unpacked to packed, for parts over a MiB
    embedded_bytes: int = 128 * _MIB  # one embedded file that is unpacked, to memory or, a clip, to disk
    clip_bytes: int = 2_048 * _MIB  # one clip that lies in a package as it is: it is read there, and copied nowhere


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read; ``depth`` is how deep the source is embedded already, ``sample_rate`` how often a clip is looked at.

    ``sample_rate`` is in Hz: a text has to stand for three samples to be found.
    """

    password: str | None = None
    ocr: OcrOptions = field(default_factory=OcrOptions)
    limits: ReadLimits = field(default_factory=ReadLimits)
    depth: int = 0
    sample_rate: float = 4.0
