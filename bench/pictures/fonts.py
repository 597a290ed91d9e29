"""The fonts that lines are drawn in: Debian's, several a language, and which of them are missing here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont, features

_FOLDER = Path("/usr/share/fonts")
_NOTO = "truetype/noto"
#: Place of a region's glyphs in the collections of Noto CJK.
_REGIONS = {"ja": 0, "ko": 1, "zh-Hans": 2, "zh-Hant": 3}
_SANS = ("Light", "Regular", "Medium", "Bold", "Black")
_SERIF = ("Regular", "SemiBold", "Bold", "Black")
#: The folder of a font tells which package brings it.
_PACKAGES = {
    "opentype/noto": "fonts-noto-cjk fonts-noto-cjk-extra",
    "opentype/ipaexfont-gothic": "fonts-ipaexfont-gothic",
    "opentype/ipaexfont-mincho": "fonts-ipaexfont-mincho",
    "opentype/fonts-hosny-amiri": "fonts-hosny-amiri",
    "truetype/arphic": "fonts-arphic-ukai fonts-arphic-uming",
    "truetype/bizud-gothic": "fonts-morisawa-bizud-gothic",
    "truetype/bizud-mincho": "fonts-morisawa-bizud-mincho",
    "truetype/dejavu": "fonts-dejavu-core fonts-dejavu-extra",
    "truetype/liberation": "fonts-liberation",
    "truetype/nanum": "fonts-nanum fonts-nanum-extra",
    "truetype/noto": "fonts-noto-core",
    "truetype/tlwg": "fonts-thai-tlwg",
    "truetype/wqy": "fonts-wqy-microhei fonts-wqy-zenhei",
}


@dataclass(frozen=True, slots=True)
class Face:
    """A font file below the system's folder, and the place in it where it is a collection."""

    file: str
    index: int = 0

    @property
    def path(self) -> Path:
        return _FOLDER / self.file

    @property
    def package(self) -> str:
        return _PACKAGES[self.file.rpartition("/")[0]]


def _noto_cjk(language: str) -> tuple[Face, ...]:
    names = [f"Sans{'CJK'}-{weight}" for weight in _SANS] + [f"Serif{'CJK'}-{weight}" for weight in _SERIF]
    return tuple(Face(f"opentype/noto/Noto{name}.ttc", _REGIONS[language]) for name in names)


def _files(folder: str, *names: str) -> tuple[Face, ...]:
    return tuple(Face(f"{folder}/{name}.ttf") for name in names)


def _both(folder: str, *names: str) -> tuple[Face, ...]:
    return _files(folder, *(f"{name}-{weight}" for name in names for weight in ("Regular", "Bold")))


_EUROPEAN = (
    *_both(_NOTO, "NotoSans", "NotoSerif"),
    *_files("truetype/dejavu", "DejaVuSans", "DejaVuSans-Bold", "DejaVuSerif", "DejaVuSansCondensed-Bold"),
    *_both("truetype/liberation", "LiberationSans", "LiberationSerif"),
    *_files("truetype/liberation", "LiberationSerif-Italic", "LiberationSans-BoldItalic"),
)
_JAPANESE = (
    *_noto_cjk("ja"),
    *_both("truetype/bizud-gothic", "BIZUDGothic", "BIZUDPGothic"),
    *_files("truetype/bizud-mincho", "BIZUDMincho-Regular"),
    *_files("opentype/ipaexfont-gothic", "ipaexg"),
    *_files("opentype/ipaexfont-mincho", "ipaexm"),
)
_KOREAN = ("Gothic", "GothicBold", "Myeongjo", "MyeongjoBold", "BarunGothicBold", "SquareR", "SquareRoundB", "SquareEB")
FACES: Mapping[str, tuple[Face, ...]] = {
    "ja": _JAPANESE,
    "zh-Hans": (
        *_noto_cjk("zh-Hans"),
        Face("truetype/wqy/wqy-microhei.ttc"),
        Face("truetype/wqy/wqy-zenhei.ttc"),
        Face("truetype/arphic/ukai.ttc"),
    ),
    "zh-Hant": (*_noto_cjk("zh-Hant"), Face("truetype/arphic/ukai.ttc", 2), Face("truetype/arphic/uming.ttc", 2)),
    "en": (*_EUROPEAN, *_noto_cjk("ja")[2:6]),
    "fr": _EUROPEAN,
    "ru": _EUROPEAN,
    "ko": (*_noto_cjk("ko"), *_files("truetype/nanum", *(f"Nanum{name}" for name in _KOREAN))),
    "th": (
        *_both(_NOTO, "NotoSansThai", "NotoSerifThai", "NotoLoopedThai"),
        *_files("truetype/tlwg", "Loma", "Garuda-Bold", "Waree", "Kinnari-Bold", "Norasi", "Sawasdee-Bold"),
    ),
    "ar": (
        *_both(_NOTO, "NotoSansArabic", "NotoNaskhArabic", "NotoKufiArabic"),
        *_both("opentype/fonts-hosny-amiri", "Amiri"),
        *_files("truetype/dejavu", "DejaVuSans-Bold"),
    ),
}


def shaping() -> bool:
    """Return whether Pillow can join Arabic letters, place Thai vowels and write columns."""
    return bool(features.check("raqm"))


@lru_cache
def faces(language: str) -> tuple[Face, ...]:
    """Return the fonts of a language that are here."""
    return tuple(face for face in FACES[language] if face.path.exists())


def missing() -> list[Face]:
    """Return the fonts that are not here, each file once."""
    every = {face.file: face for each in FACES.values() for face in each}
    return [face for _, face in sorted(every.items()) if not face.path.exists()]


@lru_cache(maxsize=512)
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(face.path), size, index=face.index)


def covers(face: Face, text: str) -> bool:
    """Return whether the font has every character; one that it lacks looks like one that is no character."""
    return all(_has(face, character) for character in set(text) if not character.isspace())


@lru_cache(maxsize=65536)
def _has(face: Face, character: str) -> bool:
    return _shape(face, character) != _shape(face, "\U0010ffff")


@lru_cache(maxsize=65536)
def _shape(face: Face, character: str) -> tuple[tuple[int, int], bytes]:
    mask = font(face, 24).getmask(character)
    return mask.size, bytes(mask)
