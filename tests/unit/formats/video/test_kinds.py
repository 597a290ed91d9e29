"""The role of a text follows from how it stands, where, how often, and what happens around it."""

from __future__ import annotations

import pytest

from locready.formats.video.events import Standing
from locready.formats.video.kinds import Evidence, roles_of
from locready.formats.video.surroundings import Surroundings
from locready.model import Role
from made_standing import line

OVER = Evidence(surroundings=Surroundings(while_standing=0.1), slant=0.0)
STILL = Evidence(surroundings=Surroundings(while_standing=0.95), slant=0.0)


def said(text: str, start_s: float, end_s: float) -> Standing:
    """Return a line where subtitles stand, in the middle."""
    return line(text, start_s, end_s, sides=(0.3, 0.84, 0.7, 0.91), size=0.07)


def test_what_changes_around_a_text_tells_that_it_was_laid_over() -> None:
    assert roles_of([line("灯台守の女", 1, 3)], [OVER], 60.0) == [Role.OVERLAY]


@pytest.mark.parametrize(
    ("surroundings", "slant", "role"),
    [
        (Surroundings(while_standing=0.9, moved=True), 0.0, Role.SCENE),
        (Surroundings(while_standing=0.9, at_its_ends=0.1), 6.0, Role.SCENE),
        (Surroundings(while_standing=0.9, at_its_ends=0.9), 6.0, Role.OVERLAY),
        (Surroundings(while_standing=0.9, at_its_ends=0.1), 0.5, Role.OVERLAY),
        (Surroundings(), 0.0, Role.OVERLAY),
    ],
    ids=["moves with the picture", "slanted", "comes while the rest stays", "level", "on plain ground"],
)
def test_what_was_filmed_moves_with_the_picture_or_is_slanted(
    surroundings: Surroundings, slant: float, role: Role
) -> None:
    assert roles_of([line("北町商店街", 1, 3)], [Evidence(surroundings=surroundings, slant=slant)], 60.0) == [role]


def test_texts_in_turn_in_the_band_of_subtitles_are_a_dialogue() -> None:
    events = [said("もう帰らない", 1, 3), said("それでも海は", 4, 6), line("灯台守の女", 1, 6, (0.1, 0.1))]

    assert roles_of(events, [OVER] * 3, 60.0) == [Role.SUBTITLE, Role.SUBTITLE, Role.OVERLAY]


@pytest.mark.parametrize(
    "other",
    [said("長く", 4, 30), line("左の隅", 4, 6, (0.02, 0.84), size=0.07), line("上", 4, 6, (0.45, 0.05), size=0.07)],
    ids=["too long", "at the side", "above"],
)
def test_one_text_below_is_no_dialogue(other: Standing) -> None:
    assert roles_of([said("もう帰らない", 1, 3), other], [OVER] * 2, 60.0) == [Role.OVERLAY, Role.OVERLAY]


def test_what_stands_through_most_of_the_clip_is_a_watermark_though_it_is_lost_for_a_moment() -> None:
    logo = [line("北町テレビ", start_s, end_s, (0.8, 0.05), size=0.05) for start_s, end_s in ((0, 4), (4.5, 10))]

    assert roles_of(logo, [STILL] * 2, 10.0) == [Role.WATERMARK] * 2


@pytest.mark.parametrize(("end_s", "seconds"), [(7.0, 10.0), (6.0, 6.0)], ids=["not long enough", "a short clip"])
def test_what_stands_shorter_or_through_a_short_clip_is_none(end_s: float, seconds: float) -> None:
    assert roles_of([line("北町テレビ", 0, end_s)], [STILL], seconds) == [Role.OVERLAY]


def test_a_slanted_text_in_the_place_of_overlays_is_one() -> None:
    slanted = Evidence(surroundings=Surroundings(while_standing=0.9), slant=5.0)
    events = [line("一通の手紙", 1, 3), line("港に届いた", 4, 6)]

    assert roles_of(events, [OVER, slanted], 60.0) == [Role.OVERLAY, Role.OVERLAY]
    assert roles_of(events[1:], [slanted], 60.0) == [Role.SCENE]
