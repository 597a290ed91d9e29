"""An animation series' pitch deck with the English beside every Japanese block, in the layouts that people use."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from making.deck import Deck, Look, Place

LOOK = Look(ink="2D2A4A", ground="4B3F9E", accent="FFB400", second="7D8CE0", soft="F1EEFB", japanese="Meiryo")


def bilingual(path: Path) -> None:
    """Write the deck."""
    deck = Deck(
        LOOK,
        title="Midnight Weather Bureau: animation series pitch",
        language="en",
        subject="Animation series, 26 x 11 min",
        keywords="animation, children, family, weather",
        footer="© Amayadori Works Co., Ltd.",
    )
    for draw in (_cover, _logline, _synopsis, _characters, _director, _budget, _schedule, _rights, _contact):
        draw(deck)
    deck.save(path)


def _cover(deck: Deck) -> None:
    page = deck.cover()
    page.block(Place(8.9, 0.9, 3.2, 3.2), LOOK.accent, shape=MSO_SHAPE.SUN)
    page.block(Place(9.5, 3.2, 3.4, 1.9), LOOK.soft, shape=MSO_SHAPE.CLOUD)
    page.title("まよなか天気予報局", Place(0.9, 1.7, 8, 1.1), size=44, colour="FFFFFF")
    page.text(Place(0.9, 2.85, 8, 0.9), "Midnight Weather Bureau", size=32, bold=True, colour=LOOK.accent)
    page.text(Place(0.9, 4.3, 8, 0.5), "テレビアニメーションシリーズ企画書", size=18, colour="FFFFFF")
    page.text(Place(0.9, 4.8, 8, 0.5), "Pitch for a television animation series", size=18, colour="FFFFFF")
    page.text(
        Place(0.9, 6.1, 8, 0.9),
        "株式会社あまやどり工房　2026年10月\vAmayadori Works Co., Ltd., October 2026",
        size=14,
        colour="FFFFFF",
    )


def _logline(deck: Deck) -> None:
    page = deck.slide("ログライン\vLogline")
    page.block(Place(0.85, 1.75, 11.6, 2.6), LOOK.soft)
    page.text(
        Place(1.1, 1.9, 11.1, 1.0),
        "町じゅうの人の気分を天気として予報する深夜の放送局に、泣き虫の見習い予報士がやってくる。",
        size=20,
        bold=True,
    )
    page.text(
        Place(1.1, 3.05, 11.1, 1.1),
        "A weepy trainee joins a midnight radio station that forecasts the mood of a whole town as if it were weather.",
        size=20,
    )
    facts = (
        ("全26話×11分\v26 × 11 min", LOOK.ground),
        ("6歳から9歳の親子\vChildren of 6 to 9 and their parents", LOOK.second),
        ("2Dデジタル作画\v2D digital animation", LOOK.ground),
    )
    for column, (words, colour) in enumerate(facts):
        page.label(Place(0.85 + column * 4.0, 4.75, 3.6, 1.2), words, fill=colour, size=16)


def _synopsis(deck: Deck) -> None:
    page = deck.slide("あらすじ\vSynopsis")
    page.text(
        Place(0.85, 1.75, 5.6, 4.9),
        "坂の町・つゆくさ町では、夜の零時に小さな放送局が目を覚ます。局員が予報するのは、明日の町の「気分」だ。\n"
        "見習いのしずくは、人の気分に敏感すぎて、原稿を読むたびに泣いてしまう。だが彼女の涙だけが、"
        "予報図に映らない寂しさを見つけることができた。\n"
        "ある晩、町から気分がすっかり消える。局員たちは、晴れも雨もない町の真ん中へ向かう。",
        size=17,
    )
    page.block(Place(6.6, 1.85, 0.04, 4.6), LOOK.accent)
    page.text(
        Place(6.85, 1.75, 5.6, 4.9),
        "In the hillside town of Tsuyukusa a small radio station wakes at midnight. Its staff forecast the mood "
        "of the town for the next day.\n"
        "Shizuku, the trainee, feels the moods of others so strongly that she cries whenever she reads the news. "
        "But only her tears can find a loneliness that does not show on the chart.\n"
        "One night all moods vanish from the town. The staff set out for its centre, where there is neither sun nor "
        "rain.",
        size=17,
    )


def _characters(deck: Deck) -> None:
    page = deck.slide("キャラクター\vCharacters")
    people = (
        (
            "しずく\vShizuku",
            "見習い予報士、十歳。泣くと原稿がにじむので鉛筆で書く。\n"
            "A trainee forecaster of ten. Her tears smudge the script, so she writes in pencil.",
        ),
        (
            "かみなり局長\vDirector Kaminari",
            "声が大きく、小さな音が怖い。昔は町一番の無口だった。\n"
            "Loud, and afraid of small sounds. He was once the quietest person in town.",
        ),
        (
            "モヤ\vMoya",
            "局に住みつく霧の子。考えがまとまらない人のそばに現れる。\n"
            "A child of mist who lives at the station and appears beside people who cannot make up their minds.",
        ),
    )
    for column, (name, words) in enumerate(people):
        page.card(Place(0.85 + column * 4.0, 1.85, 3.6, 4.4), name, words, size=17)


def _director(deck: Deck) -> None:
    page = deck.slide("監督のことば\vDirector's statement")
    page.text(
        Place(0.85, 1.8, 11.6, 1.9),
        "子どものころ、私は自分の機嫌を説明する言葉を持っていませんでした。天気の言葉なら、"
        "泣いている子も怒っている子も、"
        "責められずに自分の気持ちを伝えられます。\v監督　三枝 こずえ",
        size=19,
    )
    page.text(
        Place(0.85, 3.85, 11.6, 1.9),
        "As a child I had no words for my own moods. With the words of weather, a child who cries or is angry can say "
        "how it feels without being blamed.\vKozue Saegusa, director",
        size=19,
    )


def _budget(deck: Deck) -> None:
    page = deck.slide("予算と資金計画\vBudget and finance plan")
    rows = [
        ("項目", "Item", "金額", "JPY (USD)"),
        ("脚本・設定", "Scripts and design", "2,600万円", "JPY 26 million (USD 173,000)"),
        ("作画・撮影", "Animation and compositing", "2億2,400万円", "JPY 224 million (USD 1.49 million)"),
        ("音響・音楽", "Sound and music", "4,000万円", "JPY 40 million (USD 267,000)"),
        ("予備費", "Contingency", "1,000万円", "JPY 10 million (USD 67,000)"),
        ("合計", "Total", "3億円", "JPY 300 million (USD 2 million)"),
    ]
    page.table(Place(0.85, 1.8, 11.6, 3.4), rows, (2.4, 3.4, 2.3, 3.5), size=16)
    page.text(
        Place(0.85, 5.5, 11.6, 1.2),
        "調達済み：55％（あまやどり工房 35％、さざなみこども放送 20％）\v"
        "Secured: 55% (Amayadori Works 35%, Sazanami Kids Broadcasting 20%)",
        size=17,
    )


def _schedule(deck: Deck) -> None:
    page = deck.slide("スケジュール\vSchedule")
    rows = [
        ("時期", "When", "内容", "Milestone"),
        ("2026年12月", "December 2026", "パイロット版（3分）完成", "Pilot finished (3 min)"),
        ("2027年4月", "April 2027", "資金調達完了", "Financing closed"),
        ("2027年6月", "June 2027", "本編制作開始", "Start of production"),
        ("2028年12月", "December 2028", "全話納品", "Delivery of all episodes"),
        ("2029年4月", "April 2029", "国内放送開始", "Broadcast in Japan"),
    ]
    page.table(Place(0.85, 1.8, 11.6, 3.9), rows, (2.4, 2.6, 3.4, 3.2), size=17)


def _rights(deck: Deck) -> None:
    page = deck.slide("権利と製作委員会\vRights and production committee")
    page.card(
        Place(0.85, 1.85, 5.6, 4.2),
        "権利\vRights",
        "原作・商品化・海外の権利は、あまやどり工房がすべて保有しています。\n"
        "Amayadori Works holds all rights: story, merchandise and all territories outside Japan.\n"
        "海外の放送・配信権は未契約です。\n"
        "Television and streaming rights abroad are available.",
        size=17,
    )
    page.card(
        Place(6.85, 1.85, 5.6, 4.2),
        "製作委員会\vProduction committee",
        "出資者が費用と収益を分け合う組合です。契約の窓口は幹事会社のあまやどり工房に一本化しています。\n"
        "A partnership of investors who share costs and income. Its lead company, Amayadori Works, signs every "
        "contract.",
        size=17,
    )


def _contact(deck: Deck) -> None:
    page = deck.slide("募集とお問い合わせ\vWhat we are looking for, and contact")
    page.text(
        Place(0.85, 1.8, 11.6, 2.2),
        "共同製作のパートナー（45％、1億3,500万円）、海外の放送局・配信会社の事前購入を求めています。\n"
        "We are looking for co-production partners (45%, JPY 135 million, USD 900,000) and for pre-sales to "
        "broadcasters "
        "and platforms abroad.",
        size=20,
    )
    page.block(Place(0.85, 4.2, 11.6, 2.2), LOOK.soft)
    page.text(
        Place(1.1, 4.35, 5.3, 1.9),
        "株式会社あまやどり工房\n海外担当　日向野 梓\n+81 3 5555 0177\nhigano@amayadori.example",
        size=17,
    )
    page.text(
        Place(6.85, 4.35, 5.3, 1.9),
        "Amayadori Works Co., Ltd.\nAzusa Higano, International\n+81 3 5555 0177\nhigano@amayadori.example",
        size=17,
    )
