"""The run as JSON, and the schema of it."""

from __future__ import annotations

import msgspec

from locready.model.run import SCHEMA_VERSION, Run
from locready.reports.table import Look

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def render(run: Run, look: Look) -> str:
    """Return the run as indented JSON; nothing of the look applies."""
    return msgspec.json.format(msgspec.json.encode(run), indent=2).decode() + "\n"


def schema() -> str:
    """Return the JSON Schema (2020-12) of a run."""
    return described(f"locready run {SCHEMA_VERSION}", Run)


def described(title: str, shape: type) -> str:
    """Return the JSON Schema of a shape, with a title."""
    schema = {"$schema": _DRAFT, "title": title, **msgspec.json.schema(shape)}
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"


def parse(text: str | bytes) -> Run:
    """Return the run that JSON holds.

    Raises:
        msgspec.ValidationError: it is no run of this schema version.
    """
    return msgspec.json.decode(text, type=Run)
