"""What an estimate rests on, in words: how much of what, at which rates, and what is not in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locready.assess.effort.work import Work
from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.rules.rates import ANY_LANGUAGE, Hourly, Price, Rate, Rates

_NOTHING = _("Of what was read nothing is left to translate.")
_WHOLE = _("An estimate: {work}; {prices}; rates: {edition}.")
_UNITS = {
    "character": _("{tag} {currency} {range} a character"),
    "word": _("{tag} {currency} {range} a word"),
}
_ENGLISH = "en"


def basis_of(work: Work, rates: Rates, targets: Sequence[str], lang: str) -> str:
    """Return the sentence that says what hours and cost of a work rest on, and one for whatever is not in them."""
    whole = _estimate(work, rates, lang) if work.all_words else translate(_NOTHING, lang)
    return ("" if lang == "ja" else " ").join([whole, *_left_out(work, targets, lang)])


def basis_of_sum(files: int, lang: str) -> str:
    """Return the same for the sum over files."""
    return translate(
        _("The sum over {count} files that do not pass; each says what its own rests on."), lang, {"count": files}
    )


def _estimate(work: Work, rates: Rates, lang: str) -> str:
    between = "、" if lang == "ja" else ", "
    said = {
        "work": between.join(_pieces(work, rates, lang)),
        "prices": between.join(_prices(work, rates, lang)),
        "edition": rates.edition,
    }
    return translate(_WHOLE, lang, said)


def _pieces(work: Work, rates: Rates, lang: str) -> Iterator[str]:
    speeds = {
        "words": f"{max(work.all_words, 1):.0f}",
        "once": _range(rates.words_an_hour, lang),
        "again": _range(rates.revised_words_an_hour, lang),
    }
    yield translate(_("{words} words translated at {once} an hour and revised at {again}"), lang, speeds)
    counted = (
        (work.pages, rates.minutes_a_page, _("slides or pages to lay out: {count}, {minutes} minutes each")),
        (work.pictures, rates.minutes_a_picture, _("pictures to rebuild: {count}, {minutes} minutes each")),
        (work.overlays, rates.minutes_an_overlay, _("overlays to recreate: {count}, {minutes} minutes each")),
        (work.cues, rates.minutes_a_cue, _("subtitles to time: {count}, {minutes} minutes each")),
    )
    for count, minutes, sentence in counted:
        if count:
            yield translate(sentence, lang, {"count": count, "minutes": _range(minutes, lang)})


def _prices(work: Work, rates: Rates, lang: str) -> Iterator[str]:
    """Yield the price of each source language, and that of an hour where there is work that is paid by it."""
    tags = {rates.priced_as(language) for language in work.words}
    for tag in sorted(tags, key=lambda tag: (tag == ANY_LANGUAGE, tag)):
        price = rates.prices[tag]
        name = tag if tag != ANY_LANGUAGE else translate(_("other languages"), lang)
        said = {"tag": name, "currency": rates.currency, "range": _range(price, lang)}
        yield translate(_UNITS[price.unit], lang, said)
    if work.pages or work.pictures or work.overlays or work.cues:
        said = {"currency": rates.currency, "range": _range(rates.hourly, lang)}
        yield translate(_("other work {currency} {range} an hour"), lang, said)


def _left_out(work: Work, targets: Sequence[str], lang: str) -> Iterator[str]:
    if work.all_words and targets[0].split("-")[0] != _ENGLISH:
        yield translate(
            _("Words are those of an English translation; {target} may be longer or shorter."),
            lang,
            {"target": targets[0]},
        )
    if work.unread:
        yield translate(_("What was not read is not in it (places: {count})."), lang, {"count": work.unread})
    if work.unwritten:
        yield translate(_("Dialogue that no subtitle writes down is not in it."), lang)


def _range(figures: Rate | Hourly | Price, lang: str) -> str:
    low, high = f"{figures.low:,.10g}", f"{figures.high:,.10g}"
    return low if low == high else translate(_("{low}-{high}"), lang, {"low": low, "high": high})
