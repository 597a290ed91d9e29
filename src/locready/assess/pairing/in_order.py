"""Which of two lists go together in the same order, some left out on either side (Needleman and Wunsch, 1970)."""

from __future__ import annotations

from collections.abc import Sequence


def in_order(alike: Sequence[Sequence[float]], alone: float) -> list[tuple[int, int]]:
    """Return the couples of the way through both sides, in order, with the largest sum of likeness above being alone.

    Args:
        alike: how alike each unit of one side (rows) is to each of the other (columns).
        alone: units less alike than this stay alone.
    """
    height, width = len(alike), len(alike[0]) if alike else 0
    best = [[0.0] * (width + 1) for _ in range(height + 1)]
    for i in range(height - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            together = best[i + 1][j + 1] + alike[i][j] - alone
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    couples, i, j = [], 0, 0
    while i < height and j < width:
        if best[i][j] == best[i + 1][j + 1] + alike[i][j] - alone:
            couples.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return couples
