"""A documentary's pitch as macOS prints it to PDF: Japanese CIDs of an embedded subset, and no ToUnicode."""

from __future__ import annotations

from pathlib import Path

from making import fonts
from making.cidface import CidFace
from making.pdffile import PdfFile, text_string
from making.sheet import Sheet

WIDTH, HEIGHT = 960, 540
GROUND, ACCENT, SOFT = "12354A", "7EC8E3", "EAF4F8"


def macos(path: Path) -> None:
    """Write the PDF."""
    plain = CidFace("F1", fonts.GOTHIC, mapped=False)
    bold = CidFace("F2", fonts.GOTHIC_BOLD, mapped=False)
    sheets = [draw(plain, bold) for draw in (_cover, _story, _plan, _ask)]
    file = PdfFile()
    faces = {face: face.write(file) for face in (plain, bold)}
    for sheet in sheets:
        sheet.put(file, faces)
    path.write_bytes(
        file.written(
            Title=text_string("氷室の一年　企画書"),
            Producer="(macOS Version 14.5 \\(Build 23F79\\) Quartz PDFContext)",
            Creator="(Keynote)",
            CreationDate="(D:20261001090000Z00'00')",
            ModDate="(D:20261001090000Z00'00')",
        )
    )


def _cover(plain: CidFace, bold: CidFace) -> Sheet:
    sheet = Sheet(WIDTH, HEIGHT)
    sheet.block(0, 0, WIDTH, HEIGHT, GROUND)
    for step in range(6):
        sheet.block(640 + step * 54, 120 + step * 34, 46, 420 - step * 34, ACCENT if step % 2 else SOFT)
    sheet.line(bold, 54, 64, 210, "氷室の一年", "FFFFFF")
    sheet.line(plain, 22, 66, 262, "長編ドキュメンタリー映画　企画書", "FFFFFF")
    sheet.line(plain, 16, 66, 440, "監督　五百旗 汐里", "FFFFFF")
    sheet.line(plain, 16, 66, 470, "製作　合同会社つらら舎　令和8年10月", "FFFFFF")
    return sheet


def _titled(bold: CidFace, title: str) -> Sheet:
    sheet = Sheet(WIDTH, HEIGHT)
    sheet.block(0, 0, 20, HEIGHT, GROUND)
    sheet.line(bold, 28, 60, 76, title, GROUND)
    sheet.block(60, 92, 80, 4, ACCENT)
    return sheet


def _story(plain: CidFace, bold: CidFace) -> Sheet:
    sheet = _titled(bold, "企画意図とあらすじ")
    top = sheet.paragraph(
        bold,
        19,
        60,
        145,
        840,
        "冬の池に張る天然の氷を切り出し、夏まで木の室に眠らせる。最後の氷屋一家の四季を追う長編ドキュメンタリー。",
        GROUND,
    )
    for words in (
        "山あいの集落・氷見沢で百三十年続く氷室には、電気も機械もない。池の氷が厚さ十五センチに育つまで、"
        "一家は毎朝、表面の雪を掃き続ける。雨が一度降れば、冬の仕事はすべて水に戻る。",
        "五代目の苅谷岳は、暖かい冬が三年続いたことを受け、今年の氷が切れなければ廃業すると家族に告げる。"
        "娘の楓は東京の勤めを辞め、父に黙って氷の厚さを記録しはじめた。",
        "本作は、待つことを仕事にしてきた人々の一年を、語りを置かずに見つめる。",
    ):
        top = sheet.paragraph(plain, 17, 60, top, 840, words)
    return sheet


def _plan(plain: CidFace, bold: CidFace) -> Sheet:
    sheet = _titled(bold, "作品概要・予算・スケジュール")
    rows = (
        ("形式", "長編ドキュメンタリー、90分（放送用52分版あり）"),
        ("撮影", "4K、令和8年12月から令和9年9月まで"),
        ("完成", "令和10年3月"),
        ("総製作費", "4,200万円"),
        ("調達済み", "2,400万円（自己資金、県の映像制作助成）"),
        ("未調達", "1,800万円"),
    )
    for number, (name, value) in enumerate(rows):
        top = 135 + number * 60
        sheet.block(60, top, 840, 52, SOFT)
        sheet.block(60, top, 170, 52, GROUND)
        sheet.line(bold, 17, 80, top + 33, name, "FFFFFF")
        sheet.line(plain, 17, 250, top + 33, value)
    return sheet


def _ask(plain: CidFace, bold: CidFace) -> Sheet:
    sheet = _titled(bold, "募集とお問い合わせ")
    top = sheet.paragraph(
        plain,
        19,
        60,
        150,
        840,
        "海外の放送局との共同製作と、国際映画祭での初上映を求めています。海外の放送権・配信権は未契約です。",
    )
    sheet.block(60, top + 20, 840, 190, SOFT)
    contact = (
        "合同会社つらら舎　プロデューサー　外山 巌",
        "長野県北佐久郡氷見沢村2-7",
        "電話　0267-55-0134",
        "toyama@tsurarasha.example",
    )
    for number, line in enumerate(contact):
        sheet.line(plain, 18, 90, top + 66 + number * 36, line)
    return sheet
