"""What a recogniser takes for the Chinese form of a character is Japanese in Japanese company."""

from __future__ import annotations

import pytest

from locready.ocr.variants import as_japanese, has_kana, japanese_forms


@pytest.mark.parametrize(
    ("read", "meant"), [("每日", "毎日"), ("搜查", "捜査"), ("黑い猫", "黒い猫"), ("港の夜", "港の夜")]
)
def test_every_form_has_its_japanese_one(read: str, meant: str) -> None:
    assert japanese_forms(read) == meant
    assert japanese_forms(meant) == meant
    assert as_japanese(read) == meant


def test_what_japanese_cannot_write_stays_as_it_is() -> None:
    assert as_japanese("每个人都说") == "每个人都说"


@pytest.mark.parametrize(
    ("texts", "has"),
    [(["東京", "ひかり"], True), (["カメラ"], True), (["東京", "電影"], False), (["ー"], False), ([], False)],
)
def test_only_kana_tell_that_a_text_is_japanese(texts: list[str], *, has: bool) -> None:
    assert has_kana(texts) is has
