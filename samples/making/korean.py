"""A Korean film's one-sheet with an ordinary text layer, as office programs print it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from making import fonts

WIDTH, HEIGHT = 842, 595
GROUND, ACCENT, SOFT = "#23395B", "#F2C14E", "#EFF3F8"
PLAIN, BOLD = "SampleKorean", "SampleKoreanBold"

_SYNOPSIS = (
    "바닷가 마을 은모래리에는 백 년 된 유리 우체통이 있다. 편지를 넣으면 누구나 속을 볼 수 있어, "
    "마을 사람들은 남에게 보여도 되는 말만 적어 왔다. 집배원 한서우는 어느 아침 아무것도 적히지 않은 "
    "편지 일곱 통을 발견하고, 보낸 이를 찾아 마을의 일곱 집을 차례로 방문한다. 빈 편지마다 말하지 못한 "
    "사연이 하나씩 있었다.",
    "마지막 편지의 주인은 서우의 어머니였다. 우체통이 철거되는 날, 서우는 처음으로 답장을 쓴다.",
)
_FACTS = (
    ("형식", "장편 극영화, 108분"),
    ("감독", "남궁해린"),
    ("제작비", "18억 원 (확보 11억 원)"),
    ("일정", "2027년 4월 촬영, 2028년 2월 완성"),
    ("권리", "해외 배급권 및 방송권 계약 가능"),
    ("찾는 것", "해외 공동제작사, 세일즈사"),
)
_CONTACT = "(주)은하수다리픽처스   프로듀서 도예준   전화 02-5555-0137   doyejun@eunhasudari.example"


def onesheet(path: Path) -> None:
    """Write the PDF."""
    pdfmetrics.registerFont(TTFont(PLAIN, fonts.path_of(fonts.KOREAN)))
    pdfmetrics.registerFont(TTFont(BOLD, fonts.path_of(fonts.KOREAN_BOLD)))
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setTitle("유리 우체통 기획안")
    canvas.setSubject("장편 극영화")
    canvas.setAuthor("")
    canvas.setCreator("")
    _block(canvas, 0, 0, WIDTH, 150, GROUND)
    _block(canvas, 0, 150, WIDTH, 6, ACCENT)
    _line(canvas, BOLD, 46, 50, 85, "유리 우체통", "#FFFFFF")
    _line(canvas, PLAIN, 18, 50, 122, "장편 극영화 기획안", "#FFFFFF")
    _line(canvas, BOLD, 15, 50, 195, "로그라인", GROUND)
    top = _paragraph(
        canvas,
        15,
        50,
        220,
        742,
        "빈 편지 일곱 통을 배달하게 된 집배원이, 모두가 들여다보는 마을에서 숨은 마음의 주인을 찾는다.",
    )
    _line(canvas, BOLD, 15, 50, top + 14, "시놉시스", GROUND)
    top += 38
    for words in _SYNOPSIS:
        top = _paragraph(canvas, 12.5, 50, top, 420, words)
    for number, (name, value) in enumerate(_FACTS):
        _block(canvas, 500, 262 + number * 42, 292, 36, SOFT)
        _line(canvas, BOLD, 12, 512, 285 + number * 42, name, GROUND)
        _line(canvas, PLAIN, 12, 580, 285 + number * 42, value)
    _block(canvas, 0, 545, WIDTH, 50, GROUND)
    _line(canvas, PLAIN, 13, 50, 575, _CONTACT, "#FFFFFF")
    canvas.save()


def _block(canvas: Any, x: float, y: float, width: float, height: float, colour: str) -> None:
    canvas.setFillColor(HexColor(colour))
    canvas.rect(x, HEIGHT - y - height, width, height, stroke=0, fill=1)


def _line(canvas: Any, font: str, size: float, x: float, y: float, words: str, colour: str = "#222222") -> None:
    canvas.setFillColor(HexColor(colour))
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - y, words)


def _paragraph(canvas: Any, size: float, x: float, y: float, width: float, words: str) -> float:
    for line in simpleSplit(words, PLAIN, size, width):
        _line(canvas, PLAIN, size, x, y, line)
        y += size * 1.75
    return y + size * 0.6
