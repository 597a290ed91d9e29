"""Which engines and which of their models are here."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version

from locready.model.scripts import Script
from locready.ocr import rapid, tesseract
from locready.ocr.scripts import MODELS


def versions() -> dict[str, str]:
    """Return the installed engines with their versions."""
    found = {rapid.NAME: _installed(rapid.NAME), tesseract.NAME: tesseract.program_version()}
    return {name: number for name, number in found.items() if number}


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def readable() -> Mapping[Script, bool]:
    """Return for each script that needs Tesseract whether its model is installed."""
    return {script: model in tesseract.models() for script, model in MODELS.items()}
