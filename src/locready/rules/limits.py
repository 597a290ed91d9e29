"""The numbers that a market can set: what each is called, and which way it bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.rules.profile import Said, words_in


class Bound(StrEnum):
    """Which way a number bounds, and who set it."""

    MOST = "at most"  # of a submission: a form refuses more
    LEAST = "at least"  # of a submission: less is not eligible
    MEASURE = "measure"  # of locready: from where on something counts


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitName:
    """What a limit is called (a sentence of the catalogue), and which way it bounds."""

    title: str
    bound: Bound = Bound.MOST


#: By the name that a profile gives in ``limits``.
LIMITS: Mapping[str, LimitName] = {
    "logline_words": LimitName(title=_("Logline")),
    "logline_han": LimitName(title=_("Logline in Chinese")),
    "synopsis_words": LimitName(title=_("Synopsis")),
    "synopsis_characters": LimitName(title=_("Synopsis")),
    "synopsis_han": LimitName(title=_("Synopsis in Chinese")),
    "synopsis_pages": LimitName(title=_("Synopsis")),
    "treatment_words": LimitName(title=_("Treatment")),
    "treatment_han": LimitName(title=_("Treatment in Chinese")),
    "treatment_pages": LimitName(title=_("Treatment")),
    "statement_words": LimitName(title=_("Director's statement")),
    "statement_han": LimitName(title=_("Director's statement in Chinese")),
    "statement_pages": LimitName(title=_("Director's statement")),
    "description_words": LimitName(title=_("Description of the project")),
    "biography_words": LimitName(title=_("Biography with filmography")),
    "biography_han": LimitName(title=_("Biography with filmography in Chinese")),
    "company_profile_words": LimitName(title=_("Company's profile")),
    "company_profile_han": LimitName(title=_("Company's profile in Chinese")),
    "finance_strategy_pages": LimitName(title=_("Finance strategy")),
    "audience_note_pages": LimitName(title=_("Note on audiences")),
    "streaming_links": LimitName(title=_("Links to watch")),
    "feature_minutes": LimitName(title=_("Length of a feature film"), bound=Bound.LEAST),
    "budget_least": LimitName(title=_("Budget"), bound=Bound.LEAST),
    "budget_most": LimitName(title=_("Budget")),
    "pages": LimitName(title=_("Pages or slides")),
    "file_mb": LimitName(title=_("Size of a file")),
    "picture_mb": LimitName(title=_("Size of a picture")),
    "trailer_minutes": LimitName(title=_("Length of a trailer")),
    "secured_percent": LimitName(title=_("Secured share of the budget"), bound=Bound.LEAST),
    "secured_percent_series": LimitName(title=_("Secured share of a series' budget"), bound=Bound.LEAST),
    "required_language": LimitName(
        title=_("A language that must be served is served from this share of the text on"), bound=Bound.MEASURE
    ),
    "no_target_language": LimitName(
        title=_("A material cannot be read below this readable share"), bound=Bound.MEASURE
    ),
    "untranslated_slide": LimitName(
        title=_("A slide or page cannot be followed below this readable share"), bound=Bound.MEASURE
    ),
    "small_picture_text": LimitName(title=_("Text in a picture is too small below"), bound=Bound.MEASURE),
    "untranslated_screen_time": LimitName(
        title=_("A clip cannot be followed where unreadable text stands alone for more than"), bound=Bound.MEASURE
    ),
    "slide_words": LimitName(title=_("A slide is too full from"), bound=Bound.MEASURE),
    "shortest_text": LimitName(title=_("A text on screen is too short below"), bound=Bound.MEASURE),
    "longest_cue": LimitName(title=_("A subtitle stands too long from"), bound=Bound.MEASURE),
    "closest_cues": LimitName(title=_("Subtitles follow too closely below"), bound=Bound.MEASURE),
    "subtitles_until": LimitName(title=_("Subtitles end too early before"), bound=Bound.MEASURE),
    "marketing_pace": LimitName(title=_("Subtitles of a trailer are too fast from"), bound=Bound.MEASURE),
}

#: Units that the catalogue has; any other is shown as the profile writes it.
UNITS = (
    _("words"),
    _("characters"),
    _("characters with spaces"),
    _("pages"),
    _("pages or slides"),
    _("MB"),
    _("minutes"),
    _("seconds"),
    _("percent"),
    _("links"),
    _("million EUR"),
    _("share"),
    _("share of the text"),
    _("share of the height"),
    _("share of the running time"),
    _("times the reading speed"),
)


def limits_named(kind: object) -> tuple[str, ...]:
    """Return the limits that a rule compares with: those that the fields of its kind name."""
    values = [getattr(kind, field.name) for field in fields(kind)]  # type: ignore[arg-type]  # every kind is one
    words = [word for value in values for word in (value if isinstance(value, tuple) else _words(value))]
    return tuple(word for word in words if isinstance(word, str) and word in LIMITS)


def _words(value: object) -> tuple[object, ...]:
    return tuple(value.values()) if isinstance(value, Mapping) else (value,)


def source_of(said: Said, lang: str) -> str:
    """Return where it was read: source and edition."""
    given = [text for words in (said.source, said.edition) if (text := words_in(words, lang))]
    return translate(_(", "), lang).join(given)


def authority(said: Said, lang: str) -> str:
    """Return who says so: source, edition, and when it was compared with the market's own page, if it ever was."""
    checked = translate(
        _("verified on {date}") if said.verified_on else _("not verified with the market"),
        lang,
        {"date": said.verified_on},
    )
    return translate(_("{source}; {checked}"), lang, {"source": source_of(said, lang), "checked": checked})
