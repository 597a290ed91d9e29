"""Text on slides: what is read, in which role and order, and what an audience does not see of it."""

from __future__ import annotations

import pytest
from made_decks import TITLE_AND_CONTENT, Bench, into_tree, only, paragraph, shape, texts
from pptx.util import Pt

from locready.model import Role

SLIDE = "ppt/slides/slide1.xml"


def test_each_paragraph_is_a_segment_and_a_line_break_is_kept_inside(bench: Bench) -> None:
    slide = bench.slide()
    bench.box(slide, "一行目\v二行目\nthird")

    document = bench.read()

    assert texts(document) == ["一行目\n二行目", "third"]


def test_placeholders_give_the_roles_and_the_title_of_the_slide(bench: Bench) -> None:
    slide = bench.slide(TITLE_AND_CONTENT)
    slide.shapes.title.text = "企画意図"
    slide.placeholders[1].text = "A father and a daughter"
    footer = shape("社外秘", placeholder='<p:ph type="ftr" idx="11"/>')

    document = bench.read_after({SLIDE: into_tree(footer)})

    roles = {segment.text: segment.role for segment in document.segments}
    assert roles == {"企画意図": Role.TITLE, "A father and a daughter": Role.BODY, "社外秘": Role.FOOTER}
    assert document.units[0].title == "企画意図"


def test_without_a_title_placeholder_the_largest_text_names_the_slide_unless_it_is_a_number(bench: Bench) -> None:
    slide = bench.slide()
    bench.box(slide, "02", y=0.05, size=60)
    bench.box(slide, "会社概要", y=0.1, size=32)
    bench.box(slide, "Established in 1998", y=0.5, size=12)

    document = bench.read()

    assert document.units[0].title == "会社概要"


def test_reading_goes_from_the_title_down_and_from_left_to_right_whatever_the_order_drawn(bench: Bench) -> None:
    slide = bench.slide(5)
    bench.box(slide, "below", x=0.1, y=0.8)
    bench.box(slide, "right", x=0.6, y=0.1)
    bench.box(slide, "left", x=0.1, y=0.11)
    slide.shapes.title.text = "title"
    slide.shapes.title.top = bench.place(0, 0.4, 0, 0)[1]

    document = bench.read()

    assert texts(document) == ["title", "left", "right", "below"]


def test_the_declared_language_is_that_of_most_characters(bench: Bench) -> None:
    bench.slide()
    run = '<a:r><a:rPr lang="{}"/><a:t>{}</a:t></a:r>'
    both = "<a:p>" + run.format("en-US", "TV ") + run.format("ja-JP", "アニメシリーズ") + "</a:p>"

    document = bench.read_after({SLIDE: into_tree(shape("x").replace(paragraph("x"), both))})

    assert only(document, "TV アニメシリーズ").declared_language == "ja-JP"


def test_a_hidden_slide_is_read_but_marked(bench: Bench) -> None:
    bench.box(bench.slide(), "shown")
    hidden = bench.slide()
    bench.box(hidden, "backup")
    hidden.element.set("show", "0")

    document = bench.read()

    assert [unit.hidden for unit in document.units] == [False, True]
    assert [segment.hidden for segment in document.segments] == [False, True]


def test_text_off_the_slide_is_hidden_and_text_across_the_edge_weighs_what_is_seen(bench: Bench) -> None:
    slide = bench.slide()
    bench.box(slide, "outside", x=1.3)
    bench.box(slide, "across", x=0.9)

    document = bench.read()

    assert only(document, "outside").hidden
    assert only(document, "outside").weight == 0.0
    assert not only(document, "across").hidden
    assert only(document, "across").weight == 0.5


def test_shapes_hidden_in_the_selection_pane_and_unpainted_text_are_hidden(bench: Bench) -> None:
    bench.slide()
    unpainted = shape("x").replace("<a:r>", "<a:r><a:rPr><a:noFill/></a:rPr>").replace(">x<", ">invisible<")

    document = bench.read_after(
        {SLIDE: lambda data: into_tree(unpainted)(into_tree(shape("switched off", about='hidden="1"'))(data))}
    )

    assert [segment.hidden for segment in document.segments] == [True, True]


def test_of_alternatives_the_choice_is_read_and_its_copy_for_old_programs_is_not(bench: Bench) -> None:
    bench.slide()
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="p14">{shape("new")}</mc:Choice>'
        f"<mc:Fallback>{shape('old copy')}</mc:Fallback></mc:AlternateContent>"
    )

    document = bench.read_after({SLIDE: into_tree(both)})

    assert texts(document) == ["new"]


def test_formulas_are_read_once(bench: Bench) -> None:
    bench.slide()
    formula = (
        '<a:p><mc:AlternateContent><mc:Choice Requires="a14"><a14:m><m:oMath><m:r><m:t>E=mc²</m:t></m:r></m:oMath>'
        "</a14:m></mc:Choice><mc:Fallback><a:r><a:t>picture of it</a:t></a:r></mc:Fallback></mc:AlternateContent></a:p>"
    )

    document = bench.read_after({SLIDE: into_tree(shape("x").replace(paragraph("x"), formula))})

    assert texts(document) == ["E=mc²"]


def test_links_to_the_outside_are_listed_with_their_place(bench: Bench) -> None:
    slide = bench.slide()
    bench.box(slide, "our site")
    slide.shapes[0].text_frame.paragraphs[0].runs[0].hyperlink.address = "https://example.org/"
    slide.shapes[0].text_frame.paragraphs[0].runs[0].font.size = Pt(12)

    document = bench.read()

    assert [(link.url, link.location.index) for link in document.links] == [("https://example.org/", 1)]


@pytest.mark.parametrize("inside", ["<!-- x -->", "<?x y?>", "<!----><?x?>"])
def test_a_comment_in_the_midst_of_text_ends_nothing(bench: Bench, inside: str) -> None:
    bench.slide()

    document = bench.read_after({SLIDE: into_tree(shape(f"Hello {inside}日本語"))})

    assert texts(document) == ["Hello 日本語"]
