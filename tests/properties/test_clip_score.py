"""What must hold of the score of every clip, over clips made at random (design: the score's properties)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locready.assess.judged import Judged, judge
from locready.assess.score import Scale
from locready.model import Document, Reading, Role, Span
from locready.model.labelled import Coverage, LabelledDocument, LabelledSegment, LabelledTrack, LabelledUnit, total
from locready.rules import shipped
from made_clips import CARD, CORNER, NAME, SUBTITLE, Shown, clip, cues, labelled_clip, spoken

PACK = shipped()
PROFILE = PACK.profiles["generic-en"]
TEXTS = [
    "最後の夏",
    "令和7年公開予定",
    "逃げろ！",
    "그 여름의 마지막 날",
    "THE LAST SUMMER",
    "Run!",
    "Why did you never tell me?",
]

times = st.tuples(st.integers(0, 560), st.integers(0, 80)).map(lambda it: (it[0] / 10, (it[0] + it[1]) / 10))
shown = st.builds(
    lambda text, time, role, box, sure: Shown(text, *time, role, box, sure),
    st.sampled_from(TEXTS),
    times,
    st.sampled_from([Role.OVERLAY, Role.OVERLAY, Role.SUBTITLE, Role.SCENE, Role.WATERMARK]),
    st.sampled_from([CARD, CORNER, NAME, SUBTITLE]),
    st.booleans(),
)
cue = st.tuples(st.sampled_from(TEXTS), times).map(lambda it: (it[0], *it[1]))
tracks = st.lists(cue, max_size=8).map(lambda lines: [cues(*lines)] if lines else [])
clips = st.builds(
    lambda events, beside, tag: clip(*events, tracks=beside, audio=spoken(tag)),
    st.lists(shown, min_size=1, max_size=8),
    tracks,
    st.sampled_from([None, "jpn", "eng"]),
)
slowly = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def judged(material: LabelledDocument) -> Judged:
    scale = Scale(rules=PACK.rules, weights=PACK.weights, material=material.material)
    return judge(material, PROFILE, scale, "en")


def score(material: LabelledDocument) -> float:
    return judged(material).score.exact or 0.0


def burned_in(material: LabelledDocument) -> list[LabelledSegment]:
    return [event for event in material.events if event.counted and event.is_foreign]


def in_english(material: LabelledDocument, event: LabelledSegment) -> LabelledDocument:
    """Return the clip with one event's language changed to English, all else equal."""
    words = sum(event.words.values())
    english = replace(
        event,
        reading=Reading(
            language="en", confidence=1.0, method="test", spans=(Span(start=0, end=len(event.text), language="en"),)
        ),
        words={"en": words},
        coverage=Coverage(target=words),
    )

    def changed(segments: tuple[LabelledSegment, ...]) -> tuple[LabelledSegment, ...]:
        return tuple(english if it.segment.id == event.segment.id else it for it in segments)

    def unit(old: LabelledUnit) -> LabelledUnit:
        segments = changed(old.segments)
        return replace(old, segments=segments, coverage=total(it.coverage for it in segments if it.counted))

    def track(old: LabelledTrack) -> LabelledTrack:
        return replace(old, cues=changed(old.cues))

    return replace(
        material,
        segments=changed(material.segments),
        units=tuple(unit(old) for old in material.units),
        tracks=tuple(track(old) for old in material.tracks),
    )


@slowly
@given(clips)
def test_the_score_of_a_clip_is_between_0_and_100_and_no_rule_breaks(made: Document) -> None:
    verdict = judged(labelled_clip(made))

    assert verdict.score.exact is None or 0 <= verdict.score.exact <= 100
    assert [result.rule for result in verdict.results if result.outcome == "error"] == []


@slowly
@given(clips, st.data())
def test_an_overlay_relabelled_to_the_target_language_never_lowers_the_score(
    made: Document, data: st.DataObject
) -> None:
    material = labelled_clip(made)
    if not burned_in(material):
        return
    event = data.draw(st.sampled_from(burned_in(material)))

    assert score(in_english(material, event)) >= score(material) - 1e-9


@slowly
@given(clips, st.data())
def test_a_counterpart_beside_an_overlay_never_lowers_the_score(made: Document, data: st.DataObject) -> None:
    material = labelled_clip(made)
    if not burned_in(material):
        return
    event = data.draw(st.sampled_from(burned_in(material)))

    covered = judged(material).translated([event.segment.id])

    assert (covered.score.exact or 0.0) >= score(material) - 1e-9
