"""What the rules say of the files of a manifest: read, label and judge, without scores, plans and versions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from locready.assess.label import label
from locready.formats import ReadOptions
from locready.model import Document
from locready.model.finding import Finding, Outcome
from locready.model.labelled import LabelledDocument, Targets
from locready.ocr.options import Engine, OcrOptions
from locready.rules import RulePack, evaluate
from locready.runners.limits import ProcessLimits
from locready.runners.local import read_many
from locready.sources import Source


def findings_of(folder: Path, pack: RulePack, engine: Engine) -> Mapping[str, Sequence[Finding]]:
    """Return the findings of every file that could be read, by the file's name; rules that broke are printed."""
    options = ReadOptions(ocr=OcrOptions(engine=engine))
    outcomes = read_many([Source(path=path) for path in _paths(folder)], options, ProcessLimits())
    documents = [outcome.document for outcome in outcomes if outcome.document is not None]
    return {Path(document.path).name: list(_findings(document, pack)) for document in documents}


def _paths(folder: Path) -> list[Path]:
    entries = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return [path for entry in entries if (path := folder / entry["file"]).exists()]


def _findings(document: Document, pack: RulePack) -> Iterator[Finding]:
    market = pack.profile("generic-en")
    labelled: LabelledDocument = label(document, targets=Targets(tags=market.targets), materials=pack.materials)
    for rule in pack.rules.values():
        result = evaluate(rule, labelled, market)
        if result.outcome is Outcome.ERROR:
            print(f"  {rule.id} broke on {document.path}: {result.note}")
        yield from result.findings
