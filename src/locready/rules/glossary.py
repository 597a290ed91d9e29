"""The trade's terms with their accepted renderings: tables of ``rules/glossaries``, one a pair of languages."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from locready.errors import RulePackError
from locready.rules.yaml_source import Plain, YamlFile

_COLUMNS = ["term", "english", "not", "domain", "source", "alone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of the trade in ``language`` (BCP 47, primary tag).

    ``english`` are its accepted renderings, ``wrong`` those that mislead a buyer; ``alone`` says that the wrong ones
    are wrong wherever they stand, not only beside the term itself.
    """

    language: str
    term: str
    english: tuple[str, ...]
    wrong: tuple[str, ...]
    domain: str
    alone: bool


def load_glossary(path: Path) -> YamlFile:
    """Read a table (``ja-en.tsv``: tab-separated, a header, renderings parted by semicolons) as plain data.

    Raises:
        RulePackError: its header is another one.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
        rows = list(reader)
    if list(reader.fieldnames or ()) != _COLUMNS:
        advice = f"The columns are {', '.join(_COLUMNS)}, in this order."
        raise RulePackError(file=path, line=1, column=1, detail="this is no glossary", advice=advice)
    language = path.stem.partition("-")[0]
    return YamlFile(path=path, data={"entries": [_entry(row, language) for row in rows]})


def _entry(row: dict[str, str], language: str) -> Plain:
    return {
        "language": language,
        "term": row["term"],
        "english": [*_parted(row["english"])],
        "wrong": [*_parted(row["not"])],
        "domain": row["domain"],
        "alone": row["alone"] == "yes",
    }


def _parted(renderings: str) -> list[Plain]:
    return [part.strip() for part in renderings.split(";") if part.strip()]
