"""The sentences of a report: pass or fail and why, what must not leave the house, what costs most, what to do."""

from __future__ import annotations

from dataclasses import replace

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.model import Role
from locready.model.run import Result
from locready.reports import told
from made_documents import Text, document, picture, slide

ENGLISH = slide("The ledger of a vanished guest turns up at a snowbound inn.")
JAPANESE = slide("雪国の旅館で、消えた客の帳簿が見つかる物語。")


def result_of(*slides, gaps=(), **options) -> Result:
    chosen = AssessOptions(material="other", **options)
    return assess([document(*slides, gaps=gaps)], options=chosen).only


def test_a_deck_that_passes_says_so():
    assert told.outcome(result_of(ENGLISH), 80, "en") == "It passes."


def test_a_deck_below_the_gate_names_the_gate():
    assert told.outcome(result_of(JAPANESE), 80, "en") == "It does not pass: it is below 80."


def test_a_ready_deck_with_a_picture_nobody_read_says_which_slide_to_look_at():
    sentence = told.outcome(result_of(ENGLISH, ENGLISH, gaps=(picture(2),)), 80, "en")

    assert "The text is fine" in sentence
    assert "(slide 2)" in sentence


def test_a_deck_served_by_its_version_names_it():
    served = replace(result_of(JAPANESE), passed=True, served_by="deck_en.pptx")

    assert told.outcome(served, 80, "en") == "It passes because deck_en.pptx does."


def test_what_must_not_reach_a_buyer_stands_apart_from_what_costs():
    result = result_of(JAPANESE, slide("社外秘", *[text.text for text in ENGLISH]))

    assert [finding.rule for finding in told.warnings(result.findings)] == ["internal-marker"]
    assert "internal-marker" not in {finding.rule for finding in told.costliest(result.findings)}


def test_a_slide_appears_once_among_what_costs_most():
    table = slide(Text("共同製作枠の発表", role=Role.TABLE), "海外の製作会社との共同製作を募集しています。")

    shown = told.costliest(result_of(table, ENGLISH).findings)

    assert len([finding for finding in shown if finding.location.index == 1]) == 1


def test_slides_that_a_plan_leaves_out_are_named():
    long = slide(*["製作委員会は三社で構成され、海外での権利はすべて当社が代理します。"] * 4)
    short = slide("帳簿が見つかる。")

    result = result_of(*[ENGLISH] * 8, short, short, long)
    work, left = told.next_sentences(result, "en")

    assert work.startswith("Translate about 60 words on slide 11")
    assert left == "Then slides 9, 10 would still be untranslated."
