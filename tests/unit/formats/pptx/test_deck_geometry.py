"""Where shapes stand: inherited places, nested groups, turned shapes."""

from __future__ import annotations

import re

import pytest
from made_decks import TITLE_AND_CONTENT, Bench, into_tree, only, shape
from pptx.util import Emu

from locready.formats.markup.number import number
from locready.formats.pptx.geometry import Frame, Transform, box_of
from locready.formats.visibility import visible_share
from locready.model import Box

SLIDE = "ppt/slides/slide1.xml"


def xfrm(x: int, y: int, width: int, height: int, tag: str = "a:xfrm", child: str = "", turned: str = "") -> str:
    return f'<{tag} {turned}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>{child}</{tag}>'


def test_a_placeholder_without_a_place_stands_where_its_layout_or_master_puts_it(bench: Bench) -> None:
    slide = bench.slide(TITLE_AND_CONTENT)
    slide.shapes.title.text = "title"
    master = slide.slide_layout.slide_master.placeholders[0]
    width, height = bench.deck.slide_width, bench.deck.slide_height
    expected = Box(master.left / width, master.top / height, master.width / width, master.height / height)

    document = bench.read()

    assert only(document, "title").location.box == pytest.approx(expected, abs=1e-3)


def test_a_placeholder_that_its_layout_does_not_know_by_index_is_found_by_type(bench: Bench) -> None:
    bench.slide(TITLE_AND_CONTENT)
    orphan = shape("orphan", placeholder='<p:ph type="title" idx="4294967295"/>')

    document = bench.read_after({SLIDE: into_tree(orphan)})

    assert only(document, "orphan").location.box is not None


def test_nested_groups_compose(bench: Bench) -> None:
    bench.slide()
    width, height = Emu(9_144_000), Emu(6_858_000)
    child_space = f'<a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/>'
    inner = shape("deep", frame=xfrm(width // 2, height // 2, width // 2, height // 2))
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="80" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr>{xfrm(width // 2, height // 2, width // 2, height // 2, child=child_space)}</p:grpSpPr>"
        "{}</p:grpSp>"
    )

    document = bench.read_after({SLIDE: into_tree(group.format(group.format(inner)))})

    assert only(document, "deep").location.box == pytest.approx((0.875, 0.875, 0.125, 0.125), abs=1e-3)


def test_a_shape_on_its_side_has_the_box_of_what_is_seen() -> None:
    box = box_of(Frame(x=0, y=40, width=100, height=20, angle=90), Transform(), 100, 100)

    assert box == pytest.approx((0.4, 0.0, 0.2, 1.0), abs=1e-4)


def test_a_hidden_group_hides_what_it_holds(bench: Bench) -> None:
    bench.slide()
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="80" name="g" hidden="1"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{shape('inside')}</p:grpSp>"
    )

    document = bench.read_after({SLIDE: into_tree(group)})

    assert only(document, "inside").hidden


def test_numbers_that_are_none_cost_the_place_and_not_the_text(bench: Bench) -> None:
    bench.slide()
    broken = shape("still here", frame='<a:xfrm><a:off x="NaN" y="0"/><a:ext cx="1" cy="1"/></a:xfrm>')

    document = bench.read_after({SLIDE: into_tree(broken)})

    assert only(document, "still here").location.box is None


@pytest.mark.parametrize(
    ("box", "share"),
    [(None, 1.0), (Box(0.9, 0, 0.2, 1), 0.5), (Box(1.5, 0, 0.2, 1), 0.0), (Box(0.5, 0.5, 0, 0), 1.0)],
)
def test_the_visible_share_is_what_lies_on_the_slide(box: Box | None, share: float) -> None:
    assert visible_share(box) == pytest.approx(share)


@pytest.mark.parametrize("odd", ["9" * 400, "9" * 5_000, "1e9", "²", "", "-" + "8" * 20])
def test_numbers_that_are_none_or_too_large_cost_the_place_and_not_the_text(bench: Bench, odd: str) -> None:
    bench.slide()
    placed = shape("placed", frame=xfrm(914_400, 914_400, 914_400, 914_400).replace('x="914400"', f'x="{odd}"'))
    turned = shape("turned", frame=xfrm(914_400, 914_400, 914_400, 914_400, turned=f'rot="{odd}"'))
    sized = shape("sized").replace("<a:r>", f'<a:r><a:rPr sz="{odd}"/>')
    known = shape("known", placeholder=f'<p:ph type="body" idx="{odd}"/>')

    document = bench.read_after(
        {SLIDE: lambda data: into_tree(placed)(into_tree(turned)(into_tree(sized)(into_tree(known)(data))))}
    )

    assert sorted(segment.text for segment in document.segments) == ["known", "placed", "sized", "turned"]
    assert only(document, "placed").location.box is None
    assert document.gaps == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27273042316900", 27_273_042_316_900),
        ("27273042316901", None),
        ("-27273042316900", -27_273_042_316_900),
        ("+007", 7),
        ("0" * 9_000 + "1", 1),
        ("٣", None),
        ("1.5", None),
        (None, None),
    ],
)
def test_a_number_is_a_whole_one_within_all_coordinates(text: str | None, expected: int | None) -> None:
    assert number(text) == expected


@pytest.mark.parametrize("odd", ["9" * 5_000, "²", "-3"])
def test_odd_numbers_in_a_table_cost_no_text(bench: Bench, odd: str) -> None:
    table = bench.slide().shapes.add_table(1, 2, *bench.place(0.1, 0.1, 0.5, 0.2)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "left", "right"
    spanned = f'<a:tc gridSpan="{odd}" rowSpan="{odd}"'.encode()

    document = bench.read_after(
        {
            SLIDE: lambda data: re.sub(rb'<a:gridCol w="\d+"', f'<a:gridCol w="{odd}"'.encode(), data, count=1).replace(
                b"<a:tc>", spanned + b">"
            )
        }
    )

    assert [segment.text for segment in document.segments] == ["left", "right"]
    assert document.gaps == ()


def test_groups_that_blow_up_what_they_hold_beyond_all_measure_leave_it_without_a_place(bench: Bench) -> None:
    bench.slide()
    child = '<a:chOff x="0" y="0"/><a:chExt cx="1" cy="1"/>'
    start = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="80" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr>{xfrm(0, 0, 27_273_042_316_900, 27_273_042_316_900, child=child)}</p:grpSpPr>"
    )
    nested = start * 40 + shape("far", frame=xfrm(1, 1, 1, 1)) + "</p:grpSp>" * 40

    document = bench.read_after({SLIDE: into_tree(nested)})

    assert only(document, "far").location.box is None
