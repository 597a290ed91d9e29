"""Before and after in a browser: it can be read by everybody, and nothing in it runs."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.assess.changes.changes import compared
from locready.model.run import Run
from locready.reports.html import comparison
from locready.rules import shipped
from made_documents import document, slide

OWNED = "<script>document.title = 'owned'</script><img src=x onerror=alert(1)>"


def run_of(*texts: str, lang: str = "en", path: str = "deck.pptx") -> Run:
    deck = document(*(slide(text, f"{text} {text}") for text in texts), path=path)
    return assess([deck], options=AssessOptions(lang=lang, material="pitch"))


def page_of(lang: str = "en", hostile: str = "") -> str:
    name = f"{hostile.replace('/', '')}deck.pptx"
    old = run_of("灯台守の娘", "あらすじ", "電話 03-5555-0155", lang=lang, path=name)
    new = run_of(f"The Keeper's Daughter {hostile}", "あらすじ", f"{hostile} 令和7年公開", lang=lang, path=name)
    return comparison.render(compared(old, new, shipped()), shipped().rules, lang)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_axe_finds_nothing_serious(visited, complaints, scheme, lang):
    page = visited(page_of(lang), color_scheme=scheme)

    found = Axe().run(page)

    serious = [it["id"] for it in found.response["violations"] if it["impact"] in ("serious", "critical")]
    assert (serious, complaints) == ([], [])


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_a_page_is_never_wider_than_its_window(visited, width):
    page = visited(page_of(), width=width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_text_of_a_material_is_shown_and_never_executed(visited, complaints):
    page = visited(page_of(hostile=OWNED))

    assert "owned" not in page.title()
    assert page.evaluate("document.scripts.length") == 1
    assert page.locator("img").count() == 0
    assert complaints == []


def test_both_sides_and_what_changed_are_told(visited):
    page = visited(page_of())

    assert page.locator(".side").count() == 2
    assert "slide 1" in page.locator("table").first.inner_text()
    assert page.get_by_text("Findings that are gone").count() == 1
