"""Which of our rules answer for a name of the catalogue that labels are written in; none: we have no such rule."""

from __future__ import annotations

from collections.abc import Mapping

RULES: Mapping[str, tuple[str, ...]] = {
    "ambiguous-date": ("ambiguous-date",),
    "author-metadata": ("machine-author",),
    "bilingual-stacked": ("stacked-translation",),
    "chart-table-smartart": ("untranslated-data",),
    "comments-tracked-hidden": ("hidden-slide", "leftover-comment"),
    "committee-explained": ("unexplained-committee",),
    "company-form": ("company-form",),
    "doc-language-tag": ("wrong-language-tag", "undeclared-language"),
    "embargo": ("embargoed-news",),
    "era-year": ("era-year",),
    "file-name-ascii": ("non-ascii-file-name", "draft-file-name"),
    "financing-plan": ("missing-finance-plan",),
    "fullwidth-punct": ("fullwidth-latin", "fullwidth-punctuation", "fullwidth-address"),
    "image-of-text-source": ("untranslated-picture", "picture-page"),
    "internal-marker": ("internal-marker", "confidentiality-mark", "draft-mark"),
    "low-coverage": ("untranslated-text",),
    "metadata-language": ("untranslated-metadata",),
    "mixed-script-line": ("leftover-source-word", "fullwidth-latin"),
    "money-local": ("local-currency", "contradictory-amount"),
    "mt-artefact": ("misrendered-term",),
    "name-form": ("untransliterated-name", "leftover-honorific", "inconsistent-name-order"),
    "no-english-title": ("untranslated-title",),
    "no-target-language": ("no-target-language",),
    "notes-alt-comments": ("untranslated-notes",),
    "password-in-plain": ("plain-password",),
    "phone-local": ("local-phone",),
    "rights-available": ("missing-rights",),
    "screener-link": ("restricted-link",),
    "screenshot-of-sheet": ("table-in-picture",),
    "title-inconsistent": ("inconsistent-title",),
    "untranslated-jargon": ("untranslated-term", "misrendered-term", "leftover-source-word"),
    "untranslated-slide": ("untranslated-slide",),
}
#: Rules that speak of a slide, a table or the file as a whole: where they meet a label they need not quote it.
OF_PLACES = frozenset(
    {
        "hidden-slide", "leftover-comment", "untranslated-data", "unexplained-committee", "wrong-language-tag",
        "undeclared-language", "missing-finance-plan", "untranslated-picture", "picture-page", "untranslated-text",
        "untranslated-metadata", "untranslated-title", "no-target-language", "untranslated-notes", "missing-rights",
        "table-in-picture", "untranslated-slide", "non-ascii-file-name", "draft-file-name", "misrendered-term",
        "stacked-translation",
    }
)  # fmt: skip
