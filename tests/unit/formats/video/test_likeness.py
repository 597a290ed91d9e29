"""Two readings are of one text when hardly a letter differs and no figure does."""

from __future__ import annotations

import pytest

from locready.formats.video.likeness import folded, grew, same_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("灯台守の女", "灯台守の女"),
        ("最後の連絡船", "最後の連終船"),
        ("THE LAST FERRY", "The last  ferry."),
        ("密着24時", "密着24時"),
        ("毎日の捜査", "每日の搜查"),
    ],
)
def test_readings_of_one_text(one: str, other: str) -> None:
    assert same_text(one, other)
    assert same_text(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("密着その1", "密着その3"),
        ("十年前の港", "二十年前の港"),
        ("2019年12月", "2019年11月"),
        ("灯台守の女", "北町商店街"),
        ("灯台守", ""),
    ],
)
def test_readings_of_two_texts(one: str, other: str) -> None:
    assert not same_text(one, other)
    assert not same_text(other, one)


@pytest.mark.parametrize(
    ("piece", "whole"),
    [
        ("海辺の", "海辺の町に雪が降る"),
        ("の町に", "海辺の町に雪が降る"),
        ("海辺の町にカ", "海辺の町に雪が降る"),
        ("", "港"),
    ],
)
def test_a_piece_grew_into_its_whole(piece: str, whole: str) -> None:
    assert grew(piece, whole)
    assert grew(whole, piece)


@pytest.mark.parametrize(("one", "other"), [("北町商店街", "海辺の町に雪が降る"), ("その1", "密着その3の続き")])
def test_another_text_did_not_grow_out_of_it(one: str, other: str) -> None:
    assert not grew(one, other)


def test_only_letters_and_figures_are_compared_in_one_form() -> None:
    assert folded("「THE End!」 每日 12") == "theend毎日12"
