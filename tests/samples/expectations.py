"""What is expected of the samples: expected.yaml, read into entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from locready.formats import FORMATS
from locready.ocr.tesseract import models

SAMPLES = Path(__file__).parents[2] / "samples"
#: Scripts that only Tesseract reads, and only with the model of their language.
NEEDS_MODEL = {"trailer_ko.mp4": "kor"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One entry of expected.yaml; what it says of null and of lists stands at the head of that file."""

    file: str
    material: str
    profile: str
    dominant: str | list[str] | None
    readable: tuple[float, float] | None
    band: str | None
    score: tuple[int, int] | None
    passes: bool
    findings: Mapping[str, list[str]]
    gaps: list[str]
    why: str
    served_by: str | None = None

    @property
    def path(self) -> Path:
        """Where the sample lies."""
        return SAMPLES / self.file

    @property
    def is_clip(self) -> bool:
        """Whether it is a clip."""
        return self.path.suffix == ".mp4"

    @property
    def unread_because(self) -> str:
        """Why it cannot be read here, "" where it can."""
        if self.is_clip and not any(known.name == "video" and known.module for known in FORMATS):
            return "this version reads no clips"
        model = NEEDS_MODEL.get(self.file)
        return f"Tesseract's model {model} is not installed" if model and model not in models() else ""

    @property
    def languages(self) -> list[str | None]:
        """The languages that may be the dominant one."""
        return list(self.dominant) if isinstance(self.dominant, list) else [self.dominant]


def expectations() -> list[Expected]:
    """Read expected.yaml."""
    entries: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(SAMPLES / "expected.yaml")
    return [Expected(**entry) for entry in entries]
