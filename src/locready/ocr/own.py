"""Recognition models of the user's own, for scripts that the bundled model does not know."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from locready.catalogue import mark as _
from locready.errors import DependencyMissing, UsageError
from locready.ocr import rapid
from locready.ocr.look import Seen
from locready.ocr.options import RecognitionModel
from locready.ocr.route import is_read


def read_by(model: RecognitionModel, lines: Sequence[Seen]) -> list[rapid.Guess | None]:
    """Return what a model reads on each line, None where it is not sure.

    Raises:
        DependencyMissing: the model is not there.
        UsageError: the file is not the one whose hash was given.
    """
    _verify(model)
    guesses = rapid.read([line.cut for line in lines], model.path)
    return [guess if is_read(guess, line.corners, 0) else None for line, guess in zip(lines, guesses, strict=True)]


def _verify(model: RecognitionModel) -> None:
    path = Path(model.path)
    try:
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        advice = _("Put the file there, or take it out of [ocr] models.")
        raise DependencyMissing(what=f"The recognition model {path}", advice=advice) from error
    if found != model.sha256.lower():
        raise UsageError(
            detail=f"The recognition model {path} has the SHA-256 {found}, not the one in [ocr] models.",
            advice=_("Use the file that was meant, or correct its sha256."),
        )
