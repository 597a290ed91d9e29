"""The second half of the film's deck: the people, the money, the dates, the rights and the ask."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE

from making.deck import Deck, Place
from making.twin import Say


def staff(deck: Deck, say: Say) -> None:
    """Name the creative team."""
    page = deck.slide(say("スタッフ", "Creative team"))
    rows = say.rows(
        (("役職", "氏名", "主な作品"), ("Role", "Name", "Credits")),
        (
            ("監督・脚本", "波多野 柚子", "『五月の配電盤』"),
            ("Writer and director", "Yuzu Hatano", "The Switchboard in May"),
        ),
        (("プロデューサー", "小此木 亮", "『踏切の観測者』"), ("Producer", "Ryo Okonogi", "The Crossing Observer")),
        (("撮影", "真壁 灯", "『雪解け係』"), ("Cinematography", "Akari Makabe", "The Thaw Officer")),
        (("音響設計", "鳥飼 蓮", "『耳鳴りの町』"), ("Sound design", "Ren Torikai", "A Town of Ringing Ears")),
        (("美術", "曽根 菖", "『紙の温室』"), ("Production design", "Ayame Sone", "The Paper Greenhouse")),
    )
    page.table(Place(0.85, 1.85, 11.6, 4.2), rows, (3.2, 3.6, 4.8), size=18)


def budget(deck: Deck, say: Say) -> None:
    """Break the budget down."""
    page = deck.slide(say("予算", "Budget"))
    rows = say.rows(
        (("費目", "金額"), ("Item", "Amount")),
        (("企画・脚本", "1,200万円"), ("Development and script", "JPY 12 million (USD 80,000)")),
        (("キャスト・スタッフ", "7,800万円"), ("Cast and crew", "JPY 78 million (USD 520,000)")),
        (("撮影・美術", "6,600万円"), ("Shooting and design", "JPY 66 million (USD 440,000)")),
        (("仕上げ・音響", "4,200万円"), ("Post-production and sound", "JPY 42 million (USD 280,000)")),
        (("予備費・保険", "1,200万円"), ("Contingency and insurance", "JPY 12 million (USD 80,000)")),
        (("合計", "2億1,000万円"), ("Total", "JPY 210 million (USD 1.4 million)")),
    )
    page.table(Place(0.85, 1.8, 11.6, 4.3), rows, (5.4, 6.2), size=18)
    page.text(Place(0.85, 6.3, 11.6, 0.5), say("1米ドル＝150円で換算", "USD 1 = JPY 150"), size=13)


def finance(deck: Deck, say: Say) -> None:
    """Show what is secured and what is to be raised."""
    page = deck.slide(say("資金計画", "Finance plan"))
    sources = (
        say("かもめ座フィルム", "Kamomeza Film"),
        say("北浜放送", "Kitahama Broadcasting"),
        say("文化助成", "Public funding"),
        say("未調達", "To be raised"),
    )
    page.bars(
        Place(0.85, 1.75, 6.7, 4.9), say("資金の内訳（百万円）", "Sources (JPY million)"), sources, (63, 42, 21, 84)
    )
    page.text(
        Place(7.9, 1.9, 4.6, 4.4),
        say(
            "調達済み：1億2,600万円（60％）\n未調達：8,400万円（40％）\n製作幹事はかもめ座フィルム。"
            "出資は2027年3月に締め切ります。",
            "Secured: JPY 126 million (USD 840,000), 60%\n"
            "To be raised: JPY 84 million (USD 560,000), 40%\n"
            "Kamomeza Film is the lead producer. Financing closes in March 2027.",
        ),
        size=18,
    )


def schedule(deck: Deck, say: Say) -> None:
    """Draw the timeline."""
    page = deck.slide(say("スケジュール", "Schedule"))
    steps = (
        (say("2026年12月", "Dec 2026"), say("脚本決定稿", "Final draft")),
        (say("2027年3月", "Mar 2027"), say("資金調達完了", "Financing closed")),
        (say("2027年7月", "Jul 2027"), say("撮影（富山、6週間）", "Shooting in Toyama, six weeks")),
        (say("2027年11月", "Nov 2027"), say("編集・音響", "Editing and sound")),
        (say("2028年5月", "May 2028"), say("完成・映画祭", "Completion and festivals")),
        (say("2028年秋", "Autumn 2028"), say("国内公開", "Release in Japan")),
    )
    page.block(Place(0.85, 3.2, 11.6, 0.08), deck.look.ground)
    for column, (when, what) in enumerate(steps):
        left = 0.85 + column * 1.95
        page.block(Place(left + 0.75, 3.06, 0.36, 0.36), deck.look.accent, shape=MSO_SHAPE.OVAL)
        page.text(Place(left, 2.35, 1.86, 0.6), when, size=17, bold=True, align="center", colour=deck.look.ground)
        page.text(Place(left, 3.6, 1.86, 1.6), what, size=17, align="center")


def rights(deck: Deck, say: Say) -> None:
    """Say who holds what, and what is free."""
    page = deck.slide(say("権利", "Rights"))
    rows = say.rows(
        (("権利", "状況"), ("Right", "Status")),
        (
            ("脚本", "オリジナル脚本。全権利をかもめ座フィルムが保有"),
            ("Screenplay", "Original; all rights with Kamomeza Film"),
        ),
        (
            ("国内配給", "北浜放送と基本合意"),
            ("Distribution in Japan", "Agreed in principle with Kitahama Broadcasting"),
        ),
        (("海外販売", "未契約。全世界（日本を除く）"), ("International sales", "Available: worldwide excluding Japan")),
        (("海外配信", "未契約"), ("Streaming abroad", "Available")),
    )
    page.table(Place(0.85, 1.85, 11.6, 3.4), rows, (3.6, 8.0), size=18)
    page.text(
        Place(0.85, 5.55, 11.6, 1.0),
        say(
            "原作・音楽・肖像について、第三者の権利はありません。",
            "No third party holds rights in the story, music or likenesses.",
        ),
        size=18,
    )


def contact(deck: Deck, say: Say) -> None:
    """Ask, and say whom to write to."""
    page = deck.slide(say("募集とお問い合わせ", "What we are looking for, and contact"))
    page.block(Place(0.85, 1.8, 5.7, 4.7), deck.look.ground)
    page.text(
        Place(1.1, 2.0, 5.2, 4.3),
        say(
            "求めているもの\n海外の共同製作者（8,400万円、持分40％まで）\n海外セールス会社\n"
            "音響仕上げを担う海外スタジオ",
            "We are looking for\nCo-producers abroad: JPY 84 million (USD 560,000) for up to 40%\n"
            "An international sales agent\nA foreign studio for the sound post-production",
        ),
        size=20,
        colour="FFFFFF",
    )
    page.text(
        Place(6.95, 2.0, 5.5, 4.3),
        say(
            "お問い合わせ\n株式会社かもめ座フィルム\nプロデューサー　小此木 亮\n電話　03-5555-0162\n"
            "okonogi@kamomeza.example",
            "Contact\nRyo Okonogi, Producer\nKamomeza Film Co., Ltd., Tokyo, Japan\n+81 3 5555 0162\n"
            "okonogi@kamomeza.example",
        ),
        size=20,
    )
