"""The trailer of the Korean film that korean.py presents: a camera walks past shop signs while telops stay put."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from making import fonts
from making.clips import looks
from making.clips.cards import black, title_card
from making.clips.encode import write
from making.clips.postbox import postbox
from making.clips.sea import OVERCAST, sea
from making.clips.street import SHOPS, Shop, camera, street
from making.clips.telop import RATE, SIZE, Style, Telop
from making.clips.trailer import Shot, Trailer

SECONDS = 23.2
_STREET_S, _STREET_END_S = 4.4, 14.4
_SHOTS = (
    Shot(start_s=0.0, scene=partial(sea, OVERCAST, 21), fade_s=1.0),
    Shot(start_s=_STREET_S, scene=street),
    Shot(start_s=_STREET_END_S, scene=postbox),
    Shot(start_s=18.2, scene=black),
    Shot(start_s=18.8, scene=partial(title_card, (30, 34, 58), (150, 140, 130), 8)),
    Shot(start_s=21.4, scene=black),
)
_DIALOGUE = (
    (2.0, 3.8, "은모래리에는 비밀이 없다."),
    (5.4, 7.6, "빈 편지가 일곱 통이나 왔어요."),
    (8.4, 10.4, "누가 보냈는지 찾아볼게요."),
    (11.0, 13.6, "아무것도 쓰지 않은 게\n대답일 수도 있잖아."),
    (15.2, 17.6, "숨길 수 있는 건 침묵뿐이야."),
)


def korean() -> Trailer:
    """Return the trailer."""
    drawn = (*_telops(), *_dialogue())
    return Trailer(
        title="유리 우체통 예고편",
        spoken="kor",
        seconds=SECONDS,
        shots=_SHOTS,
        drawn=tuple(sorted(drawn, key=lambda telop: telop.start_s)),
        scenery=tuple(_filmed(shop) for shop in SHOPS),
        bells=(0.8, 14.6, 15.4, 16.3, 18.8),
        title_s=19.0,
    )


def write_korean(path: Path) -> None:
    """Write the clip."""
    write(korean(), path)


def _telops() -> tuple[Telop, ...]:
    plain, bold = fonts.KOREAN, fonts.KOREAN_BOLD

    def telop(
        text: str, start_s: float, end_s: float, at: tuple[float, float], style: Style, fade_s: float = 0.0
    ) -> Telop:
        return Telop(
            text=text, language="ko", kind="overlay", start_s=start_s, end_s=end_s, at=at, style=style, fade_s=fade_s
        )

    bug = Telop(
        text="은하수다리픽처스", language="ko", kind="watermark", start_s=0.0, end_s=SECONDS, at=(44, 76),
        style=looks.bug(bold),
    )  # fmt: skip
    return (
        bug,
        telop("은하수다리픽처스 제공", 0.8, 1.8, (640, 250), looks.line(bold, 36, "#FFFFFF")),
        telop("예고편", 2.4, 12.0, (1220, 80), looks.programme(bold, "#23395B")),
        telop("한서우\n은모래리 집배원", 4.8, 7.0, (96, 440), looks.name(bold)),
        telop("유리 우체통", 19.0, 21.4, looks.TITLE, looks.title(bold, 104, spacing=8), fade_s=0.5),
        telop("감독 남궁해린", 19.8, 21.4, (640, 462), looks.line(plain, 34)),
        telop("올가을 개봉", 21.6, 23.0, (640, 340), looks.title(bold, 76)),
    )


def _dialogue() -> tuple[Telop, ...]:
    style = looks.dialogue(fonts.KOREAN_BOLD)
    return tuple(
        Telop(text=text, language="ko", kind="subtitle", start_s=start, end_s=end, at=looks.DIALOGUE, style=style)
        for start, end, text in _DIALOGUE
    )


def _filmed(shop: Shop) -> Telop:
    """Return a sign of the street as scene text: from when its board is wholly in the picture until it is no more."""
    left, top, right, bottom = shop.box
    seen = [
        _STREET_S + number / RATE
        for number in range(round((_STREET_END_S - _STREET_S) * RATE))
        if camera(number / RATE)[0] <= left and right <= camera(number / RATE)[0] + SIZE[0]
    ]
    at = ((left + right) / 2 - camera(seen[0] - _STREET_S)[0], (top + bottom) / 2 - camera(seen[0] - _STREET_S)[1])
    return Telop(
        text=shop.sign,
        language=shop.language,
        kind="scene",
        start_s=seen[0],
        end_s=seen[-1] + 1 / RATE,
        at=at,
        style=Style(font=shop.font, size=shop.size),
    )
