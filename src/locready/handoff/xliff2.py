"""A job as XLIFF 2.0 (OASIS, 2014), the format of today's translation tools."""

from __future__ import annotations

from lxml import etree

from locready.handoff.inline import code_of_2, fill, writable
from locready.handoff.job import Job, TextUnit
from locready.handoff.marks import mark
from locready.handoff.namespaces import ITS, ITS_, OWN, OWN_, SIZES, SIZES_, SPACE, V2, XLIFF_2
from locready.handoff.wording import Remark, remarks

_PREFIXES = {None: XLIFF_2, "slr": SIZES, "its": ITS, "lr": OWN}


def render(job: Job, lang: str) -> bytes:
    """Return the job as a file: a unit a text, with notes for the translator in a language."""
    root = etree.Element(f"{V2}xliff", {"version": "2.0", f"{ITS_}version": "2.0"}, nsmap=_PREFIXES)
    root.set("srcLang", job.source_language)
    root.set("trgLang", job.target_language)
    file = etree.SubElement(root, f"{V2}file", {"id": "f1", "original": writable(job.path), SPACE: "preserve"})
    file.set(f"{OWN_}sha256", job.sha256)
    etree.SubElement(file, f"{SIZES_}profiles", generalProfile="xliff:codepoints")
    for unit in job.units:
        _unit(file, unit, list(remarks(unit, job.source_language, lang)))
    etree.indent(root)  # before the texts are there, whose white space is theirs
    for source, unit in zip(root.iter(f"{V2}source"), job.units, strict=True):
        fill(source, unit.source, code_of_2)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


def _unit(file: etree._Element, unit: TextUnit, told: list[Remark]) -> None:
    element = etree.SubElement(file, f"{V2}unit", {"id": unit.id})
    mark(element, unit, "name")
    if unit.limit is not None:
        element.set(f"{SIZES_}sizeRestriction", str(unit.limit))
    notes = etree.SubElement(element, f"{V2}notes")
    for remark in told:
        etree.SubElement(notes, f"{V2}note", category=remark.about).text = writable(remark.text)
    segment = etree.SubElement(element, f"{V2}segment", state="initial")
    etree.SubElement(segment, f"{V2}source")
