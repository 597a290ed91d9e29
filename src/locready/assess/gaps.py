"""What a gap says to a person: what was not read, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model import Gap, GapReason, UnitKind
from locready.model.run import GapNote

_CHECK_BY_EYE = _("Look at it yourself: text in it is not part of the score.")

_TEXTS: Mapping[GapReason, tuple[str, str]] = {
    GapReason.PICTURE: (_("A picture was not read."), _CHECK_BY_EYE),
    GapReason.UNCERTAIN_SCRIPT: (
        _("There is text in a picture, and its script is uncertain."),
        _("Look at it yourself: it is not part of the score."),
    ),
    GapReason.NO_OCR_ENGINE: (
        _("There is text in a picture in a script that cannot be read here."),
        _("Install Tesseract with the models of your languages (locready doctor says how), or look at it yourself."),
    ),
    GapReason.OCR_FAILED: (
        _("The text recognition of a picture broke off."),
        _("Scan the file again; if it happens again, look at the picture yourself."),
    ),
    GapReason.MEDIA: (_("A clip or sound was not read."), _("Check its on-screen text and subtitles yourself.")),
    GapReason.CUT_OFF: (
        _("The clip ends early: what follows is missing from the file."),
        _("Copy or export the clip again and scan that; look at the end of it yourself."),
    ),
    GapReason.PICTURE_SUBTITLES: (
        _("The subtitles of a track are pictures and were not read."),
        _("Put the subtitles beside the clip as an SRT or WebVTT file, or compare them with the dialogue yourself."),
    ),
    GapReason.SCANNED_PAGE: (
        _("The page is a picture: there is no text to read."),
        _("Export the page from the program that made it, with its text."),
    ),
    GapReason.OUTLINED_TEXT: (
        _("The text was turned into outlines and cannot be read."),
        _("Export the page again without converting fonts to outlines."),
    ),
    GapReason.PICTURE_REGION: (_("A picture on the page was not read."), _CHECK_BY_EYE),
    GapReason.OLD_OCR_LAYER: (
        _("The text is an invisible layer of an older text recognition and may be wrong."),
        _("Compare it with the page, or export the page again with its text."),
    ),
    GapReason.UNMAPPED_TEXT: (
        _("Text is drawn with a font that does not say which characters it shows."),
        _("Export the PDF again with embedded fonts and Unicode mapping."),
    ),
    GapReason.EMBEDDED: (_("An embedded file was not read."), _("Take it out, or scan it by itself.")),
    GapReason.DAMAGED_PART: (
        _("A part of the file is damaged and was not read."),
        _("Open it in the program that made it and save it again."),
    ),
    GapReason.LIMIT: (_("A limit was reached; what follows was not read."), _("Split the file.")),
}

#: What is said of clips in another way: nobody opens one in the program that made it.
_OF_CLIPS: Mapping[GapReason, tuple[str, str]] = {
    GapReason.DAMAGED_PART: (
        _("A part of the clip is damaged: what it shows there was not read."),
        _("Copy or export the clip again and scan that; look at that part of it yourself."),
    ),
    GapReason.LIMIT: (
        _("The clip was not watched to its end."),
        _("Scan it with a longer --timeout, or scan it in shorter pieces."),
    ),
}


def gap_note(gap: Gap, lang: str) -> GapNote:
    """Return a gap in words."""
    special = _OF_CLIPS if gap.location.unit_kind is UnitKind.CLIP else {}
    message, advice = special.get(gap.reason, _TEXTS[gap.reason])
    detail = f" ({gap.detail})" if gap.detail else ""
    return GapNote(
        reason=gap.reason,
        message=translate(message, lang) + detail,
        detail=gap.detail,
        advice=translate(advice, lang),
        audience=gap.audience,
        location=gap.location,
    )
