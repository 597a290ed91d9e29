"""The report in a browser: nothing in it runs but its own script, and everything in it can be reached."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from made_runs import clip_run, deck_run, hostile_runs, pack_run, tall

RUNS = {"deck": deck_run, "clip": clip_run, "pack": pack_run}
EVERY_RUN = pytest.mark.parametrize("name", RUNS)

#: The width of A4 within its margins, in pixels of CSS.
A4 = 702
#: Attributes that would run something.
HANDLERS = "[...document.querySelectorAll('*')].flatMap((it) => it.getAttributeNames()).filter((it) => /^on/.test(it))"
#: Texts that stand out of their boxes, by more than the rounding of a letter.
SPILT = """[...document.querySelectorAll('.spot')].filter((spot) => {
    const text = spot.querySelector('text')?.getBBox(), box = spot.querySelector('.tint').getBBox();
    return text && (text.x + text.width > box.x + box.width + 3 || text.y + text.height > box.y + box.height + 6);
}).map((spot) => spot.textContent)"""


def opened(page: Page) -> Page:
    """Open every part that is closed."""
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
    return page


@EVERY_RUN
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_axe_finds_nothing_serious(shown, complaints, name, scheme, lang):
    page = opened(shown(RUNS[name](lang), color_scheme=scheme))

    found = Axe().run(page)

    serious = [it for it in found.response["violations"] if it["impact"] in ("serious", "critical")]
    assert [(it["id"], [node["html"][:200] for node in it["nodes"][:3]]) for it in serious] == []
    assert complaints == []


@pytest.mark.parametrize("name", ["deck", "clip", "pack"])
def test_text_of_a_material_is_shown_and_never_executed(shown, complaints, name):
    page = opened(shown(hostile_runs()[name]))

    for box in page.locator(".spot").all()[:30]:
        box.dispatch_event("click")

    assert "owned" not in page.title().split("·")[0]
    assert complaints == []
    assert page.evaluate("document.scripts.length") == 1
    assert page.evaluate("document.querySelectorAll('iframe, object, embed, link, img, base').length") == 0
    assert (
        page.evaluate(
            "[...document.querySelectorAll('*')].some((it) => [...it.attributes].some((a) => a.name.startsWith('on')))"
        )
        is False
    )


@EVERY_RUN
@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_a_page_is_never_wider_than_its_window(shown, name, width):
    page = opened(shown(RUNS[name](), width=width))

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@EVERY_RUN
def test_a_page_fits_on_paper_with_the_reasons_of_its_rules_unfolded(shown, name):
    page = opened(shown(RUNS[name](), width=A4))

    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert page.evaluate("document.documentElement.scrollWidth") <= A4
    assert page.locator(".rule-card:not([open])").count() == 0
    assert page.locator(".filters:visible, .jump:visible, .larger:visible").count() == 0


def test_pointing_at_a_box_tells_its_text_its_language_and_why(shown):
    page = shown(deck_run())
    tip = page.locator("#tip")

    page.locator(".spot.untranslated").first.hover()

    expect(tip).to_be_visible()
    expect(tip).to_contain_text("not translated")
    expect(tip).to_contain_text("Japanese")
    expect(tip).to_contain_text("灯台守の女")
    expect(tip).to_contain_text("kana")
    page.mouse.move(5, 5)
    expect(tip).to_be_hidden()


def test_a_long_note_does_not_come_between_the_pointer_and_its_box(shown):
    page = shown(deck_run(), height=260)
    box = page.locator(".spot.untranslated").first

    box.hover()
    box.click()

    expect(page.locator("#tip")).to_be_visible()
    expect(page.locator(".spot.chosen")).to_have_count(1)


def test_a_box_is_tapped_on_a_phone_and_the_note_stays_in_the_window(browser, shown):
    page = shown(deck_run(), width=390, height=800, has_touch=True)

    page.locator(".spot.covered").first.tap()

    expect(page.locator("#tip")).to_contain_text("Synopsis")
    box = page.locator("#tip").bounding_box()
    assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 390
    page.locator("h1").tap()
    expect(page.locator("#tip")).to_be_hidden()


def test_the_boxes_of_a_slide_are_walked_with_the_arrow_keys(shown):
    page = shown(deck_run())
    first = page.locator("#file-1-unit-1 .spot").first

    first.focus()
    page.keyboard.press("ArrowRight")

    focused = page.evaluate("document.activeElement.getAttribute('aria-labelledby')")
    assert focused != first.get_attribute("aria-labelledby") and focused.startswith("file-1-u1-")
    expect(page.locator("#tip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#tip")).to_be_hidden()
    assert page.locator("#file-1-unit-1 .spot[tabindex='0']").count() == 1


def test_findings_are_filtered_by_rule_severity_slide_and_words(shown):
    page = shown(deck_run())
    rows = page.locator("#file-1-findings tbody tr:visible")
    everything = rows.count()

    page.get_by_label("Severity").select_option("major")
    assert 0 < rows.count() < everything
    assert set(rows.evaluate_all("(rows) => rows.map((row) => row.dataset.severity)")) == {"major"}

    page.get_by_role("button", name="Show all").click()
    expect(rows).to_have_count(everything)
    page.get_by_label("Rule").select_option("untranslated-text")
    assert set(rows.evaluate_all("(rows) => rows.map((row) => row.dataset.rule)")) == {"untranslated-text"}

    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Search").fill("no such words anywhere")
    expect(rows).to_have_count(0)
    expect(page.locator("#file-1-findings output")).to_have_text(f"0 of {everything} findings")


def test_the_findings_of_a_slide_are_one_click_away_from_it(shown):
    page = shown(deck_run())

    page.locator("#file-1-unit-1 a.count").click()

    rows = page.locator("#file-1-findings tbody tr:visible")
    assert set(rows.evaluate_all("(rows) => rows.map((row) => row.dataset.place)")) == {"1"}


def test_a_finding_is_shown_on_its_slide(shown):
    page = shown(deck_run())
    row = page.locator("#file-1-findings tbody tr[data-rule=untranslated-text]").first

    row.locator("a[data-texts]").click()

    found = page.locator("#file-1-unit-1 .spot.found")
    assert found.count() >= 2
    assert all("untranslated" in (box.get_attribute("class") or "") for box in found.all())
    expect(page.locator("#file-1-unit-1")).to_be_in_viewport()


def test_a_link_opens_the_reason_of_a_rule(shown):
    page = shown(deck_run())

    page.locator("#file-1-findings a.rule").first.click()

    expect(page.locator("details.rule-card[open]")).to_have_count(1)
    expect(page.locator("details.rule-card[open]")).to_contain_text("How to mend it")


def test_only_slides_with_work_are_shown_when_asked_for(shown):
    page = shown(deck_run())
    expect(page.locator(".unit:visible")).to_have_count(3)

    page.get_by_label("Only with text that is not translated").check()

    expect(page.locator(".unit:visible")).to_have_count(1)


def test_a_slide_is_made_larger(shown):
    page = shown(deck_run())
    unit = page.locator(".unit").first
    before = unit.bounding_box()

    unit.get_by_role("button", name="larger").click()

    after = unit.bounding_box()
    assert before is not None and after is not None and after["width"] > 1.8 * before["width"]


def test_the_timeline_of_a_clip_tells_what_stands_when(shown):
    page = shown(clip_run())
    bars = page.locator(".bars .spot")

    bars.first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#tip")).to_contain_text("0:05.0-0:15.0")
    expect(page.locator("#tip")).to_contain_text("最後の夏")
    assert bars.count() >= 4


def test_a_pack_is_sorted_searched_and_filtered_by_band(shown):
    page = shown(pack_run())
    scores = page.locator(".overview tbody tr:visible td:first-child")

    page.get_by_role("button", name="score").click()
    ascending = scores.evaluate_all("(cells) => cells.map((cell) => Number(cell.dataset.value))")
    page.get_by_role("button", name="score").click()
    descending = scores.evaluate_all("(cells) => cells.map((cell) => Number(cell.dataset.value))")
    assert ascending == sorted(ascending) and descending == ascending[::-1]

    page.locator(".overview").get_by_label("Search").fill("企画書")
    expect(scores).to_have_count(1)
    page.locator(".overview").get_by_label("Search").fill("")
    page.locator("input[name=band][value=not-ready]").check()
    assert 0 < scores.count() < 5


def test_a_file_of_a_pack_opens_from_its_row(shown):
    page = shown(pack_run())

    page.get_by_role("link", name="企画書.pptx").click()

    expect(page.locator("details.file[open]")).to_have_count(1)
    expect(page.locator("details.file[open] h1")).to_contain_text("企画書.pptx")


def test_without_scripts_everything_is_there_to_be_read(shown):
    page = shown(deck_run(), java_script_enabled=False)

    expect(page.locator("#file-1-findings tbody tr").first).to_be_visible()
    expect(page.locator(".unit").first).to_be_visible()
    expect(page.locator("form.filters")).to_be_hidden()


def test_text_stays_inside_the_box_that_it_is_set_into(shown):
    page = shown(tall(deck_run()))

    assert page.locator(".spot text").count() > 3
    assert page.evaluate(SPILT) == []
