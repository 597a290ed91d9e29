"""The namespaces of OpenDocument (ODF 1.3 part 3)."""

from __future__ import annotations

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{_OASIS}:office:1.0}}"
TEXT = f"{{{_OASIS}:text:1.0}}"
TABLE = f"{{{_OASIS}:table:1.0}}"
DRAW = f"{{{_OASIS}:drawing:1.0}}"
PRESENTATION = f"{{{_OASIS}:presentation:1.0}}"
STYLE = f"{{{_OASIS}:style:1.0}}"
FO = f"{{{_OASIS}:xsl-fo-compatible:1.0}}"
SVG = f"{{{_OASIS}:svg-compatible:1.0}}"
META = f"{{{_OASIS}:meta:1.0}}"
CHART = f"{{{_OASIS}:chart:1.0}}"
MANIFEST = f"{{{_OASIS}:manifest:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"
