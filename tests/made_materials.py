"""Materials as files, for tests that go the whole way: decks, PDFs and pictures, ready, unready, locked or hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from textwrap import wrap

import msoffcrypto
from PIL import Image, ImageDraw, ImageFont
from pptx import Presentation
from pptx.util import Inches, Pt
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject

ENGLISH = (
    ("The Lighthouse Keeper", "A feature film about a woman who repairs the last lighthouse of the northern coast."),
    ("Synopsis", "When the harbour closes, Aki stays behind to keep the light burning for one more winter."),
    ("Contact", "Producer: Aki Mori, Northern Light Films, aki@example.com, +81 3 1234 5678"),
)
JAPANESE = (
    ("灯台守の女", "北の海岸に残る最後の灯台を修理しながら暮らす女性を描いた長編映画の企画です。"),
    ("あらすじ", "港が閉鎖されたあとも、アキは冬のあいだ灯台の明かりを守るために一人で島に残ることを決める。"),
    ("お問い合わせ", "製作会社までお気軽にご連絡ください。資料一式をお送りいたします。"),
)
_ESCAPED = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})
_FONT = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}


def deck(path: Path, slides: Sequence[tuple[str, str]] = ENGLISH) -> Path:
    """Save a deck with a title and a paragraph on each slide."""
    presentation = Presentation()
    for title, body in slides:
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        for top, text, size in ((0.5, title, 32), (2.0, body, 18)):
            frame = slide.shapes.add_textbox(Inches(0.5), Inches(top), Inches(9), Inches(1)).text_frame
            frame.word_wrap = True
            frame.text = text
            frame.paragraphs[0].runs[0].font.size = Pt(size)
    presentation.core_properties.title = slides[0][0] if slides else ""
    presentation.save(str(path))
    return path


def with_parts(path: Path, parts: Mapping[str, bytes]) -> Path:
    """Replace parts of a saved deck."""
    with zipfile.ZipFile(path) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**kept, **parts}.items():
            archive.writestr(name, data)
    return path


def locked_deck(path: Path, password: str) -> Path:
    """Save a deck that opens with a password."""
    plain = io.BytesIO(deck(path).read_bytes())
    with path.open("wb") as target:
        msoffcrypto.OfficeFile(plain).encrypt(password, target)
    return path


def bomb_deck(path: Path, unpacked: int = 2 * 1024**3) -> Path:
    """Save a deck one slide of which unpacks to so many bytes of zeros."""
    deck(path)
    with zipfile.ZipFile(path) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    zeros = bytes(16 * 1024**2)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in kept.items():
            if name != "ppt/slides/slide1.xml":
                archive.writestr(name, data)
        with archive.open("ppt/slides/slide1.xml", "w", force_zip64=True) as part:
            for _ in range(unpacked // len(zeros)):
                part.write(zeros)
    return path


def entity_deck(path: Path, entities: str) -> Path:
    """Save a deck whose first slide declares entities and shows the one called ``bomb``."""
    deck(path)
    with zipfile.ZipFile(path) as archive:
        slide = archive.read("ppt/slides/slide1.xml").decode()
    declaration, body = slide.split("?>", 1)
    shown = body.replace(ENGLISH[0][0], "&bomb;", 1)
    return with_parts(path, {"ppt/slides/slide1.xml": f"{declaration}?><!DOCTYPE sld [{entities}]>{shown}".encode()})


def billion_laughs() -> str:
    """Return entities that stand for ten billion characters."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!ENTITY e0 "ha ha ha ">{levels}<!ENTITY bomb "&e9;">'


def pdf(
    path: Path, texts: Sequence[str] = tuple(body for _, body in ENGLISH), size: tuple[float, float] = (600, 400)
) -> Path:
    """Save a PDF with a line of Latin text on each page."""
    writer = PdfWriter()
    for text in texts:
        page = writer.add_blank_page(*size)
        content = StreamObject()
        content.set_data(f"BT /H 14 Tf 40 {size[1] - 60} Td ({text.translate(_ESCAPED)}) Tj ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(content)
        page[NameObject("/Resources")] = _resources()
    writer.write(path)
    return path


def pictures(path: Path, pages: Sequence[tuple[str, str]] = ENGLISH) -> Path:
    """Save a TIFF of pages with a title and a paragraph of Latin text each."""
    drawn = [_written(title, body) for title, body in pages]
    drawn[0].save(path, "TIFF", compression="tiff_lzw", save_all=True, append_images=drawn[1:])
    return path


def _written(title: str, body: str) -> Image.Image:
    page = Image.new("RGB", (1_000, 400), "white")
    pen = ImageDraw.Draw(page)
    for top, text, size in ((50, title, 56), (200, "\n".join(wrap(body, 55)), 28)):
        pen.multiline_text((50, top), text, fill="black", font=ImageFont.load_default(size), spacing=8)
    return page


def _resources() -> DictionaryObject:
    font = DictionaryObject({NameObject(key): NameObject(name) for key, name in _FONT.items()})
    named = DictionaryObject({NameObject("/H"): font})
    return DictionaryObject({NameObject("/Font"): named})


def locked_pdf(path: Path, password: str) -> Path:
    """Save a PDF that opens with a password."""
    writer = PdfWriter(clone_from=PdfReader(pdf(path)))
    writer.encrypt(password, algorithm="AES-256")
    writer.write(path)
    return path


def raw_pdf(path: Path, *objects: bytes) -> Path:
    """Save a PDF of objects 1, 2, 3 … as they are; the first is the catalogue."""
    pieces, offsets, length = [b"%PDF-1.7\n"], [], len(b"%PDF-1.7\n")
    for number, body in enumerate(objects, 1):
        offsets.append(length)
        pieces.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        length += len(pieces[-1])
    size = len(objects) + 1
    pieces.append(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    pieces += [b"%010d 00000 n \n" % offset for offset in offsets]
    pieces.append(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, length))
    path.write_bytes(b"".join(pieces))
    return path


def recursive_pdf(path: Path) -> Path:
    """Save a PDF whose form draws itself."""
    return raw_pdf(
        path,
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
        b"<</Length 5>>stream\n/F Do\nendstream",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>"
        b"stream\n/F Do\nendstream",
    )


def long_pdf(path: Path, pages: int) -> Path:
    """Save a PDF of many pages that share one font, each with a line of its own."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 600 400]/Resources<</Font<</H 3 0 R>>>>>>" % (kids, pages),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number in range(pages):
        content = b"BT /H 14 Tf 40 340 Td (The keeper writes page %d of the logbook.) Tj ET" % (number + 1)
        objects.append(b"<</Type/Page/Parent 2 0 R/Contents %d 0 R>>" % (5 + 2 * number))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    return raw_pdf(path, *objects)
