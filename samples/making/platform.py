"""A streaming platform's presentation to international producers: all in Japanese, and localized into English."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from making import platform_terms
from making.deck import Deck, Look, Place
from making.twin import Say, Tongue

LOOK = Look(ink="26323F", ground="14274E", accent="E4572E", second="2E86AB", soft="EEF2F7")


def japanese(path: Path) -> None:
    """Write the deck as it is shown at home."""
    _deck(Say(Tongue.JAPANESE)).save(path)


def english(path: Path) -> None:
    """Write the localized deck."""
    _deck(Say(Tongue.ENGLISH)).save(path)


def _deck(say: Say) -> Deck:
    deck = Deck(
        LOOK,
        title=say(
            "ほしかげシアター　海外プロデューサー向けご案内",
            "Hoshikage Theatre: presentation to international producers",
        ),
        language=say.tongue,
        subject=say("共同製作・番組調達のご案内", "Co-production and acquisitions"),
        keywords=say("配信、共同製作、番組調達", "streaming, co-production, acquisitions"),
        footer=say("株式会社星影映像配信", "Hoshikage Streaming Co., Ltd."),
    )
    for draw in (
        _cover,
        _company,
        _service,
        _numbers,
        _audience,
        platform_terms.wanted,
        platform_terms.terms,
        platform_terms.committee,
        platform_terms.process,
        platform_terms.contact,
    ):
        draw(deck, say)
    return deck


def _cover(deck: Deck, say: Say) -> None:
    page = deck.cover()
    page.block(Place(0, 5.55, 13.333, 0.1), LOOK.accent)
    page.block(Place(10.6, 0.9, 0.9, 1.8), LOOK.accent, shape=MSO_SHAPE.MOON)
    page.title(say("ほしかげシアター", "Hoshikage Theatre"), Place(0.9, 2.0, 11, 1.2), size=54, colour="FFFFFF")
    page.text(
        Place(0.9, 3.3, 11, 1.6),
        say(
            "海外プロデューサーの皆様へ\n共同製作・番組調達のご案内",
            "For international producers\nCo-production and acquisitions",
        ),
        size=24,
        colour="DCE6F2",
    )
    page.text(
        Place(0.9, 5.85, 11, 0.9),
        say("令和8年10月\n株式会社星影映像配信", "October 2026\nHoshikage Streaming Co., Ltd."),
        size=16,
        colour="DCE6F2",
    )


def _company(deck: Deck, say: Say) -> None:
    page = deck.slide(say("会社概要", "Company profile"))
    rows = say.rows(
        (("項目", "内容"), ("Item", "Details")),
        (("商号", "株式会社星影映像配信"), ("Company", "Hoshikage Streaming Co., Ltd.")),
        (("設立", "平成27年4月"), ("Founded", "April 2015")),
        (("資本金", "12億円"), ("Capital", "JPY 1.2 billion (USD 8 million)")),
        (("代表者", "代表取締役社長　鷹取 澄江"), ("President and CEO", "Sumie Takatori")),
        (("従業員数", "284名（令和8年9月末現在）"), ("Employees", "284 (as of 30 September 2026)")),
        (("所在地", "東京都港区星見町3-14-2"), ("Head office", "3-14-2 Hoshimi-cho, Minato-ku, Tokyo, Japan")),
        (
            ("株主", "南洋テレビ放送㈱、㈱帆布書房"),
            ("Shareholders", "Nanyo Television Inc., Hampu Publishing Co., Ltd."),
        ),
    )
    page.table(Place(0.85, 1.75, 11.6, 4.7), rows, (2.8, 8.8), size=18)


def _service(deck: Deck, say: Say) -> None:
    page = deck.slide(say("サービス概要", "Our service"))
    cards = (
        (
            say("定額見放題", "Subscription"),
            say(
                "月額1,080円（税込）で約8,200作品をご覧いただけます。テレビ、スマートフォン、"
                "タブレットに対応しています。",
                "About 8,200 titles for JPY 1,080 (USD 7.20) a month including tax, on television, phone and tablet.",
            ),
        ),
        (
            say("見逃し配信", "Catch-up"),
            say(
                "南洋テレビの連続ドラマを放送直後から1週間、広告付きで無料配信しています。",
                "Nanyo Television's drama series are free with advertising for one week after broadcast.",
            ),
        ),
        (
            say("劇場同時配信", "Day-and-date"),
            say(
                "単館系の新作映画を、劇場公開と同じ日に一作品1,900円で配信します。",
                "New arthouse films at JPY 1,900 (USD 12.70) each, on the day they open in cinemas.",
            ),
        ),
    )
    for column, (head, body) in enumerate(cards):
        page.card(Place(0.85 + column * 4.0, 1.9, 3.6, 3.4), head, body, size=18)
    page.text(
        Place(0.85, 5.65, 11.6, 0.9),
        say(
            "字幕・吹替の制作は社内の翻訳室が担当し、制作費は当社が負担します。",
            "Our in-house translation team produces subtitles and dubbing at our expense.",
        ),
        size=18,
        bold=True,
        colour=LOOK.ground,
    )


def _numbers(deck: Deck, say: Say) -> None:
    page = deck.slide(say("数字で見るほしかげシアター", "Hoshikage Theatre in figures"))
    facts = (
        (say("540万人", "5.4 M"), say("有料会員数\v（令和8年9月末現在）", "paying subscribers\v(30 September 2026)")),
        ("31%", say("視聴時間に占める\v海外作品の割合", "of viewing time goes to\vinternational titles")),
        (
            say("46本", "46"),
            say("海外作品の調達本数\v（令和7年度）", "international titles acquired\v(fiscal year 2025)"),
        ),
    )
    for row, (figure, meaning) in enumerate(facts):
        top = 1.8 + row * 1.65
        page.block(Place(0.85, top, 4.7, 1.45), LOOK.soft)
        page.text(Place(0.95, top, 2.0, 1.45), figure, size=30, bold=True, colour=LOOK.accent, anchor="middle")
        page.text(Place(2.95, top, 2.6, 1.45), meaning, size=15, anchor="middle")
    years = tuple(say(f"令和{year - 2018}年", str(year)) for year in range(2022, 2027))
    unit = 1 if say.tongue is Tongue.JAPANESE else 100
    page.bars(
        Place(6.0, 1.7, 6.5, 4.9),
        say("有料会員数の推移（万人）", "Paying subscribers (millions)"),
        years,
        tuple(count / unit for count in (310, 372, 428, 489, 540)),
    )


def _audience(deck: Deck, say: Say) -> None:
    page = deck.slide(say("視聴者の特徴", "Who watches"))
    page.label(Place(0.85, 1.8, 5.6, 0.6), say("誰が見ているか", "Profile"), fill=LOOK.second)
    page.text(
        Place(0.85, 2.55, 5.6, 3.8),
        say(
            "女性が57％、30代と40代が全体の6割を占めています。\n世帯の4割に小学生以下のお子様がいらっしゃいます。\n"
            "平日は午後10時以降、週末は朝の視聴が伸びています。",
            "57% are women; six in ten viewers are in their thirties or forties.\n"
            "Four households in ten have children of primary school age or younger.\n"
            "Viewing peaks after 10 p.m. on weekdays and in the morning at weekends.",
        ),
        size=20,
    )
    page.label(Place(6.85, 1.8, 5.6, 0.6), say("何が見られているか", "Favourites"), fill=LOOK.ground)
    page.text(
        Place(6.85, 2.55, 5.6, 3.8),
        say(
            "北欧のサスペンス、台湾の家族劇、欧州の料理番組が上位です。\n吹替版の視聴は全体の64％で、"
            "字幕版を上回ります。\n最終話まで見終える方の割合は平均で71％です。",
            "Nordic thrillers, Taiwanese family dramas and European food shows lead the charts.\n"
            "64% of viewing is of dubbed versions, ahead of subtitles.\n"
            "On average 71% of viewers finish a series they begin.",
        ),
        size=20,
    )
