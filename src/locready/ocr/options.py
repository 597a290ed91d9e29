"""Which engines read pictures, with which models, and how much that may cost one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Engine(StrEnum):
    """What ``--ocr`` can be. ``auto``: RapidOCR, and Tesseract for the scripts that it does not know."""

    AUTO = "auto"
    RAPIDOCR = "rapidocr"
    TESSERACT = "tesseract"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognitionModel:
    """A recognition model of the user's own (ONNX, PaddleOCR's shape) for what the bundled one cannot read.

    ``script`` is the ISO 15924 code of what it reads (``Hang``), ``sha256`` the hash that the file must have.
    """

    path: str
    sha256: str
    script: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OcrLimits:
    """Limits of the pictures of one file; what is over becomes a gap that says which limit it was."""

    pictures: int = 2_000  # distinct pictures that are read
    seconds: float = 150.0  # wall time after which no further picture is begun; half of the usual limit of a file
    pixels: int = 200_000_000  # of one picture as it is decoded
    longest_side: int = 4_096  # of what is looked at; larger pictures are shrunk to it
    tesseract_s: float = 60.0  # wall time of all calls of the program for one file


@dataclass(frozen=True, slots=True, kw_only=True)
class OcrOptions:
    """How pictures are read."""

    engine: Engine = Engine.AUTO
    models: tuple[RecognitionModel, ...] = ()
    limits: OcrLimits = field(default_factory=OcrLimits)
