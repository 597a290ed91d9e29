"""Pictures without text from folders: photos, and drawn pictures; those that do hold text are named here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image

from pictures.picture import Picture

HOW_TO_GET = """\
Photos without text are Debian's wallpapers and the sample pictures of some packages (bash, some 400 MB):

    mkdir -p photos/deb photos/x && cd photos
    (cd deb && apt-get download lomiri-wallpapers-16.04 lomiri-wallpapers-20.04 ukui-wallpapers \\
       plasma-workspace-wallpapers mate-backgrounds gnome-backgrounds lxqt-themes palapeli-data opencv-doc)
    for deb in deb/[!o]*.deb; do dpkg-deb -x "$deb" x/"$(basename "$deb" .deb)"; done
    dpkg-deb --fsys-tarfile deb/opencv-doc*.deb | tar x -C x --wildcards '*/examples/hfs/data/*.jpg' \\
       */examples/data/{fruits,baboon,home,butterfly,orange,apple,building,aloeL,squirrel_cls,aero1}.jpg \\
       */examples/data/{chicky_512.png,smarties.png,starry_night.jpg}
    pip download --no-deps -d pip scikit-image scikit-learn mahotas
    for wheel in pip/*.whl; do unzip -qo "$wheel" '*.jpg' '*.png' -d x/"$(basename "$wheel" .whl)"; done

then --photos photos/x (the programs of the bench download nothing)."""

#: What holds text or nothing at all, by the end of its path: every picture was looked at.
WITH_TEXT: tuple[tuple[str, str], ...] = (
    ("EveningGlow/contents/images/*", "plates on the boats: 27 to Carry 4"),
    ("GreenTraditional.jpg", "The traditional desktop environment"),
    ("Sway_Wallpaper_*", "SWAY"),
    ("focal-ubuntukylin.png", "20.04"),
    ("greentock_by_Peter_Nerlich.jpg", "figures of a clock"),
    ("Wine_by_Jakkub_Mede.jpg", "label of the bottle"),
    ("pixels-?.webp", "icons with letters and figures"),
    ("symbolic-?.webp", "a field of small icons"),
    ("MATE-Stripes-*.png", "MATE"),
    *((f"mate/abstract/{name}.png", "white on transparent") for name in ("Arc-Colors-*", "Silk", "Spring", "Waves")),
    ("debug.png", "white"),
    ("*-logo.png", "LXQt"),
    ("plasma-logo-*.png", "LXQt"),
    ("plasma_arch.png", "archlinux"),
    ("*/palapeli/puzzletable1.png", "a screenshot"),
    ("astronaut.png", "badges and a name on the suit"),
    ("rocket.jpg", "the name on the rocket"),
    ("motorcycle_*.png", "names on the motorcycle and on boxes"),
    ("page.png", "a page of a book"),
    ("text.png", "handwriting"),
    ("coins.png", "legends of coins"),
    ("DepartmentStore.jpg", "signs in a drawing"),
    ("grace_hopper.jpg", "a name plate"),
    ("logo2.png", "matplotlib"),
    ("Minduka_Present_Blue_Pack.png", "an icon"),
    ("messi5.jpg", "a sponsor's name and a watermark"),
    ("plant.jpg", "printed boxes"),
    ("rubberwhale1.png", "wooden letters"),
    ("stuff.jpg", "a coin"),
    ("basketball1.png", "a door sign"),
    ("*/images/screenshot.*", "the preview of another picture"),
    ("*/contents/screenshot.*", "the preview of another picture"),
)
#: What is drawn or computed and no photo.
DRAWN: tuple[str, ...] = (
    "backgrounds/gnome/*",
    "mate/abstract/*",
    "mate/desktop/*",
    "palapeli/backgrounds/*",
    *(
        f"{name}/contents/*/*"
        for name in (
            *("Altai", "Autumn", "Canopee", "Cascade", "Cluster", "Elarun", "Flow", "FlyingKonqui", "Honeywave"),
            *("IceCold", "Kay", "Kokkini", "MilkyWay", "Opal", "PastelHills", "Patak", "SafeLanding", "Shell", "Volna"),
        )
    ),
    *("2004default.jpg", "calla.png", "city.png", "desert.png", "firstgeneration.jpg", "fluent-color.png"),
    *("goldfish.png", "rhythm.jpg", "rollpaper.png", "string.jpg", "the-mouse.jpg"),
    *("umang_*", "Fossa_*", "Infinite-Sea_*", "Painting-Colors_*", "analogpattern_*", "starry_night.jpg"),
    *("kde-plasma.png", "lxqt-origami-*", "origami-*", "simple_blue_*", "triangles.png", "waves*"),
    *("cell.png", "chessboard_*", "clock_motion.png", "color.png", "horse.png", "ihc.png", "logo.png"),
    *("microaneurysms.png", "phantom.png", "nuclear.png"),
)
_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
#: Pictures are looked at in the size of a frame; those whose longest side is below this are icons.
_LONGEST, _SHORTEST = 1920, 300
_SIZE = re.compile(r"_?\d+x\d+")


def without_text(folders: Sequence[Path]) -> list[Path]:
    """Return the pictures below the folders that hold no text, each of several sizes once, sorted."""
    found = [path for folder in folders for path in folder.rglob("*") if _is_picture(path)]
    largest: dict[tuple[Path, str], Path] = {}
    for path in sorted(found, key=lambda it: (it.stat().st_size, it)):
        largest[path.parent, _SIZE.sub("", path.stem)] = path
    return sorted(largest.values())


def is_photo(path: Path) -> bool:
    return not any(path.match(pattern) for pattern in DRAWN)


@lru_cache(maxsize=48)
def opened(path: Path) -> Image.Image:
    """Return a picture in the size of a frame, on white where it is transparent."""
    with Image.open(path) as picture:
        picture.draft("RGB", (_LONGEST, _LONGEST))
        whole = picture.convert("RGBA")
    whole.thumbnail((_LONGEST, _LONGEST), Image.Resampling.LANCZOS)
    ground = Image.new("RGBA", whole.size, (255, 255, 255, 255))
    return Image.alpha_composite(ground, whole).convert("RGB")


def picture(path: Path) -> Picture:
    """Return it as a picture in which nothing was drawn; its name is the end of its path."""
    name = "/".join(path.parts[-4:]) if _SIZE.fullmatch(path.stem) else path.name
    return Picture(name=name, row="", bucket="", pixels=np.asarray(opened(path)), drawn=())


def _is_picture(path: Path) -> bool:
    if path.suffix.lower() not in _SUFFIXES or path.is_symlink() or any(path.match(it) for it, _ in WITH_TEXT):
        return False
    with Image.open(path) as picture:
        return max(picture.size) >= _SHORTEST
