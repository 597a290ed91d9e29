"""What is said after translations were put into a copy: how many, and what a person should look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.translation import Applied, Remark, RemarkKind
from locready.reports.places import places

#: What to look at first: what was left out, then what is not as it should be.
_SENTENCES: Mapping[RemarkKind, tuple[str, str]] = {
    RemarkKind.CHANGED: (
        _("1 text was left out, because it says something else now"),
        _("{count} texts were left out, because they say something else now"),
    ),
    RemarkKind.MISSING: (
        _("1 text was left out, because it is not there any more"),
        _("{count} texts were left out, because they are not there any more"),
    ),
    RemarkKind.UNWRITABLE: (
        _("1 text was left out, because it stands in a picture or where text cannot be replaced"),
        _("{count} texts were left out, because they stand in pictures or where text cannot be replaced"),
    ),
    RemarkKind.OVERFLOWS: (
        _("1 text does not fit, even in smaller type: shorten it"),
        _("{count} texts do not fit, even in smaller type: shorten them"),
    ),
    RemarkKind.SHRUNK: (
        _("1 text is set smaller, so that it fits"),
        _("{count} texts are set smaller, so that they fit"),
    ),
    RemarkKind.FLATTENED: (
        _("1 text had words in several looks and has one now: mark them again"),
        _("{count} texts had words in several looks and have one now: mark them again"),
    ),
    RemarkKind.MOVED: (
        _("1 text stands in another place now and was written there"),
        _("{count} texts stand in other places now and were written there"),
    ),
}


def headline(applied: Applied, lang: str) -> str:
    """Return how many translations stand in which file."""
    sentence = _("{copy}: 1 text written.") if applied.written == 1 else _("{copy}: {count} texts written.")
    return translate(sentence, lang, {"copy": applied.copy, "count": applied.written})


def sentences(applied: Applied, lang: str) -> list[str]:
    """Return what to look at, a sentence a kind, with its places; what came back empty last."""
    said = [
        _sentence(kind, [remark for remark in applied.remarks if remark.kind is kind], lang)
        for kind in _SENTENCES
        if any(remark.kind is kind for remark in applied.remarks)
    ]
    return [*said, *_untranslated(applied, lang)]


def excerpts(applied: Applied, kind: RemarkKind) -> list[str]:
    """Return the sources of the texts that a remark is about."""
    return [remark.translation.source for remark in applied.remarks if remark.kind is kind]


def _sentence(kind: RemarkKind, remarks: Sequence[Remark], lang: str) -> str:
    one, several = _SENTENCES[kind]
    what = translate(one if len(remarks) == 1 else several, lang, {"count": len(remarks)})
    where = places([remark.location for remark in remarks], lang)
    return translate(_("{what} ({where})."), lang, {"what": what, "where": where}) if where else f"{what}."


def _untranslated(applied: Applied, lang: str) -> list[str]:
    if not applied.untranslated:
        return []
    one = applied.untranslated == 1
    sentence = (
        _("1 text came back without a translation.") if one else _("{count} texts came back without translation.")
    )
    return [translate(sentence, lang, {"count": applied.untranslated})]
