"""A deck whose slides are pictures, as an agency exports them so that nothing shifts: no text in the file at all."""

from __future__ import annotations

from pathlib import Path

from making.artwork import slide_picture
from making.deck import HEIGHT, WIDTH, Deck, Look, Place

_LOOK = Look(ink="222222", ground="1F3A4D", accent="D9734E", second="8C4A5B", soft="EDE6DA")
_SLIDES = (
    ("潮待ちの宿", ("連続ドラマ企画書", "全十話　各四十八分", "株式会社なぎさ企画")),
    ("ログライン", ("廃業寸前の港の宿に流れ着いた詐欺師が、", "客の嘘をひとつずつ本当にしていく。")),
    (
        "あらすじ",
        (
            "造船所の閉鎖で客足の途絶えた町。宿の女将・佐和は、",
            "偽名で泊まり続ける男を追い出せずにいる。男は泊まり客の",
            "悩みを聞いては、小さな嘘で人生を動かしていく。",
        ),
    ),
    (
        "製作体制とお問い合わせ",
        ("製作費　四億二千万円", "海外販売の窓口は調整中です。", "電話　03-5555-0164　担当　瀬戸"),
    ),
)


def japanese(path: Path) -> None:
    """Write the deck; every slide holds one picture over its whole area and nothing else."""
    deck = Deck(_LOOK, title="", language="ja-JP", subject="", keywords="", footer="")
    for title, lines in _SLIDES:
        page = deck.cover()
        page.picture(Place(0, 0, WIDTH, HEIGHT), slide_picture(title, lines), "Slide", "")
    deck.save(path)
