"""What language text is in, how sure that is, and how much text there is in each."""

from locready.language.document import identify, read_all
from locready.language.methods import METHODS
from locready.language.words import word_equivalents

__all__ = ["METHODS", "identify", "read_all", "word_equivalents"]
