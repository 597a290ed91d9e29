"""The second half of the platform's presentation: what it wants, on which terms, and how to reach it."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE

from making.deck import Deck, Place
from making.twin import Say


def wanted(deck: Deck, say: Say) -> None:
    """Say which projects the platform wants, with what it pays an episode."""
    page = deck.slide(say("求める企画", "What we are looking for"))
    cards = (
        (
            say("連続ドラマ", "Drama series"),
            say(
                "全8話×45分。日本の俳優または日本のロケ地を含む企画。",
                "8 × 45 min with Japanese cast or locations in Japan.",
            ),
            say("1話 5,000万〜9,000万円", "JPY 50–90 million\v(USD 330,000–600,000)\van episode"),
        ),
        (
            say("ドキュメンタリー", "Documentary"),
            say(
                "全6話×50分。食、手仕事、自然を深く見つめる企画。",
                "6 × 50 min that look closely at food, craft or nature.",
            ),
            say("1話 1,500万〜3,000万円", "JPY 15–30 million\v(USD 100,000–200,000)\van episode"),
        ),
        (
            say("アニメーション", "Animation"),
            say("全26話×11分。6歳から9歳の親子に向けた企画。", "26 × 11 min for children of 6 to 9 and their parents."),
            say("1話 800万〜1,200万円", "JPY 8–12 million\v(USD 53,000–80,000)\van episode"),
        ),
        (
            say("長編映画", "Feature film"),
            say(
                "90分から120分。撮影前の企画、共同製作に限ります。",
                "90 to 120 min, co-productions before principal photography.",
            ),
            say("1作品 3億円まで", "up to JPY 300 million\v(USD 2 million) a film"),
        ),
    )
    for column, (head, body, money) in enumerate(cards):
        at = Place(0.85 + column * 2.97, 1.85, 2.75, 3.3)
        page.card(at, head, body, size=16)
        page.label(Place(at.x, 5.3, at.width, 1.15), money, fill=deck.look.ground, size=14)


def terms(deck: Deck, say: Say) -> None:
    """Set out the deals."""
    page = deck.slide(say("共同製作・調達の条件", "Co-production and licensing terms"))
    rows = say.rows(
        (
            ("区分", "当社の出資・対価", "取得する権利", "期間"),
            ("Deal", "Our contribution", "Rights we take", "Term"),
        ),
        (
            ("共同製作", "製作費の20〜40％", "日本国内の全権利、海外収益の配分", "10年"),
            ("Co-production", "20–40% of the budget", "All rights in Japan; a share of income abroad", "10 years"),
        ),
        (
            ("事前購入", "製作費の10〜15％", "日本国内の独占配信権", "5年"),
            ("Pre-buy", "10–15% of the budget", "Exclusive streaming in Japan", "5 years"),
        ),
        (
            ("完成作品の調達", "一括払い", "日本国内の独占配信権", "3年"),
            ("Acquisition", "Flat licence fee", "Exclusive streaming in Japan", "3 years"),
        ),
    )
    page.table(Place(0.85, 1.85, 11.6, 3.2), rows, (2.2, 3.0, 4.9, 1.5), size=17)
    page.text(
        Place(0.85, 5.35, 11.6, 1.2),
        say(
            "対価のお支払いは、契約時30％、初号納品時40％、配信開始時30％です。\n契約は日本語と英語で締結し、"
            "英語版を正本とすることができます。",
            "Payment: 30% on signature, 40% on delivery of the master, 30% on launch.\n"
            "Contracts are signed in Japanese and English; the English version can prevail.",
        ),
        size=17,
    )


def committee(deck: Deck, say: Say) -> None:
    """Explain the production committee to a producer who has never met one."""
    page = deck.slide(say("製作委員会のしくみ", "How a production committee works"))
    page.label(
        Place(4.6, 1.75, 4.1, 1.0),
        say("幹事会社\v株式会社星影映像配信", "Lead company\vHoshikage Streaming Co., Ltd."),
        fill=deck.look.accent,
        size=17,
    )
    page.block(Place(6.62, 2.75, 0.06, 0.45), deck.look.ground)
    page.block(Place(2.2, 3.2, 8.9, 0.06), deck.look.ground)
    partners = (
        say("放送局\v国内放送権", "Broadcaster\vtelevision in Japan"),
        say("出版社\v原作と出版", "Publisher\vsource novel and books"),
        say("海外製作会社\v現地制作と海外販売", "Foreign producer\vproduction, sales abroad"),
    )
    for column, partner in enumerate(partners):
        left = 0.85 + column * 4.0
        page.block(Place(left + 1.77, 3.2, 0.06, 0.4), deck.look.ground)
        page.label(Place(left, 3.6, 3.6, 1.0), partner, fill=deck.look.ground, size=16)
    page.text(
        Place(0.85, 4.95, 11.6, 1.9),
        say(
            "製作委員会は、出資者が費用と収益を分け合う任意組合です。法人ではありません。\n"
            "各社が得意な窓口の権利を運用し、手数料を差し引いた収益を出資比率に応じて配分します。\n"
            "海外の製作会社の皆様は、幹事会社である当社とだけ契約を結んでいただきます。",
            "A committee is a partnership in which investors share costs and income; it is not a company.\n"
            "Each member exploits the rights it knows best; income after its commission is shared by investment.\n"
            "A foreign producer signs one contract only: with us, the lead company.",
        ),
        size=17,
    )


def process(deck: Deck, say: Say) -> None:
    """Walk from submission to contract."""
    page = deck.slide(say("ご応募から契約まで", "From submission to contract"))
    steps = (
        (
            say("企画提出", "Submission"),
            say("企画書と予算書を、随時受け付けます。", "A pitch and a budget, at any time of the year."),
        ),
        (say("一次選考", "First review"), say("4週間以内にお返事します。", "You have our answer within four weeks.")),
        (say("面談", "Meeting"), say("編成責任者がお話を伺います。", "You meet the head of programming.")),
        (say("編成会議", "Green light"), say("毎年3月、7月、11月に開きます。", "Decided in March, July and November.")),
        (say("契約", "Contract"), say("決定から60日以内に締結します。", "Signed within 60 days of the decision.")),
    )
    for column, (head, body) in enumerate(steps):
        left = 0.85 + column * 2.35
        colour = deck.look.accent if column == 0 else deck.look.ground
        page.label(Place(left, 2.1, 2.3, 1.1), head, fill=colour, size=16, shape=MSO_SHAPE.PENTAGON)
        page.text(Place(left, 3.45, 2.15, 1.6), body, size=16)
    page.label(
        Place(0.85, 5.35, 11.6, 0.95),
        say("次回の締切は令和9年1月29日（金）です。", "Next deadline: Friday, 29 January 2027"),
        fill=deck.look.soft,
        colour=deck.look.ground,
        size=20,
    )


def contact(deck: Deck, say: Say) -> None:
    """Close with the person to write to."""
    page = deck.cover()
    page.block(Place(0, 0, 0.28, 7.5), deck.look.accent)
    page.title(say("お問い合わせ", "Contact"), Place(0.9, 1.3, 11, 1.0), size=40, colour="FFFFFF")
    page.text(
        Place(0.9, 2.6, 11, 3.6),
        say(
            "編成局　国際共同製作部　担当：宇津木 蓉子\n"
            "株式会社星影映像配信\n〒108-0099　東京都港区星見町3-14-2\n電話　03-5555-0148（平日10時〜18時）\n"
            "kyodo@hoshikage.example",
            "Yoko Utsugi, Head of International Co-productions\n"
            "Hoshikage Streaming Co., Ltd.\n3-14-2 Hoshimi-cho, Minato-ku, Tokyo 108-0099, Japan\n"
            "Phone: +81 3 5555 0148 (weekdays, 10:00–18:00 JST)\nkyodo@hoshikage.example",
        ),
        size=22,
        colour="FFFFFF",
    )
