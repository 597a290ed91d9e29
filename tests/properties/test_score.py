"""What must hold of every score, over documents made at random (design: the score's properties)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locready.assess.judged import Judged, judge
from locready.assess.label import label
from locready.assess.score import Scale
from locready.model import Reading, Role, Span
from locready.model.finding import Finding, Outcome, RuleResult
from locready.model.labelled import Coverage, LabelledDocument, LabelledSegment, LabelledUnit, total
from locready.model.location import Location
from locready.rules import shipped
from locready.rules.evaluate import score_of
from locready.rules.kinds.base import Hit
from made_documents import ENGLISH, Text, document, picture, slide

PACK = shipped()
PROFILE = PACK.profiles["generic-en"]

JAPANESE = [
    "物語",
    "監督のことば",
    "豪雪の温泉町で旅館を守る千代の物語",
    "令和7年公開予定",
    "製作費 三億円",
    "お問い合わせ",
]
ENGLISH_TEXTS = [
    "Synopsis",
    "Director's statement",
    "A snowbound inn and its missing guests",
    "Budget: USD 2M",
    "Contact",
]
NEITHER = ["2026", "https://example.com", "—"]

texts = st.builds(
    Text,
    text=st.sampled_from(JAPANESE + ENGLISH_TEXTS + NEITHER),
    role=st.sampled_from([Role.TITLE, Role.BODY, Role.TABLE, Role.NOTE]),
    hidden=st.booleans(),
)
pictured = st.builds(
    Text,
    text=st.sampled_from(JAPANESE + ENGLISH_TEXTS + NEITHER),
    role=st.sampled_from([Role.TITLE, Role.BODY, Role.LOGO]),
    hidden=st.booleans(),
    picture=st.sampled_from(["ppt/media/image1.png", "ppt/media/image2.png"]),
    sure=st.booleans(),
)
slides = st.lists(
    st.lists(texts | pictured, min_size=1, max_size=5).map(lambda made: slide(*made)), min_size=1, max_size=5
)
materials = st.sampled_from(["pitch", "company", "keyart", "other"])
documents = st.builds(lambda made, kind: labelled(made, kind), slides, materials)
slowly = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def labelled(made, material: str) -> LabelledDocument:
    return label(document(*made), targets=ENGLISH, materials=PACK.materials, material=material)


def judged(material: LabelledDocument) -> Judged:
    scale = Scale(rules=PACK.rules, weights=PACK.weights, material=material.material)
    return judge(material, PROFILE, scale, "en")


def score(material: LabelledDocument) -> float:
    return judged(material).score.exact or 0.0


def relabelled(material: LabelledDocument, place: int) -> LabelledDocument:
    """Return the document with one segment's language changed to English, all else equal."""
    segment = material.segments[place]
    words = sum(segment.words.values())
    english = replace(
        segment,
        reading=Reading(
            language="en", confidence=1.0, method="test", spans=(Span(start=0, end=len(segment.text), language="en"),)
        ),
        words={"en": words},
        coverage=Coverage(target=words),
    )
    return exchanged(material, {segment.segment.id: english})


def with_counterpart(material: LabelledDocument, place: int) -> LabelledDocument:
    return judged(material).translated([material.segments[place].segment.id]).document


def exchanged(material: LabelledDocument, new: dict[str, LabelledSegment]) -> LabelledDocument:
    def changed(segments: tuple[LabelledSegment, ...]) -> tuple[LabelledSegment, ...]:
        return tuple(new.get(segment.segment.id, segment) for segment in segments)

    def unit(old: LabelledUnit) -> LabelledUnit:
        segments = changed(old.segments)
        return replace(old, segments=segments, coverage=total(s.coverage for s in segments if s.counted))

    return replace(material, segments=changed(material.segments), units=tuple(unit(old) for old in material.units))


@slowly
@given(documents)
def test_a_score_is_between_0_and_100_or_none(material):
    verdict = judged(material).score

    assert verdict.exact is None or 0 <= verdict.exact <= 100
    assert all(value is None or 0 <= value <= 100 for value in verdict.categories.values())


