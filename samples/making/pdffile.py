"""Write a PDF object by object, so that a sample holds exactly what its maker's program would have left out."""

from __future__ import annotations

import zlib


def dictionary(**entries: object) -> str:
    """Return a PDF dictionary; names and strings come written as PDF writes them."""
    return "<<" + "".join(f"/{name} {value}" for name, value in entries.items()) + ">>"


def text_string(words: str) -> str:
    """Return a PDF text string in UTF-16."""
    return f"<feff{words.encode('utf-16-be').hex()}>"


class PdfFile:
    """A file under way; objects are numbered as they are added, from 3 on (1 the catalog, 2 the pages)."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []
        self._pages: list[str] = []

    def add(self, text: str, stream: bytes | None = None) -> str:
        """Add an object, or a compressed stream whose dictionary is ``text``; return its reference."""
        body = text.encode("ascii")
        if stream is not None:
            packed = zlib.compress(stream, 9)
            head = body.removesuffix(b">>") + b"/Filter/FlateDecode/Length %d>>" % len(packed)
            body = head + b"\nstream\n" + packed + b"\nendstream"
        self._objects.append(body)
        return f"{len(self._objects) + 2} 0 R"

    def page(self, width: float, height: float, content: str, fonts: dict[str, str]) -> None:
        """Add a page in points; ``fonts`` are resource names and references."""
        drawn = self.add(dictionary(), content.encode("ascii"))
        resources = dictionary(Font=dictionary(**fonts))
        box = f"[0 0 {width:g} {height:g}]"
        self._pages.append(
            self.add(dictionary(Type="/Page", Parent="2 0 R", MediaBox=box, Resources=resources, Contents=drawn))
        )

    def written(self, **about: str) -> bytes:
        """Return the file; ``about`` are the entries of its information dictionary, as PDF writes them."""
        information = self.add(dictionary(**about))
        pages = dictionary(Type="/Pages", Kids=f"[{' '.join(self._pages)}]", Count=len(self._pages))
        objects = [dictionary(Type="/Catalog", Pages="2 0 R").encode(), pages.encode(), *self._objects]
        result = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
        starts = []
        for number, body in enumerate(objects, 1):
            starts.append(len(result))
            result += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        table = b"".join(b"%010d 00000 n \n" % start for start in starts)
        trailer = dictionary(Size=len(objects) + 1, Root="1 0 R", Info=information)
        start = len(result)
        result += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
        return bytes(result + f"trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n".encode())
