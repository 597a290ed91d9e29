"""What can be read of a text: the answers are those that the shares are counted by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.api import assess
from locready.model.labelled import Targets
from locready.reports.states import State, of_segment
from made_documents import Text, document, slide

ENGLISH = Targets(tags=("en",))


def states(*texts: str | Text) -> dict[str, State]:
    """Return the states of the texts of a slide."""
    run = assess([document(slide(*texts))])
    return {segment.text: of_segment(segment, ENGLISH) for segment in run.only.segments}


def test_each_text_has_its_own_answer():
    told = states(
        Text("岬にひとり残った灯台守の物語です。", row=0),
        Text("あらすじ", row=2),
        Text("Synopsis", row=2, column=1),
        Text("2026", row=4),
    )

    assert told["岬にひとり残った灯台守の物語です。"] is State.UNTRANSLATED
    assert told["あらすじ"] is State.COVERED
    assert told["Synopsis"] is State.READABLE
    assert told["2026"] is State.NOTHING


@pytest.mark.parametrize(
    ("covered", "state"), [(0.0, State.UNTRANSLATED), (0.49, State.UNTRANSLATED), (0.5, State.COVERED)]
)
def test_half_of_the_words_decide(covered, state):
    (segment,) = assess([document(slide("岬にひとり残った灯台守の物語です。"))]).only.segments

    assert of_segment(replace(segment, covered=covered), ENGLISH) is state


def test_two_languages_in_one_text_are_read_by_their_letters():
    told = states("製作 The producer of this film is a company in Tokyo that has worked for ten years 委員会")

    assert set(told.values()) <= {State.COVERED, State.READABLE}


def test_a_text_in_nobodys_language_needs_nothing():
    (segment,) = assess([document(slide("Ein Film über eine Frau, die einen Leuchtturm am Meer hütet"))]).only.segments

    assert of_segment(segment, ENGLISH) is State.UNTRANSLATED
    assert of_segment(segment, Targets(tags=("de",))) is not State.NOTHING
