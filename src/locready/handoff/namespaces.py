"""The XML namespaces of a translation job, as lxml writes them before names."""

from __future__ import annotations

XLIFF_2 = "urn:oasis:names:tc:xliff:document:2.0"
XLIFF_1 = "urn:oasis:names:tc:xliff:document:1.2"
#: The size restriction module of XLIFF 2.0.
SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
#: The Internationalization Tag Set 2.0 of the W3C.
ITS = "http://www.w3.org/2005/11/its"
#: What locready needs to find a text again; tools carry what they do not know (XLIFF 2.0, 4.8; 1.2, 2.5).
OWN = "urn:locready:handoff:1"

V2, V1 = f"{{{XLIFF_2}}}", f"{{{XLIFF_1}}}"
SIZES_, ITS_, OWN_ = f"{{{SIZES}}}", f"{{{ITS}}}", f"{{{OWN}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
