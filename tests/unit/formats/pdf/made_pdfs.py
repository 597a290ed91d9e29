"""PDFs made for the tests: drawn with reportlab, or written object by object where no program would write them so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import CIDFont, UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from locready.formats.options import ReadLimits, ReadOptions
from locready.formats.pdf.read import read
from locready.model import Document, Role
from locready.ocr.options import OcrOptions
from locready.sources import Source

JAPANESE = "HeiseiKakuGo-W5"
ENGLISH = "Helvetica"
WIDTH, HEIGHT = 600, 400

Draw = Callable[[Canvas], None]


def drawn(path: Path, *pages: Draw, size: tuple[float, float] = (WIDTH, HEIGHT)) -> Path:
    """Draw each page with a function of its own."""
    pdfmetrics.registerFont(UnicodeCIDFont(JAPANESE))
    canvas = Canvas(str(path), pagesize=size)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return path


def lines(*texts: str, x: float = 50, top: float = 60, size: float = 12, leading: float = 1.3) -> Draw:
    """Set lines under one another; ``top`` is the distance of the first base line from the top of the page."""

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            canvas.setFont(ENGLISH if text.isascii() else JAPANESE, size)
            canvas.drawString(x, canvas._pagesize[1] - top - number * leading * size, text)

    return draw


def column(text: str, x: float = 500, top: float = 60, size: float = 14) -> Draw:
    """Set Japanese vertically, by the font's own vertical writing."""

    def draw(canvas: Canvas) -> None:
        pdfmetrics.registerFont(CIDFont("HeiseiMin-W3", "UniJIS-UCS2-V"))
        canvas.setFont("HeiseiMin-W3-UniJIS-UCS2-V", size)
        canvas.drawString(x, canvas._pagesize[1] - top, text.encode("utf-16-be").decode("latin-1"))

    return draw


def characters(text: str, x: float, top: float = 60, size: float = 14, step: float = 1.05) -> Draw:
    """Set characters one below the other, each by itself, as many programs write vertical text."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(JAPANESE, size)
        for number, character in enumerate(text):
            canvas.drawString(x, canvas._pagesize[1] - top - number * step * size, character)

    return draw


def picture(x: float, y: float, width: float, height: float) -> Draw:
    """Draw a plain picture; the place is in points from the lower left corner."""
    image = ImageReader(Image.new("RGB", (40, 30), "navy"))
    return lambda canvas: canvas.drawImage(image, x, y, width, height)  # type: ignore[no-any-return]


def together(*draws: Draw) -> Draw:
    """Draw several things on one page."""

    def draw(canvas: Canvas) -> None:
        for each in draws:
            each(canvas)

    return draw


def written(path: Path, objects: Sequence[bytes], trailer: bytes = b"") -> Path:
    """Write objects 1, 2, 3 … as they are; the first is the catalogue."""
    out = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, len(out))
    path.write_bytes(out + head + table + tail)
    return path


def stream(entries: bytes, data: bytes) -> bytes:
    """Return a stream object."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def page_of(content: bytes, resources: bytes = b"", page: bytes = b"", catalogue: bytes = b"") -> list[bytes]:
    """Return the objects of a page of 600 by 400 points with Helvetica as /H; more may follow from number 6 on."""
    return [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Contents 4 0 R/Resources<</Font<</H 5 0 R>>%s>>%s>>"
        % (resources, page),
        stream(b"", content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]


def document(
    path: Path, *, password: str | None = None, limits: ReadLimits | None = None, ocr: OcrOptions | None = None
) -> Document:
    """Read a PDF as the program would."""
    options = ReadOptions(password=password, limits=limits or ReadLimits(), ocr=ocr or OcrOptions())
    return read(Source(path=path), options)


def texts(read_one: Document, *roles: Role) -> list[str]:
    """Return the texts of the pages, of the roles given or all but the metadata."""
    return [
        segment.text
        for segment in read_one.segments
        if (segment.role in roles if roles else segment.role is not Role.METADATA)
    ]
