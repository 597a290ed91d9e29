"""Pages in Debian's Chromium; without it these tests are skipped, and in the CI they fail."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from locready.model.run import Run
from locready.reports.html.report import render
from locready.reports.table import Look

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
#: Nothing of the browser's own goes to the network.
_QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)

Shown = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of the whole session."""
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        if os.environ.get("CI"):  # there it is installed beforehand
            pytest.fail("Chromium is not installed")
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_QUIET))
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the page asked the network for, wrote to the console, or threw."""
    return []


@pytest.fixture
def visited(browser: Browser, complaints: list[str], tmp_path: Path) -> Iterator[Shown]:
    """Open a page, given as text, in a window of a size, and note what it complains of."""
    opened: list[Page] = []

    def visit(text: str, width: int = 1280, height: int = 900, **options: object) -> Page:
        file = tmp_path / "report.html"
        file.write_text(text, encoding="utf-8")
        size = {"width": width, "height": height}
        # Without smooth scrolling a page stands still as soon as it is scrolled.
        page = browser.new_page(viewport=size, reduced_motion="reduce", **options)  # type: ignore[arg-type]
        opened.append(page)
        page.on("console", lambda said: complaints.append(_said(said)))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda asked: _note(asked, complaints))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.goto(file.as_uri())
        return page

    yield visit
    for page in opened:
        page.close()


@pytest.fixture
def shown(visited: Shown) -> Shown:
    """Open the report of a run."""

    def show(run: Run, **options: object) -> Page:
        return visited(render(run, Look()), **options)

    return show


def _said(message: ConsoleMessage) -> str:
    return f"{message.type}: {message.text}"


def _note(request: Request, complaints: list[str]) -> None:
    if not request.url.startswith(("file:", "data:")):
        complaints.append(request.url)
