"""Make every sample again: ``python samples/make.py [folder]``."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from making import anime, documentary, film, korean, novel, pictured, platform, poster, scanned, series
from making.fonts import FontMissing

HERE = Path(__file__).parent

SAMPLES: dict[str, Callable[[Path], None]] = {
    "platform_intro_ja.pptx": platform.japanese,
    "platform_intro_en.pptx": platform.english,
    "film_pitch_ja.pptx": film.japanese,
    "film_pitch_en.pptx": film.english,
    "anime_bilingual.pptx": anime.bilingual,
    "series_half_translated.pptx": series.half_translated,
    "documentary_macos.pdf": documentary.macos,
    "literary_vertical.pdf": novel.vertical,
    "scanned_onesheet.pdf": scanned.onesheet,
    "bilingual_scan.pdf": scanned.bilingual,
    "korean_onesheet.pdf": korean.onesheet,
    "keyart_ja.jpg": poster.japanese,
    "picture_slides_ja.pptx": pictured.japanese,
}


def make(folder: Path) -> None:
    """Write every sample into the folder, over what is there.

    Raises:
        FontMissing: a font that a sample embeds is not installed; nothing after that sample is written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in SAMPLES.items():
        draw(folder / name)
        print(f"{name}: {(folder / name).stat().st_size / 1000:.0f} kB")


def main(arguments: list[str]) -> int:
    """Run from the command line; return 4 when a font is missing."""
    try:
        make(Path(arguments[0]) if arguments else HERE)
    except FontMissing as error:
        print(error, file=sys.stderr)
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
