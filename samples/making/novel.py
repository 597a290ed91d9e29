"""A one-sheet of a novel's adaptation, set in vertical columns as literary publishers do."""

from __future__ import annotations

from pathlib import Path

from making import fonts
from making.cidface import CidFace
from making.pdffile import PdfFile, text_string
from making.sheet import Sheet

WIDTH, HEIGHT = 842, 595
GROUND, ACCENT = "5B2333", "C9A66B"

_SYNOPSIS = (
    "大正の終わり、坂の町で硝子の義眼を作る職人・柊木誠之助のもとに、一人の老女が訪れる。注文は、"
    "亡くなった夫の目を片方だけ、"
    "という奇妙なものだった。",
    "写真は一枚もない。誠之助は老女の語る思い出だけを頼りに、四十年前の男の瞳の色を探しはじめる。"
    "だが老女の話は会うたびに"
    "食い違い、やがて彼は、男が実在しなかったのではないかと疑うようになる。",
    "完成した義眼を光にかざした夜、誠之助はそこに、自分が幼いころに見た坂の夕暮れを見る。",
)


def vertical(path: Path) -> None:
    """Write the PDF."""
    upright = CidFace("F1", fonts.MINCHO, vertical=True)
    level = CidFace("F2", fonts.MINCHO)
    sheet = _sheet(upright, level)
    file = PdfFile()
    sheet.put(file, {face: face.write(file) for face in (upright, level)})
    path.write_bytes(
        file.written(
            Title=text_string("玻璃の坂　映像化企画"),
            Creator="(Adobe InDesign 19.4)",
            Producer="(Adobe PDF Library 17.0)",
            CreationDate="(D:20261001090000Z00'00')",
        )
    )


def _sheet(upright: CidFace, level: CidFace) -> Sheet:
    sheet = Sheet(WIDTH, HEIGHT)
    sheet.block(0, 0, WIDTH, HEIGHT, "FBF7F0")
    sheet.block(WIDTH - 150, 0, 150, HEIGHT, GROUND)
    sheet.block(WIDTH - 156, 0, 6, HEIGHT, ACCENT)
    for number, character in enumerate("玻璃の坂"):
        sheet.line(level, 58, WIDTH - 104, 120 + number * 82, character, "FFFFFF")
    sheet.line(upright, 17, WIDTH - 28, 60, "長編小説　映像化企画書", "FFFFFF")
    sheet.line(upright, 15, WIDTH - 122, 400, "原作　御影堂 澪子", "FFFFFF")
    left = _section(sheet, upright, WIDTH - 185, "物語", _SYNOPSIS)
    left = _section(
        sheet,
        upright,
        left,
        "映像化の条件",
        (
            "形式は連続ドラマ全六話、または百二十分の長編映画。映像化権は未許諾、期間は二年、更新は一回まで。",
            "原作は三十二刷、累計十八万部。二〇二九年の放送または公開を希望します。",
        ),
    )
    _section(sheet, upright, left, "お問い合わせ", ("株式会社帆布書房　ライツ事業部　担当・水無瀬 司",))
    sheet.block(30, 540, WIDTH - 210, 1, ACCENT)
    sheet.line(level, 13, 30, 565, "電話　03-5555-0186　　rights@hampu-shobo.example")
    return sheet


def _section(sheet: Sheet, face: CidFace, x: float, head: str, paragraphs: tuple[str, ...]) -> float:
    sheet.line(face, 20, x, 45, head, GROUND)
    x -= 36
    for words in paragraphs:
        x = sheet.columns(face, 15, x, 60, 450, "　" + words)
    return x - 14
