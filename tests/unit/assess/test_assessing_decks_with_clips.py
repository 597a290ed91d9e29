"""Decks that play clips: what stands on the screen is charged, or covered by the clip's own subtitles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.assess.label import label
from locready.model import Document, UnitKind, numbered
from locready.model.finding import Outcome
from locready.model.labelled import LabelledDocument
from locready.model.location import Location
from locready.rules import evaluate, shipped
from made_clips import Shown, clip, cues, subtitle
from made_documents import ENGLISH, document, slide

PART = "ppt/media/media1.mp4"
LINES = [subtitle("その夜、街から音が消えた", 1, 4), subtitle("もう誰も帰ってこない", 5, 8)]
ANSWERS = [("That night the town fell silent.", 1.0, 4.0), ("Nobody is coming home.", 5.0, 8.0)]
TELOP = Shown("特集ドキュメント　海を渡る物語", 1, 9)


def playing(played: Document, *slides: int, hidden: int = 0) -> Document:
    """Return a deck of three English slides that plays a clip on some of them, as the readers do."""
    deck = document(*(slide(f"The Lantern Keeper, chapter {number}") for number in (1, 2, 3)))
    events = [
        replace(
            event,
            hidden=index == hidden,
            location=replace(event.location, unit_kind=UnitKind.SLIDE, index=index, shape="film", member=PART),
        )
        for index in slides
        for event in played.segments
    ]
    tracks = tuple(_inside(track) for track in played.children)
    return replace(deck, segments=numbered([*deck.segments, *events]), children=tracks)


def _inside(track: Document) -> Document:
    member = f"{PART}!stream 1"
    segments = (replace(it, location=replace(it.location, member=member)) for it in track.segments)
    return replace(track, segments=tuple(segments))


def labelled(deck: Document) -> LabelledDocument:
    return label(deck, targets=ENGLISH, materials=shipped().materials)


def judged(rule: str, deck: Document):
    pack = shipped()
    return evaluate(pack.rules[rule], labelled(deck), pack.profiles["generic-en"], "en")


def test_a_telop_that_nobody_can_read_is_found_on_its_slide_with_its_time() -> None:
    result = judged("untranslated-overlay", playing(clip(TELOP), 2))

    (finding,) = result.findings
    place = finding.location
    assert (place.unit_kind, place.index, place.shape, place.start_s, place.member) == ("slide", 2, "film", 1, PART)
    assert finding.args["times"] == "0:01-0:09"


def test_its_words_are_part_of_what_the_slide_says() -> None:
    deck = labelled(playing(clip(TELOP), 2))

    assert [unit.coverage.unpaired > 0 for unit in deck.units] == [False, True, False]


def test_burned_in_dialogue_is_covered_by_the_subtitle_track_of_its_clip() -> None:
    covered = clip(*LINES, tracks=[cues(*ANSWERS)])

    assert labelled(playing(covered, 2)).coverage.unpaired == 0
    assert labelled(playing(clip(*LINES), 2)).coverage.unpaired > 0


def test_the_cues_of_a_track_are_no_words_of_the_deck() -> None:
    deck = labelled(playing(clip(*LINES, tracks=[cues(*ANSWERS)]), 2))

    assert all(not it.counted for it in deck.segments if it.segment.location.member.endswith("stream 1"))


@pytest.mark.parametrize("slides", [(1, 2), (1, 2, 3)])
def test_a_clip_on_several_slides_is_covered_on_each_and_its_words_count_once(slides: tuple[int, ...]) -> None:
    covered = clip(*LINES, tracks=[cues(*ANSWERS)])

    once, often = labelled(playing(clip(TELOP), 1)), labelled(playing(clip(TELOP), *slides))

    assert labelled(playing(covered, *slides)).coverage.unpaired == 0
    assert often.coverage.unpaired == pytest.approx(once.coverage.unpaired)


def test_a_hidden_slide_takes_no_share_of_the_words_and_costs_nothing() -> None:
    once, twice = playing(clip(TELOP), 1), playing(clip(TELOP), 1, 2, hidden=2)

    assert labelled(twice).coverage.unpaired == pytest.approx(labelled(once).coverage.unpaired)
    assert labelled(playing(clip(TELOP), 2, hidden=2)).coverage.unpaired == 0


@pytest.mark.parametrize(
    "rule",
    [
        "untranslated-screen-time",
        "untranslated-title-card",
        "overlay-outside-safe-area",
        "missing-target-subtitles",
        "burned-target-subtitle",
    ],
)
def test_rules_about_the_frame_and_the_running_time_ask_clips_by_themselves(rule: str) -> None:
    assert judged(rule, playing(clip(TELOP), 2)).outcome is Outcome.NOT_APPLICABLE


def test_a_finding_about_a_slide_has_the_time_of_no_single_telop() -> None:
    other = Shown("次回、物語は急展開", 9.5, 12)

    (finding,) = judged("untranslated-text", playing(clip(TELOP, other), 2)).findings

    assert finding.location == Location(unit_kind=UnitKind.SLIDE, index=2, member=PART)
    assert len(finding.segments) == 2
