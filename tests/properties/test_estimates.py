"""What must hold of every estimate: low is no more than high, and less to translate never takes longer."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locready.assess.effort.effort import effort_of, total_effort
from locready.assess.effort.work import Work, work_of
from locready.assess.judged import judge
from locready.assess.score import Scale
from locready.model import Role
from locready.model.effort import Effort
from locready.model.labelled import LabelledDocument
from locready.rules import shipped
from made_clips import CARD, CORNER, Shown, clip, cues, labelled_clip, spoken
from made_documents import Text, labelled, slide

PACK = shipped()
PROFILE = PACK.profiles["generic-en"]
TEXTS = [
    "物語",
    "監督のことば",
    "豪雪の温泉町で旅館を守る千代の物語",
    "그 여름의 마지막 날",
    "Synopsis",
    "Contact",
    "2026",
]

texts = st.builds(
    Text,
    text=st.sampled_from(TEXTS),
    hidden=st.booleans(),
    picture=st.sampled_from(["", "", "ppt/media/image1.png", "ppt/media/image2.png"]),
)
slides = st.lists(st.lists(texts, min_size=1, max_size=5).map(lambda made: slide(*made)), min_size=1, max_size=4)
decks = slides.map(lambda made: labelled(*made))
times = st.integers(0, 50).map(float)
shown = st.builds(
    lambda text, start, role, box: Shown(text, start, start + 4.0, role, box),
    st.sampled_from(TEXTS),
    times,
    st.sampled_from([Role.OVERLAY, Role.SUBTITLE, Role.SCENE]),
    st.sampled_from([CARD, CORNER]),
)
lines = st.lists(st.tuples(st.sampled_from(TEXTS), times).map(lambda it: (it[0], it[1], it[1] + 3.0)), max_size=4)
clips = st.builds(
    lambda events, said, tag: labelled_clip(clip(*events, tracks=[cues(*said)] if said else [], audio=spoken(tag))),
    st.lists(shown, max_size=5),
    lines,
    st.sampled_from([None, "jpn", "eng"]),
)
amounts = st.dictionaries(st.sampled_from(["ja", "zh-Hant", "ko", "und", "ja-Latn"]), st.integers(1, 5000), max_size=3)
counts = st.integers(0, 300)
works = st.builds(
    lambda characters, **carriers: Work(
        characters=characters, words={tag: count / 2 for tag, count in characters.items()}, **carriers
    ),
    amounts,
    pages=counts,
    pictures=counts,
    overlays=counts,
    cues=counts,
)
slowly = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def effort(work: Work) -> Effort:
    return effort_of(work, PACK.rates, ("en",), "en")


def is_no_more(one: Effort, other: Effort) -> bool:
    return (
        one.hours.low <= other.hours.low
        and one.hours.high <= other.hours.high
        and one.cost.low <= other.cost.low
        and one.cost.high <= other.cost.high
    )


def more(work: Work, other: Work) -> Work:
    """Return the work of both."""
    tags = work.characters.keys() | other.characters.keys()
    return Work(
        characters={tag: work.characters.get(tag, 0) + other.characters.get(tag, 0) for tag in tags},
        words={tag: work.words.get(tag, 0.0) + other.words.get(tag, 0.0) for tag in tags},
        pages=work.pages + other.pages,
        pictures=work.pictures + other.pictures,
        overlays=work.overlays + other.overlays,
        cues=work.cues + other.cues,
    )


def translated(material: LabelledDocument, segment: str) -> LabelledDocument:
    scale = Scale(rules={}, weights=PACK.weights, material=material.material)
    return judge(material, PROFILE, scale, "en").translated([segment]).document


@given(works)
def test_low_is_no_more_than_high(work):
    made = effort(work)

    assert 0 <= made.hours.low <= made.hours.high
    assert 0 <= made.cost.low <= made.cost.high


@given(works, works)
def test_more_to_translate_never_takes_less(work, other):
    assert is_no_more(effort(work), effort(more(work, other)))


@given(st.lists(works, min_size=1, max_size=4))
def test_a_sum_is_no_less_than_its_largest_part(several):
    total = total_effort([effort(work) for work in several], "en")

    assert total is not None
    assert all(is_no_more(effort(work), total) for work in several)
    assert total.hours.low <= total.hours.high


@slowly
@given(decks | clips, st.data())
def test_a_segment_that_is_translated_never_takes_more_work(material, data):
    foreign = [segment.segment.id for segment in material.segments if segment.coverage.unpaired > 0]
    if not foreign:
        return

    after = work_of(translated(material, data.draw(st.sampled_from(foreign))))

    assert is_no_more(effort(after), effort(work_of(material)))


@slowly
@given(decks | clips)
def test_there_are_words_exactly_where_there_is_something_to_translate(material):
    work = work_of(material)

    assert bool(work.all_words) == bool(work.pages or work.pictures or work.overlays or work.cues)
    assert bool(work.all_words) >= bool(material.coverage.unpaired)
    assert work.words.keys() == work.characters.keys()
