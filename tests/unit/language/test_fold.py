"""Plain text whose characters can be found again."""

import pytest

from locready.language.fold import folded


@pytest.mark.parametrize(
    ("original", "plain"),
    [("ＴＩＦＦ", "TIFF"), ("ｱﾆﾒ", "アニメ"), ("ﬁlm", "film"), ("㍿東宝", "株式会社東宝"), ("Ⅲ", "Ⅲ"), ("™", "™")],
)
def test_wide_and_narrow_forms_become_plain_and_signs_stay_signs(original, plain):
    assert folded(original).text == plain


def test_every_folded_character_points_at_the_one_it_came_from():
    result = folded("㍿Ａﬁ")

    assert result.text == "株式会社Afi"
    assert list(result.origin) == [0, 0, 0, 0, 1, 2, 2]
