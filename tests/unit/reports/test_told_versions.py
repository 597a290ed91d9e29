"""What a report says of versions that were compared."""

from __future__ import annotations

from locready.assess.assess import AssessOptions, assess_together
from locready.assess.packs import pack
from locready.model.run import PackNote
from locready.reports.told_versions import comparison_sentences
from locready.rules import shipped
from made_versions import deck_of, film

PACK = shipped()


def test_versions_that_could_not_be_compared_are_told_and_end_no_run(monkeypatch):
    def broken(*_documents: object) -> None:
        raise RuntimeError("no such slide")

    monkeypatch.setattr(pack, "compare", broken)
    documents = [deck_of(film("orchard", "ja"), "film_ja.pptx"), deck_of(film("orchard", "en"), "film_en.pptx")]

    assessed = assess_together(documents, PACK.profile("generic-en"), PACK, AssessOptions())

    notes = [PackNote(title="film", results=(), comparisons=found.comparisons) for found in assessed.packs]
    (told,) = comparison_sentences(notes, assessed.results, "en")
    assert "could not be compared (RuntimeError: no such slide)" in told
