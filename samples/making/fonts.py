"""Find the fonts that are embedded in the PDF samples and drawn into pictures, or say how to get them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A font file, the Debian package that holds it, and its licence, which permits embedding."""

    file: str
    package: str
    licence: str


GOTHIC = Wanted(file="BIZUDGothic-Regular.ttf", package="fonts-morisawa-bizud-gothic", licence="OFL 1.1")
GOTHIC_BOLD = Wanted(file="BIZUDGothic-Bold.ttf", package="fonts-morisawa-bizud-gothic", licence="OFL 1.1")
MINCHO = Wanted(file="ipaexm.ttf", package="fonts-ipaexfont-mincho", licence="IPA Font License 1.0")
KOREAN = Wanted(file="NanumGothic.ttf", package="fonts-nanum", licence="OFL 1.1")
KOREAN_BOLD = Wanted(file="NanumGothicBold.ttf", package="fonts-nanum", licence="OFL 1.1")
LATIN_BOLD = Wanted(file="LiberationSans-Bold.ttf", package="fonts-liberation", licence="OFL 1.1")
LATIN_SERIF = Wanted(file="LiberationSerif-Regular.ttf", package="fonts-liberation", licence="OFL 1.1")

ALL = (GOTHIC, GOTHIC_BOLD, MINCHO, KOREAN, KOREAN_BOLD, LATIN_BOLD, LATIN_SERIF)


class FontMissing(Exception):
    """A font is not on this machine; the text says which one and how to get it."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__(
            f"{wanted.file} is missing. Install it with: apt-get install {wanted.package} "
            f"(or put the file into one of: {', '.join(FOLDERS)})."
        )


def path_of(wanted: Wanted) -> str:
    """Return where the font lies.

    Raises:
        FontMissing: none of the font folders holds it.
    """
    found = _installed().get(wanted.file)
    if found is None:
        raise FontMissing(wanted)
    return found


@cache
def _installed() -> dict[str, str]:
    """File name to path of every TrueType font in the folders; the first folder wins."""
    found: dict[str, str] = {}
    for folder in FOLDERS:
        for root, _, names in os.walk(Path(folder).expanduser()):
            for name in names:
                if name.endswith(".ttf"):
                    found.setdefault(name, str(Path(root) / name))
    return found
