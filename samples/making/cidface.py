"""Embed a subset of a TrueType font as a Type0 font with Adobe-Japan1 CIDs, as macOS and InDesign do."""

from __future__ import annotations

from reportlab.pdfbase.ttfonts import TTFontFile

from making import fonts, japan1
from making.pdffile import PdfFile, dictionary

#: The glyphs of vertical writing, by the code points under which Japanese fonts also offer them.
_FORMS = dict(zip("、。ー―…（）〔〕「」『』【】", "︑︒︱︱︙︵︶︹︺﹁﹂﹃﹄︻︼", strict=True))


class CidFace:
    """A font under way: it learns the characters as they are set, and is written after the last page.

    ``key`` is its name among a page's resources; ``vertical`` sets columns (Identity-V);
    ``mapped`` writes a ToUnicode table, which macOS leaves out.
    """

    def __init__(self, key: str, wanted: fonts.Wanted, *, vertical: bool = False, mapped: bool = True) -> None:
        self.key = key
        self._font = TTFontFile(fonts.path_of(wanted))
        self._vertical = vertical
        self._mapped = mapped
        self._used: dict[int, tuple[str, str]] = {}
        name = self._font.name
        self._name = f"/AAAAAA+{name.decode('ascii') if isinstance(name, bytes) else name}"

    def codes(self, text: str) -> str:
        """Return the text as a hexadecimal string of CIDs, two bytes each."""
        return "<" + "".join(f"{self._cid(character):04x}" for character in text) + ">"

    def width(self, text: str) -> float:
        """Return how far the text runs in horizontal writing, in ems."""
        return sum(self._advance(character) for character in text) / 1000

    def _cid(self, character: str) -> int:
        turned = self._vertical and character in _FORMS
        cid = (japan1.vertical() if turned else japan1.horizontal())[character]
        self._used[cid] = (character, _FORMS[character] if turned else character)
        return cid

    def _advance(self, character: str) -> float:
        return float(self._font.charWidths.get(ord(character), 1000))

    def write(self, file: PdfFile) -> str:
        """Add the font to the file and return its reference."""
        cids = sorted(self._used)
        descendant = file.add(
            dictionary(
                Type="/Font",
                Subtype="/CIDFontType2",
                BaseFont=self._name,
                CIDSystemInfo=dictionary(Registry="(Adobe)", Ordering="(Japan1)", Supplement=6),
                FontDescriptor=self._descriptor(file, cids),
                CIDToGIDMap=file.add(dictionary(), self._glyphs(cids)),
                DW=1000,
                W="[" + " ".join(f"{cid} [{self._advance(self._used[cid][1]):g}]" for cid in cids) + "]",
            )
        )
        entries = dictionary(
            Type="/Font",
            Subtype="/Type0",
            BaseFont=self._name,
            Encoding="/Identity-V" if self._vertical else "/Identity-H",
            DescendantFonts=f"[{descendant}]",
        )
        if self._mapped:
            table = file.add(dictionary(), self._to_unicode(cids).encode())
            entries = entries.removesuffix(">>") + f"/ToUnicode {table}>>"
        return file.add(entries)

    def _descriptor(self, file: PdfFile, cids: list[int]) -> str:
        subset = self._font.makeSubset([ord(self._used[cid][1]) for cid in cids])
        box = " ".join(f"{value:g}" for value in self._font.bbox)
        return file.add(
            dictionary(
                Type="/FontDescriptor",
                FontName=self._name,
                Flags=4,
                FontBBox=f"[{box}]",
                ItalicAngle=0,
                Ascent=f"{self._font.ascent:g}",
                Descent=f"{self._font.descent:g}",
                CapHeight=f"{self._font.capHeight:g}",
                StemV=80,
                FontFile2=file.add(dictionary(Length1=len(subset)), subset),
            )
        )

    def _glyphs(self, cids: list[int]) -> bytes:
        """The glyph of every CID, two bytes each: the subset holds .notdef, then each new glyph in the order asked."""
        order: dict[int, int] = {0: 0}
        table = bytearray(2 * (cids[-1] + 1))
        for cid in cids:
            original = self._font.charToGlyph.get(ord(self._used[cid][1]), 0)
            glyph = order.setdefault(original, len(order))
            table[2 * cid : 2 * cid + 2] = glyph.to_bytes(2, "big")
        return bytes(table)

    def _to_unicode(self, cids: list[int]) -> str:
        lines = [f"<{cid:04x}> <{self._used[cid][0].encode('utf-16-be').hex()}>" for cid in cids]
        blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        ranges = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n"
            "/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
            f"{ranges}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        )
