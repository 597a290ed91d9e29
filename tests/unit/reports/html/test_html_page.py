"""The report as text: its policy, its budget, its pages, its words; tests/browser has what it does in a browser."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from locready.api import assess
from locready.model.frames import frame_name, unit_name
from locready.model.location import Location
from locready.model.run import PackNote
from locready.reports.html.report import pages, render
from locready.reports.table import Look
from locready.reports.told_packs import told_packs
from made_clips import Shown, clip, cues
from made_documents import Text, document, slide
from made_runs import clip_run, deck_run, hostile_runs, pack_run

RUNS = {"deck": deck_run, "clip": clip_run, "pack": pack_run}
LANG = pytest.mark.parametrize("lang", ["en", "ja"])


class Outline(HTMLParser):
    """What a page is made of: ids, links within it, attributes, unclosed elements."""

    EMPTY = frozenset({"meta", "input", "br"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.named: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if tag == "a" else []
        self.named += (given.get("aria-labelledby") or "").split()
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", RUNS)
@LANG
def test_a_page_is_well_formed_and_every_link_in_it_leads_somewhere(name, lang):
    outline = Outline(render(RUNS[name](lang), Look()))

    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))
    assert {link.removeprefix("#") for link in outline.links} <= set(outline.ids)
    assert set(outline.named) <= set(outline.ids)


def test_only_the_style_and_the_script_of_the_page_are_let_in():
    page = render(deck_run(), Look())
    policy = re.search('Content-Security-Policy" content="([^"]+)"', page)

    assert policy is not None and policy[1].startswith("default-src 'none'")
    for tag in ("style", "script"):
        (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy[1] or f"{tag}-src 'sha256-{digest}'" in policy[1]
    assert "http://" not in page.replace("http://www.w3.org", "") and "https://" not in page


@pytest.mark.parametrize("name", ["deck", "clip", "pack"])
@LANG
def test_no_text_of_a_stranger_becomes_markup(name, lang):
    page = render(hostile_runs(lang)[name], Look())

    assert page.count("<script") == 1 and page.count("</style>") == 1
    assert not re.search(r"<(iframe|img|object|embed|link|base)\b", page)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b]", page)
    assert Outline(page).open == []
    page.encode("utf-8")


def test_a_lone_surrogate_does_not_break_the_page():
    run = deck_run()

    page = render(replace(run, results=(replace(run.only, path="deck\udcff.pptx"),)), Look())

    assert "deck?.pptx" in page


@LANG
def test_the_plan_is_told_in_the_words_of_every_report(lang):
    from locready.reports import told

    run = deck_run(lang)
    (sentence, *_more) = told.next_sentences(run.only, lang)

    assert sentence in render(run, Look())


@pytest.mark.parametrize("name", RUNS)
def test_a_percentage_is_one_word(name):
    assert not re.search(
        r"\d %", re.sub("<style>.*?</style>|<script>.*?</script>", "", render(RUNS[name](), Look()), flags=re.DOTALL)
    )


@LANG
def test_the_page_says_its_language(lang):
    assert f'<html lang="{lang}">' in render(deck_run(lang), Look())


def test_a_drawn_picture_is_put_into_the_page_and_its_text_is_not_set_again(tmp_path: Path):
    run = deck_run()
    bare = render(run, Look())
    (tmp_path / f"{unit_name(run.only.sha256, 1)}.webp").write_bytes(b"RIFFxxxxWEBP")

    page = render(run, Look(pictures=tmp_path))

    assert page.count("data:image/webp;base64,UklGRnh4eHhXRUJQ") == 1
    assert page.count("<tspan") < bare.count("<tspan")


def test_over_a_drawn_ground_text_is_set_but_not_that_of_its_pictures(tmp_path: Path):
    run = deck_run()
    in_picture = sum(1 for segment in run.only.segments if segment.picture)
    (tmp_path / f"{unit_name(run.only.sha256, 1)}.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")

    page = render(run, Look(pictures=tmp_path))

    assert "data:image/svg+xml;base64," in page
    assert in_picture == 1
    assert page.count("<tspan") == render(run, Look()).count("<tspan") - in_picture


def test_a_drawn_frame_stands_below_the_timeline(tmp_path: Path):
    run = clip_run()
    names = {frame_name(run.only.sha256, finding.location) for finding in run.only.findings} - {None}
    for name in names:
        (tmp_path / str(name)).write_bytes(b"\xff\xd8\xff")

    page = render(run, Look(pictures=tmp_path))

    assert page.count("data:image/jpeg;base64,") == len(names) > 0


def test_pictures_of_many_files_are_left_out_when_the_room_is_used_up(tmp_path: Path):
    run = pack_run()
    deck = run.results[1]
    for index in (1, 2, 3):
        (tmp_path / f"{unit_name(deck.sha256, index)}.webp").write_bytes(bytes(100_000))

    texts = dict(pages(run, Look(pictures=tmp_path)))

    assert sum(text.count("data:image/webp") for text in texts.values()) <= len(run.results)
    assert max(map(len, texts.values())) < 300_000


@LANG
def test_the_overview_tells_the_score_of_each_work_and_what_its_files_say_otherwise(lang):
    pack = PackNote(
        title="The Harbour Clock",
        results=("keeper.pptx", "half.pptx"),
        score=62,
        band="partial",
        findings=(replace(deck_run().only.findings[0], message="Another running time."),),
    )
    run = replace(pack_run(lang), packs=(pack, PackNote(title="Koi", results=("empty.pptx",))))
    (told,) = told_packs([pack], lang)

    index = dict(pages(run, Look()))["index.html"]

    assert f"<h3>{told.line}</h3>" in index
    assert all(f"<li>{sentence}</li>" in index for sentence in told.sentences)
    assert "Another running time." in index
    assert "Koi" not in index


@LANG
def test_many_files_have_an_index_and_a_page_each(lang):
    run = pack_run(lang)

    texts = dict(pages(run, Look()))

    assert list(texts) == ["index.html", *(f"file-{number:04}.html" for number in range(1, 6))]
    index = Outline(texts["index.html"])
    assert {link for link in index.links if not link.startswith("#")} == set(texts) - {"index.html"}
    assert all("index.html" in Outline(text).links for name, text in texts.items() if name != "index.html")


def test_skipped_files_have_no_page_and_move_no_link():
    run = pack_run()
    run = replace(run, results=(replace(run.results[0], status="skipped"), *run.results[1:]))

    texts = dict(pages(run, Look()))

    assert len(texts) == len(run.results)
    assert "keeper.pptx" not in texts["index.html"]
    assert "企画書.pptx" in texts["file-0001.html"]


def test_slides_beyond_the_most_are_named_and_not_drawn():
    run = pack_run()
    result = run.results[1]
    units = tuple(replace(result.units_detail[0], index=index) for index in range(1, 41))
    many = replace(run, results=(*run.results, replace(result, units_detail=units)))

    page = render(many, Look())

    assert "Not drawn, since they need less work: slides 25-40." in page


def test_of_a_long_film_the_texts_that_are_lost_are_told_first():
    many = clip(
        *(Shown(f"第{number}幕のはじまり", 10.0 * number, 10.0 * number + 3) for number in range(20)),
        tracks=[cues(*((f"Line {number} of the film.", 2.0 * number, 2.0 * number + 1) for number in range(900)))],
    )

    page = render(assess([many]), Look())

    assert page.count("のはじまり") >= 20
    assert "and 420 more texts" in page
    assert len(page) < 400_000


def test_what_nobody_sees_on_a_slide_is_not_drawn_but_a_hidden_slide_is():
    texts = slide(Text("見えない文字です", hidden=True), "岬に残った灯台守の物語です。")

    page = render(assess([document(texts, slide("社内向けの比較です。"), hidden=frozenset({2}))]), Look())

    assert "見えない文字です" not in "".join(re.findall("<q>.*?</q>", page))
    assert "社内向けの比較です。" in page


def test_frames_of_a_clip_inside_a_deck_are_shown_below_its_slides(tmp_path: Path):
    run = deck_run()
    place = Location(unit_kind="slide", index=2, start_s=4.0, end_s=6.0, member="ppt/media/media1.mp4")
    finding = replace(run.only.findings[0], location=place, message="A sign in the clip.")
    run = replace(run, results=(replace(run.only, findings=(finding,)),))
    (tmp_path / str(frame_name(run.only.sha256, place))).write_bytes(b"\xff\xd8\xff")

    page = render(run, Look(pictures=tmp_path))

    assert page.count("data:image/jpeg;base64,") == 1
    assert "<b>slide 2, 0:05.0</b> A sign in the clip." in page
