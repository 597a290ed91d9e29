"""What a language tag means to a writer of Office files."""

from __future__ import annotations

from locready.formats.drawingml.write import Tongue


def tongue_of(tag: str, *, heading: bool = False) -> Tongue:
    """Return a language as Office marks text with it: ``en`` becomes ``en-US``, ``zh-Hant`` becomes ``zh-TW``.

    The region is the likeliest where the tag names none (Unicode CLDR, likely subtags).
    """
    import langcodes

    language = langcodes.Language.get(tag)
    likely = language.maximize()
    marked = f"{language.language}-{likely.territory}" if likely.territory else str(language.language)
    return Tongue(tag=marked, latin=likely.script == "Latn", heading=heading)
