"""A job as XLIFF 1.2 (OASIS, 2008), for tools that know no later one."""

from __future__ import annotations

from lxml import etree

from locready import __version__
from locready.handoff.inline import code_of_1, fill, writable
from locready.handoff.job import Job, TextUnit
from locready.handoff.marks import mark
from locready.handoff.namespaces import ITS, ITS_, OWN, OWN_, SPACE, V1, XLIFF_1
from locready.handoff.wording import remarks

_PREFIXES = {None: XLIFF_1, "its": ITS, "lr": OWN}


def render(job: Job, lang: str) -> bytes:
    """Return the job as a file: a unit a text, with a note for the translator in a language."""
    root = etree.Element(f"{V1}xliff", {"version": "1.2", f"{ITS_}version": "2.0"}, nsmap=_PREFIXES)
    file = etree.SubElement(
        root,
        f"{V1}file",
        {
            "original": writable(job.path),
            "source-language": job.source_language,
            "target-language": job.target_language,
            "datatype": f"x-{job.format}",
            "tool-id": "locready",
            f"{OWN_}sha256": job.sha256,
        },
    )
    header = etree.SubElement(file, f"{V1}header")
    etree.SubElement(header, f"{V1}tool", {"tool-id": "locready", "tool-name": "locready", "tool-version": __version__})
    body = etree.SubElement(file, f"{V1}body")
    for unit in job.units:
        _unit(body, unit, "\n".join(remark.text for remark in remarks(unit, job.source_language, lang)))
    etree.indent(root)  # before the texts are there, whose white space is theirs
    for source, unit in zip(root.iter(f"{V1}source"), job.units, strict=True):
        fill(source, unit.source, code_of_1)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


def _unit(body: etree._Element, unit: TextUnit, told: str) -> None:
    element = etree.SubElement(body, f"{V1}trans-unit", {"id": unit.id, SPACE: "preserve"})
    mark(element, unit, "resname")
    if unit.limit is not None:
        element.set("maxwidth", str(unit.limit))
        element.set("size-unit", "char")
    etree.SubElement(element, f"{V1}source")
    etree.SubElement(element, f"{V1}note", {"from": "locready"}).text = writable(told)
