"""The title of a work, as a buyer would call it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from locready.model.labelled import LabelledDocument
from locready.rules.titles import titles_of
from locready.rules.weights import PackWeights


def work_title(documents: Sequence[LabelledDocument], weights: PackWeights) -> str:
    """Return the title in a target language where one is shown, else the original one, else the name of a file.

    The most important material goes first, then the first by path.
    """
    ranked = sorted(documents, key=lambda document: (-_importance(document, weights), document.document.path))
    shown = [title for document in ranked for title in titles_of(document)]
    named = [title for title in shown if title.readable] or shown
    return named[0].text if named else PurePosixPath(ranked[0].document.path).stem


def _importance(document: LabelledDocument, weights: PackWeights) -> int:
    return weights.of(document.material, len(document.units))
