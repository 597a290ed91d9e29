"""What a translator sends back, made of what was exported: every target filled, as tools and spreadsheets write it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from copy import deepcopy

import openpyxl
from lxml import etree

from locready.handoff.csv_cells import defused, undone

Translate = Callable[[str], str]
_V2, _V1 = "{urn:oasis:names:tc:xliff:document:2.0}", "{urn:oasis:names:tc:xliff:document:1.2}"


def marked(text: str) -> str:
    """Return a pseudo-translation: the text between marks, its line breaks kept."""
    return f"[[{text}]]"


def filled_xliff(content: bytes, state: str | None = "final") -> bytes:
    """Return XLIFF of either version with each target made of its source, inline codes and all, between marks."""
    root = etree.fromstring(content)
    for version in (_V2, _V1):
        for source in list(root.iter(f"{version}source")):
            target = deepcopy(source)
            target.tag, target.tail = f"{version}target", None
            target.text = f"[[{target.text or ''}"
            last = target[-1] if len(target) else None
            if last is None:
                target.text += "]]"
            else:
                last.tail = f"{last.tail or ''}]]"
            source.addnext(target)
            if state is not None:
                (source.getparent() if version == _V2 else target).set("state", state)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def filled_csv(
    content: bytes, translate: Translate = marked, encoding: str = "utf-8-sig", separator: str = ","
) -> bytes:
    """Return CSV with its sixth column filled from its fifth."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    for row in rows[1:]:
        row[5] = defused(translate(undone(row[4])))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue().encode(encoding)


def filled_xlsx(content: bytes, translate: Translate = marked) -> bytes:
    """Return a workbook with its sixth column filled from its fifth."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for row in book.active.iter_rows(min_row=2):
        row[5].value = translate(row[4].value)
        row[5].data_type = "s"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
