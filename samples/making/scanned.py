"""Typed one-sheets that went through a scanner: pages that are one picture each."""

from __future__ import annotations

import time
from pathlib import Path

from PIL import Image

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
    _save(page, path)


def bilingual(path: Path) -> None:
    """Write the PDF of a one-sheet with its English under every Japanese paragraph."""
    page = scan(
        "白夜の灯台 / White Night",
        (
            ("ログライン / Logline", ("灯台守の娘が、父の遺した航海日誌を海へ返しに行く。", *_LOGLINE)),
            (
                "あらすじ / Synopsis",
                (
                    "北の岬に一人残った凪は、廃灯の日に届いた日誌を手に、",
                    "父が救えなかった船の遺族を訪ね歩く。",
                    "Left alone on the northern cape, Nagi visits the families of",
                    "the ship that her father could not save.",
                ),
            ),
            ("形式 / Format", ("長編劇映画、百五分　Feature film, 105 minutes",)),
            ("予算 / Budget", ("一億二千万円　JPY 120 million (USD 800,000)",)),
            ("製作日程 / Schedule", ("二〇二七年五月撮影　Principal photography: May 2027",)),
            ("権利 / Rights", ("海外全権利あり　All rights available outside Japan",)),
            ("募集 / Looking for", ("海外の共同製作者　International co-producers",)),
        ),
        ("担当　磯辺凪子　Nagiko Isobe, Producer", "isobe@shirayo.example   +81 3 5555 0177"),
    )
    _save(page, path)


_LOGLINE = ("A lighthouse keeper's daughter returns her late father's", "logbook to the sea.")


def _save(page: Image.Image, path: Path) -> None:
    page.save(path, "PDF", title="", resolution=150, quality=38, creationDate=_MADE, modDate=_MADE, producer="Scanner")
