"""Write text into python-pptx frames with a language tag on every run, as office programs do."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.util import Pt

#: A colour of python-pptx from six hexadecimal digits; the class has no annotations.
rgb: Callable[[str], Any] = RGBColor.from_string

_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff01-\uff60]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """Size in points, colour as six hexadecimal digits ("" keeps the theme's), and a language to declare."""

    size: float
    colour: str = ""
    bold: bool = False
    tag: str = ""


def write(frame: Any, words: str, style: TextStyle) -> None:
    """Replace the frame's text: a line feed begins a paragraph, a vertical tab a line inside it."""
    for number, line in enumerate(words.split("\n")):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(style.size * 0.35)
        for part, piece in enumerate(line.split("\v")):
            if part:
                paragraph.add_line_break()
            _add_run(paragraph, piece, style)


def _add_run(paragraph: Any, words: str, style: TextStyle) -> None:
    run = paragraph.add_run()
    run.text = words
    run.font.size = Pt(style.size)
    run.font.bold = style.bold or None
    if style.colour:
        run.font.color.rgb = rgb(style.colour)
    run._r.get_or_add_rPr().set("lang", style.tag or _spoken(words))


def _spoken(words: str) -> str:
    return "ja-JP" if _JAPANESE.search(words) else "en-US"
