"""A feature film's pitch deck in Japanese and its English version: same slides, same figures."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from making import film_plan
from making.deck import Deck, Look, Place
from making.twin import Say, Tongue

LOOK = Look(
    ink="2B2B2B",
    ground="1F4E5F",
    accent="D9A441",
    second="79A8A9",
    soft="F4EFE6",
    latin="Cambria",
    japanese="Yu Mincho",
)


def japanese(path: Path) -> None:
    """Write the deck as it was drawn up."""
    _deck(Say(Tongue.JAPANESE)).save(path)


def english(path: Path) -> None:
    """Write its English version."""
    _deck(Say(Tongue.ENGLISH)).save(path)


def _deck(say: Say) -> Deck:
    deck = Deck(
        LOOK,
        title=say("風鈴職人の耳　企画書", "The Wind-Bell Maker's Ear: pitch deck"),
        language=say.tongue,
        subject=say("長編劇映画", "Feature film project"),
        keywords=say("長編劇映画、家族、手仕事", "feature film, drama, craft"),
        footer=say("株式会社かもめ座フィルム　『風鈴職人の耳』", "Kamomeza Film Co., Ltd. | The Wind-Bell Maker's Ear"),
    )
    draws = (
        _cover,
        _logline,
        _synopsis,
        _statement,
        _cast,
        film_plan.staff,
        film_plan.budget,
        film_plan.finance,
        film_plan.schedule,
        film_plan.rights,
        film_plan.contact,
    )
    for draw in draws:
        draw(deck, say)
    return deck


def _cover(deck: Deck, say: Say) -> None:
    page = deck.cover()
    page.block(Place(9.6, 0, 3.733, 7.5), LOOK.second)
    page.block(Place(11.45, 0, 0.03, 2.1), LOOK.soft)
    page.block(Place(10.72, 2.1, 1.5, 1.5), LOOK.soft, shape=MSO_SHAPE.OVAL)
    page.block(Place(11.45, 3.6, 0.03, 1.2), LOOK.soft)
    page.block(Place(11.22, 4.8, 0.5, 1.7), LOOK.accent)
    page.title(say("風鈴職人の耳", "The Wind-Bell Maker's Ear"), Place(0.9, 2.1, 8.4, 1.4), size=46, colour="FFFFFF")
    page.text(
        Place(0.9, 3.7, 8.4, 2.2),
        say(
            "長編劇映画　企画書\n監督：波多野 柚子\n製作：株式会社かもめ座フィルム",
            "Feature film project\nDirected by Yuzu Hatano\nProduced by Kamomeza Film Co., Ltd.",
        ),
        size=20,
        colour="FFFFFF",
    )
    page.text(Place(0.9, 6.5, 8.4, 0.5), say("2026年10月", "October 2026"), size=14, colour="FFFFFF")


def _logline(deck: Deck, say: Say) -> None:
    page = deck.slide(say("ログライン", "Logline"))
    page.block(Place(0.85, 1.85, 11.6, 2.3), LOOK.soft)
    page.text(
        Place(1.2, 1.95, 10.9, 2.1),
        say(
            "聴力を失いはじめた風鈴職人が、音のない世界で暮らす十四歳の少女を弟子に取り、"
            "最後の一つを二人で吹き上げる。",
            "A wind-bell maker who is losing his hearing takes on a deaf fourteen-year-old apprentice, "
            "and together they blow the last bell of his life.",
        ),
        size=24,
        bold=True,
        colour=LOOK.ground,
        anchor="middle",
    )
    facts = (
        (say("形式", "Format"), say("長編劇映画", "Feature film, drama")),
        (say("尺", "Running time"), say("105分", "105 min")),
        (say("撮影素材", "Shooting format"), say("4K、カラー", "4K, colour")),
        (say("言語", "Languages"), say("日本語、日本手話", "Japanese, Japanese Sign Language")),
    )
    for column, (name, value) in enumerate(facts):
        left = 0.85 + column * 2.97
        page.label(Place(left, 4.6, 2.75, 0.55), name, fill=LOOK.ground, size=15)
        page.text(Place(left, 5.25, 2.75, 1.1), value, size=18, align="center")


def _synopsis(deck: Deck, say: Say) -> None:
    page = deck.slide(say("あらすじ", "Synopsis"))
    page.text(
        Place(0.85, 1.75, 11.6, 5.0),
        say(
            "海辺の町・音羽浜。六十八歳の硝子職人、稲垣周平は、風鈴の音の高さを聞き分ける耳だけを頼りに生きてきた。"
            "ある夏、彼は高い音から順に聞こえなくなっていることに気づき、誰にも言わずに店を畳む支度を始める。\n"
            "そこへ、転校してきたばかりの少女・渚が現れる。生まれつき耳の聞こえない渚は、硝子の震えを指先で感じ取り、"
            "周平よりも正確に音の違いを言い当ててみせる。\n"
            "周平は渚を弟子に取り、手話を学び、音を振動として教えはじめる。だが渚の母は、"
            "娘が火と硝子を扱うことを許さない。"
            "町の納涼祭に百個の風鈴を納める約束の日、台風が近づく。二人は最後の一つを吹くため、夜の工房に火を入れる。",
            "Otohama, a town by the sea. Shuhei Inagaki, a glass-blower of sixty-eight, has lived by an ear that can "
            "tell "
            "the pitch of any wind-bell. One summer he notices that the high notes are leaving him, one after another. "
            "Telling nobody, he prepares to close his workshop.\n"
            "Then Nagisa arrives, a girl new to the school. Deaf from birth, she feels the trembling of the glass "
            "with her "
            "fingertips and names the differences more exactly than he can.\n"
            "Shuhei takes her on, learns to sign, and begins to teach sound as vibration. Her mother forbids her to "
            "work "
            "with fire. On the day when a hundred bells are due for the summer festival, a typhoon draws near. To "
            "blow the "
            "last one, the two light the furnace at night.",
        ),
        size=21,
    )


def _statement(deck: Deck, say: Say) -> None:
    page = deck.slide(say("監督のことば", "Director's statement"))
    page.block(Place(0.85, 1.85, 0.1, 4.3), LOOK.accent)
    page.text(
        Place(1.2, 1.75, 7.4, 4.6),
        say(
            "祖父は硝子を吹く人でした。晩年、祖父は私の声を聞き返すようになりましたが、"
            "グラスを弾く指だけは最後まで迷いませんでした。\n"
            "この映画では、音が消えていくことを喪失としてではなく、触れるという別の聞き方の発見として描きます。"
            "音響は周平の耳に合わせて少しずつ狭まり、最後の十分間は振動だけになります。\n"
            "渚の役には、ろう者の俳優を迎えます。",
            "My grandfather was a glass-blower. In his last years he often asked me to repeat what I had said, "
            "but the finger that tapped the glass never hesitated.\n"
            "This film treats the fading of sound not as a loss but as the discovery of another way to listen: by "
            "touch. "
            "The sound design narrows with Shuhei's hearing until the last ten minutes are vibration alone.\n"
            "Nagisa will be played by a deaf actor.",
        ),
        size=20,
    )
    page.block(Place(9.0, 1.85, 3.45, 4.3), LOOK.soft)
    page.text(
        Place(9.2, 2.0, 3.1, 4.0),
        say(
            "波多野 柚子\n1986年、富山県生まれ。短編『水母の標本』（2017年）、長編第一作『五月の配電盤』（2022年）。"
            "本作が長編第二作。",
            "Yuzu Hatano\nBorn in Toyama in 1986. Short film Jellyfish Specimens (2017); "
            "first feature The Switchboard in May (2022). This is her second feature.",
        ),
        size=16,
    )


def _cast(deck: Deck, say: Say) -> None:
    page = deck.slide(say("登場人物とキャスト", "Characters and cast"))
    people = (
        (
            say("稲垣 周平（68）", "Shuhei Inagaki (68)"),
            say(
                "風鈴職人。妻を亡くし、音だけを相手に暮らす。\n出演：戸叶 宗一郎（決定）",
                "The wind-bell maker. A widower who keeps company with sounds.\nSoichiro Togano (confirmed)",
            ),
        ),
        (
            say("宮下 渚（14）", "Nagisa Miyashita (14)"),
            say(
                "生まれつき耳が聞こえない転校生。指先で音を読む。\n出演：オーディションで決定",
                "New at school and deaf from birth. She reads sound with her fingers.\nTo be cast by open audition",
            ),
        ),
        (
            say("宮下 佐和（39）", "Sawa Miyashita (39)"),
            say(
                "渚の母。看護師。娘を守ることに疲れている。\n出演：樋渡 真帆（交渉中）",
                "Nagisa's mother, a nurse, tired of having to protect her.\nMaho Hiwatari (in talks)",
            ),
        ),
    )
    for column, (name, words) in enumerate(people):
        page.card(Place(0.85 + column * 4.0, 1.9, 3.6, 3.6), name, words, size=18)
