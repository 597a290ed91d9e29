"""A market reads like a page: on 80 columns, in both languages, with a word on everything that it asks."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from locready.reports.market import profile_page, profiles_page
from locready.rules import Profile, shipped
from locready.rules.kinds.presence import Presence
from locready.rules.limits import LIMITS
from locready.rules.profile import words_in

MARKETS = shipped().profiles
EACH = pytest.mark.parametrize("profile", MARKETS.values(), ids=MARKETS)


def one_line(page: str) -> str:
    return " ".join(page.split())


@EACH
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_page_fits_its_columns_and_leaves_no_name_of_a_key(profile: Profile, lang: str) -> None:
    page = profile_page(profile, lang, 80)

    assert max(map(cell_len, page.splitlines())) <= 80
    assert not [name for name in LIMITS if "_" in name and name in page]
    assert "{" not in page


@EACH
def test_a_page_names_every_limit_with_who_says_so(profile: Profile) -> None:
    page = one_line(profile_page(profile, "en", 80))

    for name, limit in profile.limits.items():
        assert LIMITS[name].title in page
        assert words_in(limit.source, "en") in page
        assert words_in(limit.edition, "en") in page


def test_a_page_says_what_is_read_what_is_required_and_what_passes() -> None:
    page = one_line(profile_page(MARKETS["haf"], "en", 80))

    assert "A buyer reads English (en)" in page
    assert "Must be served English (en) and Chinese (zh)" in page
    assert "Logline: at most 30 words" in page
    assert "Treatment: at most 1,000 words" in page
    assert "A material passes from 80 of 100. From 80 on" in page


def test_a_page_is_in_japanese_for_those_who_read_it() -> None:
    page = one_line(profile_page(MARKETS["haf"], "ja", 80))

    assert "必須の言語 英語（en）と中国語（zh）" in page
    assert "ログライン：30語以内" in page
    assert "主催者に未確認" in page
    assert "（HCG部門）" in page
    assert "HKIFF Industry" not in page


def test_every_essential_has_a_name_for_people() -> None:
    asked = {rule.judged_by.essential for rule in shipped().rules.values() if isinstance(rule.judged_by, Presence)}
    everything = Profile(id="all", title={"en": "All"}, about={}, targets=("en",), essentials={"pitch": tuple(asked)})

    [named] = re.findall(r"企画書\s+(.*?)分量", "".join(profile_page(everything, "ja", 80).split("\n")))

    assert not re.findall(r"[a-z]{3,}", named)


def test_a_market_of_which_no_number_is_known_says_so() -> None:
    assert "No number of this market is known" in profile_page(MARKETS["cannes"], "en", 80)
    assert "No number of this market is known" not in profile_page(MARKETS["idfa"], "en", 80)


def test_only_a_market_that_was_compared_is_called_verified() -> None:
    compared = replace(MARKETS["idfa"], verified_on="2027-01-15")

    assert "Not verified" in profile_page(MARKETS["idfa"], "en", 80)
    assert "Not verified" not in profile_page(compared, "en", 80)
    assert "Verified 2027-01-15" in one_line(profile_page(compared, "en", 80))


def test_the_list_has_every_market_with_its_languages() -> None:
    page = profiles_page(MARKETS.values(), "en", 80)

    assert [line.split()[0] for line in page.splitlines()] == sorted(MARKETS)
    assert "[en + zh]" in page
    assert "[en, fr]" in page


def test_a_bare_market_of_ones_own_is_a_page_too() -> None:
    bare = Profile(id="fair", title={"en": "Fair"}, about={"en": "Ours."}, targets=("en",))

    page = profile_page(bare, "ja", 40)

    assert page.startswith("fair: Fair\n==========\n\nOurs.\n")
