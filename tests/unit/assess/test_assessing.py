"""All documents of a run judged together: versions, gates of passing, and faults that stay with their document."""

from __future__ import annotations

from dataclasses import replace

from locready.assess import assess as walk
from locready.assess.assess import AssessOptions, assess
from locready.model import Role
from locready.model.finding import Severity
from locready.rules import shipped
from made_documents import Text, document, picture, slide

PACK = shipped()
PROFILE = PACK.profiles["generic-en"]
JAPANESE = [slide("雪国の旅館で、消えた客の帳簿が見つかる物語。"), slide("監督は新潟の生まれで、雪を撮り続けてきた。")]
ENGLISH = [
    slide("The ledger of a vanished guest turns up at a snowbound inn."),
    slide("The director was born in Niigata."),
]


def judged(*documents, **options):
    return assess(documents, PROFILE, PACK, AssessOptions(material="other", **options))


def test_a_japanese_deck_passes_when_its_english_version_does():
    japanese, english = judged(document(*JAPANESE, path="pitch_ja.pptx"), document(*ENGLISH, path="pitch_en.pptx"))

    assert (english.passed, english.served_by) == (True, None)
    assert (japanese.passed, japanese.served_by) == (True, "pitch_en.pptx")
    assert japanese.score is not None
    assert japanese.score < 20


def test_another_film_in_the_same_folder_serves_nobody():
    japanese, _english = judged(document(*JAPANESE, path="snow_ja.pptx"), document(*ENGLISH, path="harbour_en.pptx"))

    assert (japanese.passed, japanese.served_by) == (False, None)


def test_names_without_any_language_marker_are_no_versions():
    japanese, _english = judged(document(*JAPANESE, path="a/pitch.pptx"), document(*ENGLISH, path="a/pitch.pdf"))

    assert japanese.served_by is None


def test_a_deck_with_other_figures_is_no_version_whatever_its_name():
    figures = slide("製作費 1,200万円、120分、全480館、座席 350、2027年公開")
    others = slide("Serves 400: 250 g of flour, 180 ml of milk, 115 minutes at 220 degrees, since 2027")

    japanese, _english = judged(
        document(*JAPANESE, figures, path="novel_ja.pptx"), document(*ENGLISH, others, path="novel_en.pptx")
    )

    assert japanese.served_by is None


def test_a_much_shorter_english_deck_is_no_version():
    japanese, _english = judged(
        document(*(JAPANESE * 3), path="pitch_ja.pptx"), document(ENGLISH[0], path="pitch_en.pptx")
    )

    assert japanese.served_by is None


def test_a_picture_that_was_not_read_stops_a_ready_deck_unless_gaps_are_allowed():
    deck = document(*ENGLISH, gaps=(picture(),))

    assert not judged(deck)[0].passed
    assert judged(deck, allow_gaps=True)[0].passed


def test_a_picture_that_no_audience_sees_stops_nothing():
    (result,) = judged(document(*ENGLISH, gaps=(picture(audience=False),)))

    assert result.passed


def test_a_severe_finding_stops_a_deck_above_its_gate():
    deck = document(*ENGLISH, slide("On air: Reiwa 10, in prime time"))

    (lenient,) = judged(deck, min_score=10)
    (strict,) = judged(deck, min_score=10, fail_on=Severity.MAJOR)

    assert "era-year" in {finding.rule for finding in lenient.findings}
    assert (lenient.passed, strict.passed) == (True, False)


def test_a_deck_without_any_text_has_no_score_and_does_not_pass():
    (result,) = judged(document(slide()))

    assert (result.score, result.band, result.passed) == (None, None, False)


def test_a_fault_of_ours_stays_with_its_document(monkeypatch):
    label = walk.label

    def breaking(deck, **options):
        if deck.path == "odd.pptx":
            raise RuntimeError("no such side")
        return label(deck, **options)

    monkeypatch.setattr(walk, "label", breaking)

    odd, sound = judged(document(*ENGLISH, path="odd.pptx"), document(*ENGLISH, path="sound.pptx"))

    assert odd.status == "error"
    assert odd.error is not None
    assert "RuntimeError: no such side" in odd.error.message
    assert sound.passed


def test_the_gain_of_a_finding_is_what_the_score_wins_when_it_alone_is_mended():
    deck = document(*ENGLISH, *ENGLISH, JAPANESE[0])
    (before,) = judged(deck)
    translated = replace(deck, segments=tuple(s for s in deck.segments if s.location.index != 5))

    (after,) = judged(translated)

    gains = [finding.gain or 0 for finding in before.findings if finding.rule == "untranslated-text"]
    assert before.score is not None
    assert after.score is not None
    assert abs(max(gains) - (after.score - before.score)) < 1


def test_the_plan_reaches_the_gate_and_says_with_how_many_words():
    others = [slide("来年の秋に公開する。"), slide("配給の権利は日本を除く全世界で空いている。")]

    (result,) = judged(document(*ENGLISH, *ENGLISH, *others))

    assert result.plan is not None
    assert result.plan.reachable
    assert result.plan.steps[-1].score_after >= result.plan.goal
    assert sum(step.words for step in result.plan.steps) > 0


def test_a_plan_that_translates_the_cover_has_given_the_work_its_title():
    (result,) = judged(document(slide(Text("灯台守の娘", role=Role.TITLE)), *JAPANESE))

    assert result.plan is not None
    assert result.plan.reachable
