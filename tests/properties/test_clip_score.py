"""What must hold of every clip's score and pairs, over clips made at random."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locready.assess.judged import judge
from locready.assess.score import Scale
from locready.assess.timeline import screen_time
from locready.model import Document, Role
from locready.model.labelled import LabelledDocument
from locready.rules import shipped
from made_clips import BELOW, CARD, CORNER, NAME, SUBTITLE, UNDER_CARD, Shown, clip, cues, labelled_clip, spoken

PACK = shipped()
PROFILE = PACK.profiles["generic-en"]
JAPANESE = ["どうして黙っていたの", "父と娘の十年", "特集ドキュメント 海を渡る物語", "一年前の冬", "製作費わずか百万円"]
ENGLISH = ["Why did you never tell me?", "One year earlier", "A father and a daughter, ten years on", "THE LAST SUMMER"]

times = st.tuples(st.integers(0, 100), st.integers(4, 40)).map(lambda it: (it[0] / 2, (it[0] + it[1]) / 2))
places = st.sampled_from(
    [(Role.SUBTITLE, SUBTITLE), (Role.SUBTITLE, BELOW)]
    + [(Role.OVERLAY, box) for box in (CORNER, CARD, UNDER_CARD, NAME)]
    + [(Role.SCENE, CARD), (Role.WATERMARK, CORNER)]
)
events = st.builds(
    lambda text, time, place: Shown(text, *time, *place), st.sampled_from(JAPANESE + ENGLISH + ["2026"]), times, places
)
lines = st.builds(lambda text, time: (text, *time), st.sampled_from(ENGLISH), times)
slowly = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def made(shown: list[Shown], track: list[tuple[str, float, float]]) -> Document:
    return clip(*shown, tracks=[cues(*track)] if track else [], audio=spoken("jpn"), seconds=80.0)


def exact(document: LabelledDocument) -> float:
    scale = Scale(rules=PACK.rules, weights=PACK.weights, material=document.material)
    return judge(document, PROFILE, scale, "en").score.exact or 0.0


def untranslated(document: LabelledDocument) -> set[str]:
    return {event.segment.id for event in document.events if event.is_untranslated}


@slowly
@given(st.lists(events, max_size=8), st.lists(lines, max_size=5))
def test_a_score_is_between_0_and_100_and_no_more_time_is_lost_than_there_is(shown, track):
    document = labelled_clip(made(shown, track))

    time = screen_time(document)

    assert 0 <= exact(document) <= 100
    assert time is not None and 0 <= time.untranslated_s <= time.seconds


@slowly
@given(st.lists(events, min_size=1, max_size=8), st.lists(lines, max_size=5), st.data())
def test_a_counterpart_in_time_never_uncovers_anything_and_never_lowers_the_score(shown, track, data):
    before = labelled_clip(made(shown, track))
    open_events = [event for event in before.events if event.is_untranslated and event.role is Role.SUBTITLE]
    if not open_events:
        return
    place = data.draw(st.sampled_from(open_events)).segment.location
    line = ("Nobody told me", place.start_s or 0.0, place.end_s or 0.0)

    after = labelled_clip(made(shown, [*track, line]))

    assert untranslated(after) < untranslated(before)
    assert exact(after) >= exact(before) - 1e-9


@slowly
@given(st.lists(events, min_size=1, max_size=8), st.lists(lines, max_size=5), st.data())
def test_what_is_translated_later_never_lowers_the_score(shown, track, data):
    document = labelled_clip(made(shown, track))
    scale = Scale(rules=PACK.rules, weights=PACK.weights, material=document.material)
    judged = judge(document, PROFILE, scale, "en")
    name = data.draw(st.sampled_from([event.segment.id for event in document.events]))

    after = judged.translated([name])

    assert (after.score.exact or 0) >= (judged.score.exact or 0) - 1e-9


@slowly
@given(st.lists(events, min_size=1, max_size=8), st.lists(lines, max_size=5), st.randoms(use_true_random=False))
def test_the_order_in_which_events_and_cues_are_read_does_not_matter(shown, track, chance):
    document = made(shown, track)
    shuffled = _shuffled(document, chance)

    assert untranslated(labelled_clip(shuffled)) == untranslated(labelled_clip(document))
    assert exact(labelled_clip(shuffled)) == exact(labelled_clip(document))


def _shuffled(document: Document, chance) -> Document:
    segments = list(document.segments)
    chance.shuffle(segments)
    children = []
    for child in document.children:
        lines_of = list(child.segments)
        chance.shuffle(lines_of)
        children.append(replace(child, segments=tuple(lines_of)))
    return replace(document, segments=tuple(segments), children=tuple(children))
