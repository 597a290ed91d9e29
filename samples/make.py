"""Make every sample again, or those that are named: ``python samples/make.py [folder [name ...]]``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from pathlib import Path

from making import anime, documentary, film, korean, novel, pictured, platform, poster, scanned, series
from making.clips import events, postbox_trailer, windbell_trailer
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
    events.NAME: events.write,
    "trailer_ja.mp4": windbell_trailer.write_japanese,
    "trailer_en.mp4": windbell_trailer.write_english,
    "trailer_ko.mp4": postbox_trailer.write_korean,
}


def make(folder: Path, names: Collection[str] = SAMPLES.keys()) -> None:
    """Write the samples of these names into the folder, over what is there.

    Raises:
        FontMissing: a font that a sample embeds is not installed; nothing after that sample is written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        SAMPLES[name](folder / name)
        print(f"{name}: {(folder / name).stat().st_size / 1000:.0f} kB")


def main(arguments: list[str]) -> int:
    """Run from the command line; return 2 when there is no such sample, 4 when a font is missing."""
    unknown = [name for name in arguments[1:] if name not in SAMPLES]
    if unknown:
        print(f"There is no sample {', '.join(unknown)}. There are: {', '.join(SAMPLES)}.", file=sys.stderr)
        return 2
    try:
        make(Path(arguments[0]) if arguments else HERE, arguments[1:] or SAMPLES.keys())
    except FontMissing as error:
        print(error, file=sys.stderr)
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
