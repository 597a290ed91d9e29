"""What is burned into the trailer of The Wind-Bell Maker's Ear, and its dialogue in two languages."""

from __future__ import annotations

from making import fonts
from making.clips import looks
from making.clips.telop import Style, Telop
from making.twin import Say, Tongue

SECONDS = 25.6
#: Beginning and end in seconds, what is said, and how the subtitle track of the English version puts it.
DIALOGUE = (
    (2.8, 4.8, "音羽浜の夏は、音ではじまる。", "In Otohama, summer begins\nwith a sound."),
    (6.2, 9.0, "近ごろ、高い音から\n聞こえなくなってきた。", "Lately, the high notes\nhave been leaving me."),
    (9.8, 11.6, "音は、耳だけで聞くんじゃない。", "You don't hear\nwith your ears alone."),
    (11.6, 13.2, "指で聞くの。", "You hear with your fingers."),
    (14.8, 17.0, "今夜、最後の一つを吹く。", "Tonight we blow the last one."),
)


def telops(say: Say) -> tuple[Telop, ...]:
    """Return all of them in order of time.

    Whoever reads English gets the labels in place of the Japanese; the dialogue, the vertical line and the cards stay,
    each with its English beside it or on the subtitle track.
    """
    abroad = say.tongue is Tongue.ENGLISH
    drawn = (*_labels(say), *_dialogue(abroad), *_cards(abroad), *(_beside() if abroad else ()))
    return tuple(sorted(drawn, key=lambda telop: telop.start_s))


def _labels(say: Say) -> tuple[Telop, ...]:
    gothic = say.either(fonts.GOTHIC_BOLD, fonts.LATIN_BOLD)
    mincho = say.either(fonts.MINCHO, fonts.LATIN_SERIF)

    def label(
        start_s: float,
        end_s: float,
        kind: str,
        at: tuple[float, float],
        style: Style,
        words: tuple[str, str],
        fade_s: float = 0.0,
    ) -> Telop:
        return Telop(
            text=say(*words), language=say.tongue, kind=kind, start_s=start_s, end_s=end_s, at=at, style=style,
            fade_s=fade_s,
        )  # fmt: skip

    actor, director = looks.name(mincho), looks.line(mincho, 42)
    return (
        label(0.0, SECONDS, "watermark", (44, 76), looks.bug(gothic), ("かもめ座フィルム", "KAMOMEZA FILM")),
        label(
            1.0, 2.6, "overlay", (640, 236), director, ("かもめ座フィルム　提供", "Kamomeza Film presents"), fade_s=0.4
        ),
        label(
            3.4, 12.6, "overlay", (1220, 80), looks.programme(gothic, "#8E1F2A"),
            ("映画『風鈴職人の耳』特報", "Teaser trailer"),
        ),
        label(
            5.8, 8.4, "overlay", (96, 400), actor,
            ("戸叶 宗一郎\n稲垣周平　役", "Soichiro Togano\nas Shuhei Inagaki"),
        ),
        label(
            17.9, 19.7, "overlay", (700, 556), actor,
            ("樋渡 真帆\n宮下佐和　役", "Maho Hiwatari\nas Sawa Miyashita"),
        ),
        label(
            21.6, 23.6, "overlay", (640, 512), director,
            ("監督・脚本　波多野 柚子", "Written and directed by Yuzu Hatano"),
        ),
        label(
            24.0, 25.4, "overlay", (640, 560), looks.line(gothic, 28, "#B9BEC6"),
            ("製作　かもめ座フィルム　　配給　北浜放送", "Kamomeza Film  |  Kitahama Broadcasting"),
        ),
    )  # fmt: skip


def _dialogue(abroad: bool) -> tuple[Telop, ...]:
    return tuple(
        Telop(
            text=text,
            language="ja",
            kind="subtitle",
            start_s=start_s,
            end_s=end_s,
            at=looks.DIALOGUE,
            style=looks.dialogue(fonts.GOTHIC_BOLD),
            covered=abroad,
        )
        for start_s, end_s, text, _ in DIALOGUE
    )


def _cards(abroad: bool) -> tuple[Telop, ...]:
    return (
        Telop(
            text="百の音色を、嵐の夜に。",
            language="ja",
            kind="overlay",
            start_s=14.2,
            end_s=17.2,
            at=(1120, 130),
            style=looks.line(fonts.MINCHO, 46, "#FFF6E0"),
            vertical=True,
            covered=abroad,
        ),
        Telop(
            text="風鈴職人の耳",
            language="ja",
            kind="overlay",
            start_s=20.8,
            end_s=23.6,
            at=looks.TITLE,
            style=looks.title(fonts.MINCHO, 116, spacing=14),
            fade_s=0.5,
            covered=abroad,
        ),
        Telop(
            text="今秋公開",
            language="ja",
            kind="overlay",
            start_s=23.8,
            end_s=25.4,
            at=(640, 330),
            style=looks.title(fonts.GOTHIC_BOLD, 84, spacing=10),
            covered=abroad,
        ),
    )


def _beside() -> tuple[Telop, ...]:
    """Return the English that stands beside what stays."""
    serif = fonts.LATIN_SERIF
    return tuple(
        Telop(text=text, language="en", kind="overlay", start_s=start_s, end_s=end_s, at=at, style=style, fade_s=fade_s)
        for text, start_s, end_s, at, style, fade_s in (
            ("A hundred voices,\none night of storm.", 14.2, 17.2, (830, 210), looks.line(serif, 42), 0.0),
            ("The Wind-Bell Maker's Ear", 20.8, 23.6, (640, 430), looks.title(serif, 56), 0.5),
            ("In cinemas this autumn", 23.8, 25.4, (640, 430), looks.title(serif, 48), 0.0),
        )
    )
