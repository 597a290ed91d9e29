"""What language a clip's dialogue is in, as far as anybody said."""

from __future__ import annotations

from locready.model import Document
from locready.model.tags import canonical


def spoken_language(document: Document, said: str | None) -> str | None:
    """Return the language (BCP 47) that is heard when a clip is played; ``zxx`` where nobody speaks.

    The tag of the track that plays first goes before what a person said of all clips at once; None where neither says.
    """
    audio = [track for track in document.tracks if track.kind == "audio"]
    heard = next((track for track in audio if track.default), audio[0] if audio else None)
    return (canonical(heard.language) if heard is not None else None) or said
