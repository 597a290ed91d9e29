"""Writes pictures that were misread, with what was drawn and what was read, for a person to look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from pictures.match import Comparison


def dump(comparison: Comparison, folder: Path) -> None:
    """Write NAME.png and NAME.txt where a line of the picture is wrong."""
    if not comparison.wrong:
        return
    folder.mkdir(parents=True, exist_ok=True)
    name = comparison.picture.name.replace("/", "_").replace(" ", "_")
    Image.fromarray(comparison.picture.pixels).save(folder / f"{name}.png")
    (folder / f"{name}.txt").write_text("\n".join(_report(comparison)) + "\n", encoding="utf-8")


def _report(comparison: Comparison) -> Iterator[str]:
    for match in comparison.matches:
        errors = match.errors(spaces=False)
        place = "{:.0f},{:.0f}".format(*match.drawn[0].quad[0])
        yield f"{errors or 'right'}\t{match.drawn[0].size} px at {place}\texpected: {match.expected}\tgot: {match.got}"
        for line in match.read:
            yield f"\t\t{line.engine} {line.confidence:.2f} {line.script}: {line.text}"
    for line in comparison.strays:
        place = "{:.0f},{:.0f}-{:.0f},{:.0f}".format(*line.box)
        yield f"false\t{line.engine} {line.confidence:.2f} {line.script} at {place}: {line.text}"
