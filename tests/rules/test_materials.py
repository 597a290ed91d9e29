"""The type of a material is told from the words of its trade, in any of the languages it may be in."""

from __future__ import annotations

import pytest
from judging import pack

PITCHES = {
    "en": ["Logline", "Synopsis", "A feature film by Yuzu Hatano", "Running time 105 min", "Finance plan"],
    "ja": ["ログライン", "あらすじ", "長編劇映画　企画書", "監督：波多野 柚子", "製作費　三億円"],
    "ko": ["로그라인", "줄거리", "16부작 미니시리즈 기획안", "등장인물", "제작비"],
    "zh": ["故事梗概", "主要角色", "20分钟×16集", "导演：霍一鸣", "总投资：人民币4,800万元"],
    "fr": ["Synopsis", "Note d'intention", "Long métrage, 105 min", "Plan de financement", "Réalisatrice"],
}
COMPANIES = {
    "en": ["Company profile", "Founded in 2015", "Capital: USD 8 million", "Our service", "5.4 M paying subscribers"],
    "ja": ["会社案内", "設立　1983年", "資本金　1,200万円", "従業員　64名", "主な取引先", "アクセス"],
}
OTHERS = {
    "a lecture": ["Git and GitHub for beginners", "Schedule of the course", "Project budget", "Director of the lab"],
    "a committee": ["定例会議 議事次第", "予算案について", "今後の予定", "参加者の役割", "ライセンスと権利"],
    "a law office's talk": ["Open source licences", "All rights reserved", "Copyright and distribution", "Case story"],
    "a conference report": ["製作した教材の紹介", "受講者アンケート", "監督官庁への報告", "スケジュール"],
    "nothing": [],
}


@pytest.mark.parametrize("texts", PITCHES.values(), ids=PITCHES)
def test_a_pitch_is_told_by_the_words_of_its_trade(texts: list[str]) -> None:
    assert pack().materials.guess(texts) == "pitch"


@pytest.mark.parametrize("texts", COMPANIES.values(), ids=COMPANIES)
def test_a_company_presentation_is_told_from_a_pitch(texts: list[str]) -> None:
    assert pack().materials.guess(texts) == "company"


@pytest.mark.parametrize("texts", OTHERS.values(), ids=OTHERS)
def test_what_speaks_of_budgets_and_schedules_alone_is_no_pitch(texts: list[str]) -> None:
    assert pack().materials.guess(texts) == "other"


def test_one_idea_said_in_many_ways_is_one_idea() -> None:
    assert pack().materials.guess(["Synopsis", "The story", "あらすじ", "줄거리", "故事梗概", "Storyline"]) == "other"
