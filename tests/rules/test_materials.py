"""The type of a material is told from the words of its trade, in any of the languages it may be in."""

from __future__ import annotations

import pytest
from judging import pack

PITCHES = {
    "en feature": ["Logline", "Synopsis", "A feature film by Yuzu Hatano", "Running time 105 min", "Finance plan"],
    "en series": ["The story", "Characters", "Drama series, 6 x 50 min", "Created and written by Tove Lind", "In Oslo"],
    "ja feature": ["ログライン", "あらすじ", "長編劇映画　企画書", "監督：波多野 柚子", "製作費　三億円"],
    "ja anime": ["作品概要", "登場人物", "テレビアニメ　全12話", "ターゲット層", "原作漫画：既刊5巻"],
    "ko series": ["로그라인", "줄거리", "16부작 미니시리즈 기획안", "등장인물", "제작비"],
    "zh animation": ["故事梗概", "主要角色", "20分钟×16集", "导演：霍一鸣", "总投资：人民币4,800万元"],
    "zh film": ["剧情长片", "编剧：陆小满", "片长：98分钟", "预计2027年开机", "改编自小说《河灯》"],
    "fr feature": ["Synopsis", "Note d'intention", "Long métrage, 105 min", "Plan de financement", "Réalisatrice"],
    "de documentary": [
        "Kurzinhalt",
        "Dokumentarfilm, 90 Minuten",
        "Regie und Drehbuch: Ida Krohn",
        "Drehbeginn: Mai 2027",
    ],
    "es series": ["Sinopsis", "Personajes", "Serie de ficción, 8 episodios", "Guion: Inés Robles", "Público objetivo"],
    "it feature": ["Sinossi", "I personaggi", "Lungometraggio", "Regia di Piero Landi", "Piano finanziario"],
}
COMPANIES = {
    "en platform": ["Company profile", "Founded in 2015", "Capital: USD 8 million", "Our service", "5.4 M subscribers"],
    "en studio": [
        "About us",
        "Established 1998",
        "An animation studio with 80 employees",
        "Our clients",
        "Headquarters",
    ],
    "ja studio": ["会社案内", "設立　1983年", "資本金　1,200万円", "従業員　64名", "主な取引先", "アクセス"],
    "ko distributor": ["회사 소개", "설립 2009년", "자본금 5억 원", "임직원 32명", "대표이사 한서진"],
    "zh studio": ["公司简介", "成立于2012年", "发展历程", "员工120人", "合作伙伴"],
    "fr producer": ["Qui sommes-nous", "Société de production fondée en 2004", "Nos activités", "12 salariés"],
    "de producer": ["Über uns", "Gegründet 1994", "Filmproduktionsgesellschaft", "45 Mitarbeitende", "Unsere Kunden"],
    "es distributor": ["Quiénes somos", "Distribuidora fundada en Madrid", "Nuestros clientes", "30 empleados"],
    "it publisher": ["Chi siamo", "Casa editrice fondata nel 1971", "La nostra storia", "Sede legale: Torino"],
}
OTHERS = {
    "a lecture": ["Git and GitHub for beginners", "Schedule of the course", "Project budget", "Director of the lab"],
    "a committee": ["定例会議 議事次第", "予算案について", "今後の予定", "参加者の役割", "ライセンスと権利"],
    "a law office's talk": ["Open source licences", "All rights reserved", "Copyright and distribution", "Case story"],
    "a conference report": ["製作した教材の紹介", "受講者アンケート", "監督官庁への報告", "スケジュール"],
    "a product manual": ["Bedienungsanleitung", "Figuren 1 bis 4", "Laufzeit des Akkus: 90 Minuten", "Garantie"],
    "a survey": ["Encuesta anual 2026", "Público objetivo: empleados", "Duración: 15 minutos", "Resultados"],
    "a policy report": ["調査報告書", "従業員規模別の回答", "配信日", "今後の課題"],
    "a seminar": ["교육 과정 안내", "강사 소개", "일정", "저작권과 라이선스", "예산"],
    "a research plan": ["项目背景", "研究方法", "预算", "时间表", "项目负责人"],
    "a council's agenda": ["Ordine del giorno", "Bilancio", "Regolamento", "Approvazione del verbale"],
    "a course of history": ["Histoire du droit", "Plan du cours", "Calendrier", "Bibliographie"],
    "a speaker's slide": ["About me", "Engineer at a streaming company", "Employees love tests", "Questions"],
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
