"""locready: how ready pitch material is for buyers who do not read its language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from locready.api import identify, scan

__version__ = "0.1.0"
__all__ = ["__version__", "identify", "scan"]


def __getattr__(name: str) -> object:
    """Load the library on first use, so that importing the package costs nothing."""
    if name in {"scan", "identify"}:
        from locready import api

        return getattr(api, name)
    raise AttributeError(f"module 'locready' has no attribute {name!r}")
