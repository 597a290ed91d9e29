"""What a recogniser takes for the Chinese form of a character is Japanese in Japanese company."""

from __future__ import annotations

import pytest

from locready.ocr.variants import as_japanese, is_japanese_company, japanese_forms


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
    ("texts", "japanese"),
    [
        (["東京", "ひかり"], True),
        (["カメラ", "特別捜査班"], True),
        (["東京", "電影", "ひかり"], False),
        (["東京", "電影"], False),
        (["ー"], False),
        (["Tokyo", "ひかり"], True),
        ([], False),
    ],
)
def test_texts_are_japanese_company_where_half_of_the_eastern_ones_have_kana(
    texts: list[str], *, japanese: bool
) -> None:
    assert is_japanese_company(texts) is japanese
