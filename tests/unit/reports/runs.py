"""Runs for reports: a deck with what a buyer cannot read, a good one, and a file that could not be read."""

from __future__ import annotations

from dataclasses import replace

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.model import Document
from locready.model.run import Failure, Result, Run
from made_documents import document, slide

FAILURE = Failure(kind="damaged", message="broken.pptx is damaged: it is empty.", advice="Save it again.")
GOOD = document(slide("The Lighthouse Keeper", "She keeps the light burning."), path="good.pptx")
POOR = document(
    slide("灯台守の娘", "令和7年公開予定の長編劇映画です。"),
    slide("連絡先", "電話 03-5555-0155"),
    path="資料/企画書.pptx",
)


def run_of(*documents: Document, lang: str = "en") -> Run:
    return assess(documents, options=AssessOptions(lang=lang, material="pitch"))


def mixed(lang: str = "en") -> Run:
    """Return a run of a good deck, a poor one and a broken file."""
    run = run_of(GOOD, POOR, lang=lang)
    return replace(run, results=(*run.results, Result(path="broken.pptx", status="error", error=FAILURE)))


def with_text(text: str, path: str = "deck.pptx") -> Run:
    """Return a run of a deck whose text and name are a stranger's."""
    return run_of(document(slide(text, f"{text} 令和7年公開"), path=path))
