"""What figures count, and the words for it in the languages of pitch material: currencies, minutes, episodes …"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What a figure counts; ``PLAIN`` is a number without a unit."""

    MONEY = "money"
    DATE = "date"
    MINUTES = "minutes"
    SHARE = "share"
    EPISODES = "episodes"
    SEASONS = "seasons"
    COUNTRIES = "countries"
    SCREENS = "screens"
    VOLUMES = "volumes"
    COPIES = "copies"
    PEOPLE = "people"
    AGE = "age"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A unit: what it counts, and for money the currencies that it may be."""

    sort: Sort
    currencies: frozenset[str] = frozenset()


_MONEY: Mapping[str, str] = {
    "JPY": r"円|日元|日圓|엔|(?:Japanese )?yen\b|JPY\b",
    "USD": r"米?ドル|美元|美金|달러|(?:US )?dollars?\b|USD\b",
    "EUR": r"ユーロ|欧元|歐元|유로|euros?\b|EUR\b|€",
    "KRW": r"ウォン|韩元|韓元|원|won\b|KRW\b",
    "CNY": r"人民元|人民币|人民幣|위안|yuan\b|RMB\b|CNY\b",
    "HKD": r"香港ドル|港元|港币|港幣|HKD\b",
    "TWD": r"台湾ドル|新?台[币幣]|TWD\b|NTD\b",
    "GBP": r"ポンド|英[镑鎊]|파운드|pounds?\b|GBP\b",
    "CNY TWD HKD": r"元",
}
_COUNTED: Mapping[Sort, str] = {
    Sort.MINUTES: r"分(?:間|鐘|钟)?(?!の|之)|분|min(?:ute)?s?\b",
    Sort.SHARE: r"%|パーセント|퍼센트|per ?cent\b|pour cent\b",
    Sort.EPISODES: r"話|集|부작|화(?![가-힣])|エピソード|episodes?\b|eps?\b|épisodes?\b",
    Sort.SEASONS: r"シーズン|季|시즌|seasons?\b|saisons?\b",
    Sort.COUNTRIES: r"[かカヶケ箇ヵ]国|个国家|個國家|개국|countries\b|territories\b|pays\b",
    Sort.SCREENS: r"館|スクリーン|家影院|개관|screens?\b|theat(?:er|re)s?\b|cinemas?\b",
    Sort.VOLUMES: r"巻|卷|권|volumes?\b|vols?\b|tomes?\b",
    Sort.COPIES: r"部(?!作|門|分)|copies\b|exemplaires\b",
    Sort.PEOPLE: r"[人名](?!物|称|前)|명(?![가-힣])|people\b|persons?\b|employees\b|members\b|personnes\b",
    Sort.AGE: r"歳|才|岁|歲|세(?![가-힣])|years?[ -]old\b|ans\b",
}
#: Groups that are named after what they count; a name of a group holds no space.
_UNITS: Mapping[str, tuple[str, Counted]] = {
    **{
        f"money_{code.replace(' ', '_')}": (words, Counted(sort=Sort.MONEY, currencies=frozenset(code.split())))
        for code, words in _MONEY.items()
    },
    **{f"counted_{sort}": (words, Counted(sort=sort)) for sort, words in _COUNTED.items()},
}
#: An expression for every unit; ``unit_of`` says which one matched.
UNIT = "|".join(f"(?P<{group}>{words})" for group, (words, _unit) in _UNITS.items())
_SIGNS: Mapping[str, str] = {
    "US$": "USD", "$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "¥": "JPY CNY", "€": "EUR", "£": "GBP",
    "₩": "KRW", "RMB": "CNY", "NTD": "TWD",
}  # fmt: skip


def unit_of(found: re.Match[str]) -> Counted | None:
    """Return the unit in a match of an expression that holds ``UNIT``, None where there is none."""
    return next((unit for group, (_words, unit) in _UNITS.items() if found[group]), None)


def sign_of(sign: str) -> Counted:
    """Return the unit that a sign or code before an amount stands for."""
    return Counted(sort=Sort.MONEY, currencies=frozenset(_SIGNS.get(sign, sign).split()))
