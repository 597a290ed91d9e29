"""Draw pages of a PDF with CID fonts: blocks of colour, lines of text and columns of vertical writing."""

from __future__ import annotations

from making.cidface import CidFace
from making.pdffile import PdfFile

#: Characters that may not begin a line.
_NEVER_FIRST = frozenset("、。，．・：；？！ー）」』】〕々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")


class Sheet:
    """One page under way; places are points from the top left corner, colours six hexadecimal digits."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._content: list[str] = []

    def block(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        bottom = self.height - y - height
        self._content.append(f"{_rgb(colour)} rg {x:g} {bottom:g} {width:g} {height:g} re f")

    def line(self, face: CidFace, size: float, x: float, y: float, text: str, colour: str = "222222") -> None:
        """Set one line, or one column of a vertical face, that begins at the place."""
        place = f"1 0 0 1 {x:g} {self.height - y:g} Tm"
        self._content.append(f"BT {_rgb(colour)} rg /{face.key} {size:g} Tf {place} {face.codes(text)} Tj ET")

    def paragraph(
        self, face: CidFace, size: float, x: float, y: float, width: float, text: str, colour: str = "222222"
    ) -> float:
        """Set a paragraph in lines of at most ``width`` points; return where the next one may begin."""
        for line in wrapped(text, width / size, face):
            self.line(face, size, x, y, line, colour)
            y += size * 1.7
        return y + size * 0.5

    def columns(self, face: CidFace, size: float, x: float, y: float, height: float, text: str) -> float:
        """Set vertical columns of at most ``height`` points from right to left; return where the next may begin."""
        for column in wrapped(text, height / size, None):
            self.line(face, size, x, y, column)
            x -= size * 1.75
        return x

    def put(self, file: PdfFile, faces: dict[CidFace, str]) -> None:
        """Add the page to the file; ``faces`` are the fonts as written, by the face that set the text."""
        file.page(self.width, self.height, "\n".join(self._content), {face.key: ref for face, ref in faces.items()})


def wrapped(text: str, ems: float, face: CidFace | None) -> list[str]:
    """Break a text into lines of at most ``ems``; closing marks and small kana hang rather than begin a line."""
    lines, line = [], ""
    for character in text:
        run = face.width(line + character) if face else len(line) + 1
        if run > ems and line and character not in _NEVER_FIRST:
            lines.append(line)
            line = ""
        line += character
    return [*lines, line]


def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[start : start + 2], 16) / 255:.3f}" for start in (0, 2, 4))
