"""Pictures as arrays: shrinking them, turning them, cutting lines out of them."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

#: A picture: height by width by red, green, blue (0..255).
Pixels = npt.NDArray[np.uint8]
#: The corners of a line: four by x and y in pixels, clockwise from the upper left as the picture is shown.
Corners = npt.NDArray[np.float32]

#: Of a line that is higher than wide by this, the writing runs downwards.
_TALL = 1.5


def shrunk(picture: Pixels, side: int) -> tuple[Pixels, float]:
    """Return the picture with no side longer than ``side``, and the factor that it was shrunk by (1.0: as it is)."""
    height, width = picture.shape[:2]
    factor = side / max(height, width)
    if factor >= 1.0:
        return picture, 1.0
    size = max(round(width * factor), 1), max(round(height * factor), 1)
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8), factor


def turned(picture: Pixels, turns: int) -> Pixels:
    """Return the picture turned clockwise by so many quarters."""
    return np.ascontiguousarray(np.rot90(picture, -turns)) if turns % 4 else picture


def turned_back(corners: Corners, turns: int, width: int, height: int) -> Corners:
    """Return where points of a turned picture stand in the picture of that size before it was turned."""
    x, y = corners[:, 0], corners[:, 1]
    match turns % 4:
        case 1:
            x, y = y, height - x
        case 2:
            x, y = width - x, height - y
        case 3:
            x, y = width - y, x
    return np.column_stack((x, y)).astype(np.float32)


def extent(corners: Corners) -> tuple[float, float]:
    """Return the width and the height of a line along its own edges, in pixels."""
    first, second, third, fourth = corners
    width = max(np.linalg.norm(first - second), np.linalg.norm(third - fourth))
    height = max(np.linalg.norm(first - fourth), np.linalg.norm(second - third))
    return float(width), float(height)


def is_tall(corners: Corners) -> bool:
    """Whether the writing runs downwards."""
    width, height = extent(corners)
    return height >= _TALL * width


def cut_out(picture: Pixels, corners: Corners) -> Pixels:
    """Return a line set straight, its writing running to the right; a column is laid down counter-clockwise."""
    width, height = (max(round(side), 1) for side in extent(corners))
    straight = np.array(((0, 0), (width, 0), (width, height), (0, height)), dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), straight)
    crop = cv2.warpPerspective(picture, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_CUBIC)
    return np.ascontiguousarray(np.rot90(crop) if is_tall(corners) else crop, dtype=np.uint8)
