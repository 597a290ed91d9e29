"""Key art of a film as it leaves a Japanese designer: a styled title, a tagline, credits, all in Japanese."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from making import fonts

_SIZE = (960, 1360)
_SKY, _SEA, _LIGHT = (18, 30, 58), (9, 15, 26), (255, 214, 138)


def japanese(path: Path) -> None:
    """Write the picture: the title in one column of brush-heavy type, glowing; a slanted line; the credits."""
    poster = _evening()
    _glowing(poster, "燈台の夜", (690, 130), fonts.MINCHO, 150)
    _column(poster, "父が遺したのは、沖を照らす光だけだった。", (560, 170), fonts.MINCHO, 34)
    _slanted(poster, "今秋、全国公開", fonts.GOTHIC_BOLD, 58)
    _credits(
        poster,
        (
            "監督・脚本　鴨居澪　　撮影　戸波遼　　音楽　三宅しおり",
            "出演　綾瀬ひより　／　相良一真　／　宮地とき子",
            "製作　「燈台の夜」製作委員会　　配給　かもめ座映画",
        ),
    )
    poster.save(path, "JPEG", quality=82, optimize=True)


def _evening() -> Image.Image:
    """Return a sky that darkens upwards over the sea, and a lighthouse with its beam."""
    sky = Image.linear_gradient("L").resize(_SIZE)
    poster = Image.composite(Image.new("RGB", _SIZE, (176, 92, 66)), Image.new("RGB", _SIZE, _SKY), sky)
    pen = ImageDraw.Draw(poster)
    pen.rectangle((0, 1010, *_SIZE), fill=_SEA)
    beam = Image.new("L", _SIZE)
    ImageDraw.Draw(beam).polygon(((206, 640), (960, 480), (960, 760)), fill=110)
    poster.paste(Image.new("RGB", _SIZE, _LIGHT), mask=beam.filter(ImageFilter.GaussianBlur(18)))
    pen.polygon(((168, 1030), (186, 660), (226, 660), (244, 1030)), fill=(226, 222, 214))
    pen.rectangle((180, 620, 232, 660), fill=_LIGHT)
    pen.polygon(((172, 622), (206, 580), (240, 622)), fill=(120, 40, 36))
    pen.polygon(((0, 1040), (150, 1000), (330, 1020), (430, 1060), (0, 1080)), fill=(20, 20, 24))
    return poster


def _glowing(poster: Image.Image, text: str, at: tuple[int, int], font: fonts.Wanted, size: int) -> None:
    """Write a column of large characters with a glow behind them and an outline around them."""
    glow = Image.new("L", _SIZE)
    _set_column(ImageDraw.Draw(glow), text, at, _font(font, size), fill=255, stroke=10)
    poster.paste(Image.new("RGB", _SIZE, (255, 120, 60)), mask=glow.filter(ImageFilter.GaussianBlur(14)))
    pen = ImageDraw.Draw(poster)
    _set_column(pen, text, at, _font(font, size), fill="#FFF6E0", stroke=3)


def _column(poster: Image.Image, text: str, at: tuple[int, int], font: fonts.Wanted, size: int) -> None:
    _set_column(ImageDraw.Draw(poster), text, at, _font(font, size), fill="#F3E3C2", stroke=0)


def _set_column(
    pen: ImageDraw.ImageDraw,
    text: str,
    at: tuple[int, int],
    font: ImageFont.FreeTypeFont,
    *,
    fill: str | int,
    stroke: int,
) -> None:
    """Set characters under one another; commas and full stops go to the upper right of their square."""
    x, y = at
    for character in text:
        aside = font.size * 0.55 if character in "、。" else 0.0
        outline = "#7A1F12" if isinstance(fill, str) else fill
        pen.text((x + aside, y - aside), character, font=font, fill=fill, stroke_width=stroke, stroke_fill=outline)
        y += round(font.size * 1.06)


def _slanted(poster: Image.Image, text: str, font: fonts.Wanted, size: int) -> None:
    """Paste a line that rises to the right, as a sticker would."""
    sticker = Image.new("RGBA", (620, 110))
    pen = ImageDraw.Draw(sticker)
    pen.text((20, 16), text, font=_font(font, size), fill="#FFE14A", stroke_width=4, stroke_fill="#1A1A1A")
    turned = sticker.rotate(7, resample=Image.Resampling.BICUBIC, expand=True)
    poster.paste(turned, (60, 1030), turned)


def _credits(poster: Image.Image, lines: tuple[str, ...]) -> None:
    pen = ImageDraw.Draw(poster)
    for number, line in enumerate(lines):
        pen.text((480, 1210 + 42 * number), line, font=_font(fonts.GOTHIC, 25), fill="#C9CED6", anchor="mm")


def _font(wanted: fonts.Wanted, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(fonts.path_of(wanted), size)
