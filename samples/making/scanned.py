"""A typed one-sheet that went through a scanner: a page that is one picture."""

from __future__ import annotations

import time
from pathlib import Path

from making.artwork import scan
from making.package import MADE

_MADE = time.struct_time((*MADE, 0, 1, 0))


def onesheet(path: Path) -> None:
    """Write the PDF."""
    page = scan(
        "夜明け前の写真館",
        (
            (
                "ログライン",
                ("閉館の決まった港町の写真館で、撮り忘れられた", "一枚を探す父と息子の、最後の一週間。"),
            ),
            (
                "あらすじ",
                (
                    "創業八十年の写真館が、再開発で取り壊される。三代目の",
                    "館主・垣内信は、受け取りに来なかった客の写真を一枚ずつ",
                    "届けて歩く。二十年ぶりに帰った息子の透は、その束の中に",
                    "自分が撮られた覚えのない家族写真を見つける。",
                ),
            ),
            ("形式", ("長編劇映画、百十分、カラー",)),
            ("予算", ("一億六千万円（うち九千万円は調達済み）",)),
            ("製作日程", ("令和九年十月撮影、令和十年六月完成予定",)),
            ("募集", ("海外の共同製作者およびセールス会社",)),
        ),
        ("株式会社うみねこ映像　企画部　担当　保科", "東京都中央区月島南9-4-1　電話 03-5555-0191"),
    )
    page.save(path, "PDF", title="", resolution=150, quality=38, creationDate=_MADE, modDate=_MADE, producer="Scanner")
