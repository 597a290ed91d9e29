"""Decks of two films of one company, each slide in Japanese, English and Chinese: versions, and what only looks so."""

from __future__ import annotations

from pathlib import Path

from pptx import Presentation
from pptx.util import Inches, Pt

from locready.model import Document
from made_documents import document, slide

#: Texts of a slide by language: a title, then what is below it.
Slides = tuple[tuple[str, ...], ...]

_COMPANY = {
    "ja": ("会社概要", "株式会社トドロキ・ピクチャーズは2009年に設立され、長編映画を14本製作しました。", "社員 23人"),
    "en": ("The company", "Todoroki Pictures was founded in 2009 and has produced 14 feature films.", "23 employees"),
    "zh": ("公司简介", "Todoroki Pictures 成立于2009年，已制作14部长片电影。", "员工 23人"),
}
_DIRECTOR = {
    "ja": ("監督", "1981年、長崎生まれ。『Umineko』（2016年）は釜山をはじめ31の映画祭で上映された。"),
    "en": ("Director", "Born in Nagasaki in 1981. Umineko (2016) was shown at 31 festivals, Busan first."),
    "zh": ("导演", "1981年生于长崎。《Umineko》（2016年）曾在釜山等31个电影节放映。"),
}
_CONTACT = {
    "ja": ("お問い合わせ", "海外担当 kaigai@todoroki.example", "電話 +81 3 5555 0190"),
    "en": ("Contact", "International sales: kaigai@todoroki.example", "Phone +81 3 5555 0190"),
    "zh": ("联系方式", "海外负责人 kaigai@todoroki.example", "电话 +81 3 5555 0190"),
}
_POST_OFFICE = (
    {
        "ja": ("潮待ちの郵便局", "長編劇映画、105分、2027年秋公開予定"),
        "en": ("The Post Office That Waits for the Tide", "Feature film, 105 min, release planned for autumn 2027"),
        "zh": ("等潮的邮局", "长片剧情电影，105分钟，计划2027年秋上映"),
    },
    {
        "ja": (
            "あらすじ",
            "満潮の夜にだけ開く島の郵便局に、宛先のない手紙が43通届く。局長の娘は差出人を探して島を一周する。",
        ),
        "en": (
            "Synopsis",
            "43 letters without an address arrive at an island post office that opens at high tide only. The "
            "postmaster's daughter walks around the island to find who wrote them.",
        ),
        "zh": ("故事梗概", "只在涨潮之夜开门的岛上邮局，收到了43封没有收件人的信。局长的女儿绕岛一周寻找寄信人。"),
    },
    {
        "ja": ("予算", "総製作費 3億1,000万円（調達済み 40%）", "製作委員会出資 1億2,400万円"),
        "en": ("Budget", "Total budget JPY 310 million (40% in place)", "Committee investment JPY 124 million"),
        "zh": ("预算", "总制作费 3亿1000万日元（已到位 40%）", "制作委员会投资 1亿2400万日元"),
    },
    {
        "ja": ("スケジュール", "撮影 2026年10月から7週間", "完成 2027年6月"),
        "en": ("Schedule", "Shooting from October 2026, 7 weeks", "Delivery June 2027"),
        "zh": ("时间表", "2026年10月起拍摄，为期7周", "2027年6月完成"),
    },
    {
        "ja": ("登場人物", "凪（17歳）は島を出たいと思っている。", "局長の修（58歳）は手紙を一通も捨てたことがない。"),
        "en": (
            "Characters",
            "Nagi (17 years old) wants to leave the island.",
            "Osamu, 58 years old, has never thrown away a letter.",
        ),
        "zh": ("人物", "Nagi（17岁）想离开小岛。", "局长 Osamu（58岁）从未丢弃过一封信。"),
    },
)  # fmt: skip
_ORCHARD = (
    {
        "ja": ("林檎園の測量士", "長編劇映画、92分、2028年春公開予定"),
        "en": ("The Surveyor of the Orchard", "Feature film, 92 min, release planned for spring 2028"),
    },
    {
        "ja": ("あらすじ", "測量士は220本の林檎の木に番号を振るために村に来て、一本だけ数が合わないことに気づく。"),
        "en": (
            "Synopsis",
            "A surveyor comes to a village to number its 220 apple trees, and finds that one of them is not there "
            "when she counts again.",
        ),
    },
    {
        "ja": ("予算", "総製作費 1億8,500万円（調達済み 65%）", "県の助成 2,200万円"),
        "en": ("Budget", "Total budget JPY 185 million (65% in place)", "Prefecture grant JPY 22 million"),
    },
    {
        "ja": ("スケジュール", "撮影 2027年5月から5週間", "完成 2027年12月"),
        "en": ("Schedule", "Shooting from May 2027, 5 weeks", "Delivery December 2027"),
    },
    {
        "ja": ("登場人物", "測量士の環（36歳）は数字しか信じない。", "園主の伊佐（71歳）は木に名前をつけている。"),
        "en": (
            "Characters",
            "Tamaki, 36 years old, trusts numbers only.",
            "Isa, 71 years old, has given every tree a name.",
        ),
    },
)  # fmt: skip


def film(title: str, language: str) -> list[tuple[str, ...]]:
    """Return the texts of the slides of ``post office`` or ``orchard``; company, director and contact are the same."""
    own = _POST_OFFICE if title == "post office" else _ORCHARD
    return [texts[language] for texts in (*own, _DIRECTOR, _COMPANY, _CONTACT)]


def deck_of(slides: list[tuple[str, ...]], path: str) -> Document:
    """Return the deck as it would be read."""
    return document(*(slide(*texts) for texts in slides), path=path)


def saved(slides: list[tuple[str, ...]], path: Path) -> Path:
    """Save the deck, every text in a box of its own."""
    presentation = Presentation()
    for texts in slides:
        page = presentation.slides.add_slide(presentation.slide_layouts[6])
        for row, text in enumerate(texts):
            frame = page.shapes.add_textbox(Inches(0.5), Inches(0.5 + 1.8 * row), Inches(9), Inches(1.5)).text_frame
            frame.word_wrap = True
            frame.text = text
            frame.paragraphs[0].runs[0].font.size = Pt(32 if row == 0 else 18)
    path.parent.mkdir(parents=True, exist_ok=True)
    presentation.save(str(path))
    return path
