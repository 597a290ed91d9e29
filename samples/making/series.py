"""A drama series' deck on which the translator stopped half way, with everything that hides text from a quick look."""

from __future__ import annotations

from pathlib import Path

from making.artwork import key_art
from making.deck import Deck, Look, Place
from making.remarks import add_comment
from making.smartart import add_smartart

LOOK = Look(ink="22313A", ground="0F4C5C", accent="E36414", second="5F9EA0", soft="F0F4F3", japanese="Meiryo")


def half_translated(path: Path) -> None:
    """Write the deck."""
    deck = Deck(
        LOOK,
        title="島の当直　企画書（英訳中）",
        language="ja",
        subject="連続ドラマ",
        keywords="医療、離島、連続ドラマ",
        footer="株式会社みさき放送映像",
    )
    for draw in (
        _cover,
        _logline,
        _synopsis,
        _characters,
        _picture,
        _production,
        _budget,
        _schedule,
        _internal,
        _contact,
    ):
        draw(deck)
    deck.save(path)


def _cover(deck: Deck) -> None:
    page = deck.cover()
    page.block(Place(0, 5.3, 13.333, 2.2), LOOK.second)
    page.block(Place(0.9, 1.6, 0.12, 2.4), LOOK.accent)
    page.title("島の当直", Place(1.2, 1.5, 10, 1.1), size=48, colour="FFFFFF")
    page.text(Place(1.2, 2.7, 10, 0.9), "Island Night Shift", size=34, bold=True, colour="FFFFFF")
    page.text(Place(1.2, 5.6, 10, 0.6), "Drama series, 8 × 45 min", size=20, colour="FFFFFF")
    page.text(
        Place(1.2, 6.2, 10, 0.6), "株式会社みさき放送映像\vMisaki Broadcast Pictures Inc.", size=14, colour="FFFFFF"
    )


def _logline(deck: Deck) -> None:
    page = deck.slide("ログライン\vLogline")
    page.text(
        Place(0.85, 1.9, 11.6, 1.4),
        "医師が一人しかいない島に、手術室を追われた外科医が当直だけを引き受けにやってくる。",
        size=22,
        bold=True,
    )
    page.text(
        Place(0.85, 3.5, 11.6, 1.4),
        "On an island with a single doctor, a surgeon who was driven from the operating theatre takes the night "
        "shifts only.",
        size=22,
    )
    page.label(Place(0.85, 5.3, 5.6, 0.9), "8 × 45 min, medical drama", fill=LOOK.ground, size=18)
    page.label(Place(6.85, 5.3, 5.6, 0.9), "Scripts of episodes 1 to 4 finished", fill=LOOK.second, size=18)


def _synopsis(deck: Deck) -> None:
    page = deck.slide("Synopsis")
    page.text(
        Place(0.85, 1.8, 11.6, 2.2),
        "Mio Kadowaki was the best surgeon of a hospital in the city until the night she froze. She takes a post on "
        "Minazoko Island, "
        "where the only doctor is seventy-six, and agrees to work from dusk to dawn.\n"
        "Nothing happens at night on the island, she is told. In the first week a fisherman, a runaway and a birth "
        "prove it wrong.",
        size=18,
    )
    page.text(
        Place(0.85, 4.2, 11.6, 2.3),
        "やがて澪は、老医師・浜名が島の人々のカルテを二十年間、一枚も電子化していないことに気づく。"
        "そこには、島が本土に隠してきた事故の記録が残されていた。\n"
        "当直を続けるか、記録を公にして島を出るか。最終話、台風で本土との連絡が絶えた夜、澪は再びメスを握る。",
        size=18,
    )


def _characters(deck: Deck) -> None:
    page = deck.slide("登場人物")
    rows = [
        ("役名", "人物", "出演"),
        ("門脇 澪（34）", "外科医。ある夜の手術を境に、メスを握れなくなった。", "小日向 千景（内定）"),
        ("浜名 修造（76）", "島でただ一人の医師。患者の名前を一度も忘れたことがない。", "交渉中"),
        ("砂川 陸（17）", "診療所に住みついた家出少年。ＴＶゲームと釣りの名人。", "オーディション"),
    ]
    page.table(Place(0.85, 1.9, 11.6, 3.0), rows, (2.6, 6.4, 2.6), size=17)
    page.text(
        Place(0.85, 5.3, 11.6, 1.0),
        "主演の出演契約は令和９年１月に締結する予定です。",
        size=18,
        tag="en-US",
    )


def _picture(deck: Deck) -> None:
    page = deck.slide("Visual concept")
    art = key_art("島の当直", ("眠れない夜は、島へおいで。", "全8話　連続ドラマ"))
    page.picture(Place(0.85, 1.75, 8.0, 4.5), art, "Key art", "キービジュアル案")
    page.text(
        Place(9.1, 1.75, 3.4, 4.5),
        "Shot on location with available light from dusk to dawn.\nBlue for the sea, orange for the lamp of the "
        "surgery.",
        size=18,
    )
    add_comment(deck.file, page.slide, "小野", "このキービジュアルは差し替え予定。英語版を発注すること。")


def _production(deck: Deck) -> None:
    page = deck.slide("製作の流れ\vProduction")
    add_smartart(
        page.slide,
        Place(0.85, 2.0, 11.6, 2.0).emu,
        ("企画開発　みさき放送映像", "制作　南風スタジオ", "放送　みさき放送", "海外販売　未定"),
    )
    page.text(
        Place(0.85, 4.5, 11.6, 1.2), "Production on location in spring, post-production in Tokyo in summer.", size=20
    )
    page.notes("海外販売の窓口はまだ社内で決まっていない。聞かれたら「調整中」と答えること。社外秘。")


def _budget(deck: Deck) -> None:
    page = deck.slide("Budget and finance plan")
    page.bars(
        Place(0.85, 1.75, 6.7, 4.9),
        "資金の内訳（百万円）",
        ("みさき放送映像", "みさき放送", "地域助成", "未調達"),
        (120, 90, 30, 120),
    )
    page.text(
        Place(7.9, 1.9, 4.6, 4.2),
        "総製作費は3億6,000万円、1話あたり4,500万円です。\n不足する1億2,000万円について、海外からの出資を募集します。",
        size=20,
    )


def _schedule(deck: Deck) -> None:
    page = deck.slide("Schedule")
    rows = [
        ("When", "Milestone"),
        ("令和9年1月", "脚本全話決定稿"),
        ("April 2027", "Start of principal photography"),
        ("令和9年8月", "仕上げ"),
        ("January 2028", "Delivery of all episodes"),
    ]
    page.table(Place(0.85, 1.9, 11.6, 3.4), rows, (3.6, 8.0), size=18)


def _internal(deck: Deck) -> None:
    page = deck.slide("社内メモ（提出前に削除）", hidden=True)
    page.text(
        Place(0.85, 1.9, 11.6, 2.5),
        "実行予算は3億3,000万円。予備費は先方に開示しない。\n出演者の事務所には、まだ企画書を渡していない。",
        size=20,
    )


def _contact(deck: Deck) -> None:
    page = deck.slide("Contact")
    page.block(Place(0.85, 1.9, 5.6, 3.6), LOOK.soft)
    page.text(
        Place(1.1, 2.1, 5.1, 3.2),
        "株式会社みさき放送映像\n国際事業部　小野寺 光\n電話　03-5555-0119\nonodera@misaki-bp.example",
        size=20,
    )
    page.text(
        Place(6.85, 2.1, 5.6, 3.2),
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
        size=20,
    )
