"""Whatever lines stood on a screen, none is lost, none is told twice, and their order makes no difference."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from locready.formats.video.events import Standing, events_of
from locready.formats.video.likeness import folded

TEXTS = ("灯台守の女", "北町商店街", "密着その1", "密着その3", "The Last Ferry", "한국 영화", "もう帰らない")


@st.composite
def lines(draw: st.DrawFn) -> list[Standing]:
    """Lines in a few places, so that they meet: at any time, in any size, level or in columns."""
    places = st.tuples(st.floats(0.05, 0.4), st.sampled_from((0.1, 0.19, 0.5, 0.52)))
    found = []
    for key in range(draw(st.integers(0, 10))):
        text, (left, top) = draw(st.sampled_from(TEXTS)), draw(places)
        size, upright = draw(st.sampled_from((0.04, 0.08, 0.1))), draw(st.booleans())
        across, down = (size * len(text) * 9 / 16, size) if upright else (size * 9 / 16, size * len(text))
        start_s = draw(st.integers(0, 40)) / 10
        found.append(
            Standing(
                text=text,
                confidence=draw(st.sampled_from((0.6, 0.9, 0.95))),
                read=True,
                sides=(left, top, left + across, top + down),
                size=size,
                upright=upright,
                start_s=start_s,
                end_s=start_s + draw(st.integers(2, 30)) / 10,
                keys=(key,),
            )
        )
    return found


@settings(max_examples=300, deadline=None)
@given(lines())
def test_the_words_of_every_line_are_in_an_event_that_knows_it(found: list[Standing]) -> None:
    events = events_of(found)

    for line in found:
        (event,) = [event for event in events if set(line.keys) <= set(event.keys)]
        assert folded(line.text) in folded(event.text)
        assert event.start_s <= line.start_s


@settings(max_examples=300, deadline=None)
@given(lines())
def test_events_come_in_order_and_end_after_they_begin(found: list[Standing]) -> None:
    events = events_of(found)

    assert all(before.start_s <= after.start_s for before, after in pairwise(events))
    assert all(event.end_s > event.start_s for event in events)


@settings(max_examples=300, deadline=None)
@given(lines())
def test_one_text_does_not_stand_twice_in_one_place_at_one_time(found: list[Standing]) -> None:
    events = events_of(found)

    for number, event in enumerate(events):
        for other in events[number + 1 :]:
            together = min(event.end_s, other.end_s) > other.start_s
            assert not (event.text == other.text and together and _share(event, other) >= 0.5)


@settings(max_examples=300, deadline=None)
@given(lines(), st.randoms(use_true_random=False))
def test_the_order_of_the_lines_makes_no_difference(found: list[Standing], random: object) -> None:
    shuffled = [*found]
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert _told(events_of(shuffled)) == _told(events_of(found))


def _share(one: Standing, other: Standing) -> float:
    """Return how much of the smaller place lies in the other."""
    across = max(min(one.sides[2], other.sides[2]) - max(one.sides[0], other.sides[0]), 0.0)
    down = max(min(one.sides[3], other.sides[3]) - max(one.sides[1], other.sides[1]), 0.0)
    areas = [(it.sides[2] - it.sides[0]) * (it.sides[3] - it.sides[1]) for it in (one, other)]
    return across * down / min(areas)


def _told(events: list[Standing]) -> list[tuple[str, float, float, tuple[float, ...]]]:
    return sorted((event.text, event.start_s, event.end_s, event.sides) for event in events)