@slowly
@given(documents, st.randoms(use_true_random=False))
def test_the_order_of_rules_does_not_matter(material, chance):
    scale = Scale(rules=PACK.rules, weights=PACK.weights, material=material.material)
    results = list(judged(material).results)
    chance.shuffle(results)

    shuffled = scale.score(results, words=material.coverage.words > 0, checked_share=1.0)

    assert shuffled.exact == judged(material).score.exact


@slowly
@given(documents, st.sampled_from(sorted(PACK.rules)))
def test_one_more_finding_of_a_rule_never_raises_the_score(material, rule):
    before = judged(material)
    worse = tuple(_with_one_more(before, result) if result.rule == rule else result for result in before.results)

    after = before.scale.score(worse, words=material.coverage.words > 0, checked_share=before.checked_share)

    assert (after.exact or 0) <= (before.score.exact or 0) + 1e-9


@slowly
@given(documents, st.data())
def test_a_segment_relabelled_to_the_target_language_never_lowers_the_score(material, data):
    foreign = [place for place, segment in enumerate(material.segments) if segment.is_foreign]
    if not foreign:
        return
    place = data.draw(st.sampled_from(foreign))

    assert score(relabelled(material, place)) >= score(material) - 1e-9


@slowly
@given(documents, st.data())
def test_a_counterpart_beside_a_foreign_segment_never_lowers_the_score(material, data):
    foreign = [place for place, segment in enumerate(material.segments) if segment.is_foreign]
    if not foreign:
        return
    place = data.draw(st.sampled_from(foreign))

    assert score(with_counterpart(material, place)) >= score(material) - 1e-9


@slowly
@given(slides)
def test_an_english_text_added_to_a_slide_takes_none_of_its_pairs_away(made):
    """On the slide itself: a slide that mirrors another may mirror it less with a text more."""
    before = labelled(made[:1], "other")

    after = labelled([(*made[0], Text("A new line of text in English"))], "other")

    assert after.coverage.unpaired <= before.coverage.unpaired + 1e-9


@slowly
@given(slides, materials, st.integers(1, 3))
def test_what_was_not_read_never_raises_the_score(made, material, gaps):
    read = labelled(made, material)
    unread = label(
        document(*made, gaps=tuple(picture() for _ in range(gaps))),
        targets=ENGLISH,
        materials=PACK.materials,
        material=material,
    )

    assert score(unread) <= score(read) + 1e-9
    assert judged(unread).checked_share <= judged(read).checked_share


@slowly
@given(documents, st.sampled_from(sorted(PACK.rules)))
def test_a_rule_that_breaks_never_raises_the_score(material, rule):
    before = judged(material)
    broken = tuple(
        RuleResult(rule=rule, outcome=Outcome.ERROR, score=0.0)
        if result.rule == rule and result.outcome is not Outcome.NOT_APPLICABLE
        else result
        for result in before.results
    )

    after = before.scale.score(broken, words=material.coverage.words > 0, checked_share=before.checked_share)

    assert (after.exact or 0) <= (before.score.exact or 0) + 1e-9


@slowly
@given(slides, materials)
def test_what_applies_depends_on_the_document_and_never_on_what_is_found(made, material):
    """Given English in place of every text, another on each slide, at least the same rules apply."""
    before = judged(labelled(made, material))
    english = zip(made, ["Synopsis", "Story", "Characters", "Budget", "Contact"], strict=False)
    after = judged(labelled([tuple(replace(text, text=word) for text in texts) for texts, word in english], material))

    applied = {result.rule for result in before.results if result.outcome is not Outcome.NOT_APPLICABLE}
    applies = {result.rule for result in after.results if result.outcome is not Outcome.NOT_APPLICABLE}
    assert applied <= applies


def _with_one_more(before: Judged, result: RuleResult) -> RuleResult:
    """Return a rule's result with one more finding, scored as the rules themselves score it."""
    if result.outcome not in {Outcome.PASS, Outcome.FAIL}:
        return result
    rule = before.scale.rules[result.rule]
    judgement = rule.judged_by.judge(before.document, PROFILE)
    worse = replace(judgement, hits=(*judgement.hits, Hit(key="one more")))
    more = Finding(rule=rule.id, severity=rule.severity, category=rule.category, location=Location())
    value = score_of(rule.mode, worse, max(len(before.document.audience_units), 1))
    return replace(result, outcome=Outcome.FAIL, findings=(*result.findings, more), score=value)
