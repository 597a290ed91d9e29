"""What one file may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessLimits:
    """Limits of the process that reads one file: ``timeout_s`` seconds of wall time, ``memory_mb`` MiB of memory."""

    timeout_s: float = 300.0
    memory_mb: int = 4096
