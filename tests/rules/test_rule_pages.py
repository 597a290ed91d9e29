"""The pages of ``docs/rules`` say what the rules say."""

from __future__ import annotations

from pathlib import Path

import pytest
from judging import pack

from locready.reports.manual_markdown import pages

DOCS = Path(__file__).parents[2] / "docs"
FOLDERS = {"en": "rules", "ja": "ja/rules"}


@pytest.mark.parametrize("lang", FOLDERS)
def test_the_pages_of_the_manual_are_those_of_the_rules(lang: str) -> None:
    folder = DOCS / FOLDERS[lang]
    written = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.md")}

    meant = pages(pack(), pack().profile("generic-en"), lang)

    old = sorted(name for name in {*written, *meant} if written.get(name) != meant.get(name))
    command = (
        f"rm -r docs/{FOLDERS[lang]}; locready rules --format markdown --lang {lang} --output docs/{FOLDERS[lang]}"
    )
    assert not old, f"{len(old)} pages are not what the rules say ({', '.join(old[:5])} …): run `{command}`"
