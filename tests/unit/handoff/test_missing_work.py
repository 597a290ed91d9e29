"""What goes out to translators is what the effort counts, and nothing else unless it is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.assess.repeated import same_wording
from locready.errors import TextGone, UsageError
from locready.handoff.job import Carrier, Job
from locready.handoff.missing import Home, jobs_of
from locready.handoff.selection import Backstage, Choice
from locready.model import NO_LANGUAGE, Document, Role
from locready.model.run import Result, Run
from locready.rules import shipped
from made_clips import CARD, CORNER, Shown, clip, cues, spoken, subtitle
from made_documents import Text, document, slide

TALE = "雪国の旅館で、消えた客の帳簿が見つかる物語。"
ENGLISH = slide("The ledger of a vanished guest turns up at a snowbound inn.")
FOOTER = Text("株式会社かもめ座フィルム", role=Role.FOOTER)
MADE = {
    "plain": document(slide(TALE, "監督のことば"), ENGLISH),
    "paired": document(slide("あらすじ", "Synopsis"), slide(TALE)),
    "repeated": document(slide(TALE, FOOTER), slide("監督のことば", FOOTER), slide(TALE, "企画意図", FOOTER)),
    "unseen": document(slide(Text(TALE, role=Role.NOTE), "企画意図", Text("隠した話。", hidden=True))),
    "amounts": document(slide("製作費は USD 2,000,000 を予定しています", "お問い合わせは info@example.com まで")),
    "picture": document(slide(Text(TALE, picture="ppt/media/image1.png"), "企画意図")),
    "clip": clip(Shown("父と娘の十年", 1.0, 5.0, box=CARD), Shown("父と娘の十年", 9.0, 12.0, box=CARD)),
    "subtitled": clip(
        Shown("最後の夏が終わる", 30.0, 34.0, box=CORNER),
        subtitle("どうして黙っていたの", 1.0, 3.0),
        Shown("営業中", 5.0, 9.0, role=Role.SCENE),
    ),
    "foreign dialogue": clip(
        audio=spoken("ja"), tracks=[cues(("どうして黙っていたの", 1.0, 3.0), name="clip.ja.srt", language="ja")]
    ),
    "ready": document(ENGLISH),
}


def run_of(*made: Document) -> Run:
    return assess(made, options=AssessOptions(material="other"))


def job(made: Document, choice: Choice | None = None) -> Job | None:
    (out,) = jobs_of(run_of(made), shipped(), choice)
    return out.job


def sources(made: Document, choice: Choice | None = None) -> list[str]:
    found = job(made, choice)
    return [] if found is None else [unit.source for unit in found.units]


def characters(result: Result, found: Job) -> int:
    """Return the characters of a job as a price list counts them: each text once, without spaces, names and amounts."""
    notes = {note.id: note for note in result.segments}
    once = {same_wording(unit.source): notes[unit.segment] for unit in found.units if not notes[unit.segment].copy_of}
    return sum(
        len("".join(note.text[span.start : span.end].split()))
        for note in once.values()
        for span in note.spans
        if span.language not in {NO_LANGUAGE, "en"}
    )


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
def test_a_job_has_the_characters_that_the_effort_promises(made):
    run = run_of(made)

    (out,) = jobs_of(run, shipped())

    assert run.only.effort is not None
    assert (0 if out.job is None else characters(run.only, out.job)) == run.only.effort.source_characters


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
def test_whatever_a_plan_asks_for_is_in_the_job(made):
    run = run_of(made)

    (out,) = jobs_of(run, shipped())

    assert run.only.plan is not None
    asked = {name for step in run.only.plan.steps for name in step.segments}
    assert asked <= {unit.segment for unit in (out.job.units if out.job is not None else ())}


def test_what_is_paired_stays_home_and_goes_out_when_asked_for():
    made = document(slide("あらすじ", "Synopsis"), slide(TALE))

    assert sources(made) == [TALE]
    assert sources(made, Choice(paired=True)) == ["あらすじ", TALE]


def test_a_footer_goes_out_every_time_since_every_place_has_to_be_filled():
    found = job(MADE["repeated"])

    assert found is not None
    footers = [unit for unit in found.units if unit.source == FOOTER.text]
    assert len(footers) == 3
    assert [unit.repeats for unit in footers] == ["", footers[0].id, footers[0].id]


@pytest.mark.parametrize(
    ("asked", "more"),
    [(set(), []), ({Backstage.NOTES}, [TALE]), ({Backstage.HIDDEN}, ["隠した話。"])],
    ids=["nothing", "notes", "hidden"],
)
def test_what_no_audience_sees_goes_out_on_request_and_at_the_end(asked, more):
    found = job(MADE["unseen"], Choice(backstage=frozenset(asked)))

    assert found is not None
    assert [unit.source for unit in found.units] == ["企画意図", *more]
    assert [unit.shown for unit in found.units] == [True, *(False for _text in more)]


def test_every_text_says_what_carries_it():
    found = job(MADE["subtitled"]), job(MADE["picture"]), job(MADE["foreign dialogue"])

    carriers = [{unit.source: unit.carrier for unit in it.units} for it in found if it is not None]

    assert carriers == [
        {"どうして黙っていたの": Carrier.CUE, "最後の夏が終わる": Carrier.OVERLAY},
        {TALE: Carrier.PICTURE, "企画意図": Carrier.TEXT},
        {"どうして黙っていたの": Carrier.CUE},
    ]


def test_a_text_that_a_machine_has_read_is_told_from_one_that_was_typed():
    found = job(MADE["picture"])

    assert found is not None
    assert {unit.source: unit.recognised for unit in found.units} == {TALE: True, "企画意図": False}


def test_a_text_comes_with_its_slide_its_neighbours_and_the_terms_of_the_trade_in_it():
    run = assess(
        [document(slide("企画の概要", "海外番販の収入を見込む。", "連絡先"))], options=AssessOptions(material="pitch")
    )

    (out,) = jobs_of(run, shipped())

    assert out.job is not None
    middle = out.job.units[1]
    assert (middle.before, middle.after) == ("企画の概要", "連絡先")
    assert ("海外番販", ("international programme sales",)) in [(it.term, it.renderings) for it in middle.hints]


def test_the_language_of_a_job_is_that_of_most_of_its_letters():
    found = job(document(slide("드라마의 시청률이 높았습니다.", TALE, TALE + "続編も企画されている。")))

    assert found is not None
    assert found.source_language == "ja"


def test_nothing_missing_is_no_job_and_an_unread_material_says_why():
    ready = run_of(MADE["ready"])
    broken = replace(ready, results=(Result(path="broken.pptx", status="error"),))

    assert [out.home for out in (*jobs_of(ready, shipped()), *jobs_of(broken, shipped()))] == [
        Home.NOTHING,
        Home.UNREAD,
    ]


def test_what_a_version_serves_stays_home_unless_all_is_asked_for():
    run = run_of(MADE["plain"])
    served = replace(run, results=(replace(run.only, served_by="deck_en.pptx"),))

    (home,) = jobs_of(served, shipped())
    (asked,) = jobs_of(served, shipped(), Choice(paired=True))

    assert (home.home, home.other, home.job) == (Home.SERVED, "deck_en.pptx", None)
    assert asked.job is not None


def test_a_run_without_its_text_is_refused():
    run = run_of(MADE["plain"])
    bare = tuple(replace(note, text="") for note in run.only.segments)

    with pytest.raises(TextGone):
        jobs_of(replace(run, results=(replace(run.only, segments=bare),)), shipped())


def test_a_run_says_nothing_of_languages_that_it_was_not_judged_for():
    with pytest.raises(UsageError, match="judged for en, not for fr"):
        jobs_of(run_of(MADE["plain"]), shipped(), target="fr")
