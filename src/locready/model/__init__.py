"""The nouns that everything else is told in; they know no file format, no rule and no report."""

from locready.model.document import (
    Document,
    Font,
    Gap,
    GapReason,
    Link,
    Origin,
    Properties,
    Role,
    Segment,
    Track,
    Unit,
    UnitKind,
    numbered,
)
from locready.model.location import Box, Location
from locready.model.reading import NO_LANGUAGE, UNKNOWN, Reading, Span

__all__ = [
    "NO_LANGUAGE",
    "UNKNOWN",
    "Box",
    "Document",
    "Font",
    "Gap",
    "GapReason",
    "Link",
    "Location",
    "Origin",
    "Properties",
    "Reading",
    "Role",
    "Segment",
    "Span",
    "Track",
    "Unit",
    "UnitKind",
    "numbered",
]
